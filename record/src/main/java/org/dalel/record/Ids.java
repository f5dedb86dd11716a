// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.util.UUID;

/** Gives new ids, each once: random where the record is kept, counted in tests. */
@FunctionalInterface
public interface Ids {
    UUID next();

    default <T> Id<T> id() {
        return new Id<>(next());
    }
}
