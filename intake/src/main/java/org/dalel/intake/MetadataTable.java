// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dalel.terms.Country;
import org.dalel.terms.Document;
import org.dalel.terms.Language;
import org.dalel.terms.Problem;
import org.dalel.terms.When;

/**
 * What is known of files from outside: a CSV with the columns {@code
 * file,published,country,language}, of which any but the first may be missing or empty.
 *
 * <p>A line that cannot be understood becomes a problem; the other lines count.
 */
public final class MetadataTable {
    private static final List<String> COLUMNS = List.of("file", "published", "country", "language");

    /** A table without lines. */
    public static final MetadataTable EMPTY = new MetadataTable(Map.of(), List.of());

    private final Map<String, Document.Metadata> byFile;
    private final List<Problem> problems;

    private MetadataTable(Map<String, Document.Metadata> byFile, List<Problem> problems) {
        this.byFile = Map.copyOf(byFile);
        this.problems = List.copyOf(problems);
    }

    /**
     * @throws UnreadableFile when the file cannot be opened, is not UTF-8 or has no column {@code
     *     file}
     */
    public static MetadataTable read(Path csv) throws UnreadableFile {
        try {
            return parse(Files.readString(csv, StandardCharsets.UTF_8), csv.toString());
        } catch (IOException unreadable) {
            throw UnreadableFile.of(csv, unreadable);
        }
    }

    /**
     * @param where how messages name the table
     */
    static MetadataTable parse(String csv, String where) throws UnreadableFile {
        List<CsvLines.Line> lines = CsvLines.of(csv.startsWith("\uFEFF") ? csv.substring(1) : csv);
        List<String> head =
                lines.isEmpty()
                        ? List.of()
                        : lines.get(0).cells().stream()
                                .map(c -> c.trim().toLowerCase(Locale.ROOT))
                                .toList();
        if (!head.contains("file")) {
            throw new UnreadableFile(
                    "this table has no column 'file'",
                    where + ", line 1",
                    "let the first line be file,published,country,language");
        }
        List<Problem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String column : head) {
            if (!COLUMNS.contains(column)) {
                problems.add(
                        new Problem(
                                "the column '" + column + "' is not known and was left out",
                                where + ", line 1",
                                "the columns are file,published,country,language"));
            } else if (!seen.add(column)) {
                problems.add(
                        new Problem(
                                "the column '" + column + "' stands there twice; the first counts",
                                where + ", line 1",
                                "leave one of them"));
            }
        }
        Map<String, Document.Metadata> byFile = new LinkedHashMap<>();
        for (CsvLines.Line line : lines.subList(1, lines.size())) {
            add(byFile, problems, head, line, where + ", line " + line.number());
        }
        return new MetadataTable(byFile, problems);
    }

    private static void add(
            Map<String, Document.Metadata> byFile,
            List<Problem> problems,
            List<String> head,
            CsvLines.Line line,
            String where) {
        if (line.cells().stream().allMatch(String::isBlank)) {
            return;
        }
        if (line.cells().size() > head.size()) {
            problems.add(
                    new Problem(
                            "this line has more cells than the first line",
                            where,
                            "put a value that holds a comma into quotation marks"));
            return;
        }
        String file = cell(head, line, "file");
        if (file.isEmpty()) {
            problems.add(
                    new Problem("this line names no file", where, "fill the column 'file' in"));
            return;
        }
        if (byFile.containsKey(file)) {
            problems.add(
                    new Problem(
                            "this file has a line already; the first counts",
                            where,
                            "leave one line for each file"));
            return;
        }
        byFile.put(
                file,
                new Document.Metadata(
                        understood(
                                cell(head, line, "language"),
                                MetadataTable::language,
                                problems,
                                where),
                        understood(
                                        cell(head, line, "published"),
                                        MetadataTable::published,
                                        problems,
                                        where)
                                .orElse(When.UNKNOWN),
                        understood(
                                cell(head, line, "country"),
                                MetadataTable::country,
                                problems,
                                where),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static String cell(List<String> head, CsvLines.Line line, String column) {
        int index = head.indexOf(column);
        return index >= 0 && index < line.cells().size() ? line.cells().get(index).trim() : "";
    }

    /** A value as written by people, or the reason why it is none. */
    private interface Understanding<T> {
        T of(String written) throws UnreadableFile;
    }

    private static <T> Optional<T> understood(
            String written, Understanding<T> meaning, List<Problem> problems, String where) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(meaning.of(written));
        } catch (UnreadableFile not) {
            problems.add(new Problem(not.problem().what(), where, not.problem().whatToDo()));
            return Optional.empty();
        }
    }

    /**
     * A day, month or year of publication: {@code 2017-06-07}, {@code 2017-06}, {@code 2017}.
     *
     * @throws UnreadableFile when it is none
     */
    public static When published(String written) throws UnreadableFile {
        return When.parse(written)
                .filter(When::isKnown)
                .filter(w -> w.earliest().isPresent())
                .orElseThrow(
                        () ->
                                new UnreadableFile(
                                        "'" + written + "' is not a date",
                                        "published",
                                        "write the date as 2017-06-07, 2017-06 or 2017"));
    }

    /**
     * A country by its ISO 3166-1 code of two letters.
     *
     * @throws UnreadableFile when there is no such code
     */
    public static Country country(String written) throws UnreadableFile {
        String code = written.toUpperCase(Locale.ROOT);
        if (!List.of(Locale.getISOCountries()).contains(code) && !code.equals("XK")) {
            throw new UnreadableFile(
                    "'" + written + "' is not a country code",
                    "country",
                    "write the two letters of ISO 3166, such as KZ, RU or KG");
        }
        return new Country(code);
    }

    /**
     * A language by its ISO 639-1 code of two letters.
     *
     * @throws UnreadableFile when there is no such code
     */
    public static Language language(String written) throws UnreadableFile {
        String code = written.toLowerCase(Locale.ROOT);
        if (!List.of(Locale.getISOLanguages()).contains(code)) {
            throw new UnreadableFile(
                    "'" + written + "' is not a language code",
                    "language",
                    "write the two letters of ISO 639, such as en, ru or kk");
        }
        return new Language(code);
    }

    /**
     * What the table says of a file.
     *
     * @param file its name without folder
     */
    public Optional<Document.Metadata> of(String file) {
        return Optional.ofNullable(byFile.get(file));
    }

    /** The files that have a line. */
    public Set<String> files() {
        return byFile.keySet();
    }

    /** Lines and columns that were left out, in the order of the table. */
    public List<Problem> problems() {
        return problems;
    }
}
