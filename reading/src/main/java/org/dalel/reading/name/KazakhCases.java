// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.name;

import org.dalel.reading.analyser.Word;

/** Takes the case ending off Kazakh words, as far as the analyser told the case. */
public final class KazakhCases {
    private KazakhCases() {}

    /** A word without its case ending; its possessive stays: {@code газетінің} is газеті. */
    public static String withoutCase(Word word) {
        String text = word.text();
        int hyphen = text.lastIndexOf('-');
        if (word.is("PROPN") && hyphen > 0 && word.lemma().length() == hyphen) {
            return text.substring(0, hyphen);
        }
        boolean owned = word.has("Person[psor]=3");
        int ending =
                word.has("Case=Gen") || word.has("Case=Abl") || word.has("Case=Ins")
                        ? 3
                        : word.has("Case=Equ")
                                ? 3
                                : word.has("Case=Dat")
                                        ? 2
                                        : word.has("Case=Acc")
                                                ? owned ? 1 : 2
                                                : word.has("Case=Loc") ? owned ? 3 : 2 : 0;
        if (word.is("ADJ") && word.has("Case=Loc")) {
            ending += 2;
        }
        if (ending == 0 && !owned) {
            return text;
        }
        if (word.is("PROPN") && !owned && text.length() > word.lemma().length()) {
            return text.substring(0, word.lemma().length());
        }
        if (text.length() <= ending + 1) {
            return text;
        }
        String base = text.substring(0, text.length() - ending);
        // журналистің is журналист and тің
        return word.lemma().endsWith("ст")
                        && base.equalsIgnoreCase(
                                word.lemma().substring(0, word.lemma().length() - 1))
                ? base + "т"
                : base;
    }
}
