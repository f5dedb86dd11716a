// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.util.Optional;
import org.dalel.terms.Bounds;
import org.dalel.terms.Quoted;

/**
 * A number as one source gives it. Figures of several sources are shown side by side, neither
 * summed nor averaged.
 *
 * @param source who gives it
 * @param about the incident whose size it gives, where a person said so
 * @param value lower and upper bound
 * @param unit {@code people}, {@code percent}, an ISO 4217 code, or the document's noun
 * @param what what is counted, in the source's words
 */
public record Figure(
        Id<Figure> id,
        Id<Source> source,
        Optional<Id<Incident>> about,
        Bounds value,
        Optional<String> unit,
        Optional<Quoted> what,
        Evidence evidence)
        implements Fact {

    Figure about(Optional<Id<Incident>> other) {
        return new Figure(id, source, other, value, unit, what, evidence);
    }
}
