// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.wording;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dalel.record.Kind;
import org.dalel.terms.Bounds;
import org.dalel.terms.Count;
import org.dalel.terms.Country;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Language;
import org.dalel.terms.Problem;
import org.dalel.terms.Sanction;
import org.dalel.terms.Status;
import org.dalel.terms.When;
import org.springframework.context.MessageSource;

/**
 * How the workspace says things in one language. Bounds stay bounds and a month stays a month; what
 * is not known is said to be not known.
 *
 * @param locale one of the languages the workspace speaks
 * @param zone of the computer, for the times of decisions
 */
public record Wording(MessageSource messages, Locale locale, ZoneId zone) {
    /** ISO 4217; the calculation index (MCI) has a message of its own. */
    private static final Pattern CURRENCY = Pattern.compile("(?!MCI)[A-Z]{3}");

    /** The message of that key; throws when there is none. */
    public String text(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /** A problem in the reader's language where its phrases are known, else as it was told. */
    public ToldProblem problem(Problem problem) {
        Optional<String> what = Phrases.all().told(problem.what(), locale);
        Optional<String> whatToDo = Phrases.all().told(problem.whatToDo(), locale);
        return new ToldProblem(
                what.orElse(problem.what()),
                Phrases.all().place(problem.where(), locale),
                whatToDo.orElse(problem.whatToDo()),
                what.isPresent() && whatToDo.isPresent() ? locale.getLanguage() : "en");
    }

    public String number(long number) {
        return decimal(BigDecimal.valueOf(number));
    }

    private String decimal(BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(6);
        return format.format(number);
    }

    /** "28 February 2026", "April 2016", "date not known". */
    public String when(When when) {
        if (when instanceof When.Unknown) {
            return text("when.unknown");
        } else if (when instanceof When.Day day) {
            return day(day.date());
        } else if (when instanceof When.Month month) {
            return text(
                    "when.month",
                    dated(text("pattern.month"), month.month().atDay(1)),
                    plainYear(month.month().getYear()));
        } else if (when instanceof When.Season season) {
            return text("when.season." + season.season(), plainYear(season.year()));
        } else if (when instanceof When.OfYear year) {
            return text("when.year", plainYear(year.year()));
        } else if (when instanceof When.Yearless yearless) {
            LocalDate some = LocalDate.of(2000, yearless.month(), yearless.day().orElse(1));
            return text(
                    "when.yearless",
                    dated(yearless.day().isPresent() ? "d MMMM" : text("pattern.month"), some));
        } else if (when instanceof When.Span span) {
            if (!span.from().isKnown()) {
                return text("when.until", when(span.to()));
            }
            return span.to().isKnown()
                    ? text("when.span", when(span.from()), when(span.to()))
                    : text("when.since", when(span.from()));
        } else if (when instanceof When.About about) {
            return text("when.about", when(about.date()));
        }
        throw new IllegalStateException("no words for a " + when.getClass().getSimpleName());
    }

    /** "Thursday 12 March 2026". */
    public String weekday(LocalDate day) {
        return text("when.weekday", dated("EEEE", day), day(day));
    }

    public String day(LocalDate day) {
        return text("when.day", dated("d MMMM", day), plainYear(day.getYear()));
    }

    public String day(Instant instant) {
        return day(LocalDate.ofInstant(instant, zone));
    }

    public String dayAndTime(Instant instant) {
        return text("when.time", day(instant), time(instant));
    }

    /** Hours and minutes, "09:12". */
    public String time(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm", locale).withZone(zone).format(instant);
    }

    /** "at least 1,000 people", "310 to 640", "not known". */
    public String count(Count count) {
        return amount(count.bounds(), Optional.of(count.unit()));
    }

    /** The bounds in words with their unit, where one is known. */
    public String amount(Bounds bounds, Optional<String> unit) {
        if (bounds.isUnknown()) {
            return text("bounds.unknown");
        }
        String number = bounds(bounds);
        BigDecimal last = bounds.max().or(bounds::min).orElseThrow();
        return unit.map(u -> text("bounds.unit", number, unit(u, last))).orElse(number);
    }

    /** The bounds in words, without unit. */
    public String bounds(Bounds bounds) {
        if (bounds.isUnknown()) {
            return text("bounds.unknown");
        } else if (bounds.isExact()) {
            return decimal(bounds.min().orElseThrow());
        } else if (bounds.max().isEmpty()) {
            return text("bounds.atLeast", decimal(bounds.min().orElseThrow()));
        } else if (bounds.min().isEmpty()) {
            return text("bounds.atMost", decimal(bounds.max().orElseThrow()));
        }
        return text(
                "bounds.between",
                decimal(bounds.min().orElseThrow()),
                decimal(bounds.max().orElseThrow()));
    }

    /** Several sources' numbers together: the lowest and the highest given, never an average. */
    public String span(Bounds lowestToHighest, boolean open) {
        if (open && lowestToHighest.max().isPresent() && !lowestToHighest.isExact()) {
            return text(
                    "bounds.orMore",
                    decimal(lowestToHighest.min().orElse(BigDecimal.ZERO)),
                    decimal(lowestToHighest.max().orElseThrow()));
        }
        return bounds(lowestToHighest);
    }

    /**
     * A unit in the form that goes with the number. A currency is its code; a noun of the document
     * stays as it was read, in brackets, because it may not go with the number.
     */
    public String unit(String unit, BigDecimal number) {
        if (CURRENCY.matcher(unit).matches()) {
            return unit;
        }
        Optional<String> forms =
                Optional.ofNullable(messages.getMessage("unit." + unit, null, null, locale));
        return forms.map(f -> form(f.split("\\|", -1), number)).orElse("(" + unit + ")");
    }

    /** All forms of a unit that has a name of its own, the first for one. */
    public List<String> forms(String unit) {
        return List.of(text("unit." + unit).split("\\|", -1));
    }

    /** A unit in the form that goes with many. */
    public String unitName(String unit) {
        List<String> forms = forms(unit);
        return forms.get(forms.size() - 1);
    }

    /** Which of the forms of a noun goes with a number, by the rules of the language. */
    private String form(String[] forms, BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        int which;
        if (forms.length == 3) {
            int hundreds = number.remainder(BigDecimal.valueOf(100)).intValue();
            int ones = hundreds % 10;
            boolean teens = hundreds > 10 && hundreds < 20;
            which = !whole ? 1 : ones == 1 && !teens ? 0 : ones > 1 && ones < 5 && !teens ? 1 : 2;
        } else {
            which = number.compareTo(BigDecimal.ONE) == 0 ? 0 : forms.length - 1;
        }
        return forms[which];
    }

    /** A sign by which a reading proposes an incident; as it was kept where it has no words. */
    public String reason(String sign) {
        return Reasons.all().told(sign, locale).orElse(sign);
    }

    public String type(IncidentType type) {
        return text("type." + type.code());
    }

    /** "fine, at least 50 MCI". */
    public String sanction(Sanction sanction) {
        String kind = text("sanction." + sanction.kind().code());
        return sanction.amount().isUnknown()
                ? kind
                : text("sanction.amount", kind, amount(sanction.amount(), sanction.unit()));
    }

    public String status(Status status) {
        return text("status." + status.code());
    }

    public String kind(Kind kind) {
        return text("kind." + code(kind));
    }

    public String country(Country country) {
        return new Locale.Builder().setRegion(country.code()).build().getDisplayCountry(locale);
    }

    /** "English"; the language of a document. */
    public String language(Language language) {
        return language.equals(Language.UNKNOWN)
                ? text("language.unknown")
                : Locale.forLanguageTag(language.code()).getDisplayLanguage(locale);
    }

    /** As the stylesheet and the messages call a kind. */
    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String dated(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(day).replace(' ', '\u00a0');
    }

    /** A year without the grouping that numbers get. */
    private static String plainYear(int year) {
        return Integer.toString(year);
    }
}
