// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.when;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.dalel.terms.When;

/**
 * The time from which a text speaks, as exactly as it is known, and what words such as "last
 * spring" mean from there. What the reference is too coarse to tell stays {@link When#UNKNOWN}.
 */
record Reference(When when) {

    Optional<LocalDate> day() {
        return when instanceof When.Day day ? Optional.of(day.date()) : Optional.empty();
    }

    Optional<YearMonth> month() {
        return when instanceof When.Month month
                ? Optional.of(month.month())
                : day().map(YearMonth::from);
    }

    Optional<Integer> year() {
        return when.earliest()
                .map(LocalDate::getYear)
                .filter(y -> when.latest().map(LocalDate::getYear).equals(Optional.of(y)));
    }

    /** The unit of the calendar {@code step} units on: "last year" is -1, "this month" 0. */
    When calendar(TimeUnit unit, int step) {
        return switch (unit) {
            case MINUTE, HOUR -> step == 0 ? when : When.UNKNOWN;
            case DAY -> day().<When>map(d -> new When.Day(d.plusDays(step))).orElse(When.UNKNOWN);
            case WEEK ->
                    day().map(d -> d.plusWeeks(step))
                            .map(d -> days(d.with(DayOfWeek.MONDAY), d.with(DayOfWeek.SUNDAY)))
                            .orElse(When.UNKNOWN);
            case MONTH ->
                    month().<When>map(m -> new When.Month(m.plusMonths(step))).orElse(When.UNKNOWN);
            case QUARTER ->
                    month().map(m -> m.plusMonths(3L * step))
                            .map(m -> Spans.quarter(m.getYear(), (m.getMonthValue() + 2) / 3))
                            .orElse(When.UNKNOWN);
            case YEAR -> year().map(y -> When.year(y + step)).orElse(When.UNKNOWN);
            case DECADE ->
                    year().map(y -> Spans.decade(Math.floorDiv(y, 10) * 10 + 10 * step))
                            .orElse(When.UNKNOWN);
            case CENTURY -> When.UNKNOWN;
        };
    }

    /** The time that has just run or will run: "the past 20 years", "the next two months". */
    When running(TimeUnit unit, int number) {
        if (unit.countsYears() && (number > 1 || number < -1 || unit != TimeUnit.YEAR)) {
            int years =
                    unit == TimeUnit.YEAR ? number : number * (unit == TimeUnit.DECADE ? 10 : 100);
            return year().map(y -> ordered(When.year(y), When.year(y + years)))
                    .orElse(When.UNKNOWN);
        }
        if (unit.countsYears() || unit.countsMonths()) {
            int months =
                    unit == TimeUnit.YEAR
                            ? 12 * number
                            : unit == TimeUnit.QUARTER ? 3 * number : number;
            return month().map(
                            m -> ordered(new When.Month(m), new When.Month(m.plusMonths(months))))
                    .orElse(When.UNKNOWN);
        }
        return day().map(d -> ordered(new When.Day(d), new When.Day(unit.after(d, number))))
                .orElse(When.UNKNOWN);
    }

    /**
     * That many units away, as coarse as the unit: "two years ago" is a year, "a week later" about
     * a day.
     */
    When away(TimeUnit unit, int number) {
        if (unit.countsYears()) {
            return year().map(y -> When.year(unit.after(LocalDate.of(y, 1, 1), number).getYear()))
                    .orElse(When.UNKNOWN);
        }
        if (unit.countsMonths()) {
            int months = unit == TimeUnit.QUARTER ? 3 * number : number;
            return month().<When>map(m -> new When.Month(m.plusMonths(months)))
                    .orElse(When.UNKNOWN);
        }
        Optional<When> exact = day().map(d -> new When.Day(unit.after(d, number)));
        return (unit == TimeUnit.WEEK ? exact.<When>map(When.About::new) : exact)
                .orElse(When.UNKNOWN);
    }

