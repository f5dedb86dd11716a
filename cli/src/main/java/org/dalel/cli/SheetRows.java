// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dalel.intake.table.Field;
import org.dalel.intake.table.Headers;
import org.dalel.intake.table.Mapping;
import org.dalel.intake.table.Sheet;
import org.dalel.record.Actor;
import org.dalel.terms.Bounds;
import org.dalel.terms.Count;
import org.dalel.terms.Country;
import org.dalel.terms.IncidentType;
import org.dalel.terms.PersonName;
import org.dalel.terms.Problem;
import org.dalel.terms.Quoted;
import org.dalel.terms.Sanction;
import org.dalel.terms.SanctionKind;
import org.dalel.terms.Status;
import org.dalel.terms.When;
import org.dalel.web.entry.TypedNumber;

/**
 * Reads the rows of a table as incidents. A row of which one cell is not understood is refused
 * whole, with its column named; the others come in.
 */
final class SheetRows {
    private static final Set<String> NOBODY =
            Set.of(
                    "?",
                    "-",
                    "–",
                    "—",
                    "n/a",
                    "unknown",
                    "anonymous",
                    "not known",
                    "неизвестно",
                    "неизвестен",
                    "неизвестна",
                    "аноним",
                    "не указано",
                    "нет данных",
                    "белгісіз",
                    "көрсетілмеген");
    private static final Pattern ABOUT =
            Pattern.compile(
                    "(?:~|≈|about|around|some|ca\\.?|около|примерно|порядка|шамамен) ?(.+)");
    private static final Pattern WITH_UNIT = Pattern.compile("(.*\\d\\+?)\\s+(\\p{L}[\\p{L} -]*)");
    private static final Pattern SANCTION =
            Pattern.compile(
                    "([\\p{L} _-]+?)[ :]+([\\d][\\d .,–-]*)\\s*(hours?|days?|weeks?|months?|years?|MCI|[A-Z]{3})",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERED =
            Pattern.compile(".*\\.(?:location|source|label|event|actor|bulletin|incident)-\\d+");
    private static final Pattern LINK = Pattern.compile("([^|]*)\\|(https?://\\S+)");
    private static final Pattern COORDINATES =
            Pattern.compile("(-?\\d{1,3}\\.\\d+)\\s*\\|\\s*(-?\\d{1,3}\\.\\d+)");
    private static final Map<String, Country> COUNTRIES = countries();

    private final Sheet sheet;
    private final Mapping mapping;
    private final RowDates dates;
    private final List<RowRead> read = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> unknown = new TreeMap<>();

    /**
     * @param mapping with the columns as the table calls them
     */
    SheetRows(Sheet sheet, Mapping mapping) {
        this.sheet = sheet;
        this.mapping = mapping;
        this.dates =
                new RowDates(
                        sheet.rows().stream()
                                .flatMap(
                                        row ->
                                                Stream.of(Field.DATE, Field.UNTIL)
                                                        .flatMap(f -> cells(row, f).stream())
                                                        .map(Cell::value))
                                .toList(),
                        mapping.dayFirst());
        Map<String, String> known = new HashMap<>();
        for (Sheet.Row row : sheet.rows()) {
            try {
                RowRead one = new Reading(row).row();
                String before = known.putIfAbsent(one.key(), row.name());
                if (before != null) {
                    problems.add(
                            new Problem(
                                    "this row's key stands in " + before + " already; left out",
                                    where(row) + column(Field.KEY),
                                    "give each row a key of its own, or map no key"));
                } else {
                    read.add(one);
                }
            } catch (NotUnderstood cell) {
                problems.add(cell.problem);
            }
        }
    }

    /** The rows that were understood. */
    List<RowRead> read() {
        return List.copyOf(read);
    }

    /** Why the others were refused. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Values of the columns of kinds that have no meaning yet, and in how many rows. */
    Map<String, Integer> unknownTypes() {
        return Collections.unmodifiableMap(unknown);
    }

    /**
     * What tells a row of some table from all others: its key, or all its words where the mapping
     * names no key.
     */
    static String key(Sheet sheet, Sheet.Row row, Mapping mapping) {
        String own =
                mapping.columns().getOrDefault(Field.KEY, List.of()).stream()
                        .map(c -> cell(sheet, row, c))
                        .filter(c -> !c.isEmpty())
                        .collect(Collectors.joining("\u001f"));
        return own.isEmpty() ? "\u001e" + words(sheet, row) : own;
    }

    /** All its words under the names of their columns. */
    static String words(Sheet sheet, Sheet.Row row) {
        return IntStream.range(0, row.cells().size())
                .filter(i -> !row.cells().get(i).isEmpty())
                .mapToObj(i -> sheet.columns().get(i) + "\u001f" + row.cells().get(i))
                .sorted()
                .collect(Collectors.joining("\u001e"));
    }

    private static String cell(Sheet sheet, Sheet.Row row, String column) {
        int index = sheet.columns().indexOf(column);
        return index < 0 ? "" : row.cells().get(index);
    }

    private String where(Sheet.Row row) {
        return sheet.document().file() + ", " + row.name();
    }

    private String column(Field field) {
        List<String> columns = mapping.columns().getOrDefault(field, List.of());
        return columns.isEmpty() ? "" : ", column '" + columns.get(0) + "'";
    }

    /** A cell that says something. */
    private record Cell(String column, String value) {
        @Override
        public String toString() {
            return "Cell[" + column + "]";
        }
    }

    private List<Cell> cells(Sheet.Row row, Field field) {
        return mapping.columns().getOrDefault(field, List.of()).stream()
                .map(c -> new Cell(c, without(c, cell(sheet, row, c))))
                .filter(c -> !c.value().isEmpty())
                .toList();
    }

    /** Bayanat's table sets a number before each name: {@code 12-Semey}. */
    private static String without(String column, String value) {
        return NUMBERED.matcher(column).matches() ? value.replaceFirst("^\\d+-", "") : value;
    }

    /** A cell that cannot be read, with what to do. */
    private static final class NotUnderstood extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        NotUnderstood(Problem problem) {
            super(problem.what());
            this.problem = problem;
        }
    }

