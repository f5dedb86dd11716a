// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What machines read, open and decided. */
public interface Candidates {
    Optional<Candidate> find(Id<Candidate> id);

    /** Those of a document, in the order of its text. */
    List<Candidate> of(Id<StoredDocument> document);

    /** Those that tell again what this one tells first. */
    List<Candidate> retelling(Id<Candidate> first);

    /** Documents with open candidates, the first taken in first; weak candidates do not wait. */
    List<Waiting> waiting();

    /** How many documents {@link #waiting} would give. */
    int documentsWaiting();

    /**
     * A document whose candidates wait for a person.
     *
     * @param open open candidates by kind, weak ones left out; kinds without any are absent
     * @param decided how many of its candidates are decided
     */
    record Waiting(StoredDocument document, Map<Kind, Integer> open, int decided) {
        public Waiting {
            open = Map.copyOf(open);
        }

        public int count() {
            return open.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
