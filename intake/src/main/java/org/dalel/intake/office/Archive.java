// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.office;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.dalel.intake.page.Unreadable;

/**
 * The parts of a zipped document by their names; only those asked for are unpacked, in memory, up
 * to a limit.
 */
public final class Archive {
    /** Bytes that one part may unpack to: 100 million. */
    public static final int LARGEST_PART = 100_000_000;

    /** Parts of one document: 20,000. */
    public static final int MOST_PARTS = 20_000;

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;

    private final String file;
    private final ByteBuffer zip;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    private record Part(int method, long packed, long size, long at, boolean locked) {}

    private Archive(String file, byte[] bytes) {
        this.file = file;
        this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * @param file how messages name it
     * @throws Unreadable when its list of parts is not there, as in half a file
     */
    static Archive of(String file, byte[] bytes) throws Unreadable {
        Archive archive = new Archive(file, bytes);
        try {
            archive.list();
        } catch (IndexOutOfBoundsException damaged) {
            throw archive.damaged();
        }
        return archive;
    }

    private void list() throws Unreadable {
        int end = zip.capacity() - 22;
        int lowest = Math.max(0, end - 0xffff);
        while (end >= lowest && zip.getInt(end) != END) {
            end--;
        }
        if (end < lowest) {
            throw damaged();
        }
        int count = zip.getShort(end + 10) & 0xffff;
        if (count > MOST_PARTS) {
            throw new Unreadable(
                    "this document has more than " + MOST_PARTS + " parts",
                    file,
                    "it may have been made to stop the reader; open it and save it anew");
        }
        int at = zip.getInt(end + 16);
        for (int i = 0; i < count; i++) {
            if (zip.getInt(at) != ENTRY) {
                throw damaged();
            }
            int name = zip.getShort(at + 28) & 0xffff;
            int extra = zip.getShort(at + 30) & 0xffff;
            int comment = zip.getShort(at + 32) & 0xffff;
            byte[] said = Arrays.copyOfRange(zip.array(), at + 46, at + 46 + name);
            parts.putIfAbsent(
                    new String(said, StandardCharsets.UTF_8),
                    new Part(
                            zip.getShort(at + 10) & 0xffff,
                            zip.getInt(at + 20) & 0xffffffffL,
                            zip.getInt(at + 24) & 0xffffffffL,
                            zip.getInt(at + 42) & 0xffffffffL,
                            (zip.getShort(at + 8) & 1) != 0));
            at += 46 + name + extra + comment;
        }
    }

    private Unreadable damaged() {
        return new Unreadable(
                "this document is damaged or cut short",
                file,
                "fetch it again; if it is the same, open it in LibreOffice, which may mend it, and"
                        + " save it anew");
    }

    Set<String> names() {
        return parts.keySet();
    }

    /** The unpacked part; empty when there is none of that name. */
    Optional<byte[]> part(String name) throws Unreadable {
        Part part = parts.get(name);
        if (part == null) {
            return Optional.empty();
        }
        if (part.locked) {
            throw locked(file);
        }
        try {
            int at = Math.toIntExact(part.at);
            if (zip.getInt(at) != LOCAL) {
                throw damaged();
            }
            int from =
                    at + 30 + (zip.getShort(at + 26) & 0xffff) + (zip.getShort(at + 28) & 0xffff);
            int length = (int) Math.min(part.packed, zip.capacity() - (long) from);
            if (length < part.packed) {
                throw damaged();
            }
            return Optional.of(
                    part.method == 0
                            ? Arrays.copyOfRange(zip.array(), from, from + length)
                            : unpacked(from, length));
        } catch (IndexOutOfBoundsException
                | IllegalArgumentException
                | ArithmeticException
                | DataFormatException broken) {
            throw damaged();
        }
    }

    static Unreadable locked(String file) {
        return new Unreadable(
                "this document is locked with a password",
                file,
                "open it with the password and save a copy without it");
    }

    private byte[] unpacked(int from, int length) throws DataFormatException, Unreadable {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(zip.array(), from, length);
            byte[] out = new byte[Math.min(LARGEST_PART, Math.max(8192, length * 6))];
            int filled = 0;
            while (!inflater.finished()) {
                if (filled == out.length) {
                    if (filled >= LARGEST_PART) {
                        throw new Unreadable(
                                "a part of this document unpacks to more than "
                                        + LARGEST_PART / 1_000_000
                                        + " MB",
                                file,
                                "it may have been made to stop the reader; open it and save its"
                                        + " text anew");
                    }
                    out = Arrays.copyOf(out, (int) Math.min(LARGEST_PART, out.length * 2L));
                }
                int got = inflater.inflate(out, filled, out.length - filled);
                if (got == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw damaged();
                }
                filled += got;
            }
            return Arrays.copyOf(out, filled);
        } finally {
            inflater.end();
        }
    }
}
