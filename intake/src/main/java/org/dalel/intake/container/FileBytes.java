// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.container;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.dalel.intake.Original;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.WrittenNames;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file, on the disk or in memory, which can be read from their start as often as
 * needed. A file on the disk may be of any size and is never held in memory whole.
 */
public final class FileBytes {
    /** How many of the first bytes tell the format. */
    public static final int HEAD = 16_384;

    private static final int PIECE = 64 * 1024;

    private final String name;
    private final Optional<Path> path;
    private final Optional<Original> original;
    private final byte[] head;
    private final long size;
    private @Nullable String sha256;

    private FileBytes(
            String name,
            Optional<Path> path,
            Optional<Original> original,
            byte[] head,
            long size,
            @Nullable String sha256) {
        this.name = name;
        this.path = path;
        this.original = original;
        this.head = head;
        this.size = size;
        this.sha256 = sha256;
    }

    /**
     * @throws UnreadableFile when it is no file, or may not be opened
     */
    public static FileBytes of(Path file) throws UnreadableFile {
        Original.refuseOddities(file);
        try (InputStream start = Files.newInputStream(file)) {
            return new FileBytes(
                    WrittenNames.of(file),
                    Optional.of(file),
                    Optional.empty(),
                    start.readNBytes(HEAD),
                    Files.size(file),
                    null);
        } catch (IOException unreadable) {
            throw UnreadableFile.of(file, unreadable);
        }
    }

    public static FileBytes of(Original original) {
        byte[] bytes = original.bytes();
        return new FileBytes(
                original.name(),
                Optional.empty(),
                Optional.of(original),
                Arrays.copyOf(bytes, Math.min(HEAD, bytes.length)),
                bytes.length,
                original.sha256());
    }

    /** Without folder. */
    public String name() {
        return name;
    }

    /** What the name ends in, in small letters without dot; empty when it has no dot. */
    public String ending() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The first bytes, at most {@link #HEAD} of them. */
    public byte[] head() {
        return head.clone();
    }

    /**
     * Whether the bytes from {@code offset} on are those of the ASCII letters {@code signature}.
     */
    public boolean hasAt(int offset, String signature) {
        if (head.length < offset + signature.length()) {
            return false;
        }
        for (int i = 0; i < signature.length(); i++) {
            if ((head[offset + i] & 0xff) != signature.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    public long size() {
        return size;
    }

    /** Where it lies, when that is on the disk. */
    public Optional<Path> path() {
        return path;
    }

    /** The bytes from the start on; to be closed. */
    public InputStream stream() throws IOException {
        return path.isPresent()
                ? new BufferedInputStream(Files.newInputStream(path.get()), PIECE)
                : new ByteArrayInputStream(original.orElseThrow().bytes());
    }

    /**
     * The whole file in memory.
     *
     * @throws UnreadableFile when it is empty or larger than {@link Original#LARGEST}
     */
    public Original whole() throws UnreadableFile {
        return original.isPresent() ? original.get() : Original.read(path.orElseThrow());
    }

    /** SHA-256 of the bytes, 64 hexadecimal digits in lower case. */
    public String sha256() throws UnreadableFile {
        String known = sha256;
        if (known == null) {
            known = digest();
            sha256 = known;
        }
        return known;
    }

    private String digest() throws UnreadableFile {
        Path file = path.orElseThrow();
        try (InputStream stream = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] piece = new byte[PIECE];
            for (int n = stream.read(piece); n >= 0; n = stream.read(piece)) {
                digest.update(piece, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw UnreadableFile.of(file, unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "FileBytes[" + size + " bytes]";
    }
}
