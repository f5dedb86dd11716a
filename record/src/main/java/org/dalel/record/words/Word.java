// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record.words;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dalel.terms.Passage;

/**
 * A word of a text as search compares it.
 *
 * @param passage where it stands
 * @param form in small letters, accents of Latin and Cyrillic stress composed or gone, ё as е
 */
public record Word(Passage passage, String form) {
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’]s\\b)?");
    private static final Pattern STRESS = Pattern.compile("[\\u0300\\u0301]");

    /** All words of the text, in order. */
    public static List<Word> in(String text) {
        return LETTERS.matcher(text)
                .results()
                .map(m -> new Word(new Passage(m.start(), m.end()), form(m.group())))
                .toList();
    }

    /** Stress marks go, й and Kazakh letters stay themselves. */
    private static String form(String written) {
        String small = written.toLowerCase(Locale.ROOT).replaceFirst("['’]s$", "");
        String plain =
                STRESS.matcher(Normalizer.normalize(small, Normalizer.Form.NFC)).replaceAll("");
        return plain.replace('ё', 'е');
    }

    /** What all forms of the word have in common. */
    public String stem() {
        return Stem.of(form);
    }
}
