// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What a file is, told by what is in it: a PDF that is called {@code report.doc} is read as a PDF.
 * The name decides only between text and web page.
 */
enum FileKind {
    PDF("a PDF"),
    /** Word's format since 2007, macros or not. */
    DOCX("a Word document (DOCX)"),
    /** LibreOffice's text format. */
    ODT("an OpenDocument text (ODT)"),
    RTF("rich text (RTF)"),
    /** The OLE container of Word before 2007, and of office files under a password. */
    OLE("an old office document"),
    JPEG("a picture (JPEG)"),
    PNG("a picture (PNG)"),
    TIFF("a picture (TIFF)"),
    WEB_PAGE("a web page"),
    TEXT("a text"),
    ZIP("an archive or an office document (ZIP)"),
    GIF("a picture (GIF)"),
    GZIP("a compressed file (gzip)");

    /** A PDF may have some bytes of something else before it. */
    private static final int BEFORE_PDF = 1024;

    /** Entries of an archive that are looked at: office documents name themselves early. */
    private static final int ENTRIES_LOOKED_AT = 40;

    private final String words;

    FileKind(String words) {
        this.words = words;
    }

    /** As messages name it, with its article. */
    String words() {
        return words;
    }

    static FileKind of(Original original) {
        return of(original.name(), original.sharedBytes());
    }

    static FileKind of(String name, byte[] bytes) {
        if (begins(bytes, 0xff, 0xd8, 0xff)) {
            return JPEG;
        }
        if (begins(bytes, 0x89, 'P', 'N', 'G')) {
            return PNG;
        }
        if (begins(bytes, 'I', 'I', 42, 0) || begins(bytes, 'M', 'M', 0, 42)) {
            return TIFF;
        }
        if (begins(bytes, 'G', 'I', 'F', '8')) {
            return GIF;
        }
        if (begins(bytes, 'P', 'K', 3, 4)) {
            return zip(bytes);
        }
        if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
            return OLE;
        }
        if (begins(bytes, 0x1f, 0x8b)) {
            return GZIP;
        }
        if (begins(bytes, '{', '\\', 'r', 't', 'f')) {
            return RTF;
        }
        if (isPdf(bytes)) {
            return PDF;
        }
        return WebPage.isOne(name, bytes) ? WEB_PAGE : TEXT;
    }

    private static boolean begins(byte[] bytes, int... values) {
        return Encodings.startsWith(bytes, values);
    }

    /** The mark of a PDF at the beginning, or after a few bytes that are no text. */
    private static boolean isPdf(byte[] bytes) {
        String head =
                new String(
                        bytes, 0, Math.min(bytes.length, BEFORE_PDF), StandardCharsets.ISO_8859_1);
        int mark = head.indexOf("%PDF-");
        return mark == 0
                || mark > 0 && head.substring(0, mark).chars().noneMatch(Character::isLetter);
    }

    private static FileKind zip(byte[] bytes) {
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            boolean types = false;
            boolean word = false;
            for (int i = 0; i < ENTRIES_LOOKED_AT; i++) {
                ZipEntry entry = entries.getNextEntry();
                if (entry == null) {
                    break;
                }
                types |= entry.getName().equals("[Content_Types].xml");
                word |= entry.getName().startsWith("word/");
                if (types && word) {
                    return DOCX;
                }
                if (i == 0 && entry.getName().equals("mimetype")) {
                    String type =
                            new String(entries.readNBytes(100), StandardCharsets.US_ASCII).trim();
                    return type.startsWith("application/vnd.oasis.opendocument.text") ? ODT : ZIP;
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            return ZIP;
        }
        return ZIP;
    }
}
