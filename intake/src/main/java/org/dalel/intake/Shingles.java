// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Three words in a row, by which one text is found again in another. */
final class Shingles {
    private static final int LENGTH = 3;

    private Shingles() {}

    static Set<String> of(String text) {
        List<String> words = TextRun.wordsOf(text);
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + LENGTH <= words.size(); i++) {
            shingles.add(String.join(" ", words.subList(i, i + LENGTH)));
        }
        return shingles;
    }

    /** Which share of the text stands in another one, 0 to 1. */
    static double covered(String text, Set<String> other) {
        List<String> words = TextRun.wordsOf(text);
        int all = words.size() - LENGTH + 1;
        int found = 0;
        for (int i = 0; i < all; i++) {
            if (other.contains(String.join(" ", words.subList(i, i + LENGTH)))) {
                found++;
            }
        }
        return all <= 0 ? 0 : (double) found / all;
    }
}
