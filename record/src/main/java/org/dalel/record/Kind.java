// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import org.dalel.terms.finding.ClaimCandidate;
import org.dalel.terms.finding.FigureCandidate;
import org.dalel.terms.finding.Finding;
import org.dalel.terms.finding.IncidentCandidate;
import org.dalel.terms.finding.PracticeCandidate;
import org.dalel.terms.finding.ProposalCandidate;
import org.dalel.terms.finding.ProvisionCandidate;
import org.dalel.terms.finding.StageCandidate;

/** The kinds of finding that a person reviews; they are never mixed. */
public enum Kind {
    INCIDENT(IncidentCandidate.class),
    PRACTICE(PracticeCandidate.class),
    PROVISION(ProvisionCandidate.class),
    CLAIM(ClaimCandidate.class),
    FIGURE(FigureCandidate.class),
    STAGE(StageCandidate.class),
    PROPOSAL(ProposalCandidate.class);

    private final Class<? extends Finding> finding;

    Kind(Class<? extends Finding> finding) {
        this.finding = finding;
    }

    /**
     * The kind of that finding.
     *
     * @throws IllegalArgumentException for a mention of a date, which nobody reviews by itself
     */
    public static Kind of(Finding finding) {
        for (Kind kind : values()) {
            if (kind.finding.isInstance(finding)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(
                "nobody reviews a " + finding.getClass().getSimpleName() + " by itself");
    }
}
