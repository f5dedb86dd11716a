// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What people accepted as having happened. */
public interface Incidents {
    Optional<Incident> find(Id<Incident> id);

    /** All, the latest first; those without a known day last. */
    List<Incident> all();

    /** One page of those that were selected, and what can narrow them further. */
    Selected select(Selected.Question question);

    /** Those that rest on the candidate's passage; one at most, unless people joined it to more. */
    default List<Incident> restingOn(Candidate candidate) {
        return toldIn(candidate.document()).stream()
                .filter(i -> i.evidence().stream().anyMatch(e -> e.proposedBy(candidate.id())))
                .toList();
    }

    /**
     * Those with an act done under a law that fits, as its sources name it; the latest first.
     *
     * @param law asked once for each wording
     */
    List<Incident> under(Predicate<String> law);

    /** Those that rest on a passage of the document. */
    List<Incident> toldIn(Id<StoredDocument> document);
}
