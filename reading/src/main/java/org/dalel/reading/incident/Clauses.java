// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.List;
import org.dalel.reading.analyser.Word;
import org.dalel.terms.Language;

/** How a language builds its clauses: what differs between languages when triggers are read. */
sealed interface Clauses permits EnglishClauses, RussianClauses {
    /** The clauses of a language for which there are triggers; English for any other. */
    static Clauses of(Language language) {
        return language.equals(Language.RUSSIAN) ? new RussianClauses() : new EnglishClauses();
    }

    Language language();

    /** The noun phrases of a sentence from left to right; they do not overlap. */
    List<NounPhrase> phrases(List<Word> words, boolean[] temporal);

    /** Who does it to whom. */
    WhoDidWhat.Found roles(Scene scene, Trigger trigger, int from, int to);

    /** Whether the text says that it happened. */
    Certainty certainty(Scene scene, Trigger trigger, int from, int to, WhoDidWhat.Found found);
}
