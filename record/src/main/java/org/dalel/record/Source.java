// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.util.Optional;
import org.dalel.terms.Quoted;

/**
 * Whoever tells: a person, an organisation, an unnamed group, or the author of the document. The
 * document is where it is told, not who tells it.
 *
 * @param name as the document has it; empty for the document's own author
 * @param role for example "lawyer"
 * @param organisation for which the source speaks
 * @param document in which it speaks
 */
public record Source(
        Id<Source> id,
        Optional<Quoted> name,
        Optional<Quoted> role,
        Optional<Quoted> organisation,
        Id<StoredDocument> document)
        implements Fact {

    /** Whether it is the document's own author who tells. */
    public boolean author() {
        return name.isEmpty();
    }
}
