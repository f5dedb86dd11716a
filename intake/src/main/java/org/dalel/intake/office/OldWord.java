// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.office;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dalel.intake.page.Unreadable;
import org.dalel.intake.page.Written;
import org.dalel.terms.Document.BlockKind;
import org.jspecify.annotations.Nullable;

/**
 * Word 97 to 2003: the text by its table of pieces, paragraph by paragraph and cell by cell. What
 * is a heading is not told by this reader; macros and objects stay untouched.
 *
 * <p>After Microsoft's open specifications MS-CFB (the container) and MS-DOC (the text).
 */
public final class OldWord {
    /** Letters of one byte, by the specification, whatever the language. */
    private static final Charset NARROW = Charset.forName("windows-1252");

    private final String file;
    private final ByteBuffer all;
    private final Composition composition;
    private final Map<String, int[]> streams = new HashMap<>();
    private int sector = 512;
    private int[] chain = {};
    private int[] smallChain = {};
    private byte[] small = {};
    private int smallest = 4096;

    private OldWord(String file, byte[] bytes) {
        this.file = file;
        this.all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.composition = new Composition(file);
    }

    /**
     * @param file how messages name it
     */
    public static Written read(String file, byte[] bytes) throws Unreadable {
        OldWord word = new OldWord(file, bytes);
        try {
            word.open();
            return word.read();
        } catch (IndexOutOfBoundsException
                | IllegalArgumentException
                | NegativeArraySizeException damaged) {
            throw word.damaged();
        }
    }

    private Unreadable damaged() {
        return new Unreadable(
                "this old office document is damaged or cut short",
                file,
                "fetch it again; if it is the same, open it in LibreOffice, which may mend it, and"
                        + " save it as DOCX or ODT");
    }

