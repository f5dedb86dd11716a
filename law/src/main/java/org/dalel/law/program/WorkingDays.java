// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.program;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.dalel.law.language.Type;

/**
 * Which days are worked in a country of five working days a week, as far as that is known.
 *
 * <p>Of a year that is known whole, every day is worked or off. Of another year the holidays of the
 * law are off, and the rest is open where it can be open: a holiday that follows the moon may be on
 * any of the days around the one worked out; a weekday beside a holiday may be given off, and a
 * weekend day near it, or the day given for a holiday on a weekend, worked instead, as governments
 * do. What is counted through open days is an interval from the earliest to the latest day it can
 * be.
 */
public final class WorkingDays {
    /** Working days that are counted at most, some forty years: no law counts farther. */
    public static final long MOST = 10_000;

    /** Days by which the moon seen can differ from the moon worked out. */
    public static final int MOON = 2;

    /** A weekend day is worked for a weekday off that is at most so many days away. */
    public static final int WORKED_FOR = 6;

    /** Monday to Friday, no holiday, nothing open. */
    public static final WorkingDays PLAIN =
            new WorkingDays(List.of(), List.of(), Set.of(), Set.of(), Years.ALL);

    /** What is left open, where days are: which of them are worked. */
    public static final String ABOUT = "working_days";

    /** What a day is. */
    public enum Sort {
        WORKED,
        OFF,
        /** Not known. */
        OPEN
    }

    /** Years from the first to the last, both included; none when the last is before the first. */
    public record Years(int first, int last) {
        public static final Years ALL = new Years(Integer.MIN_VALUE, Integer.MAX_VALUE);
        public static final Years NONE = new Years(1, 0);

        public boolean has(int year) {
            return year >= first && year <= last;
        }

        public boolean none() {
            return last < first;
        }
    }

    /**
     * A holiday on the same day of each year.
     *
     * @param years in which it is one
     * @param moves whether the next working day is off when it falls on a day off
     */
    public record Yearly(MonthDay day, Years years, boolean moves) {}

    /**
     * A holiday that follows the moon.
     *
     * @param moon its month and day in the Muslim calendar
     * @param days the days on which it was, as far as known
     */
    public record Moving(MonthDay moon, NavigableSet<LocalDate> days) {
        public Moving {
            days = java.util.Collections.unmodifiableNavigableSet(new TreeSet<>(days));
        }

        /** The days on which it is or may be in a year; one where it is known. */
        private List<LocalDate> in(int year) {
            List<LocalDate> known = days.stream().filter(d -> d.getYear() == year).toList();
            return known.isEmpty() ? around(year) : known;
        }

        private List<LocalDate> around(int year) {
            NavigableSet<LocalDate> around = new TreeSet<>();
            try {
                HijrahDate first = HijrahDate.from(LocalDate.of(year, 1, 1));
                int era = first.get(ChronoField.YEAR);
                for (int moonYear = era - 1; moonYear <= era + 1; moonYear++) {
                    LocalDate day =
                            LocalDate.from(
                                    HijrahDate.of(
                                            moonYear, moon.getMonthValue(), moon.getDayOfMonth()));
                    for (int by = -MOON; by <= MOON; by++) {
                        around.add(day.plusDays(by));
                    }
                }
            } catch (DateTimeException beyond) {
                return List.of();
            }
            return around.stream().filter(d -> d.getYear() == year).toList();
        }
    }

    private final List<Yearly> yearly;
    private final List<Moving> moving;
    private final Set<LocalDate> off;
    private final Set<LocalDate> on;
    private final Years known;
    private final Map<Integer, Year> years = new ConcurrentHashMap<>();

    /**
     * @param off single days off, such as one given for a weekend day that is worked
     * @param on weekend days that are worked
     * @param known years of which every day is known
     */
    public WorkingDays(
            List<Yearly> yearly,
            List<Moving> moving,
            Set<LocalDate> off,
            Set<LocalDate> on,
            Years known) {
        this.yearly = List.copyOf(yearly);
        this.moving = List.copyOf(moving);
        this.off = Set.copyOf(off);
        this.on = Set.copyOf(on);
        this.known = known;
    }

    /** The years of which every day is known. */
    public Years known() {
        return known;
    }

    /** Whether every day there is is known. */
    public boolean settled() {
        return known.equals(Years.ALL);
    }

    public Sort on(LocalDate day) {
        return year(day.getYear()).sorts[day.getDayOfYear() - 1];
    }

    /**
     * The earliest day that can be the working day so many after a day, which is not counted
     * itself; what never was stays so.
     *
     * @param number below 0: so many before; 0: the day itself, worked or not; never farther than
     *     {@link #MOST}
     */
    public long earliest(long day, long number) {
        return settled() || number >= 0
                ? after(day, number, false)
                : Math.min(after(day, number, false), after(day, number, true));
    }

