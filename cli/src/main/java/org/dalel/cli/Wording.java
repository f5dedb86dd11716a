// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dalel.terms.Bounds;
import org.dalel.terms.Count;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Quoted;
import org.dalel.terms.Sanction;
import org.dalel.terms.Status;
import org.dalel.terms.When;

/** Findings in plain English, the same on every computer; as precise as the source, never more. */
final class Wording {
    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");

    private Wording() {}

    /** {@code arrest detention (planned)}. */
    static String of(IncidentType type, Status status) {
        return plain(type.code())
                + (status == Status.HAPPENED ? "" : " (" + plain(status.code()) + ")");
    }

    /** A code as words. */
    static String plain(String code) {
        return code.replace('_', ' ');
    }

    /** {@code 22 May 2016}, {@code May 2016}, {@code since 2012}; nothing when not known. */
    static String of(When when) {
        if (when instanceof When.Day day) {
            LocalDate date = day.date();
            return date.getDayOfMonth() + " " + month(date.getMonthValue()) + " " + date.getYear();
        }
        if (when instanceof When.Month month) {
            return month(month.month().getMonthValue()) + " " + month.month().getYear();
        }
        if (when instanceof When.Season season) {
            return SEASONS.get(season.season() - 21) + " " + season.year();
        }
        if (when instanceof When.OfYear year) {
            return String.valueOf(year.year());
        }
        if (when instanceof When.Yearless yearless) {
            return yearless.day().map(d -> d + " ").orElse("") + month(yearless.month());
        }
        if (when instanceof When.Span span) {
            if (!span.from().isKnown()) {
                return "until " + of(span.to());
            }
            return span.to().isKnown()
                    ? of(span.from()) + " to " + of(span.to())
                    : "since " + of(span.from());
        }
        if (when instanceof When.About about) {
            return "about " + of(about.date());
        }
        return "";
    }

    private static String month(int number) {
        return java.time.Month.of(number).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    static String of(Count count) {
        return (of(count.bounds()) + " " + count.unit()).trim();
    }

    /** {@code 5}, {@code at least 1,000}, {@code up to 30}, {@code 20 to 30}. */
    static String of(Bounds bounds) {
        Optional<String> min = bounds.min().map(Wording::number);
        Optional<String> max = bounds.max().map(Wording::number);
        if (bounds.isExact()) {
            return min.orElseThrow();
        }
        if (min.isPresent() && max.isPresent()) {
            return min.get() + " to " + max.get();
        }
        return min.map(m -> "at least " + m).or(() -> max.map(m -> "up to " + m)).orElse("");
    }

    private static String number(BigDecimal number) {
        return new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(number);
    }

    /** {@code imprisonment, up to 6 years}. */
    static String of(Sanction sanction) {
        String amount = of(sanction.amount());
        String unit = sanction.unit().orElse("");
        boolean several = !sanction.amount().max().filter(BigDecimal.ONE::equals).isPresent();
        if (several && List.of("hour", "day", "week", "month", "year").contains(unit)) {
            unit = unit + "s";
        }
        return plain(sanction.kind().code())
                + (amount.isEmpty() ? "" : ", " + (amount + " " + unit).trim());
    }

    static String sanctions(List<Sanction> sanctions) {
        return sanctions.stream().map(Wording::of).collect(Collectors.joining("; "));
    }

    /** Words of the document, open: for the screen of whoever asked for them. */
    static String of(Optional<Quoted> words) {
        return words.map(Quoted::reveal).orElse("");
    }

    static String of(List<Quoted> words) {
        return words.stream().map(Quoted::reveal).collect(Collectors.joining("; "));
    }

    /** {@code 812 kB}, {@code 1.5 MB}: powers of 1000. */
    static String bytes(long bytes) {
        if (bytes < 1_000_000) {
            return String.format(Locale.ROOT, "%d kB", (bytes + 999) / 1000);
        }
        return bytes < 1_000_000_000
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }

    /** {@code 1 incident}, {@code 2 incidents}. */
    static String counted(int number, String one, String several) {
        return number == 1 ? "1 " + one : number(BigDecimal.valueOf(number)) + " " + several;
    }
}
