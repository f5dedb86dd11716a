// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dalel.intake.Original;
import org.dalel.intake.UnreadableFile;
import org.dalel.terms.Problem;

/**
 * The reports to be read, in the order in which they were given; those of a folder sorted by their
 * path. A folder gives its texts and web pages, those in folders below it included; hidden ones do
 * not count.
 */
final class Pile {
    /** What a folder's files end in to be taken. */
    private static final Set<String> TAKEN = Set.of("txt", "text", "html", "htm", "xhtml", "shtml");

    /** Files that look like reports but cannot be read yet. */
    private static final Set<String> NOT_YET =
            Set.of("pdf", "doc", "docx", "odt", "rtf", "eml", "epub", "zip", "djvu", "mht");

    private static final String STANDARD_INPUT = "-";

    private final InputStream standardInput;
    private final Optional<Path> notBelow;
    private final List<Report> reports = new ArrayList<>();
    private final List<UnreadableFile> unreadable = new ArrayList<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private final Set<Path> known = new HashSet<>();
    private final OutputNames names = new OutputNames();

    /**
     * A report to be read.
     *
     * @param path where it lies; empty for standard input
     * @param file its name without folder
     * @param name under which its reading is written
     */
    record Report(Optional<Path> path, String file, String name, InputStream standardInput) {

        /** How messages name it. */
        String where() {
            return path.map(Path::toString).orElse("standard input");
        }

        Original original() throws UnreadableFile {
            return path.isPresent()
                    ? Original.read(path.get())
                    : Original.read(file, standardInput);
        }
    }

    private Pile(InputStream standardInput, Optional<Path> notBelow) {
        this.standardInput = standardInput;
        this.notBelow = notBelow;
    }

    /**
     * @param given files, folders and {@code -} for standard input
     * @param notBelow a folder that is written to and therefore not read
     */
    static Pile of(List<String> given, InputStream standardInput, Optional<Path> notBelow) {
        Pile pile = new Pile(standardInput, notBelow.map(p -> p.toAbsolutePath().normalize()));
        for (String name : given) {
            if (name.equals(STANDARD_INPUT)) {
                pile.addStandardInput();
            } else {
                pile.add(name);
            }
        }
        return pile;
    }

    private void addStandardInput() {
        if (known.add(Path.of(STANDARD_INPUT))) {
            reports.add(new Report(Optional.empty(), "stdin", names.next("stdin"), standardInput));
        }
    }

    private void add(String name) {
        try {
            Path path = Path.of(name);
            if (name.isEmpty()) {
                throw new NoSuchFileException("''");
            }
            if (Files.readAttributes(path, BasicFileAttributes.class).isDirectory()) {
                addFolder(path);
            } else {
                addFile(path);
            }
        } catch (IOException unlisted) {
            unreadable.add(UnreadableFile.of(Path.of(name.isEmpty() ? "''" : name), unlisted));
        } catch (InvalidPathException unnameable) {
            unreadable.add(
                    new UnreadableFile(
                            "this name has letters that the language of this terminal lacks",
                            name,
                            "set LC_ALL=C.UTF-8, or give the folder that it is in"));
        }
    }

    private void addFile(Path file) throws IOException {
        if (known.add(file.toRealPath())) {
            String name = String.valueOf(file.getFileName());
            reports.add(new Report(Optional.of(file), name, names.next(name), standardInput));
        }
    }

    private void addFolder(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path below, BasicFileAttributes attributes) {
                        boolean written =
                                notBelow.filter(below.toAbsolutePath().normalize()::equals)
                                        .isPresent();
                        boolean hidden = !below.equals(folder) && isHidden(below);
                        return written || hidden
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (!isHidden(file) && Files.isRegularFile(file)) {
                            String ending = ending(file);
                            if (TAKEN.contains(ending) && leadsOut(file, attributes)) {
                                unreadable.add(linked(file));
                            } else if (TAKEN.contains(ending)) {
                                found.add(file);
                            } else if (NOT_YET.contains(ending)) {
                                leftOut.merge("." + ending, 1, Integer::sum);
                            }
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    /** A folder that was sent by somebody may point at files of one's own. */
                    private boolean leadsOut(Path file, BasicFileAttributes attributes) {
                        try {
                            return attributes.isSymbolicLink()
                                    && !file.toRealPath().startsWith(folder.toRealPath());
                        } catch (IOException unknown) {
                            return true;
                        }
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path below, IOException said) {
                        unreadable.add(UnreadableFile.of(below, said));
                        return FileVisitResult.CONTINUE;
                    }
                });
        found.sort(null);
        for (Path file : found) {
            addFile(file);
        }
    }

    private static UnreadableFile linked(Path file) {
        return new UnreadableFile(
                "this link leads out of the folder and was not followed",
                file.toString(),
                "if the file it leads to is a report of yours, give that file itself");
    }

    private static boolean isHidden(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.startsWith(".") && !name.equals(".") && !name.equals("..")
                || name.endsWith(".dalel");
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    List<Report> reports() {
        return List.copyOf(reports);
    }

    /** What was given and cannot be opened. */
    List<UnreadableFile> unreadable() {
        return List.copyOf(unreadable);
    }

    /** Reports in folders that are in a format which is not read yet. */
    Optional<Problem> leftOut() {
        if (leftOut.isEmpty()) {
            return Optional.empty();
        }
        int files = leftOut.values().stream().mapToInt(Integer::intValue).sum();
        return Optional.of(
                new Problem(
                        files
                                + (files == 1 ? " file was" : " files were")
                                + " left out: only texts and web pages are read",
                        String.join(", ", leftOut.keySet()),
                        "save their text as .txt in UTF-8 and read that"));
    }

    /** Whether one of the reports lies there. */
    boolean holds(Path path) {
        try {
            return Files.exists(path) && known.contains(path.toRealPath());
        } catch (IOException gone) {
            return false;
        }
    }
}