    /** One row while it is read. */
    private final class Reading {
        private final Sheet.Row row;

        Reading(Sheet.Row row) {
            this.row = row;
        }

        RowRead row() throws NotUnderstood {
            List<Actor.Who> targets = new ArrayList<>();
            values(Field.PERSON)
                    .forEach(n -> targets.add(new Actor.Person(new PersonName(n), false)));
            values(Field.ORGANISATION)
                    .forEach(n -> targets.add(new Actor.Organisation(new Quoted(n))));
            values(Field.GROUP).forEach(n -> targets.add(new Actor.Group(new Quoted(n))));
            return new RowRead(
                    row,
                    key(sheet, row, mapping),
                    type(),
                    when(),
                    place(),
                    country(),
                    status(),
                    targets,
                    values(Field.PERPETRATOR).stream()
                            .<Actor.Who>map(n -> new Actor.Group(new Quoted(n)))
                            .toList(),
                    count(),
                    values(Field.LAW),
                    sanctions(),
                    sources());
        }

        /** The first cell that says something, in the meaning the mapping gives it. */
        private Optional<Cell> one(Field field) {
            return cells(row, field).stream()
                    .findFirst()
                    .map(c -> new Cell(c.column(), meaning(field, c.value())))
                    .filter(c -> !c.value().isBlank())
                    .or(
                            () ->
                                    Optional.ofNullable(mapping.always().get(field))
                                            .map(v -> new Cell(field.code(), v)));
        }

        private String meaning(Field field, String value) {
            return mapping.meaning(field, value).orElse(value);
        }

        private List<String> values(Field field) {
            List<Cell> cells = cells(row, field);
            if (cells.isEmpty()) {
                return Optional.ofNullable(mapping.always().get(field)).stream().toList();
            }
            return cells.stream()
                    .flatMap(c -> Stream.of(split(c.value())))
                    .map(String::strip)
                    .filter(v -> !v.isEmpty())
                    .map(v -> meaning(field, v))
                    .filter(v -> !v.isBlank() && !NOBODY.contains(v.toLowerCase(Locale.ROOT)))
                    .distinct()
                    .toList();
        }

