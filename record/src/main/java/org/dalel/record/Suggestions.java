// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.util.List;
import java.util.Set;
import org.dalel.terms.Quoted;

/**
 * What a person may mean while she types: names that the record holds or that its documents tell,
 * read by a machine or written by a person.
 */
public interface Suggestions {

    /**
     * The likeliest first: names that begin with what was typed, then names with words that do; of
     * each the ones told more often. Never fails for its words: what is no word suggests nothing.
     */
    List<Suggestion> to(Question question);

    /** What is named. */
    enum What {
        /** A person, organisation, group or office. */
        ACTOR,
        PLACE,
        /** A law, bill or code, or an article of one. */
        LAW
    }

    /**
     * What was typed so far.
     *
     * @param among what may be meant, one or more
     * @param typed beginnings of words, in any order; may hold a name and belongs into no address
     * @param most suggestions wanted at most, 1 or more
     */
    record Question(Set<What> among, Quoted typed, int most) {
        public Question {
            among = Set.copyOf(among);
            if (among.isEmpty() || most < 1) {
                throw new IllegalArgumentException("something may be meant, and is wanted");
            }
        }
    }

    /**
     * A name.
     *
     * @param told in how many documents, incidents and actors it occurs, 1 or more
     */
    record Suggestion(What what, Quoted name, int told) {}
}
