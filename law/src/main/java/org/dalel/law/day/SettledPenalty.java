// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.day;

import java.util.List;
import java.util.Optional;
import org.dalel.law.language.Expression;
import org.dalel.law.pack.Provision;

/**
 * A {@link ShapedPenalty} with the days and figures of its law worked out, so that only what hangs
 * on the organisation is left.
 *
 * @param open whether it can be imposed: in time, not softened away, and no warning must come first
 * @param instead what can take its place when it is not carried out
 */
public record SettledPenalty(
        ShapedPenalty shaped,
        Optional<Expression> least,
        Optional<Expression> most,
        Expression open,
        Optional<Expression> until,
        List<Instead> instead) {
    public SettledPenalty {
        instead = List.copyOf(instead);
    }

    /**
     * A conversion.
     *
     * @param each a unit's worth of the penalty
     * @param gives what one such unit's worth becomes
     */
    public record Instead(Provision by, Expression each, Expression gives) {}
}