    /** The latest such season that is over: "last spring" said in June 2017 is that of 2016. */
    When lastSeason(int season) {
        return month().<When>map(
                        m -> {
                            int first = 3 * (season - 20);
                            YearMonth over = YearMonth.of(m.getYear(), first).plusMonths(4);
                            int year = over.isBefore(m) ? m.getYear() : m.getYear() - 1;
                            if (season == 24 && m.getMonthValue() > 2) {
                                year = m.getYear() - 1;
                            }
                            return new When.Season(year, season);
                        })
                .orElse(When.UNKNOWN);
    }

    /** "This summer": the season of this year. */
    When thisSeason(int season) {
        return year().<When>map(y -> new When.Season(y, season)).orElse(When.UNKNOWN);
    }

    /** "In the spring": the latest that has begun. */
    When seasonBegun(int season) {
        return month().<When>map(
                        m ->
                                new When.Season(
                                        m.getMonthValue() >= 3 * (season - 20)
                                                ? m.getYear()
                                                : m.getYear() - 1,
                                        season))
                .orElse(When.UNKNOWN);
    }

    /** "Next spring": the first that has not begun. */
    When nextSeason(int season) {
        return month().<When>map(
                        m ->
                                new When.Season(
                                        m.getMonthValue() < 3 * (season - 20)
                                                ? m.getYear()
                                                : m.getYear() + 1,
                                        season))
                .orElse(When.UNKNOWN);
    }

    When lastMonth(int month) {
        return month().map(
                        m ->
                                When.month(
                                        month < m.getMonthValue() ? m.getYear() : m.getYear() - 1,
                                        month))
                .orElse(When.UNKNOWN);
    }

    When nextMonth(int month) {
        return month().map(
                        m ->
                                When.month(
                                        month > m.getMonthValue() ? m.getYear() : m.getYear() + 1,
                                        month))
                .orElse(When.UNKNOWN);
    }

    When weekday(int weekday, Direction direction) {
        DayOfWeek wanted = DayOfWeek.of(weekday);
        return day().<When>map(
                        d ->
                                new When.Day(
                                        d.with(
                                                switch (direction) {
                                                    case BEFORE ->
                                                            TemporalAdjusters.previous(wanted);
                                                    case UP_TO ->
                                                            TemporalAdjusters.previousOrSame(
                                                                    wanted);
                                                    case AFTER -> TemporalAdjusters.next(wanted);
                                                })))
                .orElse(When.UNKNOWN);
    }

    When lastWeekend() {
        return day().map(
                        d -> {
                            LocalDate sunday = d.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
                            return days(sunday.minusDays(1), sunday);
                        })
                .orElse(When.UNKNOWN);
    }

    /** The latest such day or month that is not after the reference. */
    Optional<Integer> yearBefore(int month, Optional<Integer> day) {
        return month().map(
                        m ->
                                isAfterReference(m.getYear(), month, day)
                                        ? m.getYear() - 1
                                        : m.getYear());
    }

    /** The first such day or month that is not before the reference. */
    Optional<Integer> yearFrom(int month, Optional<Integer> day) {
        return month().map(
                        m ->
                                isAfterReference(m.getYear(), month, day)
                                                || YearMonth.of(m.getYear(), month).equals(m)
                                        ? m.getYear()
                                        : m.getYear() + 1);
    }

    private boolean isAfterReference(int year, int month, Optional<Integer> day) {
        if (day.isPresent() && day().isPresent()) {
            MonthDay said = MonthDay.of(month, Math.min(day.get(), 28));
            int late = day.get() - said.getDayOfMonth();
            return said.atYear(year).plusDays(late).isAfter(day().get());
        }
        return month().map(m -> YearMonth.of(year, month).isAfter(m)).orElse(false);
    }

    /** On which side of the reference a weekday lies. */
    enum Direction {
        BEFORE,
        UP_TO,
        AFTER
    }

    private static When days(LocalDate from, LocalDate to) {
        return new When.Span(new When.Day(from), new When.Day(to));
    }

    private static When ordered(When a, When b) {
        boolean forward = a.earliest().orElseThrow().isBefore(b.earliest().orElseThrow());
        return forward ? new When.Span(a, b) : new When.Span(b, a);
    }
}
