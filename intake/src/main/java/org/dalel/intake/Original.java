// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dalel.intake.page.Unreadable;
import org.dalel.intake.picture.Traces;
import org.dalel.terms.Problem;
import org.dalel.terms.Within;

/**
 * A file exactly as it came: its name, its bytes and their SHA-256. The vault keeps it; the {@link
 * org.dalel.terms.Document} is made from it.
 *
 * <p>Of a picture, what the camera and programs wrote beside the picture is taken out first, unless
 * it was asked for: a photo that says where and by whom it was taken can lead to a source. {@link
 * #removed()} says so, and which bytes came.
 */
public final class Original {
    /** The largest file that is taken in: 50 million bytes, some 8,000 pages of plain text. */
    public static final int LARGEST = 50_000_000;

    /** Names that WhatsApp gives to exports of chats, in whatever language. */
    private static final Pattern NAMED_BY_WHATSAPP =
            Pattern.compile(
                    "(?iu)(?=.*whatsapp)"
                            + "(?=.*(?:chat|чат|discussion|conversa|sohbet|suhbat)).*\\.(?:txt|zip)");

    private final String name;
    private final byte[] bytes;
    private final String sha256;
    private final Optional<Within> within;
    private final Optional<Problem> removed;

    private Original(
            String name,
            byte[] bytes,
            String sha256,
            Optional<Within> within,
            Optional<Problem> removed) {
        this.name = name;
        this.bytes = bytes;
        this.sha256 = sha256;
        this.within = within;
        this.removed = removed;
    }

    /**
     * @param name the file's name without folder
     * @throws UnreadableFile when there is nothing in it, or too much
     */
    public static Original of(String name, byte[] bytes) throws UnreadableFile {
        if (bytes.length == 0) {
            throw new UnreadableFile(
                    "this file is empty", name, "fetch it again; it may not have been saved");
        }
        if (bytes.length > LARGEST) {
            throw tooLarge(name);
        }
        String named = withoutCorrespondent(name);
        Traces traces = traces(named, bytes);
        byte[] own = traces.bytes().clone();
        return new Original(
                named, own, sha256(own), Optional.empty(), removed(named, bytes, traces));
    }

    /** Whether a picture keeps what the camera and programs wrote beside the picture. */
    public enum CameraData {
        REMOVED,
        KEPT
    }

    /** As by {@link #of(String, byte[])}; a picture kept whole says so. */
    public static Original of(String name, byte[] bytes, CameraData data) throws UnreadableFile {
        Original without = of(name, bytes);
        if (data == CameraData.REMOVED || without.removed.isEmpty()) {
            return without;
        }
        return new Original(
                without.name,
                bytes.clone(),
                sha256(bytes),
                Optional.empty(),
                Optional.of(
                        new Problem(
                                "this picture is kept with what the camera wrote into it",
                                without.name,
                                "do not pass it on: it can say where, when and with which device it"
                                        + " was taken")));
    }

    private static Traces traces(String name, byte[] bytes) throws UnreadableFile {
        try {
            return switch (FileKind.of(name, bytes)) {
                case JPEG -> Traces.outOfJpeg(name, bytes);
                case PNG -> Traces.outOfPng(name, bytes);
                case TIFF -> Traces.outOfTiff(name, bytes);
                default -> new Traces(bytes, List.of());
            };
        } catch (Unreadable damaged) {
            throw new UnreadableFile(damaged.problem());
        }
    }

    private static Optional<Problem> removed(String name, byte[] came, Traces traces) {
        return traces.removed().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                "taken out of this picture before it was kept: "
                                        + String.join(", ", traces.removed())
                                        + "; SHA-256 as it came: "
                                        + sha256(came),
                                name,
                                "if you need it as evidence, keep the file as it came in a safe"
                                        + " place, or read it with --keep-camera-data"));
    }

    /** What is to be said of what was taken out; empty when nothing was. */
    Optional<Problem> removed() {
        return removed;
    }

    /** Reads a file; a device, a folder or a file that is too large is refused unread. */
    public static Original read(Path file) throws UnreadableFile {
        return read(file, CameraData.REMOVED);
    }

    /** As by {@link #read(Path)}. */
    public static Original read(Path file, CameraData data) throws UnreadableFile {
        refuseOddities(file);
        try {
            if (Files.size(file) > LARGEST) {
                throw tooLarge(file.toString());
            }
            // what grows meanwhile, or does not know its size, is read no further
            try (InputStream content = Files.newInputStream(file)) {
                return of(WrittenNames.of(file), content.readNBytes(LARGEST + 1), data);
            }
        } catch (IOException unreadable) {
            throw UnreadableFile.of(file, unreadable);
        }
    }

    /**
     * Lets files pass, and what is not there.
     *
     * @throws UnreadableFile for a folder or a device
     */
    public static void refuseOddities(Path file) throws UnreadableFile {
        if (Files.isDirectory(file)) {
            throw new UnreadableFile(
                    "this is a folder, not a file", file.toString(), "give a file");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new UnreadableFile(
                    "this is neither a file nor a folder",
                    file.toString(),
                    "give a file, or - to read standard input");
        }
    }

    /** Reads a stream to its end, at most {@link #LARGEST} bytes of it. */
    public static Original read(String name, InputStream stream) throws UnreadableFile {
        try {
            return of(name, stream.readNBytes(LARGEST + 1));
        } catch (IOException unreadable) {
            throw UnreadableFile.of(Path.of(name), unreadable);
        }
    }

    private static UnreadableFile tooLarge(String where) {
        return new UnreadableFile(
                "this file is larger than " + LARGEST / 1_000_000 + " MB",
                where,
                "cut it into parts, such as one file for each report or month: split -C 40M");
    }

    /**
     * The name of a file, without the person's: WhatsApp names the export of a chat after whoever
     * is at its other end. Of such a name only the app and the ending stay.
     */
    public static String withoutCorrespondent(String name) {
        if (!NAMED_BY_WHATSAPP.matcher(name).matches()) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        return "WhatsApp" + (dot < 0 ? "" : name.substring(dot));
    }

    /** The same bytes, found there. */
    public Original within(Within place) {
        return new Original(name, bytes, sha256, Optional.of(place), removed);
    }

    public String name() {
        return name;
    }

    /** Where it was found, when that was inside another file. */
    public Optional<Within> within() {
        return within;
    }

    /** How many bytes. */
    public int size() {
        return bytes.length;
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The bytes themselves, for this package, which does not change them. */
    byte[] sharedBytes() {
        return bytes;
    }

    /** 64 hexadecimal digits in lower case. */
    public String sha256() {
        return sha256;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "Original[" + sha256.substring(0, 12) + ", " + bytes.length + " bytes]";
    }
}
