// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.List;
import org.dalel.reading.analyser.Word;
import org.dalel.terms.Language;

/** English: voice and the order of words tell the roles. */
record EnglishClauses() implements Clauses {
    @Override
    public Language language() {
        return Language.ENGLISH;
    }

    @Override
    public List<NounPhrase> phrases(List<Word> words, boolean[] temporal) {
        return NounPhrase.in(words, temporal);
    }

    @Override
    public WhoDidWhat.Found roles(Scene scene, Trigger trigger, int from, int to) {
        return WhoDidWhat.of(scene, trigger, from, to);
    }

    @Override
    public Certainty certainty(
            Scene scene, Trigger trigger, int from, int to, WhoDidWhat.Found found) {
        return Certainty.of(scene, trigger, from, to, found);
    }
}
