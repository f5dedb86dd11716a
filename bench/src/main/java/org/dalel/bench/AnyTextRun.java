// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.bench;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dalel.contract.ReadingJson;
import org.dalel.intake.LexiconFiles;
import org.dalel.language.Languages;
import org.dalel.reading.Reader;
import org.dalel.reading.analyser.Analysers;
import org.dalel.terms.Country;
import org.dalel.terms.Document;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;
import org.dalel.terms.When;
import org.dalel.terms.finding.Reading;

/**
 * Reads {@link AnyText} for as long as wanted and says what went wrong: an exception, a reading
 * that does not come to its end, a finding outside the text or inside a character, a second reading
 * that differs.
 *
 * <pre>
 * AnyTextRun SECONDS SEED [deep] [FILE…]
 * AnyTextRun digest TEXTS SEED          one number for the readings of so many texts
 * </pre>
 *
 * <p>Passages come from {@link InventedPress} and from the files. What went wrong is told by seed
 * and number, never by the text.
 */
public final class AnyTextRun {
    /** A reading that takes longer is taken for one that hangs; these texts take milliseconds. */
    private static final int LONGEST_SECONDS = 120;

    private static final List<Optional<Language>> SAID =
            List.of(
                    Optional.empty(),
                    Optional.of(Language.ENGLISH),
                    Optional.of(Language.RUSSIAN),
                    Optional.of(Language.KAZAKH));

    private final AnyText texts;
    private final Reader reader;

    AnyTextRun(AnyText texts, Reader reader) {
        this.texts = texts;
        this.reader = reader;
    }

    public static void main(String[] arguments)
            throws IOException, InterruptedException, ExecutionException {
        Reader shallow = new Reader(LexiconFiles.bundled(), Languages.analysers());
        if (arguments[0].equals("digest")) {
            AnyText texts = new AnyText(AnyText.invented(), Long.parseLong(arguments[2]));
            System.out.println(
                    new AnyTextRun(texts, shallow).digest(Integer.parseInt(arguments[1])));
            return;
        }
        long seed = Long.parseLong(arguments[1]);
        boolean deep = arguments.length > 2 && arguments[2].equals("deep");
        List<String> sources = new ArrayList<>(AnyText.invented());
        for (int i = deep ? 3 : 2; i < arguments.length; i++) {
            sources.add(Files.readString(Path.of(arguments[i])));
        }
        AnyTextRun run = new AnyTextRun(new AnyText(sources, seed), deep ? deep() : shallow);
        if (!run.during(Integer.parseInt(arguments[0]), seed)) {
            System.exit(1);
        }
    }

    private static Reader deep() {
        Analysers analysers = Languages.withSecondOpinion(Languages.analysers()).analysers();
        return new Reader(LexiconFiles.bundled(), analysers);
    }

    private boolean during(int seconds, long seed) throws InterruptedException, ExecutionException {
        ExecutorService thread = Executors.newSingleThreadExecutor(AnyTextRun::daemon);
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        long characters = 0;
        double slowest = 0;
        int slowestNumber = 0;
        int number = 0;
        List<String> wrong = new ArrayList<>();
        while (System.nanoTime() < end && wrong.size() < 20) {
            int next = number++;
            Document document = document(next);
            characters += document.text().length();
            long begun = System.nanoTime();
            Future<List<String>> faults = thread.submit(() -> faults(document));
            try {
                for (String fault : faults.get(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                    wrong.add("seed " + seed + ", text " + next + ": " + fault);
                }
            } catch (TimeoutException hangs) {
                wrong.add("seed " + seed + ", text " + next + ": does not end");
                break;
            }
            double each = (System.nanoTime() - begun) / 1e6 / (500 + document.text().length());
            if (number > 100 && each > slowest) {
                slowest = each;
                slowestNumber = next;
            }
        }
        thread.shutdownNow();
        wrong.forEach(System.out::println);
        System.out.printf(
                Locale.ROOT,
                "%d texts, %.1f million characters, each read twice: %d faults; slowest %.1f ms a"
                        + " kB (text %d)%n",
                number,
                characters / 1e6,
                wrong.size(),
                slowest * 500,
                slowestNumber);
        return wrong.isEmpty();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "any text");
        thread.setDaemon(true);
        return thread;
    }

    /** The text of that number as a document, now and then with its language, day and country. */
    Document document(int number) {
        boolean known = number % 3 == 0;
        return new Document(
                "any.txt",
                "0".repeat(64),
                texts.text(number),
                true,
                List.of(),
                new Document.Metadata(
                        SAID.get(number % SAID.size()),
                        known ? When.day(2017, 6, 7) : When.UNKNOWN,
                        known ? Optional.of(new Country("KZ")) : Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** What is wrong with the reading of a document; empty when nothing is. */
    List<String> faults(Document document) {
        List<String> faults = new ArrayList<>();
        try {
            Reading reading = reader.read(document);
            List<Passage> passages = new ArrayList<>();
            collect(reading, passages);
            for (Passage passage : passages) {
                if (passage.end() > document.text().length()) {
                    faults.add("a finding ends behind the text: " + passage);
                } else if (splits(document.text(), passage.start())
                        || splits(document.text(), passage.end())) {
                    faults.add("a finding begins or ends inside a character: " + passage);
                }
            }
            if (!json(document, reading).equals(json(document, reader.read(document)))) {
                faults.add("a second reading differs");
            }
        } catch (RuntimeException | StackOverflowError thrown) {
            StackTraceElement[] trace = thrown.getStackTrace();
            faults.add(
                    thrown.getClass().getName()
                            + (trace.length > 0 ? " at " + trace[0] : "")
                            + within(trace));
        }
        return faults;
    }

    /** The first place of our own in a trace. */
    private static String within(StackTraceElement[] trace) {
        for (StackTraceElement element : trace) {
            if (element.getClassName().startsWith("org.dalel.")) {
                return ", in " + element;
            }
        }
        return "";
    }

    private static boolean splits(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
    }

    private static String json(Document document, Reading reading) {
        return ReadingJson.of(document, reading, Optional.empty(), "");
    }

    /** SHA-256 over the readings of the first texts, as JSON. */
    String digest(int count) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (int number = 0; number < count; number++) {
                Document document = document(number);
                digest.update(
                        json(document, reader.read(document)).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }

    /** Every passage in a finding, however deep. */
    private static void collect(Object finding, List<Passage> passages) {
        if (finding instanceof Passage passage) {
            passages.add(passage);
        } else if (finding instanceof Optional<?> optional) {
            optional.ifPresent(o -> collect(o, passages));
        } else if (finding instanceof Collection<?> several) {
            several.forEach(o -> collect(o, passages));
        } else if (finding instanceof Record
                && finding.getClass().getName().startsWith("org.dalel")) {
            for (RecordComponent component : finding.getClass().getRecordComponents()) {
                try {
                    collect(component.getAccessor().invoke(finding), passages);
                } catch (ReflectiveOperationException closed) {
                    throw new IllegalStateException(component + " cannot be read", closed);
                }
            }
        }
    }
}
