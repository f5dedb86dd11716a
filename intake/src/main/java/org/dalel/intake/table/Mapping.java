// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dalel.intake.Original;
import org.dalel.intake.UnreadableFile;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * Which column of a table holds what, and what its values mean: a YAML file that a person writes.
 *
 * @param columns names of columns for each field; a name that ends in {@code *} is that of all
 *     columns that begin so
 * @param values for a field: what a value written in the table means
 * @param always what holds for every row whose cells do not say it
 * @param several what stands between several values in one cell; empty for none
 * @param dayFirst whether the day stands before the month in dates of numbers, where that was said
 * @param language of the columns to be taken where a table has one for each language ({@code
 *     title__ru})
 */
public record Mapping(
        Map<Field, List<String>> columns,
        Map<Field, Map<String, String>> values,
        Map<Field, String> always,
        Optional<String> several,
        Optional<Boolean> dayFirst,
        Optional<String> language) {
    /** The largest mapping that is read, in bytes. */
    public static final int LARGEST = 200_000;

    private static final List<String> PARTS =
            List.of("columns", "values", "always", "several", "dates", "language");

    public Mapping {
        columns = Map.copyOf(columns);
        values = Map.copyOf(values);
        always = Map.copyOf(always);
    }

    /** The mapping that the names of the columns suggest. */
    public static Mapping guessed(List<String> columns) {
        return new Mapping(
                Headers.guess(columns),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * @throws UnreadableFile when it is no mapping; the message says in which part
     */
    public static Mapping read(Original file) throws UnreadableFile {
        byte[] bytes = file.bytes();
        if (bytes.length > LARGEST) {
            throw wrong(
                    "this mapping is larger than " + LARGEST / 1000 + " kB",
                    file.name(),
                    "give the YAML that says which column holds what, not the table");
        }
        LoadSettings settings =
                LoadSettings.builder()
                        .setSchema(new FailsafeSchema())
                        .setMaxAliasesForCollections(0)
                        .setCodePointLimit(LARGEST)
                        .build();
        try {
            Object root =
                    new Load(settings).loadFromString(new String(bytes, StandardCharsets.UTF_8));
            if (!(root instanceof Map<?, ?> parts)) {
                throw wrong(
                        "this is no mapping of columns",
                        file.name(),
                        "let it begin with 'columns:' and name a column for each field");
            }
            return of(parts, file.name());
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            throw unreadable(file.name() + ", line " + line);
        } catch (YamlEngineException broken) {
            throw unreadable(file.name());
        }
    }

    private static UnreadableFile unreadable(String where) {
        return wrong(
                "this YAML cannot be read",
                where,
                "indent with blanks, not tabs, and put names with a colon into quotation marks");
    }

    private static Mapping of(Map<?, ?> root, String where) throws UnreadableFile {
        for (Object part : root.keySet()) {
            if (!(part instanceof String name) || !PARTS.contains(name)) {
                throw wrong(
                        "a mapping has no part '" + part + "'",
                        where,
                        "its parts are " + String.join(", ", PARTS));
            }
        }
        Map<Field, List<String>> columns = new EnumMap<>(Field.class);
        for (Map.Entry<?, ?> entry : part(root, "columns", where).entrySet()) {
            columns.put(field(entry.getKey(), where), names(entry.getValue()));
        }
        if (columns.isEmpty()) {
            throw wrong(
                    "this mapping names no column",
                    where,
                    "write 'columns:' and below it, for example, 'date: Day' and 'type: What'");
        }
        Map<Field, Map<String, String>> values = new EnumMap<>(Field.class);
        for (Map.Entry<?, ?> entry : part(root, "values", where).entrySet()) {
            Field field = field(entry.getKey(), where);
            Map<String, String> meanings = new LinkedHashMap<>();
            part(entry.getValue(), where)
                    .forEach(
                            (word, means) ->
                                    meanings.put(Headers.plain(words(word)), words(means)));
            values.put(field, Map.copyOf(meanings));
        }
        Map<Field, String> always = new EnumMap<>(Field.class);
        for (Map.Entry<?, ?> entry : part(root, "always", where).entrySet()) {
            always.put(field(entry.getKey(), where), words(entry.getValue()));
        }
        return new Mapping(
                columns,
                values,
                always,
                optional(root, "several"),
                dayFirst(root, where),
                optional(root, "language"));
    }

    private static Map<?, ?> part(Map<?, ?> root, String name, String where) throws UnreadableFile {
        return root.containsKey(name) ? part(root.get(name), where) : Map.of();
    }

    private static Map<?, ?> part(@Nullable Object value, String where) throws UnreadableFile {
        if (value instanceof Map<?, ?> part) {
            return part;
        }
        if (value == null || value.equals("")) {
            return Map.of();
        }
        throw wrong(
                "a part of this mapping is no list of names and what they stand for",
                where,
                "write it on lines of their own: 'date: Day'");
    }

    private static String words(@Nullable Object value) {
        return value instanceof String words ? words : "";
    }

    private static Optional<String> optional(Map<?, ?> root, String part) {
        return Optional.of(words(root.get(part))).filter(s -> !s.isBlank());
    }

    private static Optional<Boolean> dayFirst(Map<?, ?> root, String where) throws UnreadableFile {
        Optional<String> said = optional(root, "dates");
        if (said.isEmpty()) {
            return Optional.empty();
        }
        return switch (said.get().toLowerCase(Locale.ROOT)) {
            case "day-first" -> Optional.of(true);
            case "month-first" -> Optional.of(false);
            default ->
                    throw wrong(
                            "'dates' is day-first or month-first, not '" + said.get() + "'",
                            where,
                            "write 'dates: day-first' where 03/04/2025 is 3 April");
        };
    }

    private static List<String> names(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Mapping::words).filter(n -> !n.isBlank()).toList()
                : List.of(words(value));
    }

    private static Field field(@Nullable Object name, String where) throws UnreadableFile {
        String code = words(name);
        Optional<Field> field = Field.ofCode(code);
        if (field.isEmpty()) {
            throw wrong(
                    "nothing is called '" + code + "' here",
                    where,
                    "the fields are "
                            + Arrays.stream(Field.values())
                                    .map(Field::code)
                                    .collect(Collectors.joining(", ")));
        }
        return field.get();
    }

    private static UnreadableFile wrong(String what, String where, String whatToDo) {
        return new UnreadableFile(what, where, whatToDo);
    }

    /**
     * The same mapping with the columns as this table calls them.
     *
     * @throws UnreadableFile when the table has no column of a name
     */
    public Mapping in(Sheet table) throws UnreadableFile {
        Map<Field, List<String>> found = new EnumMap<>(Field.class);
        for (Map.Entry<Field, List<String>> entry : columns.entrySet()) {
            List<String> names = new ArrayList<>();
            for (String name : entry.getValue()) {
                List<String> all = called(name, table.columns());
                if (all.isEmpty()) {
                    throw wrong(
                            "the table has no column '" + name + "'",
                            table.document().file() + ", first line",
                            "its columns are: " + String.join(", ", table.columns()));
                }
                names.addAll(all);
            }
            found.put(entry.getKey(), names);
        }
        return new Mapping(found, values, always, several, dayFirst, language);
    }

    private List<String> called(String name, List<String> columns) {
        String wanted = name.strip();
        if (wanted.endsWith("*")) {
            String begin = wanted.substring(0, wanted.length() - 1);
            return columns.stream()
                    .filter(c -> c.regionMatches(true, 0, begin, 0, begin.length()))
                    .toList();
        }
        Optional<String> own =
                language.flatMap(
                        l ->
                                columns.stream()
                                        .filter(c -> c.equalsIgnoreCase(wanted + "__" + l))
                                        .findFirst());
        return own.or(() -> columns.stream().filter(c -> c.equalsIgnoreCase(wanted)).findFirst())
                .or(
                        () ->
                                columns.stream()
                                        .filter(c -> Headers.plain(c).equals(Headers.plain(wanted)))
                                        .findFirst())
                .or(
                        () ->
                                columns.stream()
                                        .filter(
                                                c ->
                                                        c.toLowerCase(Locale.ROOT)
                                                                .startsWith(
                                                                        wanted.toLowerCase(
                                                                                        Locale.ROOT)
                                                                                + "__"))
                                        .findFirst())
                .map(List::of)
                .orElse(List.of());
    }

    /** Columns of the table that no field takes. */
    public List<String> leftOut(Sheet table) {
        Set<String> taken =
                columns.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        return table.columns().stream().filter(c -> !taken.contains(c)).toList();
    }

    /** What a value means where the mapping says it. */
    public Optional<String> meaning(Field field, String written) {
        return Optional.ofNullable(
                values.getOrDefault(field, Map.of()).get(Headers.plain(written)));
    }

    /** Whether each row is the text of a document, not an incident. */
    public boolean texts() {
        return columns.containsKey(Field.TEXT);
    }

    /** The mapping as a person may save and change it. */
    public String yaml() {
        StringBuilder yaml = new StringBuilder("columns:\n");
        for (Field field : Field.values()) {
            List<String> names = columns.getOrDefault(field, List.of());
            if (!names.isEmpty()) {
                yaml.append("  ").append(field.code()).append(": ");
                yaml.append(
                        names.size() == 1
                                ? quoted(names.get(0))
                                : names.stream()
                                        .map(Mapping::quoted)
                                        .collect(Collectors.joining(", ", "[", "]")));
                yaml.append('\n');
            }
        }
        return yaml.toString();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
