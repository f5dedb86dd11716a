// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells apart the encodings of one byte a letter in which Russian was written before UTF-8.
 *
 * <p>The bytes are read in each of them; the right one gives pairs of letters that are frequent in
 * Russian, and capitals at the beginnings of words. In running Russian the 200 pairs listed here
 * make up 87% of all; in a wrong encoding about a fifth.
 */
final class SingleByte {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final List<Charset> CYRILLIC =
            List.of(
                    Charset.forName("windows-1251"),
                    Charset.forName("KOI8-R"),
                    Charset.forName("IBM866"),
                    Charset.forName("ISO-8859-5"),
                    Charset.forName("x-MacCyrillic"));

    private static final Set<String> FREQUENT =
            Set.of(
                    ("ст ен ни на ан ов ко ра ро пр но то ре по та ос не ли го за ти де ер од ет ны"
                                    + " ал ва ин ле от ор ес ск ак те он ат об во ла ри ви ве ия да ар"
                                    + " тр ме ел ог ас со ол ци ис ие ии нн ом ль ка ед ав ил ит ей тв"
                                    + " ди си ру ма до из ть се ло мо ик ки ад им вы ми ой аз ив бо ся"
                                    + " ок сл ше же тс тн ем ию бы ек че иц ий вл ег нт ых па ам сс му"
                                    + " дн ир жа су бл уд уб оп чт ац их ыл га кт ьн бр ул ля ты ду кр"
                                    + " ус пе ба пи са вн вс ще щи ча ид нд ай зи ые ае ах гр гу ур лу"
                                    + " сп кс ую ез ня оз эт ое св ну це ут рт пу хо рм ыс ый ры аю бу"
                                    + " ио ап ку рж ги дв ят ту ич ев дс жи зд фо ющ ря уж лю аш рс аг"
                                    + " ее зо уг ву аб ши")
                            .split(" "));

    /** Fewer pairs of letters than this say nothing for sure. */
    private static final int ENOUGH_PAIRS = 12;

    private static final double CLEARLY_RUSSIAN = 0.3;
    private static final double CLEARLY_AHEAD = 0.4;
    private static final double AHEAD_OF_NEARLY_ALIKE = 0.02;
    private static final Set<Charset> NEARLY_ALIKE =
            Set.of(Charset.forName("windows-1251"), Charset.forName("x-MacCyrillic"));

    private SingleByte() {}

    /**
     * @param sure false when the bytes are too few or fit several encodings
     */
    record Guess(Charset charset, boolean sure) {}

    /**
     * @param bytes text in some encoding of one byte a letter
     */
    static Guess guess(byte[] bytes) {
        byte[] words = wordsBeyondAscii(bytes);
        if (isWestern(bytes)) {
            return new Guess(WESTERN, onlyTypography(bytes));
        }
        List<Score> scores = CYRILLIC.stream().map(c -> score(c, new String(words, c))).toList();
        Score best = scores.stream().max(Comparator.comparingDouble(Score::mean)).orElseThrow();
        boolean ahead =
                scores.stream()
                        .filter(s -> s != best)
                        .allMatch(s -> best.mean() - s.mean() >= neededBetween(best, s));
        boolean sure = best.pairs() >= ENOUGH_PAIRS && best.mean() >= CLEARLY_RUSSIAN && ahead;
        return new Guess(best.charset(), sure);
    }

    /** Two of the encodings share nearly all small letters; the few others decide. */
    private static double neededBetween(Score one, Score other) {
        return NEARLY_ALIKE.contains(one.charset()) && NEARLY_ALIKE.contains(other.charset())
                ? AHEAD_OF_NEARLY_ALIKE
                : CLEARLY_AHEAD;
    }

    /** How well a text looks like Russian: about .75 for Russian, below 0 for noise. */
    private record Score(Charset charset, double mean, int pairs) {}

    private static Score score(Charset charset, String text) {
        double sum = 0;
        int pairs = 0;
        for (int i = 1; i < text.length(); i++) {
            char before = text.charAt(i - 1);
            char here = text.charAt(i);
            if (before < 0x80 && here < 0x80) {
                continue;
            }
            boolean letters = isCyrillic(before) && isCyrillic(here);
            if (letters) {
                pairs++;
                String pair = ("" + before + here).toLowerCase(Locale.ROOT);
                boolean likely = FREQUENT.contains(pair);
                boolean fallingOut = Character.isLowerCase(before) && Character.isUpperCase(here);
                sum += (likely ? 1 : -0.5) - (fallingOut ? 1.5 : 0);
            } else if (isOdd(here) || isOdd(before)) {
                pairs++;
                sum -= 1;
            }
        }
        return new Score(charset, pairs == 0 ? -1 : sum / pairs, pairs);
    }

    private static boolean isCyrillic(char c) {
        return c >= '\u0410' && c <= '\u044f' || c == '\u0401' || c == '\u0451';
    }

    /** Characters that hardly ever stand in a report. */
    private static boolean isOdd(char c) {
        int type = Character.getType(c);
        return c >= 0x80
                && (type == Character.CONTROL
                        || type == Character.UNASSIGNED
                        || type == Character.OTHER_SYMBOL && c != '\u2116' && c != '\u00a9'
                        || type == Character.MATH_SYMBOL
                        || c >= '\u2500' && c <= '\u25ff'
                        || c == '\ufffd'
                        || Character.isLetter(c) && !isCyrillic(c));
    }

    /** The words that hold bytes beyond ASCII, a blank between them: all that tells. */
    private static byte[] wordsBeyondAscii(byte[] bytes) {
        List<Byte> kept = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= bytes.length && kept.size() < 20_000; i++) {
            if (i == bytes.length || bytes[i] == ' ' || bytes[i] == '\n' || bytes[i] == '\r') {
                if (anyHigh(bytes, start, i)) {
                    for (int k = start; k < i; k++) {
                        kept.add(bytes[k]);
                    }
                    kept.add((byte) ' ');
                }
                start = i + 1;
            }
        }
        byte[] words = new byte[kept.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = kept.get(i);
        }
        return words;
    }

    private static boolean anyHigh(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] < 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the bytes beyond ASCII stand alone among ASCII letters or are typographic marks, as
     * in English and French; in Cyrillic text most of them stand together.
     */
    private static boolean isWestern(byte[] bytes) {
        int high = 0;
        int together = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                high++;
                boolean before = i > 0 && isHighLetter(bytes[i - 1]);
                boolean after = i + 1 < bytes.length && isHighLetter(bytes[i + 1]);
                if (isHighLetter(bytes[i]) && (before || after)) {
                    together++;
                }
            }
        }
        return high > 0 && together * 3 < high;
    }

    private static boolean isHighLetter(byte b) {
        return b < 0 && !isTypography(b);
    }

    /** Quotation marks, dashes, dots and the fixed blank, the same in windows-1251 and -1252. */
    private static boolean isTypography(byte b) {
        int value = b & 0xff;
        return value == 0x82
                || value == 0x84
                || value == 0x85
                || value >= 0x91 && value <= 0x97
                || value == 0xa0
                || value == 0xa7
                || value == 0xab
                || value == 0xbb;
    }

    private static boolean onlyTypography(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0 && !isTypography(b)) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code charset} is one of the Cyrillic encodings known here. */
    static boolean isCyrillic(Charset charset) {
        return CYRILLIC.contains(charset);
    }
}
