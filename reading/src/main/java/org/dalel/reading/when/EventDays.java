// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.when;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.analyser.Word;
import org.dalel.terms.Passage;
import org.dalel.terms.When;

/**
 * Days named by what happened on them: "on the day the code was adopted" is the day that another
 * sentence gives for the adoption of the code.
 */
final class EventDays {
    private EventDays() {}

    /** A sentence and the day that it gives. */
    record DatedSentence(Sentence sentence, When day) {}

    /**
     * The day of the sentence that tells the same event: the same verb, and at least one thing of
     * the same name, the more the better.
     *
     * @param event the words that name the event
     */
    static When dayOf(Sentence own, Passage event, List<DatedSentence> dated) {
        Set<String> verbs = new HashSet<>();
        Set<String> things = new HashSet<>();
        for (Word word : own.words()) {
            if (event.contains(word.passage())) {
                if (word.is("VERB")) {
                    verbs.add(word.lemma());
                } else if (word.is("NOUN", "PROPN")) {
                    things.add(word.lemma());
                }
            }
        }
        Optional<DatedSentence> best = Optional.empty();
        int most = 0;
        for (DatedSentence candidate : dated) {
            int shared = shared(candidate.sentence(), verbs, things);
            if (!candidate.sentence().equals(own) && shared > most) {
                most = shared;
                best = Optional.of(candidate);
            }
        }
        return best.map(DatedSentence::day).orElse(When.UNKNOWN);
    }

    private static int shared(Sentence sentence, Set<String> verbs, Set<String> things) {
        Set<String> lemmas = new HashSet<>();
        sentence.words().forEach(w -> lemmas.add(w.lemma()));
        long sameThings = things.stream().filter(lemmas::contains).count();
        boolean sameVerb = verbs.stream().anyMatch(lemmas::contains);
        return sameVerb ? (int) sameThings : 0;
    }

    /** Where the clause that begins at {@code start} ends: at a comma or the sentence's end. */
    static int endOfClause(Sentence sentence, int start) {
        int end = start;
        for (Word word : sentence.words()) {
            if (word.passage().start() >= start) {
                if (word.text().equals(",") || word.text().equals(";") || word.text().equals(".")) {
                    return end;
                }
                end = word.passage().end();
                if (word.text().endsWith(",") || word.text().endsWith(";")) {
                    return end - 1;
                }
            }
        }
        return end;
    }
}
