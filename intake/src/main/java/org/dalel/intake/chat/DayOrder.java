// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.chat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dalel.terms.When;

/**
 * Which of the three numbers of a written date is the day, told from all dates of a file: a number
 * above 12 is no month, and a chat runs forward.
 */
enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST,
    YEAR_FIRST;

    /** A date as its three numbers. */
    record Written(int first, int second, int third, char between) {

        /** The day it means in that order; empty when there is no such day. */
        Optional<LocalDate> in(DayOrder order) {
            try {
                return Optional.of(
                        switch (order) {
                            case DAY_FIRST -> LocalDate.of(year(third), second, first);
                            case MONTH_FIRST -> LocalDate.of(year(third), first, second);
                            case YEAR_FIRST -> LocalDate.of(year(first), second, third);
                        });
            } catch (DateTimeException none) {
                return Optional.empty();
            }
        }

        private static int year(int number) {
            return number < 100 ? 2000 + number : number;
        }
    }

    /**
     * The order in which all these dates are written; empty where two would do.
     *
     * @param dates in the order of the file, one or more
     * @param known what is known from outside of when it was written
     */
    static Optional<DayOrder> of(List<Written> dates, When known) {
        if (dates.stream().allMatch(d -> d.first() > 31)) {
            return Optional.of(YEAR_FIRST);
        }
        if (dates.stream().anyMatch(d -> d.between() == '.')) {
            return Optional.of(DAY_FIRST);
        }
        long notDayFirst = missing(dates, DAY_FIRST);
        long notMonthFirst = missing(dates, MONTH_FIRST);
        if (notDayFirst != notMonthFirst) {
            return Optional.of(notDayFirst < notMonthFirst ? DAY_FIRST : MONTH_FIRST);
        }
        if (dates.stream().allMatch(d -> d.first() == d.second())) {
            return Optional.of(DAY_FIRST);
        }
        int backDayFirst = back(dates, DAY_FIRST);
        int backMonthFirst = back(dates, MONTH_FIRST);
        if (backDayFirst != backMonthFirst) {
            return Optional.of(backDayFirst < backMonthFirst ? DAY_FIRST : MONTH_FIRST);
        }
        boolean asDayFirst = within(dates, DAY_FIRST, known);
        boolean asMonthFirst = within(dates, MONTH_FIRST, known);
        return asDayFirst == asMonthFirst
                ? Optional.empty()
                : Optional.of(asDayFirst ? DAY_FIRST : MONTH_FIRST);
    }

    private static long missing(List<Written> dates, DayOrder order) {
        return dates.stream().filter(d -> d.in(order).isEmpty()).count();
    }

    /** How often a message would be older than the one before it. */
    private static int back(List<Written> dates, DayOrder order) {
        int back = 0;
        LocalDate last = LocalDate.MIN;
        for (Written date : dates) {
            LocalDate day = date.in(order).orElse(last);
            if (day.isBefore(last)) {
                back++;
            }
            last = day;
        }
        return back;
    }

    private static boolean within(List<Written> dates, DayOrder order, When known) {
        LocalDate from = known.earliest().orElse(LocalDate.MIN);
        LocalDate to = known.latest().orElse(LocalDate.MAX);
        return dates.stream()
                .flatMap(d -> d.in(order).stream())
                .anyMatch(d -> !d.isBefore(from) && !d.isAfter(to));
    }
}
