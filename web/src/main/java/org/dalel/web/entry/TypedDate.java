// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.entry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dalel.terms.When;

/**
 * A date as a person types it, in English, Russian or Kazakh, as precise as it was typed: "March
 * 2026" stays a month. Reads EDTF as well, and whatever {@link
 * org.dalel.web.wording.Wording#when(When)} writes.
 */
public final class TypedDate {
    private static final Set<String> UNKNOWN =
            Set.of(
                    "?",
                    "date not known",
                    "not known",
                    "unknown",
                    "дата неизвестна",
                    "неизвестно",
                    "күні белгісіз",
                    "белгісіз");

    private static final List<List<String>> MONTHS =
            List.of(
                    List.of("january", "январ", "қаңтар"),
                    List.of("february", "феврал", "ақпан"),
                    List.of("march", "март", "наурыз"),
                    List.of("april", "апрел", "сәуір"),
                    List.of("may", "май", "мая", "мае", "мамыр"),
                    List.of("june", "июн", "маусым"),
                    List.of("july", "июл", "шілде"),
                    List.of("august", "август", "тамыз"),
                    List.of("september", "сентябр", "қыркүйек"),
                    List.of("october", "октябр", "қазан"),
                    List.of("november", "ноябр", "қараша"),
                    List.of("december", "декабр", "желтоқсан"));

    /** From spring on, as EDTF counts from 21. */
    private static final List<List<String>> SEASONS =
            List.of(
                    List.of("spring", "весн", "көктем"),
                    List.of("summer", "лето", "лета", "летом", "жаз"),
                    List.of("autumn", "fall", "осен", "күз"),
                    List.of("winter", "зим", "қыс"));

    private static final Pattern ABOUT =
            Pattern.compile("(?:about|around|circa|около|примерно|шамамен):? (.+)");
    private static final Pattern SINCE =
            Pattern.compile("(?:(?:since|from|с|со|начало:|басы:) (.+)|(.+) бастап)");
    private static final Pattern UNTIL =
            Pattern.compile("(?:(?:until|till|до|по|конец:|соңы:) (.+)|(.+) дейін)");
    private static final List<Pattern> SPANS =
            List.of(
                    Pattern.compile("(?:from )?(.+) (?:to|until) (.+)"),
                    Pattern.compile("between (.+) and (.+)"),
                    Pattern.compile("со? (.+) (?:по|до) (.+)"),
                    Pattern.compile("(.+) [–—-] (.+)"),
                    Pattern.compile("(\\d{1,2})[–—-](\\d{1,2} .+)"));
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern TOKEN = Pattern.compile("\\p{L}+|\\d+|[^\\p{L}\\d\\s,.]");
    private static final Pattern FILLING =
            Pattern.compile(
                    "г|гг|год.*|жыл.*|of|the|in|year|not|said|не|назван|айтылмаған|st|nd|rd|th");
    private static final Pattern BESIDE_SEASON = Pattern.compile("from|с|басталған");

    private TypedDate() {}

