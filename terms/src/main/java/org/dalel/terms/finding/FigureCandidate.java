// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.terms.finding;

import java.util.Optional;
import org.dalel.terms.Bounds;
import org.dalel.terms.Passage;
import org.dalel.terms.Quoted;

/**
 * A number with its unit, what it counts, its bounds and who says so.
 *
 * @param value percentages are 0 to 100 with the unit {@code percent}
 * @param unit {@code people}, {@code percent}, an ISO 4217 code, or the document's noun
 * @param what what is counted, in the document's words
 */
public record FigureCandidate(
        Passage passage,
        Bounds value,
        Optional<String> unit,
        Optional<String> what,
        Optional<Quoted> accordingTo)
        implements Finding {}
