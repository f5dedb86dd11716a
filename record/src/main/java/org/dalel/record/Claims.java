// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.util.List;
import java.util.Optional;

/** What sources say, each by itself. */
public interface Claims {
    Optional<Claim> find(Id<Claim> id);

    /** All, in the order in which they were accepted. */
    List<Claim> all();

    /** Those that tell of the incident; they may disagree. */
    List<Claim> about(Id<Incident> incident);
}
