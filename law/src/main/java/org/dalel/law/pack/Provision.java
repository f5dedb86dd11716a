// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.pack;

import java.util.List;
import java.util.Optional;
import org.dalel.law.language.Expression;
import org.dalel.law.language.Source;

/**
 * One rule of an instrument.
 *
 * @param id within the pack
 * @param instrument the instrument's id
 * @param says the rule in the project's own words, one sentence
 * @param applies which day of a case picks its version
 * @param amounts which day of a case picks the value of its units
 * @param who whom it reaches
 * @param readings ways to read a vague or contested rule, each whom it would reach; empty when
 *     settled
 * @param practice how practice differs, where it does
 * @param topic as the coverage names it
 * @param beats provisions that do not apply where this one does
 * @param followedBy provisions that took its place when it ended, {@code nothing} for none; empty
 *     when nobody said
 * @param place where it stands in the pack
 */
public record Provision(
        String id,
        String instrument,
        Wording says,
        Citation citation,
        Force force,
        Anchor applies,
        Anchor amounts,
        Branch branch,
        String topic,
        Expression who,
        Certainty certainty,
        List<Named> readings,
        Optional<Wording> practice,
        List<String> beats,
        List<String> followedBy,
        Rule rule,
        Source place) {
    /** In {@link #followedBy}: what it dealt with is no longer dealt with. */
    public static final String NOTHING = "nothing";

    public Provision {
        readings = List.copyOf(readings);
        beats = List.copyOf(beats);
        followedBy = List.copyOf(followedBy);
    }

    /** The same rule in force in another time. */
    Provision during(Force time) {
        return new Provision(
                id,
                instrument,
                says,
                citation,
                time,
                applies,
                amounts,
                branch,
                topic,
                who,
                certainty,
                readings,
                practice,
                beats,
                followedBy,
                rule,
                place);
    }

    /** How firmly the rule is understood. */
    public enum Certainty {
        SETTLED,
        /** Courts or authorities read it differently. */
        CONTESTED,
        /** Its words leave open whom it reaches. */
        VAGUE
    }

    /** A reading of a vague or contested rule. */
    public record Named(String name, Expression who) {}
}
