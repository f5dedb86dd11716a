// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.dalel.intake.page.PageOfWords;
import org.dalel.intake.page.Stretch;
import org.dalel.terms.Language;
import org.dalel.terms.Problem;

/**
 * Tesseract, as the machine has it: a program of its own that gets a picture through a pipe and
 * answers with words, their places and how sure it is. Nothing passes through a file.
 */
public final class MachineReader {
    /** Seconds that one page may take. */
    public static final int SECONDS_FOR_A_PAGE = 90;

    private static final String INSTALL =
            "sudo apt install tesseract-ocr tesseract-ocr-rus tesseract-ocr-kaz, then read the file"
                    + " again";

    private static final String COMPARE =
            "compare names, dates and numbers with the picture of the page";

    private static final Map<String, String> PACKS = Map.of("en", "eng", "ru", "rus", "kk", "kaz");

    /** The most that Tesseract may answer for a page, in bytes. */
    private static final int LONGEST_ANSWER = 30_000_000;

    private final String program;
    private final Set<String> installed;

    private MachineReader(String program, Set<String> installed) {
        this.program = program;
        this.installed = Set.copyOf(installed);
    }

    /** Asks the machine once. */
    private static final class Machine {
        static final MachineReader READER = named("tesseract");

        private Machine() {}
    }

    /** Tesseract of this machine; one that reads nothing where it is not installed. */
    public static MachineReader ofThisMachine() {
        return Machine.READER;
    }

    /**
     * @param program the name of the program, or where it lies
     */
    public static MachineReader named(String program) {
        try {
            Process process =
                    new ProcessBuilder(program, "--list-langs").redirectErrorStream(true).start();
            process.getOutputStream().close();
            Set<String> languages = new TreeSet<>();
            try (InputStream said = process.getInputStream()) {
                String list = new String(said.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
                list.lines()
                        .map(String::strip)
                        .filter(l -> l.matches("[a-z_A-Z]{3,20}"))
                        .forEach(languages::add);
            }
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new MachineReader(program, Set.of());
            }
            return new MachineReader(program, languages);
        } catch (IOException notInstalled) {
            return new MachineReader(program, Set.of());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new MachineReader(program, Set.of());
        }
    }

    /** Whether it can read at all. */
    public boolean isInstalled() {
        return PACKS.values().stream().anyMatch(installed::contains);
    }

    /** What of it decides a reading, in a few letters: a second run knows by it what is new. */
    public String settings() {
        return isInstalled()
                ? String.join(
                        "+",
                        new TreeSet<>(installed.stream().filter(PACKS::containsValue).toList()))
                : "none";
    }

    /** Begins with the pages of one file. */
    public Session session(String file, Optional<Language> language) {
        return new Session(file, language);
    }

    /** The pages of one file that are read, and how sure Tesseract was of them. */
    public final class Session {
        private final String file;
        private final String languages;
        private final Set<String> missing = new TreeSet<>();
        private final List<Integer> read = new ArrayList<>();
        private final List<Integer> failed = new ArrayList<>();
        private final List<Integer> blank = new ArrayList<>();
        private double sureness;
        private long words;

        private Session(String file, Optional<Language> language) {
            this.file = file;
            List<String> wished =
                    language.map(l -> PACKS.get(l.code()))
                            .map(List::of)
                            .orElse(List.of("eng", "rus", "kaz"));
            List<String> there = new ArrayList<>();
            for (String pack : wished) {
                if (installed.contains(pack)) {
                    there.add(pack);
                } else {
                    missing.add(pack);
                }
            }
            this.languages = String.join("+", there);
        }

        /** Whether Tesseract and one of the languages are there. */
        public boolean isReady() {
            return !languages.isEmpty();
        }

        /**
         * @param dpi points of the picture on an inch
         * @return what stands on the page; empty when that took too long or failed
         */
        public Optional<PageOfWords> read(BufferedImage picture, float dpi, int number) {
            Optional<String> answer = ask(picture, dpi);
            if (answer.isEmpty()) {
                failed.add(number);
                return Optional.empty();
            }
            PageOfWords page = words(answer.get(), dpi, number);
            (page.stretches().isEmpty() ? blank : read).add(number);
            return Optional.of(page);
        }

        private Optional<String> ask(BufferedImage picture, float dpi) {
            Process process;
            try {
                ProcessBuilder asked =
                        new ProcessBuilder(
                                program,
                                "stdin",
                                "stdout",
                                "-l",
                                languages,
                                "--dpi",
                                String.valueOf(Math.round(dpi)),
                                "-c",
                                "tessedit_create_tsv=1");
                asked.environment().put("OMP_THREAD_LIMIT", "1");
                asked.redirectError(ProcessBuilder.Redirect.DISCARD);
                process = asked.start();
            } catch (IOException gone) {
                return Optional.empty();
            }
            try {
                CompletableFuture<String> answer =
                        CompletableFuture.supplyAsync(
                                () -> answer(process), r -> daemon(r).start());
                daemon(() -> give(picture, process)).start();
                String said = answer.get(SECONDS_FOR_A_PAGE, TimeUnit.SECONDS);
                return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0
                        ? Optional.of(said)
                        : Optional.empty();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            } catch (ExecutionException | java.util.concurrent.TimeoutException failed) {
                return Optional.empty();
            } finally {
                process.destroyForcibly();
            }
        }

        private static Thread daemon(Runnable work) {
            Thread thread = new Thread(work, "tesseract");
            thread.setDaemon(true);
            return thread;
        }

