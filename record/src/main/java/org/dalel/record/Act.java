// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.util.List;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Sanction;

/**
 * A deed within an incident, never a statute.
 *
 * @param law under which it is said to have been done, in the sources' words
 * @param sanctions it imposed
 * @param involvements who did it and who suffered it
 */
public record Act(
        Id<Act> id,
        IncidentType type,
        List<String> law,
        List<Sanction> sanctions,
        List<Involvement> involvements) {
    public Act {
        law = List.copyOf(law);
        sanctions = List.copyOf(sanctions);
        involvements = List.copyOf(involvements);
    }
}
