// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.dalel.intake.page.PageOfWords;
import org.dalel.intake.page.RunningText;
import org.dalel.intake.page.Unreadable;
import org.dalel.intake.page.Written;
import org.dalel.intake.picture.MachineReader;
import org.dalel.intake.picture.PageNumbers;
import org.dalel.terms.Document;
import org.dalel.terms.Language;
import org.dalel.terms.Problem;
import org.dalel.terms.When;

/**
 * Reads a PDF: its text in reading order; pages that are scans by Tesseract, where it is installed.
 *
 * <p>All of it in memory: nothing is written to disk. Scripts and whatever is embedded or to be
 * launched stay untouched; that they are there is said.
 */
public final class Pdf {
    /** Pages of one file: 5,000. */
    public static final int MOST_PAGES = 5_000;

    /** Pages of one file that are read as pictures: 300, some 20 minutes. */
    public static final int MOST_SCANS = 300;

    /** Bytes that one compressed part may unpack to: 200 million. */
    public static final long LARGEST_PART = 200_000_000;

    /** Steps by which one page may be drawn: 3 million; a page of text takes some thousand. */
    public static final int MOST_STEPS = 3_000_000;

    /** Points of the pictures of one page that is read as a picture: 120 million. */
    public static final long LARGEST_SCAN = 120_000_000;

    private static final int DPI = 300;

    /** Fewer letters than this on a page with a picture are a stamp or a page number. */
    private static final int FEW_LETTERS = 25;

    private static final Pattern NO_TITLE =
            Pattern.compile(
                    "(?i).*\\.(docx?|odt|rtf|indd|pdf|qxd|p65|tmp|html?|txt|xlsx?|pptx?)"
                            + "|microsoft word.*|untitled.*|без (имени|названия).*|document ?\\d*"
                            + "|документ ?\\d*|[^ ]{0,30}");

    /** The library's remarks may name fonts and parts of a file; kept from being collected. */
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

    static {
        QUIET.forEach(l -> l.setLevel(Level.OFF));
        ImageIO.setUseCache(false); // pictures would pass through the temp folder
        FontMappers.set(new OwnFonts());
    }

    private final String file;
    private final MachineReader machine;
    private final Optional<Language> language;
    private final List<Problem> problems = new ArrayList<>();
    private final List<PageOfWords> pages = new ArrayList<>();
    private final List<Integer> scans = new ArrayList<>();
    private final List<Integer> underScans = new ArrayList<>();
    private final List<Integer> unread = new ArrayList<>();

    private Pdf(String file, MachineReader machine, Optional<Language> language) {
        this.file = file;
        this.machine = machine;
        this.language = language;
    }

    /**
     * @param file how messages name it
     * @param language of the text, where it is known; decides how scans are read
     * @param longest characters after which no further page is read
     * @throws Unreadable when there is no text to be had
     */
    public static Written read(
            String file,
            byte[] bytes,
            MachineReader machine,
            Optional<Language> language,
            int longest)
            throws Unreadable {
        try {
            return new Pdf(file, machine, language).read(bytes, longest);
        } catch (InvalidPasswordException locked) {
            throw new Unreadable(
                    "this PDF is locked with a password",
                    file,
                    "open it with the password and save a copy without it, or: qpdf --decrypt"
                            + " --password=… locked.pdf open.pdf");
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | NullPointerException
                | IndexOutOfBoundsException
                | StackOverflowError damaged) {
            throw damaged(file);
        }
    }

    private static Unreadable damaged(String file) {
        return new Unreadable(
                "this PDF is damaged and no page of it could be read",
                file,
                "fetch it again; if it is the same, open it in a PDF program and print it to a new"
                        + " PDF");
    }

    private Written read(byte[] bytes, int longest) throws IOException, Unreadable {
        if (Inflated.anyBeyond(bytes, LARGEST_PART)) {
            throw tooLarge();
        }
        try (PDDocument pdf =
                Loader.loadPDF(
                        new RandomAccessReadBuffer(bytes),
                        "",
                        null,
                        null,
                        IOUtils.createMemoryOnlyStreamCache())) {
            if (pdf.isEncrypted()) {
                refuseHidden(pdf);
            }
            int count = pdf.getNumberOfPages();
            if (count > MOST_PAGES) {
                throw new Unreadable(
                        "this PDF has more pages than the "
                                + MOST_PAGES
                                + " that are read: "
                                + count,
                        file,
                        "cut it into parts, such as one file for each report: qpdf --split-pages=500"
                                + " large.pdf part.pdf");
            }
            if (!endsWhole(bytes)) {
                problems.add(
                        new Problem(
                                "the end of this PDF is missing; what is there was read",
                                file,
                                "fetch it again: pages may be missing"));
            }
            words(pdf, longest);
            Active.in(pdf, file).ifPresent(problems::add);
            if (!scans.isEmpty()) {
                scanned(pdf);
            }
            return written(pdf);
        }
    }

