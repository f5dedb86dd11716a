// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dalel.law.day.Deadline;
import org.dalel.law.pack.Due;
import org.dalel.law.pack.Provision;
import org.dalel.law.pack.Rule;

/**
 * What an organisation has to do in a time to come, by date. A duty that may apply has its
 * deadlines too.
 *
 * @param entries the first day first
 * @param withoutDay duties that apply or may apply, and of which no day in that time can be worked
 *     out: states to keep, and days that hang on a fact that is not given
 */
public record Deadlines(List<Entry> entries, List<Finding> withoutDay) {
    /** More recurrences of one duty than this are not listed. */
    private static final int MOST = 120;

    public Deadlines {
        entries = List.copyOf(entries);
        withoutDay = List.copyOf(withoutDay);
    }

    /**
     * One deadline.
     *
     * @param number from 1, in the order of the days
     * @param certain whether the duty applies for certain
     * @param workingDaysOpen whether the day is not known because it is not known which days are
     *     worked
     */
    public record Entry(
            int number,
            Provision provision,
            Finding.DayRange day,
            boolean certain,
            boolean workingDaysOpen) {}

    private record Found(Finding finding, Finding.DayRange day) {}

    /**
     * From the day asked about to another.
     *
     * @param until last day
     */
    public static Deadlines of(Assessment assessment, LocalDate until) {
        LocalDate today = assessment.law().days().today();
        List<Found> found = new ArrayList<>();
        List<Finding> without = new ArrayList<>();
        for (Finding finding : assessment.findings()) {
            if (!(finding.provision().rule() instanceof Rule.Duty duty) || finding.holds().isNo()) {
                continue;
            }
            List<Finding.DayRange> days = days(finding, duty.due(), today, until);
            days.forEach(day -> found.add(new Found(finding, day)));
            if (days.isEmpty()) {
                without.add(finding);
            }
        }
        found.sort(
                Comparator.comparing((Found f) -> f.day().first())
                        .thenComparing(f -> f.finding().provision().id()));
        List<Entry> entries = new ArrayList<>();
        for (Found one : found) {
            entries.add(
                    new Entry(
                            entries.size() + 1,
                            one.finding().provision(),
                            one.day(),
                            one.finding().holds().isYes(),
                            one.finding()
                                    .obligation()
                                    .map(Finding.Obligation::workingDaysOpen)
                                    .orElse(false)));
        }
        return new Deadlines(entries, without);
    }

    private static List<Finding.DayRange> days(
            Finding finding, Due due, LocalDate today, LocalDate until) {
        List<Finding.DayRange> days = new ArrayList<>();
        if (due instanceof Due.Within) {
            finding.obligation()
                    .flatMap(Finding.Obligation::nextDue)
                    .filter(d -> !d.first().isAfter(until))
                    .ifPresent(days::add);
            return days;
        }
        Optional<LocalDate> next = Deadline.next(due, today);
        while (next.isPresent() && !next.get().isAfter(until) && days.size() < MOST) {
            LocalDate day = next.get();
            if (!finding.provision().force().on(day).isNo()) {
                days.add(new Finding.DayRange(day, day));
            }
            next = due instanceof Due.Once ? Optional.empty() : Deadline.next(due, day.plusDays(1));
        }
        return days;
    }
}
