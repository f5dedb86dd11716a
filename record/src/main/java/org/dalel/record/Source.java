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
 * @param document in which it speaks; empty when it told a person who wrote it down
 */
public record Source(
        Id<Source> id,
        Optional<Quoted> name,
        Optional<Quoted> role,
        Optional<Quoted> organisation,
        Optional<Id<StoredDocument>> document)
        implements Fact {
    public Source {
        if (name.isEmpty() && document.isEmpty()) {
            throw new IllegalArgumentException("a source without a document has a name");
        }
    }

    /** Whether it is the document's own author who tells. */
    public boolean author() {
        return name.isEmpty();
    }
}
