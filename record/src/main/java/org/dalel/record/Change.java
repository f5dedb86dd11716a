// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.util.Optional;

/**
 * One fact before and after a decision.
 *
 * @param before empty when the decision made the fact
 * @param after empty when the decision took it out of the record
 */
public record Change(Optional<Fact> before, Optional<Fact> after) {
    public Change {
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("a change has something before or after it");
        }
        if (before.isPresent()
                && after.isPresent()
                && !before.get().id().equals(after.get().id())) {
            throw new IllegalArgumentException("a change stays with one fact");
        }
    }

    static Change made(Fact fact) {
        return new Change(Optional.empty(), Optional.of(fact));
    }

    static Change of(Fact before, Fact after) {
        return new Change(Optional.of(before), Optional.of(after));
    }

    /** The change that takes this one back. */
    Change reversed() {
        return new Change(after, before);
    }

    /** The fact that is changed, as it is afterwards, or as it last was. */
    public Fact fact() {
        return after.or(() -> before).orElseThrow();
    }
}
