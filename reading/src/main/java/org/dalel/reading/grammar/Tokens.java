// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.analyser.Word;
import org.dalel.terms.Passage;

/**
 * A sentence cut finer than an analyser cuts it, so that "2.5m", "mid-1990s" and "three-year" come
 * apart into their numbers and words.
 *
 * @param text the whole stored text
 * @param sentence the sentence cut
 * @param list its tokens in the order of the text
 */
public record Tokens(String text, Sentence sentence, List<Token> list) {
    public Tokens {
        list = List.copyOf(list);
    }

    /** Cuts a sentence; base forms come from the sentence's words. */
    public static Tokens of(String text, Sentence sentence) {
        List<Token> list = new ArrayList<>();
        int end = sentence.passage().end();
        int at = sentence.passage().start();
        boolean spaced = true;
        while (at < end) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' || c == '\ufeff') {
                spaced = true;
                at++;
                continue;
            }
            int stop = endOfToken(text, at, end);
            String written = text.substring(at, stop);
            String lower = plain(written);
            list.add(
                    new Token(
                            new Passage(at, stop),
                            written,
                            lower,
                            lemma(sentence, at, stop, lower),
                            spaced));
            spaced = false;
            at = stop;
        }
        return new Tokens(text, sentence, list);
    }

    /** The pieces of a phrase of a table, cut as sentences are. */
    static List<String> pieces(String phrase) {
        List<String> pieces = new ArrayList<>();
        int at = 0;
        while (at < phrase.length()) {
            if (Character.isWhitespace(phrase.charAt(at))) {
                at++;
                continue;
            }
            int stop = endOfToken(phrase, at, phrase.length());
            pieces.add(phrase.substring(at, stop));
            at = stop;
        }
        return pieces;
    }

    static String plain(String written) {
        if (written.length() == 1) {
            char c = written.charAt(0);
            if (c == '–' || c == '—' || c == '−' || c == '‑' || c == '‐') {
                return "-";
            }
            if (c == '’' || c == '‘' || c == 'ʼ' || c == '`') {
                return "'";
            }
        }
        return written.toLowerCase(Locale.ROOT);
    }

    public int size() {
        return list.size();
    }

    public Token at(int index) {
        return list.get(index);
    }

    /** The lower-cased token at an index; the empty text outside the sentence. */
    public String lower(int index) {
        return index >= 0 && index < list.size() ? list.get(index).lower() : "";
    }

    /** Whether the token at an index follows the one before it without a space. */
    public boolean glued(int index) {
        return index > 0 && index < list.size() && !list.get(index).spaced();
    }

    /** From token {@code from} (included) to token {@code to} (excluded). */
    public Passage passage(int from, int to) {
        return new Passage(list.get(from).passage().start(), list.get(to - 1).passage().end());
    }

    /** Index of the first token that ends after {@code offset}, or the number of tokens. */
    public int tokenAt(int offset) {
        int low = 0;
        int high = list.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (list.get(middle).passage().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int endOfToken(String text, int at, int end) {
        char c = text.charAt(at);
        int stop = at + 1;
        if (Character.isLetter(c)) {
            while (stop < end
                    && (Character.isLetter(text.charAt(stop))
                            || Character.getType(text.charAt(stop))
                                    == Character.NON_SPACING_MARK)) {
                stop++;
            }
        } else if (Character.isDigit(c)) {
            while (stop < end
                    && (Character.isDigit(text.charAt(stop)) || separates(text, stop, end))) {
                stop++;
            }
        }
        return stop;
    }

    /** A point or comma inside a number. */
    private static boolean separates(String text, int at, int end) {
        char c = text.charAt(at);
        return (c == '.' || c == ',') && at + 1 < end && Character.isDigit(text.charAt(at + 1));
    }

    private static String lemma(Sentence sentence, int start, int stop, String lower) {
        int index = sentence.wordAt(start);
        if (index < sentence.words().size()) {
            Word word = sentence.words().get(index);
            if (word.passage().start() == start && word.passage().end() == stop) {
                return word.lemma();
            }
        }
        return lower;
    }
}
