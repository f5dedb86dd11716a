// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.dalel.intake.page.PageOfWords;
import org.dalel.intake.page.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * The words on the pages of one file. Lines and pictures are not drawn; of pictures it is noted how
 * much of the page they cover.
 */
final class PageWords extends PDFStreamEngine {
    /** Gaps wider than this many letter heights end a stretch of words. */
    private static final float WIDE_GAP = 0.8f;

    /** The same after a blank that is written. */
    private static final float WIDE_GAP_WITH_BLANK = 1.7f;

    /** Letters smaller than this, in points, are not meant to be read. */
    private static final float SMALLEST = 1;

    private static final int DEEPEST_FORM = 20;

    private final Map<PDFont, Letters> letters = new HashMap<>();
    private final Map<COSBase, Boolean> pictures = new HashMap<>();
    private long operators;

    // of the page
    private final Map<Integer, List<Stretch>> byDirection = new HashMap<>();
    private final Map<String, List<Stretch>> same = new HashMap<>();
    private final StringBuilder words = new StringBuilder();
    private final Deque<Marked> marked = new ArrayDeque<>();
    private float pageWidth;
    private float pageHeight;
    private float pageLeft;
    private float pageBottom;
    private float covered;
    private int unknown;
    private int known;
    private int hidden;
    private int forms;

    // of the stretch
    private int direction;
    private float begin;
    private float end;
    private float baseline;
    private float size;
    private boolean bold;
    private boolean blank;

    /** What the words of a marked part are, and what is to be read instead of them. */
    private record Marked(boolean aside, @Nullable String instead) {}

    /**
     * @param words what is written
     * @param covered which part of the page pictures cover, 0 to 1 or more
     * @param unknown the share of letters that the file does not name
     * @param hidden the share of letters that are not drawn, as under a scan
     */
    record Found(PageOfWords words, float covered, float unknown, float hidden) {}

