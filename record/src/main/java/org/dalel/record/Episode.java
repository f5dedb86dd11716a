// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.util.List;
import org.dalel.terms.Quoted;

/**
 * Incidents that a person sees as one wave: protest, detentions, charges, pleas, over months.
 *
 * @param name given by that person; it may hold names
 * @param incidents in the order in which they are told
 */
public record Episode(Id<Episode> id, Quoted name, List<Id<Incident>> incidents) implements Fact {
    public Episode {
        incidents = List.copyOf(incidents);
    }
}
