// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.analyser;

import java.util.List;
import org.dalel.terms.Passage;

/** A sentence with its words, in the order of the text. */
public record Sentence(Passage passage, List<Word> words) {
    public Sentence {
        words = List.copyOf(words);
    }

    /** Index of the first word that ends after {@code offset}, or the number of words. */
    public int wordAt(int offset) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).passage().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
