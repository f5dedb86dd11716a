// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.program;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import org.dalel.law.language.Type;

/**
 * Which days are worked: Monday to Friday but for holidays, and the weekend days that were made
 * working days.
 *
 * @param yearly holidays of every year
 * @param off single days off, such as a holiday moved to a Monday
 * @param on weekend days that are worked
 */
public record WorkingDays(Set<MonthDay> yearly, Set<LocalDate> off, Set<LocalDate> on) {
    /** Working days that are counted at most, some forty years: no law counts farther. */
    public static final long MOST = 10_000;

    /** Monday to Friday, no holiday known. */
    public static final WorkingDays PLAIN = new WorkingDays(Set.of(), Set.of(), Set.of());

    public WorkingDays {
        yearly = Set.copyOf(yearly);
        off = Set.copyOf(off);
        on = Set.copyOf(on);
    }

    public boolean isWorked(LocalDate day) {
        if (on.contains(day)) {
            return true;
        }
        boolean weekend =
                day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !off.contains(day) && !yearly.contains(MonthDay.from(day));
    }

    /**
     * The working day so many after a day, which is not counted itself.
     *
     * @param number below 0: so many before; 0: the day itself, worked or not; never farther than
     *     {@link #MOST}
     */
    public LocalDate after(LocalDate day, long number) {
        LocalDate reached = day;
        long left = Math.min(MOST, Math.abs(Math.max(-MOST, number)));
        while (left > 0 && reached.getYear() < 10_000 && reached.getYear() > 0) {
            reached = reached.plusDays(number > 0 ? 1 : -1);
            left -= isWorked(reached) ? 1 : 0;
        }
        return reached;
    }

    /** The day itself when it is worked, else the next that is. */
    public LocalDate onOrAfter(LocalDate day) {
        return isWorked(day) ? day : after(day, 1);
    }

    /** See {@link #after(LocalDate, long)}; what never was stays so. */
    long after(long day, long number) {
        return moved(day, number, (from, by) -> after(from, by));
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

    /** Moves a day. */
    private interface Move {
        LocalDate from(LocalDate day, long by);
    }

    /** Farther than this leads out of the days there are anyway. */
    private static final long FARTHEST = 3_300_000;

    private static long moved(long day, long by, Move move) {
        if (day == Type.Day.NEVER) {
            return day;
        }
        long near = Math.max(-FARTHEST, Math.min(FARTHEST, by));
        return within(move.from(LocalDate.ofEpochDay(day), near).toEpochDay());
    }

    private static long within(long day) {
        return Math.max(Type.Day.EARLIEST, Math.min(Type.Day.NEVER, day));
    }
}
