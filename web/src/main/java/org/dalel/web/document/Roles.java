// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.document;

import java.util.List;
import java.util.Optional;
import org.dalel.terms.Quoted;
import org.dalel.terms.finding.Finding;
import org.dalel.terms.finding.IncidentCandidate;

/** Who did it to whom, where the two analysers of a sentence disagree: what a person can choose. */
enum Roles {
    /** As the word patterns read it. */
    AS_READ,
    /** The other way round. */
    TURNED_ROUND,
    /** The passage does not say. */
    NOT_SAID;

    /** The finding with these roles; empty when it stays as it was read. */
    Optional<Finding> in(Finding found) {
        if (!(found instanceof IncidentCandidate read) || this == AS_READ) {
            return Optional.empty();
        }
        boolean turned = this == TURNED_ROUND;
        return Optional.of(
                new IncidentCandidate(
                        read.id(),
                        read.type(),
                        read.codes(),
                        read.passage(),
                        read.trigger(),
                        read.date(),
                        read.count(),
                        turned ? read.perpetrator().stream().toList() : List.of(),
                        turned ? one(read.targets()) : Optional.empty(),
                        read.place(),
                        read.country(),
                        read.law(),
                        read.sanctions(),
                        read.status(),
                        read.accordingTo(),
                        read.confidence(),
                        read.proposed(),
                        read.why(),
                        read.duplicateOf()));
    }

    private static Optional<Quoted> one(List<Quoted> several) {
        return several.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Quoted(
                                String.join(", ", several.stream().map(Quoted::reveal).toList())));
    }
}
