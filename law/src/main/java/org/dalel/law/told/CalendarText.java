// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.told;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.dalel.law.check.Assessment;
import org.dalel.law.check.Deadlines;
import org.dalel.law.check.Finding;

/**
 * Deadlines as an iCalendar file (RFC 5545) with neutral titles: a calendar is synchronised, shown
 * on locked screens and seen by others, so that it names no organisation, grant, law or breach.
 * Each entry has a number; what it stands for is told elsewhere.
 */
public final class CalendarText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");

    /** Bytes of a line after which RFC 5545 wants it folded. */
    private static final int LINE = 73;

    private CalendarText() {}

    /** The text of the file, with the line ends that calendars want. */
    public static String of(List<Deadlines.Entry> entries, Assessment assessment, InWords say) {
        LocalDate on = assessment.law().days().today();
        String about =
                say.text(
                                "calendar.about",
                                say.day(on),
                                say.reviewed(assessment.law().pack()),
                                say.text("advice"))
                        + " "
                        + say.text("calendar.covered", notCovered(assessment, say));
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Dalel//Dalel//EN");
        line(text, "X-WR-CALDESC:" + escaped(about));
        for (Deadlines.Entry entry : entries) {
            Finding.DayRange day = entry.day();
            line(text, "BEGIN:VEVENT");
            line(text, "UID:" + DAY.format(day.first()) + "-" + entry.number() + "@dalel.invalid");
            line(text, "DTSTAMP:" + DAY.format(on) + "T000000Z");
            line(text, "DTSTART;VALUE=DATE:" + DAY.format(day.first()));
            line(text, "DTEND;VALUE=DATE:" + DAY.format(day.last().plusDays(1)));
            line(text, "SUMMARY:" + escaped(say.text("calendar.title", entry.number())));
            String description =
                    (entry.certain() ? "" : say.text("calendar.maybe") + " ")
                            + (day.settled()
                                    ? ""
                                    : say.text(
                                                    "calendar.between",
                                                    say.day(day.first()),
                                                    say.day(day.last()))
                                            + " ")
                            + (entry.workingDaysOpen()
                                    ? say.workingDays(assessment.law().pack()) + " "
                                    : "")
                            + about;
            line(text, "DESCRIPTION:" + escaped(description));
            line(text, "CLASS:PRIVATE");
            line(text, "TRANSP:TRANSPARENT");
            line(text, "END:VEVENT");
        }
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    /** What the answer does not cover, by topic. */
    public static String notCovered(Assessment assessment, InWords say) {
        return assessment.notEncoded().isEmpty()
                ? say.text("unknown")
                : assessment.notEncoded().stream()
                        .map(gap -> say.topic(gap.topic()))
                        .collect(Collectors.joining(", "));
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    private static void line(StringBuilder text, String line) {
        int bytes = 0;
        int[] points = line.codePoints().toArray();
        for (int point : points) {
            int size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            if (bytes + size > LINE) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.appendCodePoint(point);
            bytes += size;
        }
        text.append("\r\n");
    }
}
