// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.terms;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number as firmly as its source says it: both bounds included, a missing one not known.
 *
 * <p>"More than 1,000" is at least 1000 with no upper bound, never 1000: a total of such numbers is
 * itself a lower bound.
 *
 * @param min lower bound, empty when the source gives none
 * @param max upper bound, empty when the source gives none; not below {@code min}
 */
public record Bounds(Optional<BigDecimal> min, Optional<BigDecimal> max) {
    /** A number of which nothing is known. */
    public static final Bounds UNKNOWN = new Bounds(Optional.empty(), Optional.empty());

    public Bounds {
        if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
            throw new IllegalArgumentException(
                    "bounds need min <= max, got " + min.get() + ".." + max.get());
        }
    }

    public static Bounds exactly(BigDecimal number) {
        return new Bounds(Optional.of(number), Optional.of(number));
    }

    public static Bounds exactly(long number) {
        return exactly(BigDecimal.valueOf(number));
    }

    public static Bounds atLeast(BigDecimal number) {
        return new Bounds(Optional.of(number), Optional.empty());
    }

    public static Bounds atLeast(long number) {
        return atLeast(BigDecimal.valueOf(number));
    }

    public static Bounds atMost(BigDecimal number) {
        return new Bounds(Optional.empty(), Optional.of(number));
    }

    public static Bounds atMost(long number) {
        return atMost(BigDecimal.valueOf(number));
    }

    public static Bounds between(BigDecimal min, BigDecimal max) {
        return new Bounds(Optional.of(min), Optional.of(max));
    }

    public boolean isUnknown() {
        return min.isEmpty() && max.isEmpty();
    }

    public boolean isExact() {
        return min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) == 0;
    }
}
