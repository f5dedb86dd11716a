// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import org.dalel.record.StoredDocument;

/**
 * What became of a document that was given to the vault.
 *
 * @param document as it is in the vault now
 */
public record Taken(StoredDocument document, Outcome outcome) {

    /** What the vault did. */
    public enum Outcome {
        /** It was not there before. */
        NEW,
        /** It was there, read with the same settings: nothing changed. */
        ALREADY,
        /**
         * It was there, read with other settings: the new reading replaces the open candidates;
         * what people decided stays.
         */
        READ_ANEW,
        /**
         * It was there, and this reading counts in another text than the one on which people's
         * decisions rest: nothing changed.
         */
        KEPT_AS_DECIDED
    }
}
