// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.List;
import org.dalel.reading.analyser.Word;
import org.dalel.terms.Language;

/** Russian: cases and participles tell the roles, in any order of words. */
record RussianClauses() implements Clauses {
    @Override
    public Language language() {
        return Language.RUSSIAN;
    }

    @Override
    public List<NounPhrase> phrases(List<Word> words, boolean[] temporal) {
        return RussianPhrases.in(words, temporal);
    }

    @Override
    public WhoDidWhat.Found roles(Scene scene, Trigger trigger, int from, int to) {
        return new RussianRoles(scene, from, to).of(trigger);
    }

    @Override
    public Certainty certainty(
            Scene scene, Trigger trigger, int from, int to, WhoDidWhat.Found found) {
        return RussianCertainty.of(scene, trigger, from, to, found);
    }
}
