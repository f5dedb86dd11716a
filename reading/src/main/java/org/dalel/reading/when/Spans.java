// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.when;

import org.dalel.terms.When;

/**
 * Parts of longer times: quarters, decades, "late 2015" (October to December), "the end of 2015"
 * (December).
 */
final class Spans {
    private Spans() {}

    /** Which part of a time is said. */
    enum Part {
        EARLY,
        BEGINNING,
        MID,
        LATE,
        END
    }

    static When years(int from, int to) {
        return new When.Span(When.year(from), When.year(to));
    }

    static When months(int fromYear, int from, int toYear, int to) {
        return new When.Span(When.month(fromYear, from), When.month(toYear, to));
    }

    static When quarter(int year, int quarter) {
        return months(year, 3 * quarter - 2, year, 3 * quarter);
    }

    static When half(int year, int half) {
        return months(year, 6 * half - 5, year, 6 * half);
    }

    static When decade(int first) {
        return years(first, first + 9);
    }

    static When decade(int first, Part part) {
        return switch (part) {
            case EARLY, BEGINNING -> years(first, first + 3);
            case MID -> new When.About(When.year(first + 5));
            case LATE, END -> years(first + 7, first + 9);
        };
    }

    static When year(int year, Part part) {
        return switch (part) {
            case EARLY -> months(year, 1, year, 3);
            case BEGINNING -> When.month(year, 1);
            case MID -> months(year, 5, year, 8);
            case LATE -> months(year, 10, year, 12);
            case END -> When.month(year, 12);
        };
    }

    /** A part of a year; of a month or season no part is told, the whole is kept. */
    static When part(When whole, Part part) {
        return whole instanceof When.OfYear year ? year(year.year(), part) : whole;
    }
}
