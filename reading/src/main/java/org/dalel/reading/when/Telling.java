// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.when;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.grammar.Grammar;
import org.dalel.reading.grammar.Tokens;
import org.dalel.terms.Passage;
import org.dalel.terms.When;
import org.dalel.terms.finding.DateMention;

/**
 * Goes through the times of a text in the order in which it tells them, so that "the next day" can
 * be the day after the one told last.
 */
final class Telling {
    private static final int WORDS_OF_FUTURE = 10;

    private final Reference published;
    private final MissingYears years;
    private final Grammar words;
    private final List<DateMention> mentions = new ArrayList<>();
    private final List<EventDays.DatedSentence> dated = new ArrayList<>();

    /** The date told last, whatever its precision, and the last exact day. */
    private When lastTold = When.UNKNOWN;

    private When lastDay = When.UNKNOWN;
    private Optional<YearMonth> story = Optional.empty();

    /** The month told last, where a day of a year before publication began it and none since. */
    private Optional<YearMonth> past = Optional.empty();

    private boolean present;
    private Optional<Said> previous = Optional.empty();
    private int paragraph = -1;

    Telling(Reference published, MissingYears years, Grammar words, List<Said> said) {
        this.published = published;
        this.years = years;
        this.words = words;
        said.forEach(this::tell);
        // "On the day the code was adopted" may stand before the sentence that dates the adoption.
        for (int i = 0, k = 0; i < said.size(); i++) {
            if (isMention(said.get(i))) {
                if (said.get(i).meaning().equals("event")) {
                    mentions.set(k, event(said.get(i)));
                }
                k++;
            }
        }
    }

    List<DateMention> mentions() {
        return List.copyOf(mentions);
    }

    private static boolean isMention(Said said) {
        return !said.meaning().equals("none");
    }

    private void tell(Said said) {
        if (!isMention(said)) {
            return;
        }
        if (said.paragraph() != paragraph) {
            paragraph = said.paragraph();
            story = Optional.empty();
        }
        DateMention.Meaning meaning = meaning(said);
        mentions.add(new DateMention(said.passage(), meaning));
        if (meaning instanceof DateMention.Dated date && movesTheStory(said)) {
            remember(said, date.when());
            previous = Optional.of(said);
        }
    }

    private static boolean movesTheStory(Said said) {
        return !List.of("running", "coming", "vague", "today", "event", "decade")
                .contains(said.meaning());
    }

    private void remember(Said said, When when) {
        if (when instanceof When.Day) {
            lastDay = when;
            dated.add(new EventDays.DatedSentence(said.tokens().sentence(), when));
        }
        if (when.earliest().isPresent()) {
            lastTold = when;
        }
        boolean saysYear = said.value("year").isPresent() && said.value("month").isPresent();
        rememberPast(said, when, saysYear);
        if (saysYear && said.opensSentence()) {
            story = when.earliest().map(YearMonth::from);
        }
    }

    private void rememberPast(Said said, When when, boolean saysYear) {
        Optional<YearMonth> told = when.earliest().map(YearMonth::from);
        boolean thisYear =
                told.isPresent()
                        && published.year().map(y -> told.get().getYear() >= y).orElse(true);
        present |= saysYear && thisYear;
        if (present) {
            past = Optional.empty();
        } else if (saysYear && said.value("day").isPresent()
                || past.isPresent() && said.value("month").isPresent()) {
            past = told.filter(t -> !thisYear);
        }
    }

    private DateMention event(Said said) {
        Sentence sentence = said.tokens().sentence();
        int start = said.passage().start();
        int end = Math.max(said.passage().end(), EventDays.endOfClause(sentence, start));
        Passage passage = new Passage(start, end);
        return new DateMention(
                passage, new DateMention.Dated(EventDays.dayOf(sentence, passage, dated)));
    }

    private DateMention.Meaning meaning(Said said) {
        return switch (said.meaning()) {
            case "lasting" -> new DateMention.Lasting(said.unit().duration(said.howMany()));
            case "lasting-half" -> new DateMention.Lasting(half(said));
            case "lasting-two" ->
                    new DateMention.Lasting(
                            "P" + said.howMany() + "Y" + said.number("more").orElseThrow() + "M");
            default -> new DateMention.Dated(when(said));
        };
    }

    private static String half(Said said) {
        int whole = said.howMany();
        return switch (said.unit()) {
            case YEAR -> "P" + whole + "Y6M";
            case MONTH -> "P" + whole + "M15D";
            case DAY -> "P" + whole + "DT12H";
            case HOUR -> "PT" + whole + "H30M";
            default -> said.unit().duration(whole);
        };
    }

