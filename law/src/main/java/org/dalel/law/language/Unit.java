// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.language;

import java.util.Map;
import java.util.Optional;

/**
 * What a number counts. Numbers of different units are neither compared nor added.
 *
 * @param code {@code ""} for a plain count, {@code %}, {@code hours days months}, or a currency's
 *     ISO 4217 code in capitals. Years are twelve months, weeks seven days
 */
public record Unit(String code) {
    public static final Unit NONE = new Unit("");
    public static final Unit PERCENT = new Unit("%");
    public static final Unit HOURS = new Unit("hours");
    public static final Unit DAYS = new Unit("days");
    public static final Unit MONTHS = new Unit("months");

    /** A word for a length of time, and how many of which unit it is. */
    record Length(Unit unit, int times) {}

    private static final Map<String, Length> LENGTHS =
            Map.ofEntries(
                    Map.entry("hour", new Length(HOURS, 1)),
                    Map.entry("hours", new Length(HOURS, 1)),
                    Map.entry("day", new Length(DAYS, 1)),
                    Map.entry("days", new Length(DAYS, 1)),
                    Map.entry("week", new Length(DAYS, 7)),
                    Map.entry("weeks", new Length(DAYS, 7)),
                    Map.entry("month", new Length(MONTHS, 1)),
                    Map.entry("months", new Length(MONTHS, 1)),
                    Map.entry("year", new Length(MONTHS, 12)),
                    Map.entry("years", new Length(MONTHS, 12)));

    public Unit {
        if (!code.matches("|%|hours|days|months|[A-Z]{3}")) {
            throw new IllegalArgumentException(
                    "a unit is empty, %, hours, days, months or an ISO 4217 code, got '"
                            + code
                            + "'");
        }
    }

    /** The unit with that code, if it is one. */
    public static Optional<Unit> of(String code) {
        return code.matches("|%|hours|days|months|[A-Z]{3}")
                ? Optional.of(new Unit(code))
                : Optional.empty();
    }

    static Optional<Length> length(String word) {
        return Optional.ofNullable(LENGTHS.get(word));
    }

    /** As it is shown in a message: a plain number has no unit to show. */
    @Override
    public String toString() {
        return code.isEmpty() ? "a plain number" : code;
    }
}