    private Unreadable tooLarge() {
        return new Unreadable(
                "a part of this PDF unpacks to more than " + LARGEST_PART / 1_000_000 + " MB",
                file,
                "it may have been made to stop the reader; open it in a PDF program and print it to"
                        + " a new PDF");
    }

    /** Parts under a password were not seen by the first look. */
    private void refuseHidden(PDDocument pdf) throws Unreadable, IOException {
        for (var entry : pdf.getDocument().getXrefTable().entrySet()) {
            if (entry.getValue() < 0) {
                continue;
            }
            COSObject object = pdf.getDocument().getObjectFromPool(entry.getKey());
            if (object.getObject() instanceof COSStream part) {
                try (var raw = part.createRawInputStream()) {
                    if (Inflated.isBeyond(raw.readAllBytes(), 0, LARGEST_PART)) {
                        throw tooLarge();
                    }
                }
            }
        }
    }

    private static boolean endsWhole(byte[] bytes) {
        int from = Math.max(0, bytes.length - 4096);
        return new String(
                        bytes,
                        from,
                        bytes.length - from,
                        java.nio.charset.StandardCharsets.ISO_8859_1)
                .contains("%%EOF");
    }

    private void words(PDDocument pdf, int longest) throws Unreadable {
        PageWords reader = new PageWords();
        long letters = 0;
        int number = 0;
        for (PDPage page : pdf.getPages()) {
            number++;
            if (number > MOST_PAGES || letters > longest) {
                break;
            }
            try {
                PageWords.Found found = reader.on(page, number);
                boolean few = found.words().letters() < FEW_LETTERS;
                if (few && found.covered() > 0.2f || found.unknown() > 0.3f) {
                    scans.add(number);
                } else if (found.hidden() > 0.6f && found.covered() > 0.5f) {
                    underScans.add(number);
                }
                pages.add(found.words());
                for (var stretch : found.words().stretches()) {
                    letters += stretch.words().length();
                }
            } catch (IOException | RuntimeException | StackOverflowError undrawable) {
                if (undrawable instanceof RuntimeException fault && isOurs(fault)) {
                    throw fault;
                }
                unread.add(number);
            }
        }
        if (pages.isEmpty()) {
            throw damaged(file);
        }
        if (!unread.isEmpty()) {
            problems.add(
                    new Problem(
                            "parts of this PDF could not be read: " + PageNumbers.of(unread),
                            file,
                            "look at them in a PDF program; print the file to a new PDF if they"
                                    + " matter"));
        }
        if (!underScans.isEmpty()) {
            problems.add(
                    new Problem(
                            "scans with a text that another machine recognised: "
                                    + PageNumbers.of(underScans),
                            file,
                            "compare names, dates and numbers with the picture of the page"));
        }
    }

    /** A fault of ours is not blamed on the file. */
    private static boolean isOurs(RuntimeException fault) {
        StackTraceElement[] stack = fault.getStackTrace();
        return stack.length > 0 && stack[0].getClassName().startsWith("org.dalel.");
    }

    private void scanned(PDDocument pdf) {
        MachineReader.Session session = machine.session(file, language);
        if (!session.isReady()) {
            session.problems(scans).forEach(problems::add);
            return;
        }
        PDFRenderer renderer = new PDFRenderer(pdf);
        renderer.setSubsamplingAllowed(true);
        List<Integer> beyond = new ArrayList<>();
        List<Integer> failed = new ArrayList<>();
        int read = 0;
        for (int i = 0; i < pages.size(); i++) {
            int number = pages.get(i).number();
            if (!scans.contains(number)) {
                continue;
            }
            if (read >= MOST_SCANS) {
                beyond.add(number);
                continue;
            }
            read++;
            try {
                PDPage page = pdf.getPage(number - 1);
                if (Scans.points(page) > LARGEST_SCAN) {
                    failed.add(number);
                    continue;
                }
                float dpi = Scans.dpi(page, DPI);
                BufferedImage picture =
                        renderer.renderImageWithDPI(number - 1, dpi, ImageType.GRAY);
                Optional<PageOfWords> words = session.read(picture, dpi, number);
                if (words.isPresent()) {
                    pages.set(i, words.get());
                }
            } catch (IOException | RuntimeException | StackOverflowError undrawable) {
                if (undrawable instanceof RuntimeException fault && isOurs(fault)) {
                    throw fault;
                }
                failed.add(number);
            }
        }
        problems.addAll(session.problems(scans));
        if (!failed.isEmpty()) {
            problems.add(
                    new Problem(
                            "scans that are damaged, too large or of an unknown kind: "
                                    + PageNumbers.of(failed),
                            file,
                            "print the file to a new PDF, or scan the pages again at 300 dpi"));
        }
        if (!beyond.isEmpty()) {
            problems.add(
                    new Problem(
                            "at most "
                                    + MOST_SCANS
                                    + " scanned pages of a file are read; left out: "
                                    + PageNumbers.of(beyond),
                            file,
                            "cut the file into parts: qpdf --split-pages=300 large.pdf part.pdf"));
        }
    }