        private String[] split(String value) {
            return mapping.several().isPresent()
                    ? value.split(Pattern.quote(mapping.several().get()) + "|\\n")
                    : value.split("[|;\\n]");
        }

        private NotUnderstood not(Cell cell, String what, String whatToDo) {
            return new NotUnderstood(
                    new Problem(what, where(row) + ", column '" + cell.column() + "'", whatToDo));
        }

        private IncidentType type() throws NotUnderstood {
            Optional<Cell> cell = one(Field.TYPE);
            if (cell.isEmpty()) {
                throw new NotUnderstood(
                        new Problem(
                                "this row does not say what kind of incident it is",
                                where(row) + column(Field.TYPE),
                                "fill the cell in, or set a kind for all rows: always: type:"));
            }
            String value = cell.get().value();
            return Headers.type(value)
                    .or(() -> Headers.type(lastOf(value)))
                    .orElseThrow(
                            () -> {
                                unknown.merge(value, 1, Integer::sum);
                                return not(
                                        cell.get(),
                                        "this is no kind of incident that Dalel knows",
                                        "say in the mapping what it means, under values: type:"
                                                + " (the kinds are in docs/method/codebook.md)");
                            });
        }

        /** Of a value in a group, as Uwazi writes it, the value. */
        private String lastOf(String value) {
            return value.substring(value.lastIndexOf("::") < 0 ? 0 : value.lastIndexOf("::") + 2);
        }

        private When when() throws NotUnderstood {
            Optional<Cell> from = one(Field.DATE);
            Optional<Cell> to = one(Field.UNTIL);
            When begin = from.isEmpty() ? When.UNKNOWN : date(from.get());
            When end = to.isEmpty() ? When.UNKNOWN : date(to.get());
            if (!end.isKnown()) {
                return begin;
            }
            if (begin instanceof When.Span || end instanceof When.Span) {
                throw not(
                        to.orElseThrow(),
                        "this row gives a span of time twice",
                        "map one column as date, or two as date and until");
            }
            return RowDates.span(begin, end);
        }

        private When date(Cell cell) throws NotUnderstood {
            if (dates.ambiguous(cell.value())) {
                throw not(
                        cell,
                        "whether the day or the month comes first in the dates of this table"
                                + " cannot be told",
                        "write 'dates: day-first' or 'dates: month-first' into the mapping");
            }
            return dates.of(cell.value())
                    .orElseThrow(
                            () ->
                                    not(
                                            cell,
                                            "this is not a date",
                                            "write it as 2025-03-06, 06.03.2025, March 2025 or"
                                                    + " 2025; one date or one span in a cell"));
        }

        private Optional<String> place() {
            return one(Field.PLACE)
                    .map(Cell::value)
                    .map(
                            v -> {
                                Matcher point = COORDINATES.matcher(v);
                                return point.matches()
                                        ? point.group(1) + ", " + point.group(2)
                                        : lastOf(Stream.of(split(v)).findFirst().orElse(v)).strip();
                            })
                    .filter(v -> !v.isEmpty() && !NOBODY.contains(v.toLowerCase(Locale.ROOT)));
        }

        private Optional<Country> country() throws NotUnderstood {
            Optional<Cell> cell = one(Field.COUNTRY);
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            String value = lastOf(cell.get().value()).strip().toLowerCase(Locale.ROOT);
            return Optional.of(
                    Optional.ofNullable(COUNTRIES.get(value))
                            .orElseThrow(
                                    () ->
                                            not(
                                                    cell.get(),
                                                    "this is no country that Dalel knows",
                                                    "write the two letters of ISO 3166, such as"
                                                            + " KZ, RU or KG")));
        }

        private Status status() throws NotUnderstood {
            Optional<Cell> cell = one(Field.STATUS);
            if (cell.isEmpty()) {
                return Status.HAPPENED;
            }
            return Headers.status(cell.get().value())
                    .orElseThrow(
                            () ->
                                    not(
                                            cell.get(),
                                            "this does not say whether it happened",
                                            "say in the mapping what it means, under values:"
                                                    + " status: happened, planned, threatened,"
                                                    + " denied, hypothetical"));
        }

