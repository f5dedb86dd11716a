// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dalel.law.language.Fault;
import org.dalel.law.language.Source;
import org.dalel.law.program.WorkingDays;
import org.dalel.law.program.WorkingDays.Moving;
import org.dalel.law.program.WorkingDays.Yearly;
import org.dalel.law.program.WorkingDays.Years;
import org.dalel.terms.When;

/** Makes the calendar of a pack from its section {@code holidays}. */
final class HolidaysReader {
    private static final Pattern YEARS =
            Pattern.compile("(?<first>[0-9]{4})?\\.\\.(?<last>[0-9]{4})?");

    /** A holiday of these years or of all. */
    private static final Years ALWAYS = new Years(1, 9999);

    private final List<Fault> faults;
    private final List<Yearly> yearly = new ArrayList<>();
    private final List<Moving> moving = new ArrayList<>();
    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> on = new HashSet<>();
    private Years known = Years.NONE;
    private String gap = "";

    HolidaysReader(List<Fault> faults) {
        this.faults = faults;
    }

    WorkingDays calendar() {
        return new WorkingDays(yearly, moving, off, on, known);
    }

    /** For which years it is known which days are worked, as a line of the coverage. */
    Optional<Coverage.Line> coverage() {
        return known.none()
                ? Optional.empty()
                : Optional.of(
                        new Coverage.Line(
                                Coverage.HOLIDAYS,
                                WorkingDays.ABOUT,
                                new Force(
                                        new When.Day(LocalDate.of(known.first(), 1, 1)),
                                        Optional.of(
                                                new When.Day(LocalDate.of(known.last(), 12, 31)))),
                                Coverage.Extent.YES,
                                gap));
    }

    void read(Fields part) {
        Optional<Fields> found =
                part.node("holidays").flatMap(n -> Fields.of(n, "'holidays'", faults));
        if (found.isEmpty()) {
            return;
        }
        Fields fields = found.get();
        boolean moves = moves(fields);
        fields.text("known").ifPresent(t -> years(fields, t).ifPresent(y -> known = y));
        for (Node item : fields.items("yearly")) {
            yearly(item, moves);
        }
        for (Node item : fields.items("moving")) {
            Fields.of(item, "a holiday that follows the moon", faults).ifPresent(this::moving);
        }
        for (Node item : fields.items("moved")) {
            Fields.of(item, "a day off that was moved", faults).ifPresent(this::moved);
        }
        fields.items("off").forEach(n -> day(fields, n.source()).ifPresent(off::add));
        fields.items("on").forEach(n -> day(fields, n.source()).ifPresent(on::add));
        fields.node("source");
        gap = fields.words("note").orElse("");
        fields.finish();
    }

    private static boolean moves(Fields fields) {
        Optional<Source> text = fields.text("on_weekend");
        text.filter(t -> !t.text().matches("next_working_day|lost"))
                .ifPresent(
                        t ->
                                fields.fault(
                                        t,
                                        "'"
                                                + t.text()
                                                + "' is not what a holiday on a weekend gives",
                                        "write: on_weekend: next_working_day, or lost"));
        return text.map(t -> t.text().equals("next_working_day")).orElse(false);
    }

    private void yearly(Node item, boolean moves) {
        if (item instanceof Node.Scalar scalar) {
            monthDay(scalar.source()).ifPresent(d -> yearly.add(new Yearly(d, ALWAYS, moves)));
            return;
        }
        Fields.of(item, "a holiday", faults)
                .ifPresent(
                        f -> {
                            f.neededText("day");
                            Years years = f.text("years").flatMap(t -> years(f, t)).orElse(ALWAYS);
                            boolean own = f.has("moves") ? f.flag("moves") : moves;
                            f.text("day")
                                    .flatMap(this::monthDay)
                                    .ifPresent(d -> yearly.add(new Yearly(d, years, own)));
                            described(f);
                        });
    }

    private void moving(Fields fields) {
        fields.neededText("moon");
        Optional<MonthDay> moon = fields.text("moon").flatMap(this::monthDay);
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Node item : fields.items("days")) {
            day(fields, item.source()).ifPresent(days::add);
        }
        for (int year = known.first(); year <= known.last(); year++) {
            int asked = year;
            if (days.stream().noneMatch(d -> d.getYear() == asked)) {
                fields.fault(
                        fields.place(),
                        "the pack says that every day of " + year + " is known, but not this one",
                        "add its day of " + year + " to days, or narrow known: of the holidays");
                break;
            }
        }
        moon.ifPresent(m -> moving.add(new Moving(m, days)));
        described(fields);
    }

    private void moved(Fields fields) {
        fields.neededText("off");
        fields.neededText("worked");
        fields.text("off").flatMap(t -> day(fields, t)).ifPresent(off::add);
        fields.text("worked").flatMap(t -> day(fields, t)).ifPresent(on::add);
        described(fields);
    }

    private static void described(Fields fields) {
        fields.words("name");
        fields.words("source");
        fields.words("note");
        fields.finish();
    }

    private Optional<MonthDay> monthDay(Source text) {
        try {
            return Optional.of(MonthDay.parse("--" + text.text()));
        } catch (DateTimeException none) {
            faults.add(
                    text.fault(
                            "'" + text.text() + "' is no day of a year",
                            0,
                            "write month and day: 03-08"));
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(Fields fields, Source text) {
        Optional<When> when = fields.when(text);
        if (when.isPresent() && when.get() instanceof When.Day day) {
            return Optional.of(day.date());
        }
        when.ifPresent(w -> fields.fault(text, "a day off is one day", "write: 2016-03-07"));
        return Optional.empty();
    }

    private static Optional<Years> years(Fields fields, Source text) {
        Matcher years = YEARS.matcher(text.text());
        if (text.text().matches("[0-9]{4}")) {
            int year = Integer.parseInt(text.text());
            return Optional.of(new Years(year, year));
        }
        if (years.matches()) {
            Optional<String> first = Optional.ofNullable(years.group("first"));
            Optional<String> last = Optional.ofNullable(years.group("last"));
            return Optional.of(
                    new Years(
                            first.map(Integer::parseInt).orElse(ALWAYS.first()),
                            last.map(Integer::parseInt).orElse(ALWAYS.last())));
        }
        fields.fault(
                text,
                "'" + text.text() + "' are no years",
                "write the first and the last: 2010..2026");
        return Optional.empty();
    }
}