        private static String answer(Process process) {
            try (InputStream said = process.getInputStream()) {
                return new String(said.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
            } catch (IOException broken) {
                return "";
            }
        }

        /** As a grey picture in the plainest of formats. */
        private static void give(BufferedImage picture, Process process) {
            int width = picture.getWidth();
            int height = picture.getHeight();
            try (OutputStream pipe = process.getOutputStream()) {
                String head = "P5\n" + width + " " + height + "\n255\n";
                pipe.write(head.getBytes(StandardCharsets.US_ASCII));
                byte[] line = new byte[width];
                int[] colours = new int[width];
                for (int y = 0; y < height; y++) {
                    if (picture.getType() == BufferedImage.TYPE_BYTE_GRAY) {
                        picture.getRaster().getDataElements(0, y, width, 1, line);
                    } else {
                        picture.getRGB(0, y, width, 1, colours, 0, width);
                        for (int x = 0; x < width; x++) {
                            line[x] = (byte) Photo.grey(colours[x]);
                        }
                    }
                    pipe.write(line);
                }
            } catch (IOException ended) {
                return; // the answer says that it failed
            }
        }

        /** Lines of words out of Tesseract's table. */
        private PageOfWords words(String table, float dpi, int number) {
            float toPoints = 72 / dpi;
            List<Line> lines = new ArrayList<>();
            String before = "";
            for (String row : table.split("\n")) {
                String[] cells = row.split("\t", -1);
                if (cells.length < 12 || !cells[0].equals("5") || cells[11].isBlank()) {
                    continue;
                }
                String line = cells[2] + "/" + cells[3] + "/" + cells[4];
                double sure = Double.parseDouble(cells[10]);
                if (sure < 0) {
                    continue;
                }
                sureness += sure;
                words++;
                if (!line.equals(before)) {
                    lines.add(new Line());
                    before = line;
                }
                float left = Integer.parseInt(cells[6]) * toPoints;
                float top = Integer.parseInt(cells[7]) * toPoints;
                lines.get(lines.size() - 1)
                        .add(
                                cells[11].strip(),
                                left,
                                left + Integer.parseInt(cells[8]) * toPoints,
                                top,
                                top + Integer.parseInt(cells[9]) * toPoints);
            }
            float usual = usualHeight(lines);
            return new PageOfWords(number, lines.stream().map(l -> l.stretch(usual)).toList());
        }

        private static float usualHeight(List<Line> lines) {
            List<Float> heights = new ArrayList<>(lines.stream().map(Line::height).toList());
            heights.sort(null);
            return heights.isEmpty() ? 10 : heights.get(heights.size() / 2);
        }

        /**
         * What is to be said of the pages that had to be read.
         *
         * @param scans all of them
         */
        public List<Problem> problems(List<Integer> scans) {
            List<Problem> problems = new ArrayList<>();
            if (!isInstalled()) {
                problems.add(
                        new Problem(
                                "Tesseract, which reads pictures of pages, is not installed; not"
                                        + " read: "
                                        + PageNumbers.of(scans),
                                file,
                                INSTALL));
                return problems;
            }
            if (!missing.isEmpty()) {
                String packs = String.join(" tesseract-ocr-", missing);
                problems.add(
                        new Problem(
                                isReady()
                                        ? "Tesseract lacks a language, which makes it less sure: "
                                                + String.join(", ", missing)
                                        : "Tesseract lacks the language of these pages; not read: "
                                                + PageNumbers.of(scans),
                                file,
                                "sudo apt install tesseract-ocr-"
                                        + packs
                                        + ", then read the file again"));
            }
            if (!read.isEmpty()) {
                problems.add(
                        new Problem(
                                "read from a picture by a machine (Tesseract, "
                                        + languages
                                        + "), sure of its words on average by "
                                        + Math.round(sureness / Math.max(1, words))
                                        + "%: "
                                        + PageNumbers.of(read),
                                file,
                                COMPARE));
            }
            if (!blank.isEmpty()) {
                problems.add(
                        new Problem(
                                "Tesseract found no words on " + PageNumbers.of(blank),
                                file,
                                "look at the picture; if there is text, scan it again, upright and"
                                        + " at 300 dpi"));
            }
            if (!failed.isEmpty()) {
                problems.add(
                        new Problem(
                                "Tesseract failed, or took longer than "
                                        + SECONDS_FOR_A_PAGE
                                        + " seconds for a page; not read: "
                                        + PageNumbers.of(failed),
                                file,
                                "scan it again at 300 dpi, or type what matters as a text"));
            }
            return problems;
        }
    }

    /** A line as it grows word by word. */
    private static final class Line {
        private final StringBuilder words = new StringBuilder();
        private final List<Float> tops = new ArrayList<>();
        private final List<Float> bottoms = new ArrayList<>();
        private float left = Float.MAX_VALUE;
        private float right;

        void add(String word, float from, float to, float top, float bottom) {
            words.append(words.length() == 0 ? "" : " ").append(word);
            left = Math.min(left, from);
            right = Math.max(right, to);
            tops.add(top);
            bottoms.add(bottom);
        }

        float height() {
            return middle(bottoms) - middle(tops);
        }

        private static float middle(List<Float> values) {
            List<Float> sorted = new ArrayList<>(values);
            sorted.sort(null);
            return sorted.get(sorted.size() / 2);
        }

        /** Heights differ with the letters; only what is much larger is a heading. */
        Stretch stretch(float usual) {
            float own = height();
            return new Stretch(
                    words.toString(),
                    left,
                    right,
                    middle(bottoms),
                    own > 1.45f * usual ? own : usual,
                    false,
                    false);
        }
    }
}
