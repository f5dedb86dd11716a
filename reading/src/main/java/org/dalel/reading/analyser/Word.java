// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.analyser;

import java.util.Set;
import org.dalel.terms.Passage;

/**
 * A word or mark of punctuation.
 *
 * @param passage where it stands in the stored text
 * @param text as written
 * @param lemma base form in lower case; the lower-cased word itself where no base form is known
 * @param tag Universal Dependencies part of speech ({@code NOUN PROPN VERB AUX ADJ ADV ADP DET PRON
 *     NUM CCONJ SCONJ PART PUNCT SYM INTJ X})
 * @param features Universal Dependencies features where the analyser gives them ({@code Case=Ins},
 *     {@code Voice=Pass}, {@code NameType=Sur}); several values of one feature where the form alone
 *     leaves it open
 */
public record Word(Passage passage, String text, String lemma, String tag, Set<String> features) {
    public Word {
        features = Set.copyOf(features);
    }

    /** A word of which no features are known. */
    public Word(Passage passage, String text, String lemma, String tag) {
        this(passage, text, lemma, tag, Set.of());
    }

    public boolean is(String... tags) {
        for (String wanted : tags) {
            if (tag.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word has, or may have, this feature: {@code has("Case=Ins")}. */
    public boolean has(String feature) {
        return features.contains(feature);
    }

    @Override
    public String toString() {
        return "Word[" + passage.start() + ".." + passage.end() + ", " + tag + "]";
    }
}
