// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.when;

import java.time.LocalDate;

/** Units in which texts count time. */
enum TimeUnit {
    MINUTE("minute"),
    HOUR("hour"),
    DAY("D"),
    WEEK("W"),
    MONTH("M"),
    QUARTER("quarter"),
    YEAR("Y"),
    DECADE("decade"),
    CENTURY("century");

    private final String symbol;

    TimeUnit(String symbol) {
        this.symbol = symbol;
    }

    /** The unit that the tables write so. */
    static TimeUnit of(String symbol) {
        for (TimeUnit unit : values()) {
            if (unit.symbol.equals(symbol)) {
                return unit;
            }
        }
        throw new IllegalArgumentException(
                "a unit of time is D W M Y hour minute quarter decade or century, got " + symbol);
    }

    /** That many units as an ISO 8601 duration. */
    String duration(int number) {
        return switch (this) {
            case MINUTE -> "PT" + number + "M";
            case HOUR -> "PT" + number + "H";
            case DAY -> "P" + number + "D";
            case WEEK -> "P" + number + "W";
            case MONTH -> "P" + number + "M";
            case QUARTER -> "P" + number * 3 + "M";
            case YEAR -> "P" + number + "Y";
            case DECADE -> "P" + number * 10 + "Y";
            case CENTURY -> "P" + number * 100 + "Y";
        };
    }

    LocalDate after(LocalDate day, int number) {
        return switch (this) {
            case MINUTE, HOUR -> day;
            case DAY -> day.plusDays(number);
            case WEEK -> day.plusWeeks(number);
            case MONTH -> day.plusMonths(number);
            case QUARTER -> day.plusMonths(3L * number);
            case YEAR -> day.plusYears(number);
            case DECADE -> day.plusYears(10L * number);
            case CENTURY -> day.plusYears(100L * number);
        };
    }

    /** Whether a length in this unit says nothing finer than a year. */
    boolean countsYears() {
        return compareTo(YEAR) >= 0;
    }

    boolean countsMonths() {
        return this == MONTH || this == QUARTER;
    }
}
