// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.language;

/** What kind of value an expression has. Every value is kept as one {@code long}. */
public sealed interface Type {
    /** Yes or no: 1 or 0. */
    Type TRUTH = new Truth();

    /** A day. */
    Type DAY = new Day();

    /** A whole number without a unit. */
    Type COUNT = new Amount(Unit.NONE, 0);

    /** Yes or no: 1 or 0. */
    record Truth() implements Type {
        @Override
        public String toString() {
            return "yes or no";
        }
    }

    /**
     * A number.
     *
     * @param digits decimals, 0 to 9: 12.5 with one digit is kept as 125
     */
    record Amount(Unit unit, int digits) implements Type {
        public Amount {
            if (digits < 0 || digits > 9) {
                throw new IllegalArgumentException("digits are 0 to 9, got " + digits);
            }
        }

        @Override
        public String toString() {
            return unit.code().isEmpty() ? "a number" : "a number in " + unit.code();
        }
    }

    /** A day since 1970-01-01; {@link #NEVER} for what never happened. */
    record Day() implements Type {
        /** Later than every day: 9999-12-31 and one. */
        public static final long NEVER = 2_932_897;

        /** The earliest day: 1000-01-01. */
        public static final long EARLIEST = -354_285;

        @Override
        public String toString() {
            return "a date";
        }
    }

    /** Exactly one value of a domain: its bit. */
    record One(Domain domain) implements Type {
        @Override
        public String toString() {
            return "one of " + domain.name();
        }
    }

    /** Any number of values of a domain: their bits. */
    record Many(Domain domain) implements Type {
        @Override
        public String toString() {
            return "some of " + domain.name();
        }
    }

    /** Whether values of both can be compared and can be branches of one choice. */
    default boolean matches(Type other) {
        return this instanceof Amount a && other instanceof Amount b
                ? a.unit().equals(b.unit())
                : equals(other);
    }
}
