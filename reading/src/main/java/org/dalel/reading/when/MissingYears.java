// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.when;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dalel.reading.grammar.Grammar;
import org.dalel.reading.grammar.Tokens;

/**
 * Chooses the year of a day or month that is said without one.
 *
 * <p>In this order: the year that the text itself gives with the same day elsewhere; the year of
 * the dated sentence that opened the paragraph's story; in words about the future, the next such
 * day; in a report on a calendar year, that year; in a text that has told of a day of an earlier
 * year than that of its publication, and of none of that year, the first such day after it; else
 * the latest such day before publication.
 *
 * <p>A report on a calendar year (an annual report, published in the first half of the year after)
 * is known by its words ("during the year") or by its dates: they lie closer together when all are
 * put into the year before than when each is the latest before publication.
 */
final class MissingYears {
    private static final double LEAN_TO_ONE_YEAR = 1.5;
    private static final int LAST_MONTH_OF_REPORTING = 6;

    private final Reference published;
    private final Map<String, Integer> saidElsewhere;
    private final Optional<Integer> reportedYear;
    private final boolean news;

    MissingYears(Reference published, Grammar words, List<Tokens> sentences, List<Said> said) {
        this.published = published;
        this.saidElsewhere = saidElsewhere(said);
        this.reportedYear = reportedYear(published, words, sentences, said);
        this.news = isNews(words, sentences, said);
    }

    /** The calendar year that the report is about, where it is about one. */
    Optional<Integer> reportedYear() {
        return reportedYear;
    }

    /**
     * @param story the month of the dated sentence that opened the paragraph's story
     * @param past the month told last, in a text that tells of an earlier year so far
     * @param future whether the words are about the future
     * @return empty when no year can be told
     */
    Optional<Integer> of(
            int month,
            Optional<Integer> day,
            Optional<YearMonth> story,
            Optional<YearMonth> past,
            boolean future) {
        Optional<Integer> elsewhere =
                day.flatMap(d -> Optional.ofNullable(saidElsewhere.get(month + "-" + d)));
        if (elsewhere.isPresent()) {
            return elsewhere;
        }
        if (story.isPresent()) {
            return Optional.of(goingOn(story.get(), month));
        }
        if (future) {
            return published.yearFrom(month, day);
        }
        return reportedYear
                .or(() -> past.filter(p -> !news).map(p -> goingOn(p, month)))
                .or(() -> published.yearBefore(month, day));
    }

    /** The year of the first such month from the one told on, but not after publication. */
    private int goingOn(YearMonth told, int month) {
        YearMonth same = told.withMonth(month);
        YearMonth next = same.isBefore(told) ? same.plusYears(1) : same;
        boolean over = published.month().map(p -> !next.isAfter(p)).orElse(true);
        return over ? next.getYear() : same.getYear();
    }

    private static Map<String, Integer> saidElsewhere(List<Said> said) {
        Map<String, Integer> years = new HashMap<>();
        for (Said date : said) {
            if (date.value("month").isPresent()
                    && date.value("day").isPresent()
                    && date.value("year").isPresent()) {
                years.putIfAbsent(
                        date.number("month").orElseThrow() + "-" + date.number("day").orElseThrow(),
                        date.number("year").orElseThrow());
            }
        }
        return years;
    }

    private static Optional<Integer> reportedYear(
            Reference published, Grammar words, List<Tokens> sentences, List<Said> said) {
        Optional<YearMonth> month = published.month();
        if (month.isEmpty()) {
            return Optional.empty();
        }
        boolean early = month.get().getMonthValue() <= LAST_MONTH_OF_REPORTING;
        int reported = early ? month.get().getYear() - 1 : month.get().getYear();
        if (says("report-year", words, sentences)) {
            return Optional.of(reported);
        }
        if (!early || isNews(words, sentences, said) || saysYear(month.get().getYear(), said)) {
            return Optional.empty();
        }
        return liesCloserInOneYear(published, reported, said)
                ? Optional.of(reported)
                : Optional.empty();
    }

    private static boolean liesCloserInOneYear(Reference published, int reported, List<Said> said) {
        List<LocalDate> latest = new ArrayList<>();
        List<LocalDate> oneYear = new ArrayList<>();
        for (Said date : said) {
            if (date.lacksYear() && !date.isTerm()) {
                int month = date.number("month").orElseThrow();
                int day = Math.min(28, date.number("day").orElse(15));
                int year = published.yearBefore(month, date.number("day")).orElse(reported);
                latest.add(LocalDate.of(year, month, day));
                oneYear.add(LocalDate.of(reported, month, day));
            }
        }
        if (latest.isEmpty()) {
            return false;
        }
        boolean reachesBack = latest.stream().anyMatch(d -> d.getYear() == reported);
        return reachesBack && spread(oneYear) <= LEAN_TO_ONE_YEAR * spread(latest);
    }

    private static long spread(List<LocalDate> days) {
        return Collections.max(days).toEpochDay() - Collections.min(days).toEpochDay();
    }

    /** A text that names the year of its publication as the past tells of that year. */
    private static boolean saysYear(int year, List<Said> said) {
        return said.stream().anyMatch(s -> s.number("year").equals(Optional.of(year)));
    }

    private static boolean isNews(Grammar words, List<Tokens> sentences, List<Said> said) {
        return says("news", words, sentences)
                || said.stream()
                        .anyMatch(
                                s ->
                                        s.meaning().equals("weekday")
                                                || s.meaning().equals("last-weekday"));
    }

    private static boolean says(String kind, Grammar words, List<Tokens> sentences) {
        for (Tokens tokens : sentences) {
            for (int i = 0; i < tokens.size(); i++) {
                if (!words.at(kind, tokens, i).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }
}
