// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.pack;

import java.util.List;
import java.util.Optional;
import org.dalel.law.language.Expression;

/** What a provision does. */
public sealed interface Rule
        permits Rule.Duty,
                Rule.Prohibition,
                Rule.Power,
                Rule.Entitlement,
                Rule.Threshold,
                Rule.Sanction,
                Rule.Remedy,
                Rule.Admissibility,
                Rule.Principle,
                GeneralRule {
    /** The word for it in packs. */
    default String kind() {
        return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * Something must be done.
     *
     * @param due by when
     * @param met the day on which it was done for the latest period, or whether it is kept
     */
    record Duty(Due due, Optional<Expression> met) implements Rule {}

    /**
     * Something must not be done.
     *
     * @param deed whether it is done
     */
    record Prohibition(Optional<Expression> deed) implements Rule {}

    /** What an authority may do. */
    record Power(String authority) implements Rule {}

    /** What somebody has a right to. */
    record Entitlement() implements Rule {}

    /**
     * A number at which something begins or ends.
     *
     * @param reached whether it is reached
     */
    record Threshold(Expression reached) implements Rule {}

    /**
     * What follows from a breach or deed.
     *
     * @param breachOf the duty or prohibition that is breached; empty when the deed is described
     *     here
     * @param deed what is done, where it is described here
     * @param afterDays days a breach lasts before this follows
     * @param penalties at least one
     * @param repeatMonths for a repetition: within how many months of the first penalty; empty for
     *     a first breach
     * @param authority who imposes it
     */
    record Sanction(
            List<String> breachOf,
            Optional<Expression> deed,
            int afterDays,
            List<Penalty> penalties,
            Optional<Integer> repeatMonths,
            Optional<String> authority)
            implements Rule {
        public Sanction {
            breachOf = List.copyOf(breachOf);
            penalties = List.copyOf(penalties);
            if (penalties.isEmpty()) {
                throw new IllegalArgumentException("a sanction has a penalty");
            }
        }
    }

    /**
     * What one can do against a decision.
     *
     * @param until last day, where it can be worked out
     */
    record Remedy(Optional<String> authority, Optional<Expression> until) implements Rule {}

    /**
     * A condition that a complaint or request must meet.
     *
     * @param met whether the case meets it
     */
    record Admissibility(Expression met) implements Rule {}

    /**
     * What is cited but not worked out: a principle, procedure, definition, limitation, precedent.
     *
     * @param sort which of these, in the pack's words
     */
    record Principle(String sort, Why why) implements Rule {}

    /** Why a rule is cited and not worked out. */
    enum Why {
        /** It is about what bodies of the State do. */
        STATE,
        /** A court weighs it in each case. */
        COURT,
        /** It gives a word its meaning. */
        MEANING,
        /** Other rules of the pack work it out. */
        ELSEWHERE,
        /** Other laws are measured against it. */
        MEASURE,
        /** It hangs on facts that are not asked of an organisation. */
        NOT_ASKED,
        /** It hangs on the course of proceedings. */
        COURSE,
        /** The texts read do not give its conditions or amounts. */
        NOT_READ,
        /** It tells what happened. */
        EVENT,
        /** Bids are set side by side by such rules, not organisations. */
        BIDS,
        /** A decision in another case. */
        PRECEDENT
    }
}