    private When when(Said said) {
        return switch (said.meaning()) {
            case "date" -> date(said);
            case "between" -> between(said);
            case "season" -> season(said);
            case "decade" ->
                    part(said)
                            .map(p -> Spans.decade(said.number("decade").orElseThrow(), p))
                            .orElseGet(() -> Spans.decade(said.number("decade").orElseThrow()));
            case "quarter" ->
                    Spans.quarter(
                            said.number("year").orElseThrow(), said.number("fourth").orElseThrow());
            case "half" ->
                    Spans.half(
                            said.number("year").orElseThrow(), said.number("half").orElseThrow());
            case "first-months" ->
                    Spans.months(
                            said.number("year").orElseThrow(),
                            1,
                            said.number("year").orElseThrow(),
                            Math.min(12, said.howMany()));
            case "same-period" -> samePeriod(said.number("year").orElseThrow());
            case "calendar-last" -> inPart(said, published.calendar(said.unit(), -1));
            case "calendar-this" -> inPart(said, published.calendar(said.unit(), 0));
            case "calendar-next" -> inPart(said, published.calendar(said.unit(), 1));
            case "last-season" -> published.lastSeason(said.number("season").orElseThrow());
            case "next-season" -> published.nextSeason(said.number("season").orElseThrow());
            case "last-month" -> published.lastMonth(said.number("month").orElseThrow());
            case "next-month" -> published.nextMonth(said.number("month").orElseThrow());
            case "this-month" -> yearMonth(said, said.number("month").orElseThrow());
            case "last-weekday" -> weekday(said, Reference.Direction.BEFORE);
            case "next-weekday" -> weekday(said, Reference.Direction.AFTER);
            case "weekday" ->
                    weekday(
                            said,
                            isFuture(said) ? Reference.Direction.AFTER : Reference.Direction.UP_TO);
            case "last-weekend" -> published.lastWeekend();
            case "running" -> published.running(said.unit(), -said.howMany());
            case "coming" -> published.running(said.unit(), said.howMany());
            case "ago" -> published.away(said.unit(), -said.howMany());
            case "later" -> told(said.unit()).away(said.unit(), said.howMany());
            case "earlier" -> told(said.unit()).away(said.unit(), -said.howMany());
            case "following" -> told(said.unit()).calendar(said.unit(), 1);
            case "preceding" -> told(said.unit()).calendar(said.unit(), -1);
            case "same" -> told(said.unit()).calendar(said.unit(), 0);
            case "report-year" -> reportYear();
            case "today" -> published.calendar(TimeUnit.DAY, 0);
            case "yesterday" -> published.calendar(TimeUnit.DAY, -1);
            case "tomorrow" -> published.calendar(TimeUnit.DAY, 1);
            default -> When.UNKNOWN;
        };
    }

    /** What was told last, as exactly as the unit needs it. */
    private Reference told(TimeUnit unit) {
        boolean exact = unit.compareTo(TimeUnit.WEEK) <= 0;
        return new Reference(exact ? lastDay : lastTold);
    }

    /** "The same period of 2012": the months told last, in another year. */
    private When samePeriod(int year) {
        return lastTold instanceof When.Span span
                        && span.from() instanceof When.Month from
                        && span.to() instanceof When.Month to
                ? Spans.months(year, from.month().getMonthValue(), year, to.month().getMonthValue())
                : When.year(year);
    }

    private When weekday(Said said, Reference.Direction direction) {
        return published.weekday(said.number("weekday").orElseThrow(), direction);
    }

    /** "During the year": that of the paragraph's story, else that of the report. */
    private When reportYear() {
        return story.map(YearMonth::getYear)
                .or(years::reportedYear)
                .map(When::year)
                .orElse(When.UNKNOWN);
    }

    private When date(Said said) {
        Optional<String> numeric = said.value("numeric");
        if (numeric.isPresent()) {
            return numeric(numeric.get());
        }
        if (said.value("month").isEmpty()) {
            return inPart(said, When.year(said.number("year").orElseThrow()));
        }
        return yearMonth(said, said.number("month").orElseThrow());
    }

    private When yearMonth(Said said, int month) {
        Optional<Integer> day = said.number("day");
        Optional<Integer> year =
                said.number("year")
                        .or(() -> yearBefore(said))
                        .or(() -> sameYear(said))
                        .or(
                                () ->
                                        years.of(
                                                month,
                                                day,
                                                opened(said).or(() -> story),
                                                past,
                                                isFuture(said)));
        return of(year, month, day);
    }

    /** {@code 8 июня того же года}: the year told last. */
    private Optional<Integer> sameYear(Said said) {
        return said.value("same")
                .flatMap(s -> lastTold.earliest().filter(d -> lastTold.isKnown()))
                .map(LocalDate::getYear);
    }

