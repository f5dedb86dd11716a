// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dalel.terms.Country;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Passage;
import org.dalel.terms.Status;
import org.dalel.terms.When;
import org.dalel.terms.finding.StageCandidate.Stage;

/**
 * A step of a bill or law, a decision on a proposal, or a change of office, as one sentence tells
 * it.
 *
 * @param law its name; empty where none is meant
 * @param by who took the step, in the document's words
 * @param pattern the row of the table that found it
 */
record Step(
        IncidentType type,
        Optional<Stage> stage,
        Passage passage,
        Passage trigger,
        When date,
        String law,
        Optional<Country> country,
        Optional<String> by,
        List<String> targets,
        Status status,
        double confidence,
        boolean proposed,
        String pattern) {
    Step {
        targets = List.copyOf(targets);
    }

    int exactness() {
        return (proposed ? 10 : 0) + LawProcess.exactness(date);
    }

    /** Whether both tell the same step of the same law, their dates allowing it. */
    boolean sameStepAs(Step other) {
        return type == other.type
                && stage.equals(other.stage)
                && status == other.status
                && stage.isPresent()
                && !law.isBlank()
                && law.equals(other.law)
                && (stage.get() != Stage.AMENDED || date.isKnown() && date.equals(other.date))
                && datesAgree(other);
    }

    private boolean datesAgree(Step other) {
        Optional<LocalDate> from = date.earliest();
        Optional<LocalDate> to = date.latest();
        Optional<LocalDate> otherFrom = other.date.earliest();
        Optional<LocalDate> otherTo = other.date.latest();
        if (from.isEmpty() || to.isEmpty() || otherFrom.isEmpty() || otherTo.isEmpty()) {
            return true;
        }
        return !from.get().isAfter(otherTo.get()) && !otherFrom.get().isAfter(to.get());
    }
}
