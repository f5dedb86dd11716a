// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.terms.finding;

import org.dalel.terms.Passage;

/** Something read in a document; no finding without the passage that says it. */
public sealed interface Finding
        permits IncidentCandidate,
                PracticeCandidate,
                ProvisionCandidate,
                ClaimCandidate,
                FigureCandidate,
                StageCandidate,
                ProposalCandidate,
                DateMention {

    /** The sentence or clause it rests on. */
    Passage passage();
}