    /** "April of last year": the year before that of publication. */
    private Optional<Integer> yearBefore(Said said) {
        return said.value("last").flatMap(l -> published.month()).map(m -> m.getYear() - 1);
    }

    /** The month that opens a span which this date closes: "between October 2022 and March". */
    private Optional<YearMonth> opened(Said said) {
        int next = said.match().from();
        return previous.filter(p -> p.tokens().equals(said.tokens()))
                .filter(
                        p ->
                                words.at("join", said.tokens(), p.match().to()).stream()
                                        .anyMatch(s -> next - s.to() <= 1))
                .filter(p -> p.value("year").isPresent())
                .flatMap(p -> lastTold.earliest())
                .map(YearMonth::from);
    }

    /** A day that the calendar does not have is not known. */
    private static When of(Optional<Integer> year, int month, Optional<Integer> day) {
        try {
            return year.map(
                            y ->
                                    day.map(d -> When.day(y, month, d))
                                            .orElseGet(() -> When.month(y, month)))
                    .orElseGet(() -> new When.Yearless(month, day));
        } catch (DateTimeException noSuchDay) {
            return When.UNKNOWN;
        }
    }

    /** Day first, unless the second number can only be a day. */
    private static When numeric(String written) {
        if (written.contains("-")) {
            return When.parse(written).orElse(When.UNKNOWN);
        }
        String[] parts = written.split("[./]");
        int day = Integer.parseInt(parts[0]);
        int month = Integer.parseInt(parts[1]);
        if (month > 12 && day <= 12) {
            int swap = day;
            day = month;
            month = swap;
        }
        try {
            return new When.Day(LocalDate.of(Integer.parseInt(parts[2]), month, day));
        } catch (DateTimeException noSuchDay) {
            return When.UNKNOWN;
        }
    }

    private When between(Said said) {
        Optional<Integer> fromMonth = said.number("month");
        if (fromMonth.isEmpty()) {
            int from = said.number("year").orElseThrow();
            int to =
                    said.number("to-year")
                            .or(() -> said.number("yy").map(yy -> from / 100 * 100 + yy))
                            .orElse(from);
            return to > from ? Spans.years(from, to) : When.UNKNOWN;
        }
        int month = fromMonth.get();
        int toMonth = said.number("to").orElse(month);
        Optional<Integer> toYear =
                said.number("to-year")
                        .or(() -> said.number("year"))
                        .or(
                                () ->
                                        years.of(
                                                toMonth,
                                                said.number("to-day"),
                                                story,
                                                past,
                                                isFuture(said)));
        Optional<Integer> fromYear =
                said.number("to-year").isPresent() && said.number("year").isPresent()
                        ? said.number("year")
                        : toYear.map(y -> month > toMonth ? y - 1 : y);
        When from = of(fromYear, month, said.number("day"));
        When to = of(toYear, toMonth, said.number("to-day"));
        boolean ordered =
                from.isKnown()
                        && to.isKnown()
                        && (from.earliest().isEmpty()
                                || !from.earliest().get().isAfter(to.latest().orElseThrow()));
        return ordered ? new When.Span(from, to) : from;
    }

    private When season(Said said) {
        int season = said.number("season").orElseThrow();
        return said.number("year")
                .<When>map(y -> new When.Season(y, season))
                .orElseGet(
                        () ->
                                isFuture(said)
                                                || said.tokens()
                                                        .lower(said.match().from() - 1)
                                                        .equals("this")
                                        ? published.thisSeason(season)
                                        : published.seasonBegun(season));
    }

    private static Optional<Spans.Part> part(Said said) {
        return said.value("part").map(Spans.Part::valueOf);
    }

    private static When inPart(Said said, When whole) {
        return part(said).map(p -> Spans.part(whole, p)).orElse(whole);
    }

    private boolean isFuture(Said said) {
        Tokens tokens = said.tokens();
        // the verb ends the clause
        for (int i = said.match().to();
                i < tokens.size() && i < said.match().to() + WORDS_OF_FUTURE;
                i++) {
            if (tokens.lower(i).equals(";") || tokens.lower(i).equals(",")) {
                break;
            }
            if (!words.at("future-behind", tokens, i).isEmpty()) {
                return true;
            }
        }
        for (int i = said.match().from() - 1;
                i >= 0 && i > said.match().from() - WORDS_OF_FUTURE;
                i--) {
            if (tokens.lower(i).equals(";") || tokens.lower(i).equals(",")) {
                return false;
            }
            if (!words.at("future", tokens, i).isEmpty()) {
                return !List.of("was", "were").contains(tokens.lower(i - 1));
            }
        }
        return false;
    }
}
