// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.day;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.dalel.law.pack.Due;

/**
 * The days around today on which something recurring is due. A day off is a day off: whether a
 * deadline moves to the next working day is for the pack to say.
 */
public final class Deadline {
    private Deadline() {}

    /** The last day before today on which it was due; empty for what does not recur by calendar. */
    public static Optional<LocalDate> before(Due due, LocalDate today) {
        if (due instanceof Due.Yearly yearly) {
            LocalDate day = yearly.day().atYear(today.getYear());
            return Optional.of(
                    day.isBefore(today) ? day : yearly.day().atYear(today.getYear() - 1));
        }
        if (due instanceof Due.Monthly monthly) {
            LocalDate day = in(YearMonth.from(today), monthly.day());
            return Optional.of(
                    day.isBefore(today)
                            ? day
                            : in(YearMonth.from(today).minusMonths(1), monthly.day()));
        }
        if (due instanceof Due.Quarterly quarterly) {
            LocalDate day = in(quarter(today).plusMonths(quarterly.month() - 1L), quarterly.day());
            return Optional.of(
                    day.isBefore(today)
                            ? day
                            : in(
                                    quarter(today).plusMonths(quarterly.month() - 4L),
                                    quarterly.day()));
        }
        return due instanceof Due.Once once
                ? once.day().latest().filter(day -> day.isBefore(today))
                : Optional.empty();
    }

    /** Today or the first day after it on which it is due. */
    public static Optional<LocalDate> next(Due due, LocalDate today) {
        if (due instanceof Due.Yearly yearly) {
            LocalDate day = yearly.day().atYear(today.getYear());
            return Optional.of(
                    day.isBefore(today) ? yearly.day().atYear(today.getYear() + 1) : day);
        }
        if (due instanceof Due.Monthly monthly) {
            LocalDate day = in(YearMonth.from(today), monthly.day());
            return Optional.of(
                    day.isBefore(today)
                            ? in(YearMonth.from(today).plusMonths(1), monthly.day())
                            : day);
        }
        if (due instanceof Due.Quarterly quarterly) {
            LocalDate day = in(quarter(today).plusMonths(quarterly.month() - 1L), quarterly.day());
            return Optional.of(
                    day.isBefore(today)
                            ? in(quarter(today).plusMonths(quarterly.month() + 2L), quarterly.day())
                            : day);
        }
        return due instanceof Due.Once once
                ? once.day().earliest().filter(day -> !day.isBefore(today))
                : Optional.empty();
    }

    private static YearMonth quarter(LocalDate day) {
        return YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1);
    }

    private static LocalDate in(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }
}
