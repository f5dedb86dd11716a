// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.day;

import java.util.List;
import java.util.Optional;
import org.dalel.law.language.Expression;
import org.dalel.law.pack.Penalty;
import org.dalel.law.pack.Provision;

/**
 * A penalty of the special part as the general part leaves it.
 *
 * @param open whether it can still be imposed: in time, and not taken away by a softer law
 * @param notWarned whether it is open beside a warning that would have to come first
 * @param least lowest amount, with the floor of the general part
 * @param most highest amount, with its ceiling
 * @param until last day on which it can be imposed; never where no term runs
 * @param by the rules of the general part that had a say
 */
public record ShapedPenalty(
        Penalty penalty,
        Expression open,
        Expression notWarned,
        Optional<Expression> least,
        Optional<Expression> most,
        Optional<Expression> until,
        List<Provision> by) {
    public ShapedPenalty {
        by = List.copyOf(by);
    }
}
