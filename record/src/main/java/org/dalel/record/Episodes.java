// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.util.List;
import java.util.Optional;

/** Waves of incidents, as people grouped them. */
public interface Episodes {
    Optional<Episode> find(Id<Episode> id);

    /** All, in the order in which they were made. */
    List<Episode> all();

    /** Those that the incident belongs to. */
    List<Episode> with(Id<Incident> incident);
}
