// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.lexicon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dalel.terms.Problem;

/**
 * Tables of words by their path, such as {@code en/triggers.tsv}.
 *
 * <p>A table is a text file: tab between cells, {@code #} begins a comment line, blank lines do not
 * count. Tables of the same path from several folders are one table, in the order in which the
 * folders were given.
 */
public final class Lexicon {
    private final Map<String, List<Row>> tables;

    private Lexicon(Map<String, List<Row>> tables) {
        this.tables = tables;
    }

    /** One line of a table: where it stands, and its cells. */
    public record Row(String table, int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell at {@code index}, trimmed; the empty text where the line is shorter. */
        public String cell(int index) {
            return index < cells.size() ? cells.get(index).trim() : "";
        }

        /** A problem with this line, for the list that loading returns. */
        public Problem problem(String what, String whatToDo) {
            return new Problem(what, table + ", line " + line, whatToDo);
        }
    }

    /** Adds the tables of one folder. */
    public static final class Builder {
        private final Map<String, List<Row>> tables = new TreeMap<>();

        /**
         * @param path of the table, {@code en/triggers.tsv}
         * @param content the file's text
         */
        public Builder add(String path, String content) {
            List<Row> rows = tables.computeIfAbsent(path, p -> new ArrayList<>());
            int number = 0;
            for (String line : content.split("\r?\n", -1)) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(new Row(path, number, List.of(line.split("\t", -1))));
                }
            }
            return this;
        }

        public Lexicon build() {
            Map<String, List<Row>> copy = new TreeMap<>();
            tables.forEach((path, rows) -> copy.put(path, List.copyOf(rows)));
            return new Lexicon(Collections.unmodifiableMap(copy));
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The rows of a table; none when there is no such table. */
    public List<Row> rows(String path) {
        return tables.getOrDefault(path, List.of());
    }

    /** The paths of all tables, sorted. */
    public List<String> paths() {
        return List.copyOf(tables.keySet());
    }
}
