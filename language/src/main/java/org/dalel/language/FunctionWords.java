// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.language;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dalel.terms.Language;

/**
 * Tells English and Russian by their commonest small words, where these are so many that no other
 * language comes into question: a hundred times faster than a model, and the usual case.
 */
final class FunctionWords {
    /** Words that no other language in Latin letters has among its commonest, with "of", "to". */
    private static final Set<String> ENGLISH =
            Set.of("the", "of", "and", "to", "that", "was", "for", "with", "by", "from", "were");

    private static final Set<String> RUSSIAN =
            Set.of("и", "в", "на", "не", "что", "с", "по", "за", "из", "от", "для", "это", "его");

    /** So many of the words at least. */
    private static final double SHARE_ENGLISH = 0.18;

    private static final double SHARE_RUSSIAN = 0.12;
    private static final int FEWEST_WORDS = 60;

    private FunctionWords() {}

    /**
     * @param russianLetters whether most letters are Cyrillic and none is one that Russian lacks
     * @return empty where the words do not decide it
     */
    static Optional<Language> language(String sample, boolean russianLetters) {
        Set<String> wanted = russianLetters ? RUSSIAN : ENGLISH;
        int words = 0;
        int known = 0;
        boolean the = false;
        boolean yery = false;
        int at = 0;
        while (at < sample.length()) {
            int end = at;
            while (end < sample.length() && Character.isLetter(sample.charAt(end))) {
                yery |= sample.charAt(end) == 'ы';
                end++;
            }
            if (end > at) {
                words++;
                if (end - at <= 4) {
                    String word = sample.substring(at, end).toLowerCase(Locale.ROOT);
                    known += wanted.contains(word) ? 1 : 0;
                    the |= word.equals("the");
                }
            }
            at = end + 1;
        }
        if (words < FEWEST_WORDS) {
            return Optional.empty();
        }
        if (russianLetters) {
            return yery && known >= SHARE_RUSSIAN * words
                    ? Optional.of(Language.RUSSIAN)
                    : Optional.empty();
        }
        return the && known >= SHARE_ENGLISH * words
                ? Optional.of(Language.ENGLISH)
                : Optional.empty();
    }
}
