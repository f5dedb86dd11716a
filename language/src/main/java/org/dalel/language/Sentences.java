// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dalel.language.Cutter.Piece;

/**
 * Groups pieces of text into sentences.
 *
 * <p>A stop ends a sentence unless it belongs to an abbreviation or an initial, or a small letter
 * follows. Abbreviations such as {@code U.S.} or {@code a.m.} end one only when the next word is
 * one that often begins sentences. A line break ends a sentence unless the next line goes on in
 * small letters.
 *
 * @param neverLast abbreviations, without their last stop, in lower case, that something always
 *     follows ({@code mr}, {@code no})
 * @param sometimesLast abbreviations that may stand at the end ({@code u.s}, {@code etc})
 * @param afterNumber abbreviations that may stand at the end behind a number ({@code 2013 г})
 * @param usuallyLast abbreviations that end a sentence before any capital letter ({@code т.д})
 * @param openers words that often begin sentences, in lower case
 */
record Sentences(
        Set<String> neverLast,
        Set<String> sometimesLast,
        Set<String> afterNumber,
        Set<String> usuallyLast,
        Set<String> openers) {
    /** The rules of a language, from its table of abbreviations. */
    static Sentences of(String language) {
        String table = language + "/abbreviations.tsv";
        return new Sentences(
                Table.words(table, "never-last"),
                Table.words(table, "sometimes-last"),
                Table.words(table, "after-number"),
                Table.words(table, "usually-last"),
                Table.words(table, "opener"));
    }

    /** Longer "sentences" are cut, so that no input costs more than its length. */
    static final int MOST_WORDS = 400;

    private static final String CLOSING = "\"'”’»)]}“";

    /** A sentence as the first (included) and last (excluded) of its pieces. */
    record Stretch(int from, int to) {}

    /**
     * Joins abbreviations with their stops, so that {@code Mr} and {@code .} become one piece.
     * Stops that end a sentence stay pieces of their own, except after abbreviations.
     */
    List<Piece> joined(String text, List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (i + 1 < pieces.size()
                    && isStop(text, pieces.get(i + 1))
                    && pieces.get(i + 1).start() == piece.end()
                    && (isAbbreviation(text, piece) || isInitial(text, piece, pieces, i + 2))) {
                joined.add(
                        new Piece(piece.start(), pieces.get(i + 1).end(), piece.lineBreakBefore()));
                i++;
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    List<Stretch> in(String text, List<Piece> pieces) {
        List<Stretch> sentences = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < pieces.size(); i++) {
            int last = i;
            boolean ends = i + 1 == pieces.size() || i + 1 - from >= MOST_WORDS;
            if (!ends && pieces.get(i + 1).lineBreakBefore()) {
                ends = !goesOn(text, pieces.get(i), pieces.get(i + 1));
            }
            if (!ends && mayEnd(text, pieces.get(i))) {
                last = withClosing(text, pieces, i);
                ends = last + 1 == pieces.size() || endsBefore(text, pieces, i, last + 1);
                last = ends ? last : i;
            }
            if (ends) {
                sentences.add(new Stretch(from, last + 1));
                from = last + 1;
                i = last;
            }
        }
        return sentences;
    }

    private static boolean isStop(String text, Piece piece) {
        return piece.length() == 1 && text.charAt(piece.start()) == '.';
    }

    private boolean isAbbreviation(String text, Piece piece) {
        if (piece.length() > 12) {
            return false;
        }
        String word = lower(text, piece.start(), piece.end());
        return neverLast.contains(word)
                || sometimesLast.contains(word)
                || afterNumber.contains(word)
                || usuallyLast.contains(word)
                || word.length() > 2 && word.charAt(1) == '.';
    }

    /** One capital letter before a name or another initial: {@code I. Petrov}. */
    private static boolean isInitial(String text, Piece piece, List<Piece> pieces, int next) {
        return piece.length() == 1
                && Character.isUpperCase(text.charAt(piece.start()))
                && next < pieces.size()
                && Character.isUpperCase(text.charAt(pieces.get(next).start()));
    }

    /** A capital letter with its stop. */
    private static boolean isInitial(String text, Piece piece) {
        return piece.length() == 2
                && Character.isUpperCase(text.charAt(piece.start()))
                && text.charAt(piece.end() - 1) == '.';
    }

    private static boolean goesOn(String text, Piece before, Piece after) {
        char last = text.charAt(before.end() - 1);
        return Character.isLowerCase(text.charAt(after.start()))
                && (Character.isLetterOrDigit(last) || last == ',' || Cutter.isHyphen(last));
    }

    private static boolean mayEnd(String text, Piece piece) {
        char last = text.charAt(piece.end() - 1);
        return last == '.' || last == '!' || last == '?' || last == '…' || last == '。';
    }

    /** The last of the closing quotation marks and brackets that stand right behind. */
    private static int withClosing(String text, List<Piece> pieces, int stop) {
        int last = stop;
        while (last + 1 < pieces.size()
                && pieces.get(last + 1).start() == pieces.get(last).end()
                && !pieces.get(last + 1).lineBreakBefore()
                && CLOSING.indexOf(text.charAt(pieces.get(last + 1).start())) >= 0) {
            last++;
        }
        return last;
    }

    private boolean endsBefore(String text, List<Piece> pieces, int stop, int next) {
        Piece mark = pieces.get(stop);
        int first = next;
        while (first < pieces.size() - 1
                && !Character.isLetterOrDigit(text.charAt(pieces.get(first).start()))
                && first - next < 3) {
            first++;
        }
        Piece word = pieces.get(first);
        char initial = text.charAt(word.start());
        if (Character.isLowerCase(initial)) {
            return false;
        }
        if (mark.length() == 1 || text.charAt(mark.start()) == '.') {
            return true;
        }
        if (!Character.isLetterOrDigit(text.charAt(mark.start()))) {
            return true;
        }
        String abbreviation = lower(text, mark.start(), mark.end() - 1);
        boolean capital = Character.isUpperCase(initial) && !isInitial(text, word);
        if (capital && usuallyLast.contains(abbreviation)) {
            return true;
        }
        if (capital && afterNumber.contains(abbreviation) && stop > 0) {
            if (Character.isDigit(text.charAt(pieces.get(stop - 1).start()))) {
                return true;
            }
        }
        if (neverLast.contains(abbreviation)) {
            return false;
        }
        return Character.isLetter(initial)
                && openers.contains(lower(text, word.start(), word.end()));
    }

    private static String lower(String text, int start, int end) {
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
