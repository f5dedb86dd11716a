// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes documents of word processors by hand, for tests. */
final class OfficeFile {
    private static final String WORD =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                    + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
    private static final String OPEN =
            "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                    + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
                    + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    OfficeFile with(String part, String content) {
        return with(part, content.getBytes(StandardCharsets.UTF_8));
    }

    OfficeFile with(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    /** A DOCX with this body. */
    static OfficeFile docx(String body) {
        return new OfficeFile()
                .with("[Content_Types].xml", "<Types/>")
                .with("word/document.xml", word("document", "<w:body>" + body + "</w:body>"));
    }

    static String word(String root, String content) {
        return "<?xml version=\"1.0\"?><w:"
                + root
                + " "
                + WORD
                + ">"
                + content
                + "</w:"
                + root
                + ">";
    }

    /** A paragraph of Word. */
    static String p(String said) {
        return "<w:p><w:r><w:t>" + said + "</w:t></w:r></w:p>";
    }

    static String styled(String style, String said) {
        return "<w:p><w:pPr><w:pStyle w:val=\""
                + style
                + "\"/></w:pPr><w:r><w:t>"
                + said
                + "</w:t></w:r></w:p>";
    }

    /** An ODT with this text. */
    static OfficeFile odt(String text) {
        return new OfficeFile()
                .with("mimetype", "application/vnd.oasis.opendocument.text")
                .with(
                        "content.xml",
                        open("document-content", "<office:body>" + text + "</office:body>"));
    }

    static String open(String root, String content) {
        return "<?xml version=\"1.0\"?><office:"
                + root
                + " "
                + OPEN
                + ">"
                + content
                + "</office:"
                + root
                + ">";
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(LocalDateTime.of(2025, 1, 1, 0, 0)); // the same bytes every time
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    /**
     * A document of Word 97: the container with a stream for the text and one for its table of
     * pieces.
     *
     * @param narrow the beginning, in one byte for a letter
     * @param wide the rest, in two bytes for a letter
     */
    static byte[] oldWord(String narrow, String wide, boolean locked) {
        ByteBuffer main = little(8 * 512);
        main.putShort(0, (short) 0xa5ec).putShort(2, (short) 0x00c1);
        main.putShort(10, (short) (0x0200 | (locked ? 0x0100 : 0)));
        main.putInt(76, narrow.length() + wide.length());
        main.putInt(0x01a2, 0).putInt(0x01a6, 5 + 3 * 4 + 2 * 8);
        main.position(1024);
        main.put(narrow.getBytes(StandardCharsets.ISO_8859_1));
        main.position(2048);
        main.put(wide.getBytes(StandardCharsets.UTF_16LE));
        ByteBuffer table = little(8 * 512);
        table.put((byte) 2).putInt(3 * 4 + 2 * 8);
        table.putInt(0).putInt(narrow.length()).putInt(narrow.length() + wide.length());
        table.putShort((short) 0).putInt(1024 * 2 | 0x40000000).putShort((short) 0);
        table.putShort((short) 0).putInt(2048).putShort((short) 0);
        return container(Map.of("WordDocument", main.array(), "1Table", table.array()));
    }

    /** Streams of eight sectors each. */
    static byte[] container(Map<String, byte[]> streams) {
        int sectors = 2 + 8 * streams.size();
        ByteBuffer all = little(512 * (1 + sectors));
        all.putInt(0, 0xe011cfd0).putInt(4, 0xe11ab1a1);
        all.putShort(30, (short) 9).putShort(32, (short) 6);
        all.putInt(44, 1).putInt(48, 1).putInt(56, 4096).putInt(60, -2).putInt(68, -2);
        all.putInt(76, 0);
        int chain = 512;
        all.putInt(chain, -3).putInt(chain + 4, -2);
        int entry = 1024;
        entry = entry(all, entry, "Root Entry", 5, -2, 0);
        int next = 2;
        for (Map.Entry<String, byte[]> stream : streams.entrySet()) {
            entry = entry(all, entry, stream.getKey(), 2, next, stream.getValue().length);
            for (int i = 0; i < 8; i++) {
                all.putInt(chain + 4 * (next + i), i == 7 ? -2 : next + i + 1);
            }
            all.position(512 * (1 + next));
            all.put(stream.getValue());
            next += 8;
        }
        return all.array();
    }

    private static int entry(ByteBuffer all, int at, String name, int kind, int first, int size) {
        all.position(at);
        all.put(name.getBytes(StandardCharsets.UTF_16LE));
        all.putShort(at + 64, (short) (2 * name.length() + 2));
        all.put(at + 66, (byte) kind);
        all.putInt(at + 116, first).putInt(at + 120, size);
        return at + 128;
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
