// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.util.Optional;
import org.dalel.terms.Passage;
import org.dalel.terms.Quoted;

/**
 * The words a fact rests on and where they stand.
 *
 * @param document in which they stand; empty when a person was told and wrote it down: then the
 *     words are hers, and the {@link Source} is whoever told her
 * @param passage where in the document; empty without a document
 * @param words the passage itself, kept with the fact
 * @param candidate that proposed the fact; empty when a person found it without a machine
 */
public record Evidence(
        Optional<Id<StoredDocument>> document,
        Optional<Passage> passage,
        Quoted words,
        Optional<Id<Candidate>> candidate) {
    public Evidence {
        if (document.isPresent() != passage.isPresent()
                || candidate.isPresent() && document.isEmpty()) {
            throw new IllegalArgumentException("a passage is a passage of a document");
        }
    }

    /** A passage that a person chose in a document. */
    public static Evidence chosen(Id<StoredDocument> document, Passage passage, Quoted words) {
        return new Evidence(Optional.of(document), Optional.of(passage), words, Optional.empty());
    }

    /** What a person was told, without a document, in her own words. */
    public static Evidence heard(Quoted words) {
        return new Evidence(Optional.empty(), Optional.empty(), words, Optional.empty());
    }

    /** Whether that candidate proposed it. */
    public boolean proposedBy(Id<Candidate> which) {
        return candidate.equals(Optional.of(which));
    }

    /** Whether it stands in that document. */
    public boolean standsIn(Id<StoredDocument> which) {
        return document.equals(Optional.of(which));
    }
}
