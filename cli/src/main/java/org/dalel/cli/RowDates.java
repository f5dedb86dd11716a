// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dalel.intake.chat.DayOrder;
import org.dalel.terms.When;
import org.dalel.web.entry.TypedDate;

/**
 * Dates as tables write them: whatever a person may type, and numbers with slashes whose order the
 * whole column tells, timestamps, Excel's count of days, and spans as Uwazi writes them.
 */
final class RowDates {
    private static final Pattern TIMESTAMP =
            Pattern.compile("(\\d{4}[-/]\\d{1,2}[-/]\\d{1,2})[T ]\\d{1,2}:\\d{2}.*");
    private static final Pattern TIMED =
            Pattern.compile("(\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}),? \\d{1,2}:\\d{2}.*");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[./](\\d{4})");
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})[./](\\d{1,2})");
    private static final Pattern EXCEL = Pattern.compile("(\\d{5})(?:[.,]\\d+)?");
    private static final Pattern UWAZI_SPAN =
            Pattern.compile(
                    "(\\d{4}[-/]\\d\\d[-/]\\d\\d)?\\s*[~:]\\s*(\\d{4}[-/]\\d\\d[-/]\\d\\d)?");
    private static final Pattern WRITTEN_SPAN =
            Pattern.compile(
                    "(\\d{1,2}\\.\\d{1,2}\\.\\d{2,4})\\s*[–—-]\\s*(\\d{1,2}\\.\\d{1,2}\\.\\d{2,4})");

    /** Day 0 as Excel counts from March 1900 on. */
    private static final LocalDate EXCEL_BEGINS = LocalDate.of(1899, 12, 30);

    /** Numbers that Excel shows as days of the years 1954 to 2064. */
    private static final int FIRST_EXCEL = 20_000;

    private static final int LAST_EXCEL = 60_000;

    private final Optional<DayOrder> order;

    /**
     * @param cells all dates of the table
     * @param dayFirst whether the day stands before the month, where that was said
     */
    RowDates(List<String> cells, Optional<Boolean> dayFirst) {
        List<DayOrder.Written> written =
                cells.stream()
                        .flatMap(c -> Stream.of(c.split("[|~]")))
                        .map(RowDates::dayOf)
                        .flatMap(c -> DayOrder.Written.parse(c).stream())
                        .filter(w -> w.first() <= 31)
                        .toList();
        this.order =
                dayFirst.map(first -> first ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST)
                        .or(
                                () ->
                                        written.isEmpty()
                                                ? Optional.of(DayOrder.DAY_FIRST)
                                                : DayOrder.of(written));
    }

    /** Whether this date may mean two days, and nothing tells which. */
    boolean ambiguous(String cell) {
        return order.isEmpty()
                && DayOrder.Written.parse(dayOf(cell))
                        .filter(w -> w.first() <= 31 && w.between() != '.')
                        .filter(
                                w ->
                                        w.in(DayOrder.DAY_FIRST).isPresent()
                                                && w.in(DayOrder.MONTH_FIRST).isPresent()
                                                && !w.in(DayOrder.DAY_FIRST)
                                                        .equals(w.in(DayOrder.MONTH_FIRST)))
                        .isPresent();
    }

    /** The date; empty when it is none that is read. */
    Optional<When> of(String cell) {
        Matcher span = UWAZI_SPAN.matcher(cell);
        if (span.matches() && cell.length() > 1) {
            When from =
                    span.group(1) == null
                            ? When.UNKNOWN
                            : single(span.group(1)).orElse(When.UNKNOWN);
            When to =
                    span.group(2) == null
                            ? When.UNKNOWN
                            : single(span.group(2)).orElse(When.UNKNOWN);
            return from.isKnown() || to.isKnown() ? Optional.of(span(from, to)) : Optional.empty();
        }
        Matcher written = WRITTEN_SPAN.matcher(cell);
        if (written.matches()) {
            Optional<When> from = single(written.group(1));
            Optional<When> to = single(written.group(2));
            return from.isPresent() && to.isPresent()
                    ? Optional.of(span(from.get(), to.get()))
                    : Optional.empty();
        }
        return single(cell);
    }

    /** From one date to another; one date when both are the same. */
    static When span(When from, When to) {
        return from.equals(to) ? from : new When.Span(from, to);
    }

    private Optional<When> single(String cell) {
        String day = dayOf(cell);
        Matcher excel = EXCEL.matcher(day);
        if (excel.matches()) {
            int days = Integer.parseInt(excel.group(1));
            return days >= FIRST_EXCEL && days <= LAST_EXCEL
                    ? Optional.of(new When.Day(EXCEL_BEGINS.plusDays(days)))
                    : Optional.empty();
        }
        Optional<DayOrder.Written> numbers = DayOrder.Written.parse(day);
        if (numbers.isPresent()) {
            DayOrder.Written written = numbers.get();
            DayOrder own =
                    written.first() > 31
                            ? DayOrder.YEAR_FIRST
                            : written.between() == '.'
                                    ? DayOrder.DAY_FIRST
                                    : order.orElse(DayOrder.DAY_FIRST);
            return written.in(own).map(When.Day::new);
        }
        Matcher month = MONTH.matcher(day);
        if (month.matches()) {
            return TypedDate.of(month.group(2) + "-" + twoDigits(month.group(1)));
        }
        Matcher yearMonth = YEAR_MONTH.matcher(day);
        if (yearMonth.matches()) {
            return TypedDate.of(yearMonth.group(1) + "-" + twoDigits(yearMonth.group(2)));
        }
        return TypedDate.of(day);
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    /** Without the time of the day. */
    private static String dayOf(String cell) {
        Matcher stamp = TIMESTAMP.matcher(cell.strip());
        if (stamp.matches()) {
            return stamp.group(1);
        }
        Matcher timed = TIMED.matcher(cell.strip());
        return timed.matches() ? timed.group(1) : cell.strip();
    }
}
