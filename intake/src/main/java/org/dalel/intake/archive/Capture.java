// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.dalel.intake.Intake;
import org.dalel.intake.Original;
import org.dalel.intake.Taken;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.container.Member;
import org.dalel.intake.container.Unpacking;
import org.dalel.terms.Document;

/**
 * A page as a server gave it, out of a web archive.
 *
 * @param address without {@code https://}
 * @param moment of the capture, 14 digits
 * @param ending {@code html}, {@code txt} or {@code pdf}, by the type that the server named
 * @param body as it is, nothing packed or cut into chunks any more
 */
record Capture(String address, String moment, String ending, byte[] body) {
    private static final Map<String, String> TYPES =
            Map.of(
                    "text/html", "html",
                    "application/xhtml+xml", "html",
                    "text/plain", "txt",
                    "application/pdf", "pdf");

    private static final int LONGEST_NAME = 100;

    static Optional<Capture> ofResponse(WarcRecords.Item item, Unpacking unpacking)
            throws UnreadableFile {
        byte[] block = item.block();
        int head = endOfHead(block);
        String[] lines = new String(block, 0, head, StandardCharsets.ISO_8859_1).split("\r?\n", -1);
        String[] status = lines[0].split(" ", 3);
        if (!lines[0].startsWith("HTTP/") || status.length < 2 || !status[1].equals("200")) {
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        Optional<String> ending = ending(fields.getOrDefault("content-type", ""));
        if (ending.isEmpty()) {
            return Optional.empty();
        }
        byte[] body = Arrays.copyOfRange(block, head, block.length);
        try {
            if (fields.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
                body = unchunked(body);
            }
            body = unpacked(body, fields.getOrDefault("content-encoding", ""), unpacking, item);
        } catch (Unpacking.TooMuch bomb) {
            throw Unpacking.lost("record " + item.number(), bomb);
        } catch (IOException broken) {
            throw new UnreadableFile(
                    "a record of this web archive is damaged; it was left",
                    "record " + item.number(),
                    "fetch the file again; the other records were read");
        }
        return of(item, ending.get(), body);
    }

    static Optional<Capture> ofResource(WarcRecords.Item item, String type) {
        return ending(type).flatMap(ending -> of(item, ending, item.block()));
    }

    private static Optional<Capture> of(WarcRecords.Item item, String ending, byte[] body) {
        if (body.length == 0) {
            return Optional.empty();
        }
        String target =
                item.fields()
                        .getOrDefault("warc-target-uri", "record-" + item.number())
                        .replaceAll("^<|>$", "")
                        .replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*:(//)?", "")
                        .replaceFirst("#.*$", "");
        String moment = item.fields().getOrDefault("warc-date", "").replaceAll("\\D", "");
        return Optional.of(
                new Capture(
                        target,
                        moment.length() >= 14 ? moment.substring(0, 14) : "undated",
                        ending,
                        body));
    }

    private static Optional<String> ending(String type) {
        String kind = type.toLowerCase(Locale.ROOT).replaceFirst(";.*$", "").strip();
        return Optional.ofNullable(TYPES.get(kind));
    }

    private static int endOfHead(byte[] block) {
        for (int i = 0; i + 1 < block.length; i++) {
            if (block[i] == '\n' && block[i + 1] == '\n') {
                return i + 2;
            }
            if (i + 3 < block.length
                    && block[i] == '\r'
                    && block[i + 1] == '\n'
                    && block[i + 2] == '\r'
                    && block[i + 3] == '\n') {
                return i + 4;
            }
        }
        return block.length;
    }

    /** RFC 9112, 7.1; archives whose writer took the chunks out and kept the header stay as is. */
    private static byte[] unchunked(byte[] body) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(body.length);
        int at = 0;
        while (true) {
            int end = at;
            while (end < body.length && body[end] != '\n') {
                end++;
            }
            String size =
                    new String(body, at, Math.min(end - at, 40), StandardCharsets.ISO_8859_1)
                            .replaceFirst(";.*$", "")
                            .strip();
            if (!size.matches("[0-9A-Fa-f]{1,7}")) {
                if (at == 0) {
                    return body;
                }
                throw new IOException("a chunk without size");
            }
            int length = Integer.parseInt(size, 16);
            if (length == 0) {
                return whole.toByteArray();
            }
            if (end + 1 + length > body.length) {
                throw new IOException("a chunk is cut off");
            }
            whole.write(body, end + 1, length);
            at = end + 1 + length;
            while (at < body.length && (body[at] == '\r' || body[at] == '\n')) {
                at++;
            }
        }
    }

    private static byte[] unpacked(
            byte[] body, String packing, Unpacking unpacking, WarcRecords.Item item)
            throws IOException, UnreadableFile {
        String where = "record " + item.number();
        boolean gzip = body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
        InputStream stream =
                switch (packing.strip().toLowerCase(Locale.ROOT)) {
                    case "gzip", "x-gzip" ->
                            gzip ? new GZIPInputStream(new ByteArrayInputStream(body)) : null;
                    case "deflate" ->
                            new InflaterInputStream(
                                    new ByteArrayInputStream(body),
                                    new Inflater((body[0] & 0x0f) != 8));
                    case "br", "zstd" ->
                            throw new UnreadableFile(
                                    "a page in this web archive is packed in a way that is not"
                                            + " known here (Brotli or Zstandard)",
                                    where,
                                    "save the page from the browser and read that");
                    default -> null;
                };
        if (stream == null) {
            return body;
        }
        try (InputStream counted = unpacking.counted(stream, () -> body.length, where)) {
            return counted.readNBytes(Original.LARGEST + 1);
        }
    }

    Member member() throws UnreadableFile {
        String path = path();
        return new Member(
                path, Original.of(Unpacking.nameOf(path), body), (o, said) -> taken(o, said));
    }

    private Taken taken(Original original, Document.Metadata said) throws UnreadableFile {
        Taken taken = Intake.take(original, said);
        Document.Metadata known = taken.document().metadata();
        Document.Metadata host =
                new Document.Metadata(
                        known.language(),
                        known.published(),
                        known.country(),
                        known.title(),
                        known.author(),
                        known.publisher().or(this::host));
        return new Taken(taken.document().with(host), taken.problems());
    }

    private Optional<String> host() {
        String host = address.replaceFirst("[/?].*$", "").replaceFirst("^www\\.", "");
        return host.contains(".") ? Optional.of(host) : Optional.empty();
    }

    /** The moment and the address as a path of plain names. */
    private String path() {
        List<String> names = new ArrayList<>(List.of(moment));
        for (String name : readable(address).split("/", -1)) {
            String plain = name.replaceAll("\\p{Cntrl}", "").strip();
            if (!plain.isEmpty() && !plain.equals(".") && !plain.equals("..")) {
                names.add(cut(plain));
            }
        }
        String last = names.get(names.size() - 1);
        if (names.size() < 3) {
            names.add("index." + ending);
        } else if (!last.toLowerCase(Locale.ROOT).endsWith("." + ending)) {
            names.set(names.size() - 1, last + "." + ending);
        }
        return String.join("/", names);
    }

    private static String readable(String address) {
        try {
            String decoded = URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
            return decoded.indexOf('\ufffd') < 0 ? decoded : address;
        } catch (IllegalArgumentException asItIs) {
            return address;
        }
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME - 9) + "-" + Integer.toHexString(name.hashCode());
    }

    @Override
    public String toString() {
        return "Capture[" + moment + ", " + body.length + " bytes]";
    }
}
