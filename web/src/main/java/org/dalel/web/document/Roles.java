// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.document;

import java.util.List;
import java.util.Optional;
import org.dalel.terms.finding.Finding;
import org.dalel.terms.finding.IncidentCandidate;

/** Who did it to whom, where the two analysers of a sentence disagree: what a person can choose. */
enum Roles {
    /** As it is proposed. */
    AS_READ,
    /** As the other analyser of the sentence reads it. */
    OTHERWISE,
    /** The passage does not say. */
    NOT_SAID;

    /**
     * What can be chosen for this finding: a reading taken in by an earlier Dalel has no second.
     */
    static List<Roles> of(IncidentCandidate found) {
        return found.otherwise().isPresent() ? List.of(values()) : List.of(AS_READ, NOT_SAID);
    }

    /** The finding with these roles; empty when it stays as it was read. */
    Optional<Finding> in(Finding found) {
        if (!(found instanceof IncidentCandidate read)) {
            return Optional.empty();
        }
        return switch (this) {
            case AS_READ -> Optional.empty();
            case OTHERWISE ->
                    read.otherwise().map(o -> read.withRoles(o.targets(), o.perpetrator()));
            case NOT_SAID -> Optional.of(read.withRoles(List.of(), Optional.empty()));
        };
    }
}
