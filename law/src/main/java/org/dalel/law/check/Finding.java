// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dalel.law.language.Cause;
import org.dalel.law.language.Type;
import org.dalel.law.pack.Penalty;
import org.dalel.law.pack.PenaltyKind;
import org.dalel.law.pack.Provision;
import org.dalel.law.program.Range;
import org.dalel.law.program.Reasons;

/**
 * What one provision means for the organisation.
 *
 * @param inForce whether it is in force on the day that picks its version
 * @param holds whether it applies; of a sanction: whether it can follow
 * @param because the parts that decide, also for "no"; empty when being in force or not decides
 * @param causes why it is not known, where it is not
 * @param openFacts facts whose answer could settle it
 * @param met of a threshold whether it is reached, of a condition of admissibility whether the case
 *     meets it
 */
public record Finding(
        Provision provision,
        Range inForce,
        Range holds,
        List<Reasons.Reason> because,
        List<Cause> causes,
        List<String> openFacts,
        Optional<Obligation> obligation,
        List<Consequence> consequences,
        Optional<Range> met) {
    public Finding {
        because = List.copyOf(because);
        causes = List.copyOf(causes);
        openFacts = List.copyOf(openFacts);
        consequences = List.copyOf(consequences);
    }

    /**
     * A duty or prohibition as it stands today.
     *
     * @param breached whether it is breached
     * @param lastDue when it was last due; empty when it never was or is a state to keep
     * @param nextDue today or the next day on which it is due
     * @param lateDays how many days late
     * @param workingDaysOpen whether a day is not known because it is not known which days are
     *     worked
     */
    public record Obligation(
            Range breached,
            Optional<DayRange> lastDue,
            Optional<DayRange> nextDue,
            Range lateDays,
            boolean workingDaysOpen) {}

    /** A day, or the days between which it lies. */
    public record DayRange(LocalDate first, LocalDate last) {
        public boolean settled() {
            return first.equals(last);
        }
    }

    /**
     * A penalty with its amounts on the day that picks them, as the general part of its code shapes
     * it.
     *
     * @param type unit and decimals of the amounts
     * @param least lowest amount; empty when the law gives none
     * @param most highest amount; empty when the law gives none
     * @param open whether it can be imposed: in time, not softened away, and no warning must come
     *     first
     * @param until last day on which it can be imposed; empty where no term is encoded or runs
     * @param instead what takes its place when it is not carried out
     * @param shapedBy rules of the general part that had a say
     */
    public record Consequence(
            Penalty penalty,
            Optional<Type> type,
            Optional<Range> least,
            Optional<Range> most,
            Range open,
            Optional<DayRange> until,
            List<Instead> instead,
            List<Provision> shapedBy) {
        public Consequence {
            instead = List.copyOf(instead);
            shapedBy = List.copyOf(shapedBy);
        }
    }

    /**
     * What a penalty that is not carried out becomes.
     *
     * @param by the rule that says so
     * @param type unit of the amount
     * @param most at most so much, whole units
     */
    public record Instead(Provision by, PenaltyKind kind, Type type, Range most) {}
}
