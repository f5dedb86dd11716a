// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Everything that was decided, in order; nothing is ever altered or removed. */
public interface Decisions {
    Optional<Decision> find(Id<Decision> id);

    /** All, the first first. */
    List<Decision> all();

    /** The latest, at most so many, the latest first. */
    List<Decision> latest(int most);

    /** How many decisions since that moment, by person and kind. */
    List<Tally> tally(Instant since);

    /**
     * Decisions of one kind by one person.
     *
     * @param what the kind, as {@link #name} calls it
     */
    record Tally(User by, String what, int count) {
        /** The name of a verdict's kind in small letters: {@code accepted}. */
        public static String name(Decision.Verdict verdict) {
            return verdict.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        }
    }

    /** The history of a fact: the decisions that made, changed or took it out, the first first. */
    List<Decision> on(Id<? extends Fact> fact);

    /**
     * Keeps the decision and makes all its changes, or does neither.
     *
     * @throws DecisionRefused when the record does not hold what the decision says was before
     */
    void keep(Decision decision);
}