        private Optional<Count> count() throws NotUnderstood {
            Optional<Cell> cell = one(Field.COUNT);
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            String value = cell.get().value().strip().toLowerCase(Locale.ROOT);
            Matcher unit = WITH_UNIT.matcher(value);
            String number = unit.matches() ? unit.group(1) : value;
            String counted = unit.matches() ? unit.group(2).strip() : "people";
            Optional<Bounds> bounds = TypedNumber.of(number).or(() -> TypedNumber.of(value));
            Matcher about = ABOUT.matcher(number);
            if (bounds.isEmpty() && about.matches()) {
                bounds = TypedNumber.of(about.group(1));
            }
            if (bounds.isEmpty() || negative(bounds.get())) {
                throw not(
                        cell.get(),
                        "this is not a number",
                        "write it as 12, 30-40, at least 40 or 40+");
            }
            return bounds.filter(b -> !b.isUnknown()).map(b -> new Count(b, counted));
        }

        private boolean negative(Bounds bounds) {
            return bounds.min().or(bounds::max).filter(n -> n.signum() < 0).isPresent();
        }

        private List<Sanction> sanctions() throws NotUnderstood {
            List<Sanction> sanctions = new ArrayList<>();
            for (Cell cell : cells(row, Field.SANCTION)) {
                for (String written : split(cell.value())) {
                    String value = meaning(Field.SANCTION, written.strip()).strip();
                    if (!value.isEmpty() && !NOBODY.contains(value.toLowerCase(Locale.ROOT))) {
                        sanctions.add(sanction(value, cell));
                    }
                }
            }
            return sanctions;
        }

        private Sanction sanction(String value, Cell cell) throws NotUnderstood {
            Matcher measured = SANCTION.matcher(value);
            Optional<SanctionKind> kind = kind(measured.matches() ? measured.group(1) : value);
            Optional<Bounds> amount =
                    measured.matches()
                            ? TypedNumber.of(measured.group(2).strip())
                            : Optional.of(Bounds.UNKNOWN);
            if (kind.isEmpty() || amount.isEmpty()) {
                throw not(
                        cell,
                        "this is no sanction that Dalel knows",
                        "write it as fine 85000 KZT or administrative_arrest 15 days, or say in"
                                + " the mapping what it means, under values: sanction:");
            }
            return new Sanction(
                    kind.get(),
                    amount.get(),
                    measured.matches() ? Optional.of(unit(measured.group(3))) : Optional.empty());
        }

        private String unit(String written) {
            String small = written.toLowerCase(Locale.ROOT);
            return Stream.of("hour", "day", "week", "month", "year")
                    .filter(small::startsWith)
                    .findFirst()
                    .orElse(written.toUpperCase(Locale.ROOT));
        }

        private Optional<SanctionKind> kind(String written) {
            String code = written.strip().replaceAll("[ -]+", "_").toUpperCase(Locale.ROOT);
            return Stream.of(SanctionKind.values()).filter(k -> k.name().equals(code)).findFirst();
        }

        /** A link is one source with its address, as Uwazi writes it. */
        private List<Quoted> sources() {
            List<Cell> cells = cells(row, Field.SOURCE);
            if (cells.size() == 1) {
                Matcher link = LINK.matcher(cells.get(0).value());
                if (link.matches()) {
                    String label = link.group(1).strip();
                    return List.of(
                            new Quoted(
                                    label.isEmpty()
                                            ? link.group(2)
                                            : label + " (" + link.group(2) + ")"));
                }
            }
            return values(Field.SOURCE).stream().map(Quoted::new).toList();
        }
    }

    private static Map<String, Country> countries() {
        Map<String, Country> countries = new HashMap<>();
        List<Function<Locale, String>> names =
                Stream.of("en", "ru", "kk")
                        .map(Locale::forLanguageTag)
                        .<Function<Locale, String>>map(in -> c -> c.getDisplayCountry(in))
                        .toList();
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();
            names.forEach(
                    n ->
                            countries.put(
                                    n.apply(country).toLowerCase(Locale.ROOT), new Country(code)));
            countries.put(code.toLowerCase(Locale.ROOT), new Country(code));
        }
        countries.put("xk", new Country("XK"));
        return Map.copyOf(countries);
    }
}
