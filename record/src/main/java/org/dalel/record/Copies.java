// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.util.List;

/**
 * Finds what stands in the record twice in the same words: reprints, wire stories, a report sent in
 * by two. A copy is no further source.
 */
public interface Copies {

    /**
     * The documents of which this one is a copy, or which are copies of it, the most alike first.
     *
     * @param most wanted at most, 1 or more
     */
    List<Copy> of(Id<StoredDocument> document, int most);

    /**
     * Candidates of the same kind in other documents that rest on the same words, the first taken
     * in first.
     *
     * @param most wanted at most, 1 or more
     */
    List<Candidate> of(Candidate candidate, int most);

    /**
     * A document with the same words.
     *
     * @param share how much of the shorter of the two stands in the other, {@link
     *     SameWords#LEAST_SHARE} to 1
     */
    record Copy(StoredDocument document, double share) {}
}
