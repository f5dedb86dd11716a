// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.rule;

import java.util.List;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.page.Page;
import org.dalel.terms.finding.IncidentCandidate;
import org.dalel.terms.finding.ProposalCandidate;
import org.dalel.terms.finding.ProvisionCandidate;
import org.dalel.terms.finding.StageCandidate;

/** Finds the steps of bills and laws, and proposals with their fate. */
public final class LawProcess {
    public LawProcess(Lexicon lexicon) {}

    /**
     * The incident of each step ({@code legal_change}, {@code bill_proposed} …), the steps and the
     * proposals.
     */
    public record Told(
            List<IncidentCandidate> incidents,
            List<StageCandidate> stages,
            List<ProposalCandidate> proposals) {
        public Told {
            incidents = List.copyOf(incidents);
            stages = List.copyOf(stages);
            proposals = List.copyOf(proposals);
        }
    }

    public Told in(Page page, Clues clues, List<ProvisionCandidate> provisions) {
        return new Told(List.of(), List.of(), List.of());
    }
}
