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
import org.dalel.intake.Intake;
import org.dalel.intake.Original;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.WrittenNames;
import org.dalel.intake.opening.OpenedFile;
import org.dalel.terms.Problem;

/**
 * The reports to be read, in the order in which they were given; those of a folder sorted by their
 * path. A folder gives its documents and pictures, and the archives, mailboxes and feeds that hold
 * some, those in folders below it included; hidden ones do not count.
 */
final class Pile {
    /** Files that look like reports but cannot be read. */
    private static final Set<String> NOT_READ =
            Set.of(
                    "epub", "djvu", "mht", "mhtml", "heic", "webp", "pages", "rar", "7z", "msg",
                    "pst");

    private static final String STANDARD_INPUT = "-";

    private final InputStream standardInput;
    private final Optional<Path> notBelow;
    private final Original.CameraData cameraData;
    private final List<Report> reports = new ArrayList<>();
    private final List<UnreadableFile> unreadable = new ArrayList<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private final Set<Path> known = new HashSet<>();
    private long bytes;

    /**
     * A file that was given: a report, or one that holds reports.
     *
     * @param path where it lies; empty for standard input
     * @param file its name without folder
     * @param size in bytes; 0 when it is not known before it is read
     */
    record Report(
            Optional<Path> path,
            String file,
            long size,
            InputStream standardInput,
            Original.CameraData cameraData) {

        /** How messages name it. */
        String where() {
            return path.map(Path::toString).orElse("standard input");
        }

        /** Opens it; a file that holds others is not read whole. */
        OpenedFile open() throws UnreadableFile {
            return path.isPresent() && OpenedFile.holdsDocuments(path.get())
                    ? OpenedFile.of(path.get())
                    : OpenedFile.of(original());
        }

        private Original original() throws UnreadableFile {
            return path.isPresent()
                    ? Original.read(path.get(), cameraData)
                    : Original.read(file, standardInput);
        }
    }

    private Pile(
            InputStream standardInput, Optional<Path> notBelow, Original.CameraData cameraData) {
        this.standardInput = standardInput;
        this.notBelow = notBelow;
        this.cameraData = cameraData;
    }

    /**
     * @param given files, folders and {@code -} for standard input
     * @param notBelow a folder that is written to and therefore not read
     */
    static Pile of(List<String> given, InputStream standardInput, Optional<Path> notBelow) {
        return of(given, standardInput, notBelow, Original.CameraData.REMOVED);
    }

    /** As above; pictures keep what the camera wrote into them, where that is asked for. */
    static Pile of(
            List<String> given,
            InputStream standardInput,
            Optional<Path> notBelow,
            Original.CameraData cameraData) {
        Pile pile =
                new Pile(
                        standardInput,
                        notBelow.map(p -> p.toAbsolutePath().normalize()),
                        cameraData);
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
            reports.add(new Report(Optional.empty(), "stdin", 0, standardInput, cameraData));
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
            long size = Files.size(file);
            bytes += size;
            reports.add(
                    new Report(
                            Optional.of(file),
                            WrittenNames.of(file),
                            size,
                            standardInput,
                            cameraData));
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
                            boolean taken =
                                    Intake.ENDINGS.contains(ending)
                                            || OpenedFile.endings().contains(ending);
                            if (taken && leadsOut(file, attributes)) {
                                unreadable.add(linked(file));
                            } else if (taken && isReport(file, ending)) {
                                found.add(file);
                            } else if (NOT_READ.contains(ending)) {
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

    /** Data of other programs may end like a file that holds reports: what is in it tells. */
    private static boolean isReport(Path file, String ending) {
        try {
            return Intake.ENDINGS.contains(ending) || OpenedFile.holdsDocuments(file);
        } catch (UnreadableFile saidInItsTurn) {
            return true;
        }
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

    /** The size of all that lies on the disk. */
    long bytes() {
        return bytes;
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
                                + " left out: these formats are not read",
                        String.join(", ", leftOut.keySet()),
                        "save them as PDF, DOCX or text, pictures as JPEG, archives as ZIP, and read"
                                + " those"));
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
