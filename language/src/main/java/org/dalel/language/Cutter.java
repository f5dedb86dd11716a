// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into words and marks, in one pass, for every language that is written with blanks
 * between words.
 *
 * <p>Kept in one piece: words with hyphens inside ({@code Kul-Muhammed}, {@code re-registered}),
 * numbers with their marks ({@code 40,000}, {@code 2.5m}, {@code 22/05/2014}), abbreviations with
 * inner stops ({@code U.S.}), addresses of pages and mail. Cut apart: ranges of numbers ({@code
 * 2012-14} is three pieces), signs of currency and percent.
 */
final class Cutter {
    /** Longer stretches without a blank are cut, so that no input costs more than its length. */
    static final int LONGEST_WORD = 200;

    private static final List<String> SITES =
            List.of("com", "org", "net", "info", "ru", "kz", "kg", "uz", "by", "ua", "eu", "media");

    private Cutter() {}

    /**
     * A piece of text without blanks.
     *
     * @param lineBreakBefore whether a line break stands between the piece before and this one
     */
    record Piece(int start, int end, boolean lineBreakBefore) {
        int length() {
            return end - start;
        }
    }

    static List<Piece> pieces(String text, int start, int end) {
        List<Piece> pieces = new ArrayList<>();
        boolean lineBreak = false;
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            if (isBlank(c)) {
                lineBreak |= c == '\n' || c == '\u2028' || c == '\u2029';
                at++;
                continue;
            }
            int stop = Math.min(pieceEnd(text, at, end), at + LONGEST_WORD);
            if (stop < end && stop > at + 1 && Character.isLowSurrogate(text.charAt(stop))) {
                stop--;
            }
            pieces.add(new Piece(at, stop, lineBreak));
            lineBreak = false;
            at = stop;
        }
        return pieces;
    }

    /** Blanks of every kind, marks of writing direction and of byte order. */
    static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u00a0'
                || c == '\u202f'
                || c == '\u2007'
                || c == '\u200b'
                || c == '\ufeff'
                || (c >= '\u200e' && c <= '\u200f')
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069')
                || (c >= '\u007f' && c <= '\u009f')
                || Character.isWhitespace(c);
    }

    static boolean isLetter(char c) {
        return Character.isLetter(c)
                || Character.isSurrogate(c)
                || c == '\u00ad'
                || c == '\u200d'
                || c == '\u200c'
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isWordy(char c) {
        return isLetter(c) || Character.isDigit(c) || c == '_';
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u02bc' || c == '\u02bb';
    }

    static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    private static int pieceEnd(String text, int at, int end) {
        char c = text.charAt(at);
        if (isWordy(c)) {
            return address(text, at, end) ? addressEnd(text, at, end) : wordEnd(text, at, end);
        }
        boolean wordFollows = at + 1 < end && isWordy(text.charAt(at + 1));
        if ((c == '#' || c == '@') && wordFollows) {
            return wordEnd(text, at + 1, end);
        }
        int next = at + 1;
        if (c == '.' || c == '-' || c == '!' || c == '?') {
            while (next < end
                    && next - at < LONGEST_WORD
                    && (text.charAt(next) == c || c != '-' && isLoud(c, text.charAt(next)))) {
                next++;
            }
        }
        return next;
    }

    private static boolean isLoud(char one, char other) {
        return (one == '!' || one == '?') && (other == '!' || other == '?');
    }

    private static int wordEnd(String text, int at, int end) {
        int next = at;
        int limit = Math.min(end, at + LONGEST_WORD);
        while (next < limit) {
            char c = text.charAt(next);
            if (isWordy(c)) {
                next++;
            } else if (next + 1 < end && joins(text, at, next)) {
                next += 2;
            } else {
                break;
            }
        }
        return Math.min(next, limit);
    }

    /** Whether the mark at {@code mark} holds together what stands on both sides of it. */
    private static boolean joins(String text, int wordStart, int mark) {
        char c = text.charAt(mark);
        char before = text.charAt(mark - 1);
        char after = text.charAt(mark + 1);
        boolean digits = Character.isDigit(before) && Character.isDigit(after);
        if (isHyphen(c)) {
            return isWordy(after) && !digits;
        }
        if (isApostrophe(c)) {
            return isLetter(before) && isLetter(after);
        }
        return switch (c) {
            case '.' -> digits || innerStop(text, wordStart, mark) || site(text, mark + 1);
            case ',', ':', '/' -> digits;
            case '&' ->
                    mark - wordStart <= 2
                            && Character.isUpperCase(before)
                            && Character.isUpperCase(after);
            default -> false;
        };
    }

    /** {@code U.S}, {@code e.g}, {@code т.д}: single letters with stops between. */
    private static boolean innerStop(String text, int wordStart, int mark) {
        if (!isLetter(text.charAt(mark - 1)) || !isLetter(text.charAt(mark + 1))) {
            return false;
        }
        boolean singleBefore = mark - 1 == wordStart || text.charAt(mark - 2) == '.';
        boolean singleAfter =
                mark + 2 >= text.length() || !Character.isLetter(text.charAt(mark + 2));
        return singleBefore && singleAfter;
    }

    /** Whether the end of a site's name begins here: {@code openpaper.org}. */
    private static boolean site(String text, int at) {
        for (String end : SITES) {
            int stop = at + end.length();
            if (text.startsWith(end, at)
                    && (stop >= text.length() || !isWordy(text.charAt(stop)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean address(String text, int at, int end) {
        if (text.startsWith("http://", at)
                || text.startsWith("https://", at)
                || text.startsWith("www.", at)) {
            return true;
        }
        int limit = Math.min(end, at + 64);
        for (int i = at + 1; i + 1 < limit; i++) {
            char c = text.charAt(i);
            if (c == '@') {
                return Character.isLetterOrDigit(text.charAt(i + 1));
            }
            if (!isWordy(c) && c != '.' && c != '-' && c != '+') {
                return false;
            }
        }
        return false;
    }

    private static int addressEnd(String text, int at, int end) {
        int next = at;
        int limit = Math.min(end, at + LONGEST_WORD);
        while (next < limit
                && !isBlank(text.charAt(next))
                && "\"<>()[]{}«»“”".indexOf(text.charAt(next)) < 0) {
            next++;
        }
        while (next > at + 1 && ".,;:!?'’".indexOf(text.charAt(next - 1)) >= 0) {
            next--;
        }
        return next;
    }
}
