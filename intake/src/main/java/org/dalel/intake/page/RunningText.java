// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dalel.terms.Document;
import org.dalel.terms.Document.BlockKind;
import org.dalel.terms.Passage;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file with pages: paragraphs with an empty line between them, each page's running
 * heads and feet as furniture.
 *
 * <p>A word parted at a line end is joined, a paragraph goes on over columns and pages; the
 * furniture of a page then stands behind the paragraph that comes over from the page before.
 */
public final class RunningText {
    /** Headings are larger than the text by this much, or bold. */
    private static final float HEADING = 1.12f;

    private static final int LONGEST_HEADING = 220;
    private static final int LONGEST_BOLD_HEADING = 140;

    private static final Pattern ITEM =
            Pattern.compile(
                    "([•▪●◦‣■□–—-]|\\(?\\d{1,3}[.)]|\\(?[a-zа-яёәғқңөұүһі]\\)|[IVX]{1,5}\\.)\\s.*",
                    Pattern.DOTALL);

    /** What is written with a hyphen in Russian wherever the line ends. */
    private static final Set<String> RUSSIAN_PARTICLES =
            Set.of("то", "либо", "нибудь", "таки", "ка", "за", "под");

    private final StringBuilder text = new StringBuilder();
    private final List<Document.Block> blocks = new ArrayList<>();
    private final List<Document.Page> pages = new ArrayList<>();
    private final float body;
    private final Set<String> words;

    /** Heads and feet of pages, until the open paragraph ends. */
    private final List<Row> waiting = new ArrayList<>();

    private int paragraph = -1;
    private BlockKind kind = BlockKind.BODY;
    private @Nullable Row last;
    private boolean lastFull;

    private RunningText(float body, Set<String> words) {
        this.body = body;
        this.words = words;
    }

    /** The text, and which parts and pages it has. */
    public record Parts(String text, List<Document.Block> blocks, List<Document.Page> pages) {
        public Parts {
            blocks = List.copyOf(blocks);
            pages = List.copyOf(pages);
        }
    }

    public static Parts of(List<PageOfWords> pages) {
        RunningHeads heads = RunningHeads.of(pages);
        RunningText text = new RunningText(bodySize(pages), parted(pages));
        for (PageOfWords page : pages) {
            text.add(page, heads.on(page));
        }
        text.end();
        return new Parts(text.text.toString(), text.titled(), text.pages);
    }

    /** Without any heading the reading itself finds out what the lines are. */
    private List<Document.Block> titled() {
        return blocks.stream().anyMatch(b -> b.kind() == BlockKind.TITLE)
                ? blocks
                : blocks.stream().filter(b -> b.kind() != BlockKind.BODY).toList();
    }

