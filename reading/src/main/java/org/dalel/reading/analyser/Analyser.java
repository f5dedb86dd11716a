// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.analyser;

import java.util.List;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;

/** A language library behind a narrow door. Implementations are safe for use by several threads. */
public sealed interface Analyser {

    /** The name in readings and reasons: {@code shallow}, {@code crf}, {@code parse}. */
    String name();

    /** Tells the language of a text. */
    non-sealed interface OfLanguage extends Analyser {
        /** {@link Language#UNKNOWN} when the text is too short or in no language that is known. */
        Language language(String text);
    }

    /** Cuts a stretch of text into sentences and words with part of speech and base form. */
    non-sealed interface OfWords extends Analyser {
        Language language();

        /**
         * @param text the whole stored text
         * @param block the paragraph to cut; sentences never cross its edges
         */
        List<Sentence> sentences(String text, Passage block);
    }

    /** Finds names of persons, organisations and places in one sentence. */
    non-sealed interface OfNames extends Analyser {
        Language language();

        List<Named> names(String text, Sentence sentence);
    }

    /** Gives the grammatical dependencies of one sentence. */
    non-sealed interface OfGrammar extends Analyser {
        Language language();

        Parse parse(String text, Sentence sentence);
    }

    /** A stretch of text that an analyser takes for a name. */
    record Named(Passage passage, Kind kind) {
        /** What is named. */
        public enum Kind {
            PERSON,
            ORGANISATION,
            PLACE
        }
    }

    /**
     * Universal Dependencies of a sentence, word by word.
     *
     * @param heads index of each word's head, -1 for the root
     * @param relations each word's relation to its head ({@code nsubj:pass})
     */
    record Parse(List<Integer> heads, List<String> relations) {
        public Parse {
            heads = List.copyOf(heads);
            relations = List.copyOf(relations);
            if (heads.size() != relations.size()) {
                throw new IllegalArgumentException("a head and a relation for each word");
            }
        }
    }
}
