// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.dalel.terms.Problem;

/**
 * Writes files that only their owner may read ({@code rw-------}, folders {@code rwx------}), whole
 * or not at all: a file is written beside its place and then moved there.
 */
final class OwnFiles {
    private static final FileAttribute<?> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    /** Less room than this on a disk is none: a reading takes some ten kilobytes. */
    private static final long ALMOST_NOTHING = 64_000;

    private OwnFiles() {}

    /**
     * Makes a folder and those above it; one that is there keeps its rights.
     *
     * @throws OpenToOthers when everybody may put files into it, also in the place of ours
     */
    static void folder(Path folder) throws IOException {
        if (isPosix(folder)) {
            if (Files.isDirectory(folder)) {
                refuseOpen(folder);
                return;
            }
            Files.createDirectories(folder, FOLDER);
        } else {
            Files.createDirectories(folder);
        }
    }

    /** A folder in which everybody may write. */
    static final class OpenToOthers extends IOException {
        private static final long serialVersionUID = 1L;

        OpenToOthers(Path folder) {
            super(folder.toString());
        }
    }

    private static void refuseOpen(Path folder) throws IOException {
        if (Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_WRITE)) {
            throw new OpenToOthers(folder);
        }
    }

    static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            FileAttribute<?>[] rights =
                    isPosix(file) ? new FileAttribute<?>[] {FILE} : new FileAttribute<?>[0];
            try (FileChannel channel =
                    FileChannel.open(
                            part,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            rights)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
            }
            move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException plain) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** What the system said about writing {@code file}, as something to act on. */
    static Problem problem(Path file, IOException said) {
        String where = file.toString();
        if (said instanceof OpenToOthers) {
            return new Problem(
                    "everybody on this computer may write into this folder; nothing was put there",
                    String.valueOf(said.getMessage()),
                    "take that right away (chmod go-w), or give --out a folder that is not there"
                            + " yet");
        }
        if (said instanceof AccessDeniedException) {
            return new Problem(
                    "this may not be written",
                    where,
                    "give --out a folder of your own (ls -ld shows whose it is)");
        }
        if (isFull(file)) {
            return new Problem(
                    "the disk is full: this file was not written, the finished ones are whole",
                    where,
                    "make room, or give --out a folder on another disk, then run it again: it"
                            + " goes on from there");
        }
        return new Problem(
                "this could not be written (" + said.getClass().getSimpleName() + ")",
                where,
                "check the disk or the connection to it, then run it again");
    }

    /** The system's own words are in the user's language; the room left is not. */
    private static boolean isFull(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            return folder != null && Files.getFileStore(folder).getUsableSpace() < ALMOST_NOTHING;
        } catch (IOException unknown) {
            return false;
        }
    }
}
