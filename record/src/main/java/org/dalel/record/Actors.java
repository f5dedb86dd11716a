// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.util.List;
import java.util.Optional;

/** Everyone who did something or to whom it was done. */
public interface Actors {
    Optional<Actor> find(Id<Actor> id);

    List<Actor> all();
}
