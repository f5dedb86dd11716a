// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.terms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When something happened, exactly as precisely as its source says: a month stays a month, a
 * missing year stays missing.
 *
 * <p>{@link #edtf()} gives the text of ISO 8601-2 (EDTF); {@link #earliest()} and {@link #latest()}
 * the days between which it lies, where they are known.
 */
public sealed interface When {

    /** The date as EDTF; the empty text for {@link Unknown}. */
    String edtf();

    /** The first day it can mean, where one is known. */
    Optional<LocalDate> earliest();

    /** The last day it can mean, where one is known. */
    Optional<LocalDate> latest();

    default boolean isKnown() {
        return !(this instanceof Unknown);
    }

    /** No date is known: never 1 January, never today. */
    record Unknown() implements When {
        @Override
        public String edtf() {
            return "";
        }

        @Override
        public Optional<LocalDate> earliest() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> latest() {
            return Optional.empty();
        }
    }

    /** One day. */
    record Day(LocalDate date) implements When {
        @Override
        public String edtf() {
            return date.toString();
        }

        @Override
        public Optional<LocalDate> earliest() {
            return Optional.of(date);
        }

        @Override
        public Optional<LocalDate> latest() {
            return Optional.of(date);
        }
    }

    /** Some day of a month. */
    record Month(YearMonth month) implements When {
        @Override
        public String edtf() {
            return month.toString();
        }

        @Override
        public Optional<LocalDate> earliest() {
            return Optional.of(month.atDay(1));
        }

        @Override
        public Optional<LocalDate> latest() {
            return Optional.of(month.atEndOfMonth());
        }
    }

    /**
     * Some day of a season: 21 spring, 22 summer, 23 autumn, 24 winter (which begins in December of
     * {@code year}).
     */
    record Season(int year, int season) implements When {
        public Season {
            if (season < 21 || season > 24) {
                throw new IllegalArgumentException("a season is 21 to 24, got " + season);
            }
        }

        @Override
        public String edtf() {
            return String.format(Locale.ROOT, "%04d-%d", year, season);
        }

        @Override
        public Optional<LocalDate> earliest() {
            return Optional.of(LocalDate.of(year, 3 * (season - 20), 1));
        }

        @Override
        public Optional<LocalDate> latest() {
            return Optional.of(LocalDate.of(year, 3 * (season - 20), 1).plusMonths(3).minusDays(1));
        }
    }

    /** Some day of a year. */
    record OfYear(int year) implements When {
        @Override
        public String edtf() {
            return String.format(Locale.ROOT, "%04d", year);
        }

        @Override
        public Optional<LocalDate> earliest() {
            return Optional.of(LocalDate.of(year, 1, 1));
        }

        @Override
        public Optional<LocalDate> latest() {
            return Optional.of(LocalDate.of(year, 12, 31));
        }
    }

    /** A day or month of a year that is not said: {@code XXXX-05-22}, {@code XXXX-05}. */
    record Yearless(int month, Optional<Integer> day) implements When {
        public Yearless {
            MonthDay.of(month, day.orElse(1));
        }

        @Override
        public String edtf() {
            return day.map(d -> String.format(Locale.ROOT, "XXXX-%02d-%02d", month, d))
                    .orElseGet(() -> String.format(Locale.ROOT, "XXXX-%02d", month));
        }

        @Override
        public Optional<LocalDate> earliest() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> latest() {
            return Optional.empty();
        }
    }

    /**
     * From one date to another; {@link Unknown} at an end means that end is open ({@code 2012/..}).
     */
    record Span(When from, When to) implements When {
        public Span {
            if (!from.isKnown() && !to.isKnown() || from instanceof Span || to instanceof Span) {
                throw new IllegalArgumentException("a span joins two dates, one of them known");
            }
        }

        @Override
        public String edtf() {
            return (from.isKnown() ? from.edtf() : "..") + "/" + (to.isKnown() ? to.edtf() : "..");
        }

        @Override
        public Optional<LocalDate> earliest() {
            return from.earliest();
        }

        @Override
        public Optional<LocalDate> latest() {
            return to.latest();
        }
    }

    /** About that date: {@code 1995~}. */
    record About(When date) implements When {
        @Override
        public String edtf() {
            return date.edtf() + "~";
        }

        @Override
        public Optional<LocalDate> earliest() {
            return date.earliest();
        }

        @Override
        public Optional<LocalDate> latest() {
            return date.latest();
        }
    }

    When UNKNOWN = new Unknown();

    static When day(int year, int month, int day) {
        return new Day(LocalDate.of(year, month, day));
    }

    static When month(int year, int month) {
        return new Month(YearMonth.of(year, month));
    }

    static When year(int year) {
        return new OfYear(year);
    }

    /** Reads the EDTF that {@link #edtf()} writes; empty when the text is not such a date. */
    static Optional<When> parse(String edtf) {
        String text = edtf.trim();
        if (text.isEmpty()) {
            return Optional.of(UNKNOWN);
        }
        int slash = text.indexOf('/');
        if (slash >= 0) {
            Optional<When> from = end(text.substring(0, slash));
            Optional<When> to = end(text.substring(slash + 1));
            if (from.isEmpty() || to.isEmpty() || !from.get().isKnown() && !to.get().isKnown()) {
                return Optional.empty();
            }
            return Optional.of(new Span(from.get(), to.get()));
        }
        return single(text);
    }

    private static Optional<When> end(String text) {
        return text.equals("..") || text.isEmpty() ? Optional.of(UNKNOWN) : single(text);
    }

    private static Optional<When> single(String text) {
        if (text.endsWith("~") && text.length() > 1) {
            return single(text.substring(0, text.length() - 1)).map(About::new);
        }
        Matcher parts = Pattern.compile("(\\d{4}|XXXX)(?:-(\\d\\d)(?:-(\\d\\d))?)?").matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            if (parts.group(1).equals("XXXX")) {
                if (parts.group(2) == null) {
                    return Optional.empty();
                }
                Optional<Integer> day = Optional.ofNullable(parts.group(3)).map(Integer::valueOf);
                return Optional.of(new Yearless(Integer.parseInt(parts.group(2)), day));
            }
            int year = Year.of(Integer.parseInt(parts.group(1))).getValue();
            if (parts.group(2) == null) {
                return Optional.of(year(year));
            }
            int month = Integer.parseInt(parts.group(2));
            if (parts.group(3) != null) {
                return Optional.of(day(year, month, Integer.parseInt(parts.group(3))));
            }
            return Optional.of(month > 20 ? new Season(year, month) : month(year, month));
        } catch (DateTimeException | IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }
}
