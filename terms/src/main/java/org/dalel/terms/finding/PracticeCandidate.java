// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.terms.finding;

import java.util.List;
import java.util.Optional;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Passage;
import org.dalel.terms.Quoted;
import org.dalel.terms.Sanction;

/**
 * What is said to happen habitually ("fines that can ruin an outlet"); never an incident, because
 * it has no occasion.
 *
 * @param id {@code h1}, {@code h2} …
 * @param sanctions what it is said to bring those whom it meets ("administrative arrests")
 */
public record PracticeCandidate(
        String id,
        IncidentType type,
        Passage passage,
        Passage trigger,
        Optional<Quoted> perpetrator,
        List<Quoted> targets,
        List<Sanction> sanctions)
        implements Finding {
    public PracticeCandidate {
        targets = List.copyOf(targets);
        sanctions = List.copyOf(sanctions);
    }

    /** A practice that names no consequence. */
    public PracticeCandidate(
            String id,
            IncidentType type,
            Passage passage,
            Passage trigger,
            Optional<Quoted> perpetrator,
            List<Quoted> targets) {
        this(id, type, passage, trigger, perpetrator, targets, List.of());
    }
}
