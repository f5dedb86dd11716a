// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.util.List;
import java.util.Optional;
import org.dalel.terms.Document;
import org.dalel.terms.finding.Reading;

/** The documents of the record, with text, original and reading. */
public interface Documents {
    Optional<StoredDocument> find(Id<StoredDocument> id);

    /** The document with those original bytes. */
    Optional<StoredDocument> withSha256(String sha256);

    /** All, the latest taken in first. */
    List<StoredDocument> all();

    /** Those taken in last, the latest first; no more than so many. */
    List<StoredDocument> latest(int most);

    /** How many there are. */
    int count();

    /** The stored text with its parts: what every passage counts in. */
    Optional<Document> text(Id<StoredDocument> id);

    /** The bytes as they were taken in. */
    Optional<byte[]> original(Id<StoredDocument> id);

    /**
     * Takes a document out with all that was read in it, as if it had never come in: what undoes an
     * adding by mistake.
     *
     * @throws DecisionRefused when anybody decided anything about it, also when that was taken
     *     back: the history speaks of it and stays
     */
    void takeOut(Id<StoredDocument> id);

    /** The latest reading as the machine gave it: also the names, places and dates in the text. */
    Optional<Reading> reading(Id<StoredDocument> id);
}
