// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.archive;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dalel.intake.Original;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.container.Member;
import org.dalel.intake.container.Unpacking;

/** The records of a web archive, one after the other; a damaged one is passed over. */
final class WarcRecords {
    private static final String VERSION = "WARC/1.";
    private static final int LONGEST_LINE = 64 * 1024;
    private static final int MOST_FIELDS = 500;

    private final InputStream stream;
    private int number;

    /** A line that was read in search of the next record and begins it. */
    private Optional<String> begun = Optional.empty();

    /** A record that cannot be understood; the next one may be. */
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;

        Broken(String why) {
            super(why);
        }
    }

    WarcRecords(InputStream stream) {
        this.stream = stream;
    }

    /** Of the record read last, counted from 1. */
    int number() {
        return number;
    }

    /**
     * What one record holds.
     *
     * @param fields with names in small letters
     * @param block empty when it was not worth reading
     */
    record Item(Map<String, String> fields, byte[] block, int number) {

        /** The page in it; empty for records of other kinds, redirections, errors and pictures. */
        Optional<Member> page(Unpacking unpacking) throws UnreadableFile {
            if (block.length == 0) {
                return Optional.empty();
            }
            String type = fields.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
            Optional<Capture> capture =
                    type.startsWith("application/http")
                            ? Capture.ofResponse(this, unpacking)
                            : Capture.ofResource(this, type);
            return capture.isPresent() ? Optional.of(capture.get().member()) : Optional.empty();
        }

        @Override
        public String toString() {
            return "Item[" + number + "]";
        }
    }

    /**
     * The next record; empty at the end.
     *
     * @throws Broken when this one is damaged: the call after that goes on behind it
     * @throws IOException when nothing more can be read
     */
    Optional<Item> next() throws IOException {
        Optional<String> version = begin();
        if (version.isEmpty()) {
            return Optional.empty();
        }
        number++;
        Map<String, String> fields = fields();
        long length = length(fields);
        String type = fields.getOrDefault("warc-type", "").toLowerCase(Locale.ROOT);
        boolean worth = type.equals("response") || type.equals("resource");
        if (!worth || length > 2L * Original.LARGEST) {
            skip(length);
            if (worth) {
                throw new Broken("too large");
            }
            return Optional.of(new Item(fields, new byte[0], number));
        }
        byte[] block = stream.readNBytes((int) length);
        if (block.length < length) {
            throw new EOFException();
        }
        // where a wrong length leads into the middle of something, the next call finds its way
        return Optional.of(new Item(fields, block, number));
    }

    /**
     * The line that begins a record; what stands before it and is not empty is a damaged record.
     */
    private Optional<String> begin() throws IOException {
        if (begun.isPresent()) {
            Optional<String> line = begun;
            begun = Optional.empty();
            return line;
        }
        boolean rubbish = false;
        while (true) {
            Optional<String> line = line();
            if (line.isEmpty()) {
                if (rubbish) {
                    throw new EOFException();
                }
                return Optional.empty();
            }
            int at = line.get().indexOf(VERSION);
            if (at == 0 && !rubbish) {
                return line;
            }
            if (at >= 0 && (at == 0 || line.get().substring(at).matches("WARC/1\\.\\d"))) {
                begun = line;
                throw new Broken("something else before a record");
            }
            rubbish |= !line.get().isBlank();
        }
    }

    private Map<String, String> fields() throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        while (true) {
            String line = line().orElseThrow(EOFException::new);
            if (line.isEmpty()) {
                return fields;
            }
            if (line.startsWith(VERSION)) {
                begun = Optional.of(line);
                throw new Broken("a record within the head of another");
            }
            int colon = line.indexOf(':');
            if (colon > 0 && fields.size() < MOST_FIELDS) {
                fields.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
    }

    private static long length(Map<String, String> fields) throws Broken {
        String said = fields.getOrDefault("content-length", "");
        if (!said.matches("\\d{1,15}")) {
            throw new Broken("no length");
        }
        return Long.parseLong(said);
    }

    private void skip(long length) throws IOException {
        byte[] piece = new byte[64 * 1024];
        long left = length;
        while (left > 0) {
            int n = stream.read(piece, 0, (int) Math.min(piece.length, left));
            if (n < 0) {
                throw new EOFException();
            }
            left -= n;
        }
    }

    /** A line without its end, its first part when it is too long; empty at the end of the file. */
    private Optional<String> line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean any = false;
        while (true) {
            int b = stream.read();
            if (b < 0) {
                break;
            }
            any = true;
            if (b == '\n') {
                break;
            }
            if (line.size() < LONGEST_LINE) {
                line.write(b);
            }
        }
        if (!any) {
            return Optional.empty();
        }
        byte[] bytes = line.toByteArray();
        int end =
                bytes.length > 0 && bytes[bytes.length - 1] == '\r'
                        ? bytes.length - 1
                        : bytes.length;
        return Optional.of(new String(Arrays.copyOf(bytes, end), StandardCharsets.UTF_8));
    }
}