    /** The container's chains of sectors and its list of streams. */
    private void open() {
        sector = 1 << Math.min(16, all.getShort(30));
        smallest = all.getInt(56);
        int count = Math.min(all.getInt(44), all.capacity() / sector + 1);
        int[] tables = new int[count];
        for (int i = 0; i < Math.min(109, count); i++) {
            tables[i] = all.getInt(76 + 4 * i);
        }
        int filled = 109;
        int next = all.getInt(68);
        Set<Integer> seen = new HashSet<>();
        while (filled < count && next >= 0 && seen.add(next)) {
            int at = position(next);
            for (int i = 0; i < sector / 4 - 1 && filled < count; i++) {
                tables[filled++] = all.getInt(at + 4 * i);
            }
            next = all.getInt(at + sector - 4);
        }
        chain = new int[count * (sector / 4)];
        for (int t = 0; t < count; t++) {
            int at = position(tables[t]);
            for (int i = 0; i < sector / 4 && at + 4 * i + 4 <= all.capacity(); i++) {
                chain[t * (sector / 4) + i] = all.getInt(at + 4 * i);
            }
        }
        byte[] directory = large(all.getInt(48), Integer.MAX_VALUE);
        ByteBuffer entries = ByteBuffer.wrap(directory).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + 128 <= directory.length; at += 128) {
            int length = Math.min(64, Math.max(0, entries.getShort(at + 64) - 2));
            String name = new String(directory, at, length, StandardCharsets.UTF_16LE);
            int kind = directory[at + 66];
            int[] place = {entries.getInt(at + 116), entries.getInt(at + 120)};
            if (kind == 5) {
                small = large(place[0], place[1]);
            } else if (kind == 2 || kind == 1) {
                streams.putIfAbsent(name, place);
            }
        }
        ByteBuffer table =
                ByteBuffer.wrap(large(all.getInt(60), Integer.MAX_VALUE))
                        .order(ByteOrder.LITTLE_ENDIAN);
        smallChain = new int[table.capacity() / 4];
        for (int i = 0; i < smallChain.length; i++) {
            smallChain[i] = table.getInt(4 * i);
        }
    }

    private int position(int number) {
        return Math.multiplyExact(number + 1, sector);
    }

    private byte[] large(int first, int length) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int number = first;
        int steps = 0;
        while (number >= 0 && number < chain.length && steps++ < chain.length) {
            int at = position(number);
            int rest = Math.min(sector, all.capacity() - at);
            if (rest <= 0 || bytes.size() >= length) {
                break;
            }
            bytes.write(all.array(), at, rest);
            number = chain[number];
        }
        byte[] read = bytes.toByteArray();
        return length < read.length ? Arrays.copyOf(read, length) : read;
    }

    private byte @Nullable [] stream(String name) {
        int[] place = streams.get(name);
        if (place == null) {
            return null;
        }
        if (place[1] >= smallest) {
            return large(place[0], place[1]);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int number = place[0];
        int steps = 0;
        while (number >= 0 && number < smallChain.length && steps++ < smallChain.length) {
            bytes.write(small, number * 64, Math.min(64, small.length - number * 64));
            number = smallChain[number];
        }
        byte[] read = bytes.toByteArray();
        return place[1] < read.length ? Arrays.copyOf(read, place[1]) : read;
    }

    private Written read() throws Unreadable {
        if (streams.containsKey("EncryptedPackage")) {
            throw Archive.locked(file);
        }
        byte[] main = stream("WordDocument");
        if (main == null) {
            throw new Unreadable(
                    other(),
                    file,
                    "open it in LibreOffice and save it as DOCX or ODT, a table as CSV");
        }
        ByteBuffer head = ByteBuffer.wrap(main).order(ByteOrder.LITTLE_ENDIAN);
        int flags = head.getShort(10);
        if ((flags & 0x0100) != 0) {
            throw Archive.locked(file);
        }
        if ((head.getShort(2) & 0xffff) < 0x00c1) {
            throw new Unreadable(
                    "this document is of Word 95 or older",
                    file,
                    "open it in LibreOffice and save it as DOCX or ODT");
        }
        byte[] table = stream((flags & 0x0200) != 0 ? "1Table" : "0Table");
        if (table == null) {
            throw damaged();
        }
        String text = pieces(main, head, table);
        int body = Math.min(text.length(), Math.max(0, head.getInt(76)));
        int notes = Math.max(0, head.getInt(80));
        paragraphs(text.substring(0, body));
        if (notes > 0 && body + notes <= text.length()) {
            paragraphs(text.substring(body, body + notes));
        }
        if (streams.keySet().stream().anyMatch(n -> n.equals("Macros") || n.equals("VBA"))) {
            composition.problem(
                    "this document holds macros; none was run",
                    "be careful to open it elsewhere: macros may be made to harm");
        }
        composition.problem(
                "this is a document of Word before 2007; its text was read, its headings and"
                        + " tracked changes were not told apart",
                "if something looks wrong, save it as DOCX in LibreOffice and read that");
        return composition.written();
    }

    /** What it is when it is no document of Word. */
    private String other() {
        if (streams.containsKey("Workbook") || streams.containsKey("Book")) {
            return "this is an old table (XLS), not a document";
        }
        return streams.containsKey("PowerPoint Document")
                ? "these are old slides (PPT), not a document"
                : "this is an old office file that is not known here";
    }

    /** The pieces of text in their order, each in one byte or two for a letter. */
    private String pieces(byte[] main, ByteBuffer head, byte[] table) throws Unreadable {
        int at = head.getInt(0x01a2);
        int length = head.getInt(0x01a6);
        ByteBuffer plan = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
        int end = at + length;
        while (at < end && plan.get(at) == 1) {
            at += 3 + (plan.getShort(at + 1) & 0xffff);
        }
        if (at >= end || plan.get(at) != 2) {
            throw damaged();
        }
        int size = plan.getInt(at + 1);
        int from = at + 5;
        int count = (size - 4) / 12;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int letters = plan.getInt(from + 4 * (i + 1)) - plan.getInt(from + 4 * i);
            int place = plan.getInt(from + 4 * (count + 1) + 8 * i + 2);
            boolean narrow = (place & 0x40000000) != 0;
            int begin = narrow ? (place & 0x3fffffff) / 2 : place;
            int bytes = narrow ? letters : Math.multiplyExact(letters, 2);
            if (begin < 0 || bytes < 0 || begin + bytes > main.length) {
                throw damaged();
            }
            text.append(
                    new String(main, begin, bytes, narrow ? NARROW : StandardCharsets.UTF_16LE));
        }
        return text.toString();
    }

    private void paragraphs(String text) {
        StringBuilder paragraph = new StringBuilder();
        int fields = 0;
        boolean instruction = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\r', '\f', 7, 14 -> {
                    composition.add(paragraph.toString(), BlockKind.BODY);
                    paragraph.setLength(0);
                }
                case 0x13 -> {
                    fields++;
                    instruction = true;
                }
                case 0x14 -> instruction = false;
                case 0x15 -> {
                    fields = Math.max(0, fields - 1);
                    instruction = false;
                }
                case 0x0b -> paragraph.append('\n');
                case 0x1e -> paragraph.append('\u2011');
                default -> {
                    if (c >= 0x20 && c != 0x1f && !instruction || c == '\t') {
                        paragraph.append(c);
                    }
                }
            }
        }
        composition.add(paragraph.toString(), BlockKind.BODY);
    }
}
