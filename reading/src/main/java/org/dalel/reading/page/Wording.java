// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text as its bare words: small letters, no punctuation. */
final class Wording {
    private Wording() {}

    /** Words of letters or digits; an apostrophe or hyphen inside a word parts it. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean in =
                    i < text.length()
                            && (Character.isLetterOrDigit(text.charAt(i))
                                    || Character.isSurrogate(text.charAt(i)));
            if (in && start < 0) {
                start = i;
            } else if (!in && start >= 0) {
                words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
        return words;
    }

    /** The words without numbers, joined by blanks. */
    static String plain(String text) {
        List<String> words = words(text);
        words.removeIf(w -> w.chars().allMatch(Character::isDigit));
        return String.join(" ", words);
    }
}