    PageWords() {
        addOperator(new BeginText(this));
        addOperator(new EndText(this));
        addOperator(new Concatenate(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new NextLine(this));
        addOperator(new SetCharSpacing(this));
        addOperator(new MoveText(this));
        addOperator(new MoveTextSetLeading(this));
        addOperator(new SetFontAndSize(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new SetTextLeading(this));
        addOperator(new SetMatrix(this));
        addOperator(new SetTextRenderingMode(this));
        addOperator(new SetTextRise(this));
        addOperator(new SetWordSpacing(this));
        addOperator(new SetTextHorizontalScaling(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
        addOperator(new BeginMarkedContentSequence(this));
        addOperator(new BeginMarkedContentSequenceWithProperties(this));
        addOperator(new EndMarkedContentSequence(this));
        addOperator(new Placed(this));
    }

    /**
     * @throws Overlong when the page is drawn with more steps than any page needs
     */
    Found on(PDPage page, int number) throws IOException {
        byDirection.clear();
        same.clear();
        words.setLength(0);
        marked.clear();
        PDRectangle box = page.getCropBox();
        pageWidth = Math.max(1, box.getWidth());
        pageHeight = Math.max(1, box.getHeight());
        pageLeft = box.getLowerLeftX();
        pageBottom = box.getLowerLeftY();
        covered = 0;
        unknown = 0;
        known = 0;
        hidden = 0;
        operators = 0;
        forms = 0;
        processPage(page);
        close();
        float all = Math.max(1, known + unknown);
        return new Found(new PageOfWords(number, upright()), covered, unknown / all, hidden / all);
    }

    /** The direction in which most words run comes first; words across the page stand aside. */
    private List<Stretch> upright() {
        int most =
                byDirection.entrySet().stream()
                        .filter(e -> e.getKey() >= 0)
                        .max(
                                java.util.Comparator.comparingInt(
                                        (Map.Entry<Integer, List<Stretch>> e) ->
                                                e.getValue().stream()
                                                        .mapToInt(s -> s.words().length())
                                                        .sum()))
                        .map(Map.Entry::getKey)
                        .orElse(0);
        List<Stretch> all = byDirection.getOrDefault(most, List.of());
        long aside = all.stream().filter(Stretch::aside).mapToLong(s -> s.words().length()).sum();
        long letters = all.stream().mapToLong(s -> s.words().length()).sum();
        boolean believed = aside * 5 < letters * 2;
        List<Stretch> upright = new ArrayList<>();
        for (Stretch s : all) {
            upright.add(
                    s.aside() && !believed
                            ? new Stretch(
                                    s.words(),
                                    s.left(),
                                    s.right(),
                                    s.baseline(),
                                    s.size(),
                                    s.bold(),
                                    false)
                            : s);
        }
        // other directions below everything else, each as lines of its own
        float below = Math.max(pageWidth, pageHeight) * 2;
        for (Map.Entry<Integer, List<Stretch>> other : byDirection.entrySet()) {
            if (other.getKey() != most) {
                for (Stretch s : other.getValue()) {
                    below += 3 * s.size();
                    upright.add(
                            new Stretch(
                                    s.words(),
                                    0,
                                    s.right() - s.left(),
                                    below,
                                    s.size(),
                                    s.bold(),
                                    other.getKey() < 0));
                }
            }
        }
        return upright;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > Pdf.MOST_STEPS) {
            throw new Overlong();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException said)
            throws IOException {
        if (said instanceof Overlong) {
            throw said;
        }
        // one step that cannot be drawn does not lose the words of the others
    }

    /** A page of more steps than any page needs. */
    static final class Overlong extends IOException {
        private static final long serialVersionUID = 1L;

        Overlong() {
            super("too many steps");
        }
    }

    /** What is placed on a page: a picture, or a form with words of its own. */
    private static final class Placed extends OperatorProcessor {
        private final PageWords page;

        Placed(PageWords page) {
            super(page);
            this.page = page;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (operands.isEmpty()) {
                throw new MissingOperandException(operator, operands);
            }
            if (operands.get(0) instanceof COSName name) {
                page.place(name);
            }
        }

        @Override
        public String getName() {
            return "Do";
        }
    }

    private void place(COSName name) throws IOException {
        if (isPicture(name)) {
            Matrix m = getGraphicsState().getCurrentTransformationMatrix();
            float area = Math.abs(m.getScaleX() * m.getScaleY() - m.getShearX() * m.getShearY());
            covered += area / (pageWidth * pageHeight);
            return;
        }
        PDXObject object = getResources().getXObject(name);
        if (object instanceof PDFormXObject form && forms < DEEPEST_FORM) {
            forms++;
            try {
                if (form instanceof PDTransparencyGroup group) {
                    showTransparencyGroup(group);
                } else {
                    showForm(form);
                }
            } finally {
                forms--;
            }
        }
    }

    /** Told without unpacking it. */
    private boolean isPicture(COSName name) {
        COSDictionary objects = getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
        if (objects == null) {
            return false;
        }
        COSBase object = objects.getDictionaryObject(name);
        if (object == null) {
            return false;
        }
        return pictures.computeIfAbsent(
                object,
                o ->
                        o instanceof COSStream stream
                                && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE)));
    }

    @Override
    public void beginMarkedContentSequence(
            @Nullable COSName tag, @Nullable COSDictionary properties) {
        String instead = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
        boolean aside =
                COSName.ARTIFACT.equals(tag) || !marked.isEmpty() && marked.getLast().aside();
        if (aside != isAside() || instead != null) {
            close();
        }
        marked.addLast(new Marked(aside, instead));
    }

    @Override
    public void endMarkedContentSequence() {
        if (marked.isEmpty()) {
            return;
        }
        Marked ended = marked.getLast();
        if (ended.instead() != null && words.length() > 0) {
            words.setLength(0);
            words.append(ended.instead());
        }
        if (ended.instead() != null || marked.size() == 1 && ended.aside()) {
            close();
        }
        marked.removeLast();
    }

    private boolean isAside() {
        return !marked.isEmpty() && marked.getLast().aside();
    }

    @Override
    protected void showText(byte[] string) throws IOException {
        PDGraphicsState state = getGraphicsState();
        PDTextState text = state.getTextState();
        PDFont font = text.getFont();
        if (font == null) {
            return;
        }
        Letters of = letters.computeIfAbsent(font, Letters::new);
        float fontSize = text.getFontSize();
        float scaling = text.getHorizontalScaling() / 100f;
        float spacing = text.getCharacterSpacing();
        float wordSpacing = text.getWordSpacing();
        Matrix line = getTextMatrix();
        Matrix at = line.multiply(state.getCurrentTransformationMatrix());
        float a = at.getScaleX();
        float b = at.getShearY();
        float c = at.getShearX();
        float d = at.getScaleY();
        float e = at.getTranslateX() + text.getRise() * c;
        float f = at.getTranslateY() + text.getRise() * d;
        float height = Math.abs(fontSize) * (float) Math.sqrt(c * c + d * d);
        float along = (float) Math.sqrt(a * a + b * b);
        boolean mirrored = fontSize < 0;
        int towards = along == 0 ? -1 : direction(mirrored ? -a : a, mirrored ? -b : b);
        boolean invisible = text.getRenderingMode() == RenderingMode.NEITHER;
        boolean thick =
                of.bold
                        || text.getRenderingMode() == RenderingMode.FILL_STROKE
                                && text.getFontSize() != 0;
        float x = 0;
        ByteArrayInputStream in = of.isByte ? null : new ByteArrayInputStream(string);
        int next = 0;
        while (in == null ? next < string.length : in.available() > 0) {
            int code;
            int length;
            if (in == null) {
                code = string[next++] & 0xff;
                length = 1;
            } else {
                int before = in.available();
                code = font.readCode(in);
                length = before - in.available();
            }
            Letter letter = of.letter(code);
            float advance = letter.width * fontSize * scaling;
            if (height >= SMALLEST && letter.said != null) {
                float px = e + x * a - pageLeft;
                float py = f + x * b - pageBottom;
                put(letter.said, towards, px, py, Math.abs(advance) * along, height, of, thick);
                hidden += invisible ? 1 : 0;
                known++;
            } else if (letter.said == null) {
                unknown++;
            }
            x += advance + (spacing + (length == 1 && code == 32 ? wordSpacing : 0)) * scaling;
        }
        line.translate(x, 0);
    }

    private static int direction(float a, float b) {
        float along = Math.max(Math.abs(a), Math.abs(b));
        float across = Math.min(Math.abs(a), Math.abs(b));
        if (across > 0.06f * along) {
            return -1;
        }
        return Math.abs(a) >= Math.abs(b) ? (a > 0 ? 0 : 2) : b > 0 ? 1 : 3;
    }

    private void put(
            String said,
            int towards,
            float px,
            float py,
            float width,
            float height,
            Letters of,
            boolean thick) {
        float u;
        float v;
        switch (towards) {
            case 1 -> {
                u = py;
                v = px;
            }
            case 2 -> {
                u = pageWidth - px;
                v = py;
            }
            case 3 -> {
                u = pageHeight - py;
                v = pageWidth - px;
            }
            default -> {
                u = px;
                v = pageHeight - py;
            }
        }
        boolean isBlank = said.isBlank();
        if (words.length() > 0) {
            float gap = u - end;
            boolean beside =
                    towards == direction
                            && Math.abs(v - baseline) < 0.12f * height
                            && Math.abs(height - size) < 0.15f * size
                            && gap > -0.6f * size
                            && gap < (blank ? WIDE_GAP_WITH_BLANK : WIDE_GAP) * size;
            if (!beside) {
                close();
            } else if (!blank && !isBlank && gap > of.wordGap * size) {
                words.append(' ');
            }
        }
        if (isBlank) {
            if (words.length() > 0 && !blank) {
                words.append(' ');
                blank = true;
            }
            return;
        }
        if (words.length() == 0) {
            direction = towards;
            begin = u;
            baseline = v;
            size = height;
            bold = thick;
        }
        bold &= thick;
        words.append(said);
        blank = false;
        end = u + width;
    }

    private void close() {
        String said = words.toString().strip();
        words.setLength(0);
        blank = false;
        if (said.isEmpty()) {
            return;
        }
        Stretch stretch = new Stretch(said, begin, end, baseline, size, bold, isAside());
        List<Stretch> before = same.computeIfAbsent(said, s -> new ArrayList<>(1));
        for (Stretch other : before) {
            if (Math.abs(other.left() - begin) < 0.2f * size
                    && Math.abs(other.baseline() - baseline) < 0.2f * size) {
                return; // printed twice to look bold
            }
        }
        before.add(stretch);
        byDirection.computeIfAbsent(direction, d -> new ArrayList<>()).add(stretch);
    }

    /** A letter of a font: what it says, null when the file does not tell, and its width. */
    private record Letter(@Nullable String said, float width) {}

    /** The letters of a font that have been met. */
    private static final class Letters {
        private final PDFont font;
        private final boolean isByte;
        private final boolean bold;
        private final float wordGap;
        private final @Nullable Letter[] bytes = new Letter[256];
        private final Map<Integer, Letter> others = new HashMap<>();

        Letters(PDFont font) {
            this.font = font;
            this.isByte = font instanceof org.apache.pdfbox.pdmodel.font.PDSimpleFont;
            String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
            this.bold =
                    name.contains("bold")
                            || name.contains("black")
                            || name.contains("heavy")
                            || font.getFontDescriptor() != null
                                    && (font.getFontDescriptor().isForceBold()
                                            || font.getFontDescriptor().getFontWeight() >= 600);
            this.wordGap = Math.min(0.2f, Math.max(0.1f, 0.45f * blank(font)));
        }

        private static float blank(PDFont font) {
            float width = font.getSpaceWidth() / 1000;
            return width > 0.1f && width < 1 ? width : 0.25f;
        }

        Letter letter(int code) throws IOException {
            if (code >= 0 && code < 256) {
                Letter letter = bytes[code];
                if (letter == null) {
                    letter = made(code);
                    bytes[code] = letter;
                }
                return letter;
            }
            Letter letter = others.get(code);
            if (letter == null) {
                letter = made(code);
                others.put(code, letter);
            }
            return letter;
        }

        private Letter made(int code) throws IOException {
            String said = font.toUnicode(code);
            if (said == null && isByte && font.getFontDescriptor() == null) {
                said = String.valueOf((char) code);
            }
            if (said != null && (said.isEmpty() || isNoLetter(said.charAt(0)))) {
                said = null;
            }
            return new Letter(said == null ? null : plain(said), font.getDisplacement(code).getX());
        }

        /** Private use, control and replacement characters say nothing. */
        private static boolean isNoLetter(char c) {
            return c == '\ufffd' || c >= '\ue000' && c <= '\uf8ff' || c < 0x20 && c != '\t';
        }

        /** Ligatures as the letters they stand for; hard blanks stay. */
        private static String plain(String said) {
            char c = said.charAt(0);
            return c >= '\ufb00' && c <= '\ufb06'
                    ? java.text.Normalizer.normalize(said, java.text.Normalizer.Form.NFKC)
                    : said;
        }
    }
}