    /** The date that was typed; nothing typed is not known; empty when it is none that is read. */
    public static Optional<When> of(String typed) {
        String text =
                typed.replaceAll("[\\u00a0\\u202f\\s]+", " ")
                        .replace("\u2060", "")
                        .strip()
                        .toLowerCase(Locale.ROOT);
        if (UNKNOWN.contains(text)) {
            return Optional.of(When.UNKNOWN);
        }
        try {
            Optional<When> edtf = When.parse(text.toUpperCase(Locale.ROOT));
            return edtf.isPresent() ? edtf : said(text);
        } catch (DateTimeException | IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<When> said(String text) {
        for (Pattern span : SPANS) {
            Matcher both = span.matcher(text);
            if (both.matches()) {
                Optional<When> to = single(both.group(2));
                Optional<When> from = to.flatMap(t -> begin(both.group(1), t));
                if (from.isPresent() && to.isPresent()) {
                    return Optional.of(new When.Span(from.get(), to.get()));
                }
            }
        }
        Matcher since = SINCE.matcher(text);
        if (since.matches()) {
            return single(group(since)).map(from -> new When.Span(from, When.UNKNOWN));
        }
        Matcher until = UNTIL.matcher(text);
        if (until.matches()) {
            return single(group(until)).map(to -> new When.Span(When.UNKNOWN, to));
        }
        return single(text);
    }

    private static String group(Matcher matched) {
        return matched.group(1) != null ? matched.group(1) : matched.group(2);
    }

    /** The beginning of a span may leave to its end what both share: "3 to 5 March 2026". */
    private static Optional<When> begin(String text, When end) {
        if (end instanceof When.Day day && text.matches("\\d{1,2}")) {
            return Optional.of(new When.Day(day.date().withDayOfMonth(Integer.parseInt(text))));
        }
        Optional<When> begin = single(text);
        if (end instanceof When.Day last
                && begin.isPresent()
                && begin.get() instanceof When.Yearless open
                && open.day().isPresent()) {
            return Optional.of(
                    When.day(last.date().getYear(), open.month(), open.day().orElseThrow()));
        }
        return begin;
    }

    private static Optional<When> single(String text) {
        Matcher about = ABOUT.matcher(text);
        if (about.matches()) {
            return single(about.group(1)).map(When.About::new);
        }
        Matcher numeric = NUMERIC.matcher(text);
        if (numeric.matches()) {
            return Optional.of(
                    new When.Day(
                            LocalDate.of(
                                    Integer.parseInt(numeric.group(3)),
                                    Integer.parseInt(numeric.group(2)),
                                    Integer.parseInt(numeric.group(1)))));
        }
        Optional<When> edtf = When.parse(text.toUpperCase(Locale.ROOT)).filter(When::isKnown);
        return edtf.isPresent() ? edtf : words(text);
    }

    private static Optional<When> words(String text) {
        List<Integer> years = new ArrayList<>();
        List<Integer> days = new ArrayList<>();
        List<Integer> months = new ArrayList<>();
        List<Integer> seasons = new ArrayList<>();
        boolean besideSeason = false;
        Matcher tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            String token = tokens.group();
            int month = among(MONTHS, token);
            int season = among(SEASONS, token);
            if (token.matches("\\d{4}")) {
                years.add(Integer.valueOf(token));
            } else if (token.matches("\\d{1,2}")) {
                days.add(Integer.valueOf(token));
            } else if (month > 0) {
                months.add(month);
            } else if (season > 0) {
                seasons.add(season);
            } else if (BESIDE_SEASON.matcher(token).matches()) {
                besideSeason = true;
            } else if (!FILLING.matcher(token).matches()) {
                return Optional.empty();
            }
        }
        if (years.size() > 1 || days.size() > 1 || months.size() > 1 || seasons.size() > 1) {
            return Optional.empty();
        }
        if (!seasons.isEmpty()) {
            return years.isEmpty() || !days.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new When.Season(years.get(0), 20 + seasons.get(0)));
        } else if (besideSeason || months.isEmpty() && (years.isEmpty() || !days.isEmpty())) {
            return Optional.empty();
        } else if (months.isEmpty()) {
            return Optional.of(When.year(years.get(0)));
        } else if (years.isEmpty()) {
            return Optional.of(new When.Yearless(months.get(0), days.stream().findFirst()));
        }
        return Optional.of(
                days.isEmpty()
                        ? When.month(years.get(0), months.get(0))
                        : When.day(years.get(0), months.get(0), days.get(0)));
    }

    /** Which one, from 1; 0 for none. Three letters of a name are enough. */
    private static int among(List<List<String>> names, String token) {
        for (int i = 0; i < names.size(); i++) {
            for (String name : names.get(i)) {
                if (token.startsWith(name) || token.length() >= 3 && name.startsWith(token)) {
                    return i + 1;
                }
            }
        }
        return 0;
    }
}
