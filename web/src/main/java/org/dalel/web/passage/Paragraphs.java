// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dalel.terms.Document;
import org.dalel.terms.Document.BlockKind;
import org.dalel.terms.Passage;

/**
 * The paragraphs of a document: its lines that are not blank (very long ones cut), numbered from 1
 * for citing. Page furniture and repeated text have no number.
 */
public final class Paragraphs {

    /**
     * A paragraph.
     *
     * @param number its place among those that are numbered; empty for furniture and pull quotes
     * @param kind what the mark-up said it is; {@code BODY} where it said nothing
     */
    public record Paragraph(Optional<Integer> number, BlockKind kind, Passage passage) {}

    /** A whole report on one line would be one paragraph that nobody can cite. */
    private static final int LONGEST = 20_000;

    private final List<Paragraph> all;

    private Paragraphs(List<Paragraph> all) {
        this.all = List.copyOf(all);
    }

    public static Paragraphs of(Document document) {
        String text = document.text();
        List<Paragraph> all = new ArrayList<>();
        int numbered = 0;
        int start = 0;
        while (start < text.length()) {
            int end = endOfParagraph(text, start);
            if (!text.substring(start, end).isBlank()) {
                Passage line = new Passage(start, end);
                BlockKind kind = kind(document, line);
                boolean cited = kind != BlockKind.FURNITURE && kind != BlockKind.PULL_QUOTE;
                all.add(
                        new Paragraph(
                                cited ? Optional.of(++numbered) : Optional.empty(), kind, line));
            }
            start = end < text.length() && text.charAt(end) == '\n' ? end + 1 : end;
        }
        return new Paragraphs(all);
    }

    /** At the end of the line; a line without end is cut at a blank. */
    private static int endOfParagraph(String text, int start) {
        int limit = Math.min(text.length(), start + LONGEST);
        int line = text.indexOf('\n', start);
        if (line >= 0 && line <= limit) {
            return line;
        }
        if (limit == text.length()) {
            return limit;
        }
        int blank = text.lastIndexOf(' ', limit - 1);
        return blank > start ? blank + 1 : limit;
    }

    /** In the order of the text. */
    public List<Paragraph> all() {
        return all;
    }

    /** The number of the paragraph in which a passage begins, or of the last one before it. */
    public int numberAt(Passage passage) {
        int number = 1;
        for (Paragraph paragraph : all) {
            if (paragraph.passage().start() > passage.start()) {
                break;
            }
            number = paragraph.number().orElse(number);
        }
        return number;
    }

    private static BlockKind kind(Document document, Passage line) {
        return document.blocks().stream()
                .filter(b -> b.passage().overlaps(line))
                .map(Document.Block::kind)
                .findFirst()
                .orElse(BlockKind.BODY);
    }
}
