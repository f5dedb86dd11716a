// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.util.List;
import java.util.Optional;

/** Everyone who tells. */
public interface Sources {
    Optional<Source> find(Id<Source> id);

    List<Source> all();
}
