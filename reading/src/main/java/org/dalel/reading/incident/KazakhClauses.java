// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.List;
import org.dalel.reading.analyser.Word;
import org.dalel.reading.name.KazakhCases;
import org.dalel.terms.Language;

/** Kazakh: the verb ends its clause, cases tell the roles, the endings of the verb all else. */
record KazakhClauses() implements Clauses {
    @Override
    public Language language() {
        return Language.KAZAKH;
    }

    @Override
    public List<NounPhrase> phrases(List<Word> words, boolean[] temporal) {
        return KazakhPhrases.in(words, temporal);
    }

    @Override
    public WhoDidWhat.Found roles(Scene scene, Trigger trigger, int from, int to) {
        return new KazakhRoles(scene, from, to).of(trigger);
    }

    @Override
    public Certainty certainty(
            Scene scene, Trigger trigger, int from, int to, WhoDidWhat.Found found) {
        return KazakhCertainty.of(scene, trigger, from, to);
    }

    /** A trigger's verb is its last word: {@code айыппұл салынды}. */
    @Override
    public boolean isVerb(Scene scene, int from, int to, boolean first) {
        return scene.is(to - 1, "VERB");
    }

    /** In the nominative: only the last word of a phrase is declined. */
    @Override
    public String said(Scene scene, int from, int to) {
        Word last = scene.word(to - 1);
        String base = KazakhCases.withoutCase(last);
        String words = scene.words(from, to);
        return words.substring(0, words.length() - last.text().length()) + base;
    }

    @Override
    public boolean leavesOutTheKnown() {
        return true;
    }

    /** Kazakh texts on rights often tell of 1916 to 1938. */
    @Override
    public boolean tellsOfLongAgo() {
        return true;
    }
}
