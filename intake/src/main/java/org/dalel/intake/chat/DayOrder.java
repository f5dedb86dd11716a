// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.chat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dalel.terms.When;

/**
 * Which of the three numbers of a written date is the day, told from all dates of a file: a number
 * above 12 is no month, and a chat runs forward.
 */
public enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST,
    YEAR_FIRST;

    /** A date as its three numbers. */
    public record Written(int first, int second, int third, char between) {
        private static final Pattern NUMBERS =
                Pattern.compile("(\\d{1,4})([./-])(\\d{1,2})\\2(\\d{1,4})");

        /** The date that these words are; empty when they are no three numbers. */
        public static Optional<Written> parse(String words) {
            Matcher numbers = NUMBERS.matcher(words);
            return numbers.matches()
                    ? Optional.of(
                            new Written(
                                    Integer.parseInt(numbers.group(1)),
                                    Integer.parseInt(numbers.group(3)),
                                    Integer.parseInt(numbers.group(4)),
                                    numbers.group(2).charAt(0)))
                    : Optional.empty();
        }

        /** The day it means when only one order gives one within what is known. */
        public Optional<LocalDate> within(When known) {
            LocalDate from = known.earliest().orElse(LocalDate.MIN);
            LocalDate to = known.latest().orElse(LocalDate.MAX);
            List<LocalDate> days =
                    Stream.of(values())
                            .flatMap(order -> in(order).stream())
                            .filter(d -> !d.isBefore(from) && !d.isAfter(to))
                            .distinct()
                            .toList();
            return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
        }

        /** The day it means in that order; empty when there is no such day. */
        public Optional<LocalDate> in(DayOrder order) {
            try {
                return Optional.of(
                        switch (order) {
                            case DAY_FIRST -> LocalDate.of(year(third), second, first);
                            case MONTH_FIRST -> LocalDate.of(year(third), first, second);
                            case YEAR_FIRST -> LocalDate.of(whole(first), second, third);
                        });
            } catch (DateTimeException none) {
                return Optional.empty();
            }
        }

        private static int whole(int year) {
            if (year < 1000) {
                throw new DateTimeException("a year that comes first has four digits");
            }
            return year;
        }

        private static int year(int number) {
            return number < 100 ? 2000 + number : number;
        }
    }

    /**
     * The order in which all these dates are written; empty where two would do.
     *
     * @param dates in the order of the file, one or more
     */
    public static Optional<DayOrder> of(List<Written> dates) {
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
        return Optional.empty();
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
}