    private Written written(PDDocument pdf) throws Unreadable {
        RunningText.Parts parts = RunningText.of(pages);
        if (parts.text().isBlank()) {
            throw new Unreadable(
                    problems.isEmpty()
                            ? "there is no text in this PDF"
                            : problems.get(problems.size() - 1).what(),
                    file,
                    problems.isEmpty()
                            ? "if its pages are drawings, print them to a new PDF as pictures"
                            : problems.get(problems.size() - 1).whatToDo());
        }
        return new Written(
                parts.text(),
                parts.blocks(),
                parts.pages(),
                new Document.Metadata(
                        Optional.empty(),
                        When.UNKNOWN,
                        Optional.empty(),
                        title(pdf),
                        Optional.empty(),
                        Optional.empty()),
                problems);
    }

    /**
     * The title in the file's properties, where it looks like one. Its author is often who typed
     * it, and its day not the day of publication: both are left alone.
     */
    private static Optional<String> title(PDDocument pdf) {
        String title = pdf.getDocumentInformation().getTitle();
        return Optional.ofNullable(title)
                .map(t -> t.replaceAll("\\s+", " ").strip())
                .filter(t -> t.length() > 10 && t.length() < 300)
                .filter(t -> !NO_TITLE.matcher(t).matches());
    }

    /** What a PDF would do when it is opened, found without doing it. */
    private static final class Active {
        private static final int MOST_LOOKED_AT = 20_000;

        private Active() {}

        static Optional<Problem> in(PDDocument pdf, String file) {
            TreeSet<String> kinds = new TreeSet<>();
            COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
            COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
            if (names != null && names.containsKey(COSName.getPDFName("JavaScript"))) {
                kinds.add("scripts");
            }
            if (names != null && names.containsKey(COSName.EMBEDDED_FILES)) {
                kinds.add("embedded files");
            }
            action(catalog.getDictionaryObject(COSName.OPEN_ACTION), kinds);
            actions(catalog.getCOSDictionary(COSName.AA), kinds);
            int looked = 0;
            for (PDPage page : pdf.getPages()) {
                actions(page.getCOSObject().getCOSDictionary(COSName.AA), kinds);
                COSArray notes = page.getCOSObject().getCOSArray(COSName.ANNOTS);
                for (int i = 0; notes != null && i < notes.size(); i++) {
                    if (++looked > MOST_LOOKED_AT) {
                        break;
                    }
                    if (notes.getObject(i) instanceof COSDictionary note) {
                        action(note.getDictionaryObject(COSName.A), kinds);
                        actions(note.getCOSDictionary(COSName.AA), kinds);
                        if (COSName.getPDFName("FileAttachment")
                                .equals(note.getCOSName(COSName.SUBTYPE))) {
                            kinds.add("embedded files");
                        }
                    }
                }
            }
            return kinds.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Problem(
                                    "nothing was run or opened of what this PDF holds: "
                                            + String.join(", ", kinds),
                                    file,
                                    "be careful to open it elsewhere: it may be made to harm"));
        }

        private static void actions(
                @org.jspecify.annotations.Nullable COSDictionary by, TreeSet<String> kinds) {
            if (by != null) {
                for (COSName event : by.keySet()) {
                    action(by.getDictionaryObject(event), kinds);
                }
            }
        }

        private static void action(
                @org.jspecify.annotations.Nullable COSBase action, TreeSet<String> kinds) {
            if (action instanceof COSDictionary does) {
                String kind = String.valueOf(does.getNameAsString(COSName.S));
                switch (kind) {
                    case "JavaScript", "Rendition" -> kinds.add("scripts");
                    case "Launch" -> kinds.add("commands to start programs");
                    case "ImportData", "SubmitForm" -> kinds.add("forms that send data");
                    default -> {}
                }
            }
        }
    }
}
