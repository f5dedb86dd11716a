// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dalel.intake.office.Docx;
import org.dalel.intake.office.Odt;
import org.dalel.intake.office.OldWord;
import org.dalel.intake.office.Rtf;
import org.dalel.intake.page.Unreadable;
import org.dalel.intake.page.Written;
import org.dalel.intake.pdf.Pdf;
import org.dalel.intake.picture.MachineReader;
import org.dalel.intake.picture.Photo;
import org.dalel.terms.Document;
import org.dalel.terms.Problem;

/**
 * Takes files in: a text, web page, PDF, document of a word processor or picture of a page becomes
 * a {@link Document}. What a file is, its content tells. Nothing is ever fetched from outside, no
 * script or macro runs, and nothing readable is written to disk.
 */
public final class Intake {
    /** The longest text that is read: two million characters, some 800 pages. */
    public static final int LONGEST_TEXT = 2_000_000;

    /** What names of files end in, in small letters without dot, to be read out of a folder. */
    public static final Set<String> ENDINGS =
            Set.of(
                    "txt", "text", "html", "htm", "xhtml", "shtml", "pdf", "docx", "docm", "doc",
                    "odt", "rtf", "jpg", "jpeg", "png", "tif", "tiff");

    private Intake() {}

    /**
     * What of this machine decides how a file is read, in a few letters: a second run knows by it
     * whether something is new. Empty for files that are read the same everywhere.
     */
    public static String machine(Original original) {
        return switch (FileKind.of(original)) {
            case PDF, JPEG, PNG, TIFF -> "tesseract " + MachineReader.ofThisMachine().settings();
            default -> "";
        };
    }

    /**
     * @param said what the sender says of the document; it outranks what the document's mark-up
     *     says
     * @throws UnreadableFile when there is no text in it that could be read
     */
    public static Taken take(Original original, Document.Metadata said) throws UnreadableFile {
        return checked(original, read(original, said));
    }

    /**
     * HTML that is nothing but a text, without menus around it: a letter's, a feed entry's.
     *
     * @throws UnreadableFile when there is no text in it that could be read
     */
    public static Taken takeWhole(Original html, Document.Metadata said) throws UnreadableFile {
        return checked(html, WebPage.takeWhole(html, said));
    }

    /**
     * A document that was made of an original in any way, once it holds text within the limits.
     *
     * @throws UnreadableFile when it does not
     */
    public static Taken checked(Original original, Taken taken) throws UnreadableFile {
        Document document =
                original.within().map(taken.document()::within).orElse(taken.document());
        if (document.text().isBlank()) {
            throw new UnreadableFile(
                    "there is no text in this file",
                    original.name(),
                    "fetch it again; a page that is drawn by scripts must be saved from the"
                            + " browser");
        }
        if (document.text().length() > LONGEST_TEXT) {
            throw new UnreadableFile(
                    String.format(
                            Locale.ROOT,
                            "this text is longer than %d million characters",
                            LONGEST_TEXT / 1_000_000),
                    original.name(),
                    "cut it into parts, such as one file for each report: split -C 1M");
        }
        List<Problem> problems = new ArrayList<>(taken.problems());
        original.removed().ifPresent(problems::add);
        directionMarks(document).ifPresent(problems::add);
        return new Taken(document, problems);
    }

    /** One reader for each kind of file. */
    private static Taken read(Original original, Document.Metadata said) throws UnreadableFile {
        FileKind kind = FileKind.of(original);
        return switch (kind) {
            case WEB_PAGE -> WebPage.take(original, said);
            case TEXT -> plainText(original, said);
            case PDF ->
                    written(
                            original,
                            said,
                            (file, bytes) ->
                                    Pdf.read(
                                            file,
                                            bytes,
                                            MachineReader.ofThisMachine(),
                                            said.language(),
                                            LONGEST_TEXT));
            case JPEG, PNG, TIFF ->
                    written(
                            original,
                            said,
                            (file, bytes) ->
                                    Photo.read(
                                            file,
                                            bytes,
                                            MachineReader.ofThisMachine(),
                                            said.language()));
            case DOCX -> written(original, said, Docx::read);
            case ODT -> written(original, said, Odt::read);
            case RTF -> written(original, said, Rtf::read);
            case OLE -> written(original, said, OldWord::read);
            case ZIP, GIF, GZIP ->
                    throw new UnreadableFile(
                            "this is " + kind.words() + ", not a text or a web page",
                            original.name(),
                            "save its text as .txt in UTF-8 and read that");
        };
    }

    /**
     * The file's letters as they are, whatever they look like: a table of commas, JSON.
     *
     * @throws UnreadableFile when its bytes are no text
     */
    public static Taken asText(Original original, Document.Metadata said) throws UnreadableFile {
        return plainText(original, said);
    }

    /** A reader that knows bytes only. */
    private interface Format {
        Written read(String file, byte[] bytes) throws Unreadable;
    }

    private static Taken written(Original original, Document.Metadata said, Format format)
            throws UnreadableFile {
        try {
            Written written = format.read(original.name(), original.sharedBytes());
            return new Taken(
                    new Document(
                            original.name(),
                            original.sha256(),
                            written.text(),
                            false,
                            written.blocks(),
                            WebPage.joined(said, written.facts()),
                            written.pages()),
                    written.problems());
        } catch (Unreadable unreadable) {
            throw new UnreadableFile(unreadable.problem());
        }
    }

    private static Taken plainText(Original original, Document.Metadata said)
            throws UnreadableFile {
        byte[] bytes = original.sharedBytes();
        Decoded decoded = Encodings.decode(bytes, original.name(), Optional.empty());
        String text = newLines(decoded.text());
        return new Taken(
                new Document(
                        original.name(),
                        original.sha256(),
                        text,
                        Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes),
                        List.of(),
                        said),
                decoded.problems());
    }

    /** Every line end as {@code \n}. */
    static String newLines(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Marks that change the direction of writing stay in the text, so that offsets hold. */
    private static Optional<Problem> directionMarks(Document document) {
        long marks = document.text().chars().filter(Intake::turnsDirection).count();
        return marks == 0
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                marks
                                        + (marks == 1 ? " mark turns" : " marks turn")
                                        + " the direction of writing in this text; kept, so that"
                                        + " offsets hold",
                                document.file(),
                                "compare names and numbers with the source: such marks can make"
                                        + " them look different"));
    }

    /** Marks, embeddings, overrides and isolates of the direction of writing. */
    private static boolean turnsDirection(int c) {
        return c == 0x200e
                || c == 0x200f
                || c == 0x061c
                || c >= 0x202a && c <= 0x202e
                || c >= 0x2066 && c <= 0x2069;
    }
}
