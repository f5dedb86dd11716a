// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.util.List;
import java.util.Optional;

/** Numbers as sources give them, each by itself. */
public interface Figures {
    Optional<Figure> find(Id<Figure> id);

    /** All, in the order in which they were accepted. */
    List<Figure> all();

    /** Those that give the size of the incident; they may disagree. */
    List<Figure> about(Id<Incident> incident);
}