    /** The height in which most letters are set. */
    private static float bodySize(List<PageOfWords> pages) {
        Map<Integer, Integer> letters = new HashMap<>();
        for (PageOfWords page : pages) {
            for (Stretch stretch : page.stretches()) {
                letters.merge(
                        Math.round(stretch.size() * 4), stretch.words().length(), Integer::sum);
            }
        }
        return letters.entrySet().stream()
                .max(
                        Map.Entry.<Integer, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(e -> e.getKey() / 4f)
                .orElse(10f);
    }

    /** Words with a hyphen inside them that stand within a line somewhere. */
    private static Set<String> parted(List<PageOfWords> pages) {
        Set<String> parted = new HashSet<>();
        for (PageOfWords page : pages) {
            for (Stretch stretch : page.stretches()) {
                String said = stretch.words();
                for (int at = said.indexOf('-', 1);
                        at > 0 && at < said.length() - 1;
                        at = said.indexOf('-', at + 1)) {
                    int from = at;
                    while (from > 0 && Character.isLetter(said.charAt(from - 1))) {
                        from--;
                    }
                    int to = at + 1;
                    while (to < said.length() && Character.isLetter(said.charAt(to))) {
                        to++;
                    }
                    if (from < at && to > at + 1) {
                        parted.add(said.substring(from, to));
                    }
                }
            }
        }
        return parted;
    }

    private void add(PageOfWords page, Set<Stretch> heads) {
        List<Stretch> standing = page.stretches().stream().filter(s -> !heads.contains(s)).toList();
        List<List<Row>> columns = new ArrayList<>();
        Columns.of(standing).forEach(c -> columns.add(Row.of(c)));
        List<Row> furniture = Row.of(List.copyOf(heads));
        if (columns.isEmpty() && furniture.isEmpty()) {
            return;
        }
        waiting.addAll(furniture);
        List<Integer> lines = new ArrayList<>();
        int begin = -1;
        if (!waiting.isEmpty() && (columns.isEmpty() || !goesOver(columns.get(0).get(0)))) {
            begin = furnish(lines);
        }
        for (List<Row> column : columns) {
            float left = usualLeft(column);
            float right = column.stream().map(Row::right).reduce(0f, Math::max);
            float pitch = pitch(column);
            Row above = null;
            for (Row row : column) {
                boolean begins =
                        above == null ? !goesOver(row) : begins(row, above, left, right, pitch);
                if (begins && !waiting.isEmpty() && begin >= 0) {
                    furnish(lines);
                }
                int at = begins ? beginParagraph(row) : goOn(row);
                begin = begin < 0 ? at : begin;
                lines.add(at);
                above = row;
                last = row;
                lastFull = row.right() > right - 0.12f * (right - left);
            }
        }
        endPage(begin);
        pages.add(new Document.Page(page.number(), new Passage(begin, text.length()), lines));
    }

    /** What comes from here on stands on another page. */
    private void endPage(int begin) {
        if (!pages.isEmpty()) {
            Document.Page before = pages.remove(pages.size() - 1);
            pages.add(
                    new Document.Page(
                            before.number(),
                            new Passage(before.passage().start(), begin),
                            before.lines()));
        }
    }

    private void end() {
        if (!waiting.isEmpty()) {
            furnish(new ArrayList<>());
        }
        endParagraph();
        endPage(text.length());
    }

    /** Whether a paragraph that the column or page before left open goes on here. */
    private boolean goesOver(Row row) {
        if (paragraph < 0 || last == null || kind == BlockKind.TITLE || isHeading(row)) {
            return false;
        }
        if (Math.abs(row.size() - last.size()) > 0.1f * last.size()
                || ITEM.matcher(row.words()).matches()) {
            return false;
        }
        char end = lastLetter();
        if (isHyphen(end) || end == ',' || end == '\u00ad') {
            return true;
        }
        if (endsSentence(end)) {
            return false;
        }
        return Character.isLowerCase(row.words().charAt(0)) || lastFull;
    }

    private boolean begins(Row row, Row above, float left, float right, float pitch) {
        float step = row.baseline() - above.baseline();
        if (paragraph < 0
                || step > 1.35f * pitch && step > 1.3f * row.size()
                || Math.abs(row.size() - above.size()) > 0.12f * above.size()
                || isHeading(row) != isHeading(above)) {
            return true;
        }
        char end = lastLetter();
        boolean ended = endsSentence(end) || end == ':' || end == ';';
        if (ITEM.matcher(row.words()).matches() && (ended || row.left() < above.left() - 2)) {
            return true;
        }
        float indent = row.left() - left;
        if (indent > 0.8f * row.size()
                && indent < 6 * row.size()
                && row.left() - above.left() > 0.5f * row.size()
                && (ended || !ITEM.matcher(above.words()).matches())) {
            return ended || !Character.isLowerCase(row.words().charAt(0));
        }
        boolean fits =
                above.right() + row.firstWordWidth() + row.size() < right - 0.06f * (right - left);
        return fits
                && !Character.isLowerCase(row.words().charAt(0))
                && (ended || above.width() < 0.6f * (right - left));
    }

    private boolean isHeading(Row row) {
        return row.size() > HEADING * body
                || row.bold() && row.words().length() < LONGEST_BOLD_HEADING;
    }

    /** The left edge of most rows. */
    private static float usualLeft(List<Row> column) {
        Map<Integer, Integer> count = new HashMap<>();
        column.forEach(r -> count.merge(Math.round(r.left() / 2), 1, Integer::sum));
        int most = count.values().stream().reduce(0, Math::max);
        return count.entrySet().stream()
                        .filter(e -> e.getValue() * 3 >= most)
                        .mapToInt(Map.Entry::getKey)
                        .min()
                        .orElse(0)
                * 2f;
    }

    /** The usual step from line to line. */
    private static float pitch(List<Row> column) {
        List<Float> steps = new ArrayList<>();
        for (int i = 1; i < column.size(); i++) {
            steps.add(column.get(i).baseline() - column.get(i - 1).baseline());
        }
        steps.sort(null);
        float usual = steps.isEmpty() ? 0 : steps.get(steps.size() / 3);
        return usual > 0 ? usual : 12;
    }

    private int beginParagraph(Row row) {
        endParagraph();
        gap();
        paragraph = text.length();
        kind = isHeading(row) ? BlockKind.TITLE : BlockKind.BODY;
        text.append(row.words());
        return paragraph;
    }

    private void gap() {
        if (text.length() > 0) {
            text.append("\n\n");
        }
    }

    private void endParagraph() {
        if (paragraph < 0) {
            return;
        }
        Passage passage = new Passage(paragraph, text.length());
        blocks.add(
                new Document.Block(passage, isTitle(passage) ? BlockKind.TITLE : BlockKind.BODY));
        paragraph = -1;
    }

    private boolean isTitle(Passage passage) {
        if (kind != BlockKind.TITLE || last == null || passage.length() > LONGEST_HEADING) {
            return false;
        }
        char end = lastLetter();
        boolean large = last.size() > HEADING * body;
        return passage.in(text.toString()).chars().anyMatch(Character::isLetter)
                && (large || end != '.' && end != ';' && end != ',');
    }

    /** Goes on with a paragraph on a new line; gives where the line begins. */
    private int goOn(Row row) {
        int end = text.length() - 1;
        char hyphen = text.charAt(end);
        boolean inWord =
                end > 0
                        && Character.isLetterOrDigit(text.charAt(end - 1))
                        && Character.isLetterOrDigit(row.words().charAt(0));
        if (hyphen == '\u00ad') {
            text.setLength(end);
        } else if (isHyphen(hyphen) && inWord) {
            if (Character.isLowerCase(row.words().charAt(0))
                    && Character.isLetter(text.charAt(end - 1))
                    && !staysParted(row)) {
                text.setLength(end);
            }
        } else {
            text.append(' ');
        }
        int at = text.length();
        text.append(row.words());
        return at;
    }

    /** Whether the hyphen at the line's end belongs to the word. */
    private boolean staysParted(Row row) {
        int end = text.length() - 1;
        int from = end;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        int to = 0;
        while (to < row.words().length() && Character.isLetter(row.words().charAt(to))) {
            to++;
        }
        String first = text.substring(from, end);
        String second = row.words().substring(0, to);
        return words.contains(first + "-" + second)
                || RUSSIAN_PARTICLES.contains(second)
                || first.equalsIgnoreCase("кое")
                || first.equalsIgnoreCase("non")
                || first.equalsIgnoreCase("self")
                || first.chars().allMatch(Character::isUpperCase)
                || from > 0 && isHyphen(text.charAt(from - 1));
    }

    /** Puts what waits where no paragraph is open; gives where it begins. */
    private int furnish(List<Integer> lines) {
        endParagraph();
        int begin = -1;
        for (Row row : waiting) {
            gap();
            int at = text.length();
            begin = begin < 0 ? at : begin;
            text.append(row.words());
            lines.add(at);
            blocks.add(new Document.Block(new Passage(at, text.length()), BlockKind.FURNITURE));
        }
        waiting.clear();
        return begin;
    }

    private char lastLetter() {
        return text.length() == 0 ? ' ' : text.charAt(text.length() - 1);
    }

    private boolean endsSentence(char end) {
        if (end == '"' || end == '»' || end == '”' || end == ')' || RAISED.indexOf(end) >= 0) {
            int i = text.length() - 2;
            while (i > 0 && (RAISED.indexOf(text.charAt(i)) >= 0)) {
                i--;
            }
            char before = i >= 0 ? text.charAt(i) : ' ';
            return before == '.' || before == '!' || before == '?' || before == '…';
        }
        return end == '.' || end == '!' || end == '?' || end == '…';
    }

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }
}
