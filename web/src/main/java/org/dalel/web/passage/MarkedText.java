// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dalel.terms.Passage;

/**
 * Words with marks in them, as a page nests them: a mark that reaches over the end of another is
 * cut there and goes on behind it.
 */
public final class MarkedText {

    /**
     * What is marked.
     *
     * @param number of the candidate, which its chip shows
     * @param kind and state as the stylesheet calls them
     * @param current whether it is the one that is looked at
     */
    public record Mark(Passage passage, int number, String kind, String state, boolean current) {}

    /**
     * Plain words, or a mark around further pieces.
     *
     * @param words empty for a mark
     * @param first whether the mark begins here; its chip stands there
     */
    public record Piece(String words, Optional<Mark> mark, boolean first, List<Piece> inner) {}

    private MarkedText() {}

    /** The words of a stretch of text, marked. Marks outside of it are left out. */
    public static List<Piece> of(String text, Passage stretch, List<Mark> marks) {
        List<Mark> within =
                marks.stream()
                        .filter(m -> m.passage().overlaps(stretch))
                        .sorted(
                                Comparator.comparingInt((Mark m) -> m.passage().start())
                                        .thenComparing(m -> -m.passage().end())
                                        .thenComparing(Mark::number))
                        .toList();
        return pieces(text, stretch, within);
    }

    private static List<Piece> pieces(String text, Passage stretch, List<Mark> marks) {
        List<Piece> pieces = new ArrayList<>();
        int at = stretch.start();
        List<Mark> left = new ArrayList<>(marks);
        while (!left.isEmpty()) {
            Mark outer = left.remove(0);
            int start = Math.max(outer.passage().start(), at);
            int end = Math.min(outer.passage().end(), stretch.end());
            if (start >= end) {
                continue;
            }
            addWords(pieces, text, at, start);
            List<Mark> inside = new ArrayList<>();
            List<Mark> behind = new ArrayList<>();
            for (Mark other : left) {
                if (other.passage().start() < end) {
                    inside.add(other);
                }
                if (other.passage().end() > end) {
                    behind.add(other);
                }
            }
            pieces.add(
                    new Piece(
                            "",
                            Optional.of(outer),
                            start == outer.passage().start(),
                            pieces(text, new Passage(start, end), inside)));
            at = end;
            left = behind;
        }
        addWords(pieces, text, at, stretch.end());
        return List.copyOf(pieces);
    }

    private static void addWords(List<Piece> pieces, String text, int from, int to) {
        if (from < to) {
            pieces.add(new Piece(text.substring(from, to), Optional.empty(), false, List.of()));
        }
    }
}
