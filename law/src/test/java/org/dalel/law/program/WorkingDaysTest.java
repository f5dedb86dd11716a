// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.dalel.law.language.Type;
import org.dalel.law.program.WorkingDays.Moving;
import org.dalel.law.program.WorkingDays.Sort;
import org.dalel.law.program.WorkingDays.Yearly;
import org.dalel.law.program.WorkingDays.Years;
import org.junit.jupiter.api.Test;

/** Which days are worked, and what is said where that is not known. */
class WorkingDaysTest {
    private static final Years ALWAYS = new Years(1, 9999);

    private static Yearly holiday(int month, int day) {
        return new Yearly(MonthDay.of(month, day), ALWAYS, true);
    }

    private static WorkingDays known(List<Yearly> yearly) {
        return new WorkingDays(yearly, List.of(), Set.of(), Set.of(), Years.ALL);
    }

    private static LocalDate after(WorkingDays days, String day, long number) {
        long from = LocalDate.parse(day).toEpochDay();
        assertThat(days.earliest(from, number)).isEqualTo(days.latest(from, number));
        return LocalDate.ofEpochDay(days.earliest(from, number));
    }

    @Test
    void a_holiday_on_a_weekend_gives_the_next_working_day() {
        // 2016: 7 May was a Saturday, 9 May a Monday and a holiday itself
        WorkingDays days = known(List.of(holiday(5, 7), holiday(5, 9)));
        assertThat(days.on(LocalDate.of(2016, 5, 10))).isEqualTo(Sort.OFF);
        assertThat(days.on(LocalDate.of(2016, 5, 11))).isEqualTo(Sort.WORKED);
        assertThat(after(days, "2016-05-06", 1)).isEqualTo("2016-05-11");
        // the same the other way round
        assertThat(after(days, "2016-05-11", -1)).isEqualTo("2016-05-06");
        WorkingDays lost =
                known(List.of(new Yearly(MonthDay.of(5, 7), ALWAYS, false), holiday(5, 9)));
        assertThat(after(lost, "2016-05-06", 1)).isEqualTo("2016-05-10");
    }

    @Test
    void two_holidays_on_one_weekend_give_two_days() {
        WorkingDays days = known(List.of(holiday(3, 21), holiday(3, 22), holiday(3, 23)));
        // 2015: Saturday, Sunday, Monday
        assertThat(after(days, "2015-03-20", 1)).isEqualTo("2015-03-26");
    }

    @Test
    void a_day_given_in_the_new_year_for_a_holiday_of_the_old_one_is_off() {
        WorkingDays days = known(List.of(holiday(12, 31), holiday(1, 1)));
        // 31 December 2016 was a Saturday, 1 January 2017 a Sunday
        assertThat(after(days, "2016-12-30", 1)).isEqualTo("2017-01-04");
    }

    @Test
    void a_weekday_off_for_a_saturday_that_is_worked_is_counted_so() {
        WorkingDays days =
                new WorkingDays(
                        List.of(holiday(5, 1)),
                        List.of(),
                        Set.of(LocalDate.of(2018, 4, 30)),
                        Set.of(LocalDate.of(2018, 4, 28)),
                        Years.ALL);
        assertThat(after(days, "2018-04-27", 1)).isEqualTo("2018-04-28");
        assertThat(after(days, "2018-04-27", 2)).isEqualTo("2018-05-02");
        assertThat(after(days, "2018-04-27", 0)).isEqualTo("2018-04-27");
    }

    @Test
    void a_holiday_is_one_only_in_its_years() {
        Yearly ended = new Yearly(MonthDay.of(12, 1), new Years(2012, 2021), true);
        WorkingDays days = known(List.of(ended));
        assertThat(days.on(LocalDate.of(2011, 12, 1))).isEqualTo(Sort.WORKED);
        assertThat(days.on(LocalDate.of(2021, 12, 1))).isEqualTo(Sort.OFF);
        assertThat(days.on(LocalDate.of(2022, 12, 1))).isEqualTo(Sort.WORKED);
    }

    @Test
    void a_holiday_that_follows_the_moon_is_open_until_its_day_is_known() {
        Moving feast =
                new Moving(MonthDay.of(12, 10), new TreeSet<>(Set.of(LocalDate.of(2026, 5, 27))));
        WorkingDays days =
                new WorkingDays(
                        List.of(), List.of(feast), Set.of(), Set.of(), new Years(2026, 2026));
        assertThat(days.on(LocalDate.of(2026, 5, 27))).isEqualTo(Sort.OFF);
        assertThat(days.on(LocalDate.of(2026, 5, 28))).isEqualTo(Sort.WORKED);
        // 2027: worked out 16 May, a Sunday; Monday or Tuesday may be it or be given beside it
        assertThat(days.on(LocalDate.of(2027, 5, 17))).isEqualTo(Sort.OPEN);
        assertThat(days.on(LocalDate.of(2027, 5, 14))).isEqualTo(Sort.OPEN);
        assertThat(days.on(LocalDate.of(2027, 6, 14))).isEqualTo(Sort.WORKED);
    }

    @Test
    void what_is_not_known_makes_an_interval_that_holds_every_possible_day() {
        Random random = new Random(11);
        int open = 0;
        for (int round = 0; round < 400; round++) {
            List<Yearly> yearly = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                yearly.add(
                        new Yearly(
                                MonthDay.of(3, 1 + random.nextInt(28)),
                                new Years(2000, 2000 + random.nextInt(60)),
                                random.nextBoolean()));
            }
            WorkingDays days =
                    new WorkingDays(yearly, List.of(), Set.of(), Set.of(), new Years(2030, 2035));
            LocalDate from = LocalDate.of(2005 + random.nextInt(40), 3, 1 + random.nextInt(28));
            int number = random.nextInt(11) - 5;
            long first = Long.MAX_VALUE;
            long last = Long.MIN_VALUE;
            for (LocalDate one : completions(days, from, number)) {
                first = Math.min(first, one.toEpochDay());
                last = Math.max(last, one.toEpochDay());
            }
            assertThat(days.earliest(from.toEpochDay(), number))
                    .as("round %s", round)
                    .isEqualTo(first);
            assertThat(days.latest(from.toEpochDay(), number))
                    .as("round %s", round)
                    .isEqualTo(last);
            open += first < last ? 1 : 0;
        }
        assertThat(open).isGreaterThan(50);
    }

    /** The days that can be it, by walking each way the open days can turn out. */
    private static List<LocalDate> completions(WorkingDays days, LocalDate from, int number) {
        if (number == 0) {
            return List.of(from);
        }
        int step = Integer.signum(number);
        LocalDate next = from.plusDays(step);
        List<LocalDate> all = new ArrayList<>();
        Sort sort = days.on(next);
        if (sort != Sort.OFF) {
            all.addAll(number == step ? List.of(next) : completions(days, next, number - step));
        }
        if (sort != Sort.WORKED) {
            all.addAll(completions(days, next, number));
        }
        return all;
    }

    @Test
    void no_count_leads_out_of_the_days_there_are() {
        assertThat(WorkingDays.PLAIN.latest(Type.Day.NEVER, 5)).isEqualTo(Type.Day.NEVER);
        assertThat(WorkingDays.PLAIN.latest(Type.Day.NEVER - 3, Long.MAX_VALUE))
                .isEqualTo(Type.Day.NEVER);
        assertThat(WorkingDays.PLAIN.earliest(Type.Day.EARLIEST, Long.MIN_VALUE))
                .isEqualTo(Type.Day.EARLIEST);
    }
}