    /** The latest day that can be the working day so many after a day; see {@link #earliest}. */
    public long latest(long day, long number) {
        return settled() || number < 0
                ? after(day, number, false)
                : Math.max(after(day, number, false), after(day, number, true));
    }

    private long after(long day, long number, boolean openIsOff) {
        if (day == Type.Day.NEVER || number == 0) {
            return day;
        }
        LocalDate from = LocalDate.ofEpochDay(day);
        long left = Math.min(MOST, Math.abs(Math.max(-MOST, number)));
        int year = from.getYear();
        int at = from.getDayOfYear() - 1;
        while (year > 0 && year < 10_000) {
            int[] worked = year(year).worked(openIsOff);
            int found = Arrays.binarySearch(worked, at);
            int before = found < 0 ? -found - 1 : found;
            int upTo = found < 0 ? before : before + 1;
            int next = number > 0 ? upTo + (int) left - 1 : before - (int) left;
            if (next >= 0 && next < worked.length) {
                return within(LocalDate.ofYearDay(year, worked[next] + 1).toEpochDay());
            }
            left -= number > 0 ? worked.length - upTo : before;
            year += number > 0 ? 1 : -1;
            at = number > 0 ? -1 : 366;
        }
        return number > 0 ? Type.Day.NEVER : Type.Day.EARLIEST;
    }

    // ---- the days of a year

    /** What each day of a year is, and those that are worked, counted from 0. */
    private record Year(Sort[] sorts, int[] openWorked, int[] openOff) {
        private int[] worked(boolean openIsOff) {
            return openIsOff ? openOff : openWorked;
        }
    }

    private Year year(int year) {
        Year there = years.get(year);
        if (there == null) {
            there = made(year);
            years.put(year, there);
        }
        return there;
    }

    private Year made(int year) {
        Sort[] sorts = sorts(year);
        return new Year(
                sorts,
                java.util.stream.IntStream.range(0, sorts.length)
                        .filter(i -> sorts[i] != Sort.OFF)
                        .toArray(),
                java.util.stream.IntStream.range(0, sorts.length)
                        .filter(i -> sorts[i] == Sort.WORKED)
                        .toArray());
    }

    private Sort[] sorts(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        Sort[] sorts = new Sort[first.lengthOfYear()];
        for (int i = 0; i < sorts.length; i++) {
            sorts[i] = isWeekend(first.plusDays(i)) ? Sort.OFF : Sort.WORKED;
        }
        boolean[] holiday = new boolean[sorts.length];
        int spilled = 0;
        if (year > 1) {
            LocalDate before = LocalDate.of(year - 1, 1, 1);
            Sort[] earlier = new Sort[before.lengthOfYear()];
            for (int i = 0; i < earlier.length; i++) {
                earlier[i] = isWeekend(before.plusDays(i)) ? Sort.OFF : Sort.WORKED;
            }
            spilled = holidays(year - 1, earlier, new boolean[earlier.length], 0);
        }
        holidays(year, sorts, holiday, spilled);
        if (!known.has(year)) {
            open(year, sorts, holiday);
        }
        off.stream().filter(d -> d.getYear() == year).forEach(d -> sorts[index(d)] = Sort.OFF);
        on.stream().filter(d -> d.getYear() == year).forEach(d -> sorts[index(d)] = Sort.WORKED);
        return sorts;
    }

    /**
     * The holidays of the law, and the days off that they give when they fall on a weekend.
     *
     * @param spilled days off that holidays of the year before give
     * @return days off that they give in the year after
     */
    private int holidays(int year, Sort[] sorts, boolean[] holiday, int spilled) {
        for (Yearly one : yearly) {
            if (one.years().has(year)) {
                day(one, year).ifPresent(d -> sorts[index(d)] = Sort.OFF);
                day(one, year).ifPresent(d -> holiday[index(d)] = true);
            }
        }
        for (Moving one : moving) {
            List<LocalDate> days = one.in(year);
            boolean sure = one.days().stream().anyMatch(d -> d.getYear() == year);
            for (LocalDate day : days) {
                if (sure || sorts[index(day)] == Sort.WORKED) {
                    sorts[index(day)] = sure ? Sort.OFF : Sort.OPEN;
                }
                holiday[index(day)] = true;
            }
        }
        // a decree can have it worked after all
        Sort given = known.has(year) ? Sort.OFF : Sort.OPEN;
        for (int i = 0; i < spilled; i++) {
            next(-1, sorts, holiday, given);
        }
        return (int)
                yearly.stream()
                        .filter(y -> y.moves() && y.years().has(year))
                        .flatMap(y -> day(y, year).stream())
                        .filter(WorkingDays::isWeekend)
                        .sorted()
                        .filter(d -> !next(index(d), sorts, holiday, given))
                        .count();
    }

