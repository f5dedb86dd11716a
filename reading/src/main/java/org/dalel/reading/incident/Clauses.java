// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.List;
import org.dalel.reading.analyser.Word;
import org.dalel.terms.Language;

/** How a language builds its clauses: what differs between languages when triggers are read. */
sealed interface Clauses permits EnglishClauses, KazakhClauses, RussianClauses {
    /** The clauses of a language for which there are triggers; English for any other. */
    static Clauses of(Language language) {
        return language.equals(Language.RUSSIAN)
                ? new RussianClauses()
                : language.equals(Language.KAZAKH) ? new KazakhClauses() : new EnglishClauses();
    }

    Language language();

    /** The noun phrases of a sentence from left to right; they do not overlap. */
    List<NounPhrase> phrases(List<Word> words, boolean[] temporal);

    /** Who does it to whom. */
    WhoDidWhat.Found roles(Scene scene, Trigger trigger, int from, int to);

    /** Whether the text says that it happened. */
    Certainty certainty(Scene scene, Trigger trigger, int from, int to, WhoDidWhat.Found found);

    /**
     * Whether the words of a verb's trigger are used as a verb.
     *
     * @param first whether the first of them is
     */
    default boolean isVerb(Scene scene, int from, int to, boolean first) {
        return first;
    }

    /** Words {@code from} to {@code to} (excluded) as a name or target is given. */
    default String said(Scene scene, int from, int to) {
        return scene.words(from, to);
    }

    /** Whether a verb's subject is left out where it is the one spoken of before. */
    default boolean leavesOutTheKnown() {
        return false;
    }

    /** Whether repressions of long ago are told as a monitor tells them, and not as history. */
    default boolean tellsOfLongAgo() {
        return false;
    }
}
