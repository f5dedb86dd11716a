// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dalel.terms.When;

/**
 * Dates of publication as pages write them: ISO 8601, or words and numbers with the day first
 * ({@code 06/07/2017} is 6 July). Numbers that are no date day-first stay unknown; nothing is
 * turned round.
 */
final class PageDates {
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})-(\\d\\d)(?:-(\\d\\d))?(?:[T ].*)?");
    private static final Pattern NUMBERS =
            Pattern.compile("(?<!\\d)(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})(?!\\d)");
    private static final Pattern DAY_MONTH_YEAR =
            Pattern.compile(
                    "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+(\\p{L}{3,})\\.?,?\\s+(\\d{4})(?!\\d)");
    private static final Pattern MONTH_DAY_YEAR =
            Pattern.compile("(\\p{L}{3,})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)");

    /** First letters of the months in English, Russian and Kazakh. */
    private static final List<List<String>> MONTHS =
            List.of(
                    List.of("jan", "янв", "қаң"),
                    List.of("feb", "фев", "ақп"),
                    List.of("mar", "мар", "нау"),
                    List.of("apr", "апр", "сәу"),
                    List.of("may", "мая", "май", "мам"),
                    List.of("jun", "июн", "мау"),
                    List.of("jul", "июл", "шіл"),
                    List.of("aug", "авг", "там"),
                    List.of("sep", "сен", "қыр"),
                    List.of("oct", "окт", "қаз"),
                    List.of("nov", "ноя", "қар"),
                    List.of("dec", "дек", "жел"));

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2100;

    private PageDates() {}

    /** The first date in {@code written}; unknown when there is none. */
    static When of(String written) {
        String text = written.trim();
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return iso.group(3) == null
                    ? month(iso.group(1), iso.group(2))
                    : day(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.find()) {
            return day(numbers.group(3), numbers.group(2), numbers.group(1));
        }
        Matcher dayFirst = DAY_MONTH_YEAR.matcher(text);
        if (dayFirst.find()) {
            Optional<String> month = monthNumber(dayFirst.group(2));
            if (month.isPresent()) {
                return day(dayFirst.group(3), month.get(), dayFirst.group(1));
            }
        }
        Matcher monthFirst = MONTH_DAY_YEAR.matcher(text);
        if (monthFirst.find()) {
            Optional<String> month = monthNumber(monthFirst.group(1));
            if (month.isPresent()) {
                return day(monthFirst.group(3), month.get(), monthFirst.group(2));
            }
        }
        return When.UNKNOWN;
    }

    private static Optional<String> monthNumber(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).stream().anyMatch(lower::startsWith)) {
                return Optional.of(String.valueOf(i + 1));
            }
        }
        return Optional.empty();
    }

    private static When day(String year, String month, String day) {
        try {
            return plausible(
                    Integer.parseInt(year),
                    new When.Day(
                            LocalDate.of(
                                    Integer.parseInt(year),
                                    Integer.parseInt(month),
                                    Integer.parseInt(day))));
        } catch (DateTimeException no) {
            return When.UNKNOWN;
        }
    }

    private static When month(String year, String month) {
        try {
            int number = Integer.parseInt(year);
            return plausible(number, new When.Month(YearMonth.of(number, Integer.parseInt(month))));
        } catch (DateTimeException no) {
            return When.UNKNOWN;
        }
    }

    private static When plausible(int year, When date) {
        return year >= EARLIEST_YEAR && year <= LATEST_YEAR ? date : When.UNKNOWN;
    }
}