    /** The next day that is worked is not, or may not be; false when the year ends before. */
    private static boolean next(int from, Sort[] sorts, boolean[] holiday, Sort becomes) {
        for (int i = from + 1; i < sorts.length; i++) {
            if (sorts[i] != Sort.OFF) {
                boolean sure = sorts[i] == Sort.WORKED;
                sorts[i] = sure ? becomes : Sort.OPEN;
                holiday[i] = true;
                if (sure) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What nobody knows of a year that is not known whole. */
    private void open(int year, Sort[] sorts, boolean[] holiday) {
        if (year < known.first()) {
            // it may have been a holiday before the time of which the years are known
            for (Yearly one : yearly) {
                if (!one.years().has(year)) {
                    day(one, year)
                            .ifPresent(
                                    d -> {
                                        holiday[index(d)] = true;
                                        if (sorts[index(d)] == Sort.WORKED) {
                                            sorts[index(d)] = Sort.OPEN;
                                        } else if (one.moves() && isWeekend(d)) {
                                            next(index(d), sorts, holiday, Sort.OPEN);
                                        }
                                    });
                }
            }
        }
        Sort[] law = sorts.clone();
        for (int i = 0; i < sorts.length; i++) {
            boolean beside = i > 0 && holiday[i - 1] || i + 1 < sorts.length && holiday[i + 1];
            // 31 December stands beside the New Year's day of the year to come
            boolean last = i + 1 == sorts.length && holiday[0];
            if (law[i] == Sort.WORKED && (beside || last)) {
                sorts[i] = Sort.OPEN;
            }
        }
        LocalDate first = LocalDate.of(year, 1, 1);
        for (int i = 0; i < sorts.length; i++) {
            if (law[i] == Sort.OFF && !holiday[i] && isWeekend(first.plusDays(i))) {
                boolean edge = i < WORKED_FOR || i >= sorts.length - WORKED_FOR;
                if (edge || isOpenNear(i, sorts, first)) {
                    sorts[i] = Sort.OPEN;
                }
            }
        }
    }

    private static boolean isOpenNear(int at, Sort[] sorts, LocalDate first) {
        for (int i = at - WORKED_FOR; i <= at + WORKED_FOR; i++) {
            if (sorts[i] == Sort.OPEN && !isWeekend(first.plusDays(i))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<LocalDate> day(Yearly one, int year) {
        return one.day().isValidYear(year) ? Optional.of(one.day().atYear(year)) : Optional.empty();
    }

    private static int index(LocalDate day) {
        return day.getDayOfYear() - 1;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** A day so many months later; what never was stays so. */
    static long monthsAfter(long day, long months) {
        if (day == Type.Day.NEVER) {
            return day;
        }
        long near = Math.max(-FARTHEST, Math.min(FARTHEST, months));
        // years that begin in March: the leap day is their last
        long shifted = day + DAYS_TO_1970;
        long era = shifted / DAYS_IN_ERA;
        long ofEra = shifted - era * DAYS_IN_ERA;
        long year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365;
        long ofYear = ofEra - (365 * year + year / 4 - year / 100);
        long month = (5 * ofYear + 2) / 153;
        long dayOfMonth = ofYear - (153 * month + 2) / 5;
        long all = (400 * era + year) * 12 + month + near;
        long first = firstOfMonth(all);
        return within(first + Math.min(dayOfMonth, firstOfMonth(all + 1) - first - 1));
    }

    /** In 400 years. */
    private static final long DAYS_IN_ERA = 146_097;

    /** From 1 March of the year 0. */
    private static final long DAYS_TO_1970 = 719_468;

    /** Keeps months counted from the year 0 above 0, so that plain division rounds down. */
    private static final long ERAS_BEFORE = 1_000;

    /** The first day of a month that is counted from March of the year 0. */
    private static long firstOfMonth(long month) {
        long counted = month + ERAS_BEFORE * 4_800;
        long year = counted / 12;
        long era = year / 400;
        long ofEra = year - 400 * era;
        long ofYear = (153 * (counted - 12 * year) + 2) / 5;
        long days = 365 * ofEra + ofEra / 4 - ofEra / 100 + ofYear;
        return (era - ERAS_BEFORE) * DAYS_IN_ERA + days - DAYS_TO_1970;
    }

    /** A day so many days later; what never was stays so. */
    static long daysAfter(long day, long days) {
        return day == Type.Day.NEVER ? day : within(Math.addExact(day, days));
    }

    /** Farther than this leads out of the days there are anyway. */
    private static final long FARTHEST = 3_300_000;

    private static long within(long day) {
        return Math.max(Type.Day.EARLIEST, Math.min(Type.Day.NEVER, day));
    }
}
