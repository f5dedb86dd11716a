// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.program;

import org.dalel.law.language.Expression.Order;
import org.dalel.law.language.Expression.Share;
import org.dalel.law.language.Type;

/**
 * What is known of a value: it lies between {@code low} and {@code high}, both included.
 *
 * <p>A truth is 0, 1 or between. Of values of a domain {@code low} holds the bits that are there
 * for certain, {@code high} those that can be there; of exactly one value {@code low} is 0 until it
 * is settled.
 *
 * @param low smallest value, or the bits that are certain
 * @param high greatest value, or the bits that are possible
 */
public record Range(long low, long high) {
    public static final Range YES = new Range(1, 1);
    public static final Range NO = new Range(0, 0);

    /** Yes or no, not known which. */
    public static final Range OPEN = new Range(0, 1);

    public static Range of(long value) {
        return new Range(value, value);
    }

    private static Range truth(boolean certain, boolean possible) {
        return possible ? certain ? YES : OPEN : NO;
    }

    /** Whether one value is left. */
    public boolean settled() {
        return low == high;
    }

    public boolean isYes() {
        return low == 1 && high == 1;
    }

    public boolean isNo() {
        return low == 0 && high == 0;
    }

    Range not() {
        return truth(high == 0, low == 0);
    }

    Range and(Range other) {
        return truth((low & other.low) == 1, (high & other.high) == 1);
    }

    Range or(Range other) {
        return truth((low | other.low) == 1, (high | other.high) == 1);
    }

    Range plus(Range other) {
        return new Range(Math.addExact(low, other.low), Math.addExact(high, other.high));
    }

    Range minus(Range other) {
        return new Range(Math.subtractExact(low, other.high), Math.subtractExact(high, other.low));
    }

    Range times(Range other) {
        long a = Math.multiplyExact(low, other.low);
        long b = Math.multiplyExact(low, other.high);
        long c = Math.multiplyExact(high, other.low);
        long d = Math.multiplyExact(high, other.high);
        return new Range(
                Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    }

    Range min(Range other) {
        return new Range(Math.min(low, other.low), Math.min(high, other.high));
    }

    Range max(Range other) {
        return new Range(Math.max(low, other.low), Math.max(high, other.high));
    }

    /** Numbers, days and truths set against each other. */
    Range compared(Order order, Range other) {
        return switch (order) {
            case LESS -> truth(high < other.low, low < other.high);
            case AT_MOST -> truth(high <= other.low, low <= other.high);
            case MORE -> other.compared(Order.LESS, this);
            case AT_LEAST -> other.compared(Order.AT_MOST, this);
            case EQUAL ->
                    truth(
                            settled() && other.settled() && low == other.low,
                            low <= other.high && other.low <= high);
            case UNEQUAL -> compared(Order.EQUAL, other).not();
        };
    }

    /** Two values of a domain, each exactly one. */
    Range sameOne(Range other) {
        return truth(high == other.high && Long.bitCount(high) == 1, (high & other.high) != 0);
    }

    /** Whether exactly one value is among those of the mask. */
    Range oneAmong(Share share, long mask) {
        return switch (share) {
            case ANY -> truth((high & ~mask) == 0, (high & mask) != 0);
            case OTHER_THAN -> oneAmong(Share.ANY, mask).not();
            case ALL ->
                    throw new IllegalArgumentException("one value is never all of several values");
        };
    }

    /** Whether of any number of values some, all or others are among those of the mask. */
    Range manyAmong(Share share, long mask) {
        return switch (share) {
            case ANY -> truth((low & mask) != 0, (high & mask) != 0);
            case ALL -> truth((low & mask) == mask, (high & mask) == mask);
            case OTHER_THAN -> truth((low & ~mask) != 0, (high & ~mask) != 0);
        };
    }

    /** What holds whichever of the two it is. */
    public Range hull(Range other, Type type) {
        return type instanceof Type.One || type instanceof Type.Many
                ? new Range(low & other.low, high | other.high)
                : new Range(Math.min(low, other.low), Math.max(high, other.high));
    }

    /** Every value a type can have when nothing is said of it. */
    public static Range whole(Type type) {
        if (type instanceof Type.Truth) {
            return OPEN;
        }
        if (type instanceof Type.Day) {
            return new Range(Type.Day.EARLIEST, Type.Day.NEVER);
        }
        if (type instanceof Type.One one) {
            return new Range(0, one.domain().all());
        }
        if (type instanceof Type.Many many) {
            return new Range(0, many.domain().all());
        }
        throw new IllegalArgumentException("a number has the bounds its pack gives it");
    }

    @Override
    public String toString() {
        return settled() ? String.valueOf(low) : "[" + low + ".." + high + "]";
    }
}
