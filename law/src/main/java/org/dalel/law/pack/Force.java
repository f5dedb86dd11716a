// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.pack;

import java.time.LocalDate;
import java.util.Optional;
import org.dalel.law.program.Range;
import org.dalel.terms.When;

/**
 * When a rule is in force. A first or last day known only to the month or year stays so: between
 * its earliest and latest day it is not known whether the rule is in force.
 *
 * @param from first day; {@link When.Unknown} when the rule came into force on a day nobody gave
 * @param to last day; empty while it is in force
 */
public record Force(When from, Optional<When> to) {
    public static final Force ALWAYS =
            new Force(new When.Day(LocalDate.of(1000, 1, 1)), Optional.empty());

    public Force {
        boolean backwards =
                to.flatMap(When::latest)
                        .flatMap(last -> from.earliest().map(last::isBefore))
                        .orElse(false);
        if (backwards) {
            throw new IllegalArgumentException("in force until before it is in force");
        }
    }

    /** Whether it is in force on that day: yes, no, or not known. */
    public Range on(LocalDate day) {
        boolean surelyBegun = from.latest().map(d -> !day.isBefore(d)).orElse(false);
        boolean maybeBegun = from.earliest().map(d -> !day.isBefore(d)).orElse(true);
        boolean surelyNotEnded =
                to.isEmpty() || to.get().earliest().map(d -> !day.isAfter(d)).orElse(false);
        boolean maybeNotEnded =
                to.isEmpty() || to.get().latest().map(d -> !day.isAfter(d)).orElse(true);
        if (!maybeBegun || !maybeNotEnded) {
            return Range.NO;
        }
        return surelyBegun && surelyNotEnded ? Range.YES : Range.OPEN;
    }

    /** As it stands in a pack: {@code 2016-01-01..}, {@code 2001..2018-07}. */
    @Override
    public String toString() {
        return from.edtf() + ".." + to.map(When::edtf).orElse("");
    }
}
