// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.util.Optional;
import org.dalel.terms.Passage;
import org.dalel.terms.Quoted;

/**
 * The words a fact rests on and where they stand.
 *
 * @param words the passage itself, kept with the fact
 * @param candidate that proposed the fact; empty when a person found it without a machine
 */
public record Evidence(
        Id<StoredDocument> document,
        Passage passage,
        Quoted words,
        Optional<Id<Candidate>> candidate) {}
