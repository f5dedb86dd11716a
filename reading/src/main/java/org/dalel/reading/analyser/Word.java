// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.analyser;

import org.dalel.terms.Passage;

/**
 * A word or mark of punctuation.
 *
 * @param passage where it stands in the stored text
 * @param text as written
 * @param lemma base form in lower case; the lower-cased word itself where no base form is known
 * @param tag Universal Dependencies part of speech ({@code NOUN PROPN VERB AUX ADJ ADV ADP DET PRON
 *     NUM CCONJ SCONJ PART PUNCT SYM INTJ X})
 */
public record Word(Passage passage, String text, String lemma, String tag) {
    public boolean is(String... tags) {
        for (String wanted : tags) {
            if (tag.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "Word[" + passage.start() + ".." + passage.end() + ", " + tag + "]";
    }
}
