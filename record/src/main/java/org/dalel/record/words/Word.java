// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dalel.terms.Passage;

/**
 * A word of a text as search compares it.
 *
 * @param passage where it stands
 * @param form in small letters, without stress marks and a possessive 's, with е for ё
 */
public record Word(Passage passage, String form) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’]s\\b)?");
    private static final Pattern STRESS = Pattern.compile("[\\u0300\\u0301]");

    /** The words of the text one after the other, in order; never holds them all at once. */
    public static Stream<Word> in(String text) {
        Matcher words = WORD.matcher(text);
        return Stream.iterate(words.find(), found -> found, found -> words.find())
                .map(found -> new Word(new Passage(words.start(), words.end()), form(words)));
    }

    private static String form(Matcher written) {
        String small = written.group().toLowerCase(Locale.ROOT);
        if (small.endsWith("'s") || small.endsWith("’s")) {
            small = small.substring(0, small.length() - 2);
        }
        if (small.chars().allMatch(c -> c < 0x80)) {
            return small;
        }
        String composed = Normalizer.normalize(small, Normalizer.Form.NFC);
        return STRESS.matcher(composed).replaceAll("").replace('ё', 'е');
    }

    /** What all forms of the word have in common. */
    public String stem() {
        return Stem.of(form);
    }
}
