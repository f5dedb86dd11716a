// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.table;

import java.util.List;
import org.dalel.terms.Document;
import org.dalel.terms.Passage;
import org.dalel.terms.Problem;

/**
 * A table as it stands in a file.
 *
 * @param document the file as a text, in which the rows have their places
 * @param columns their names as the first line gives them, each once
 * @param rows without the first line, without empty ones
 * @param problems rows that are no rows of this table
 */
public record Sheet(
        Document document, List<String> columns, List<Row> rows, List<Problem> problems) {
    /** The most rows of one table: past them it is refused whole. */
    public static final int MOST_ROWS = 20_000;

    /** The most columns of one table. */
    public static final int MOST_COLUMNS = 500;

    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /**
     * One row.
     *
     * @param name by which messages call it: {@code row 12} as a spreadsheet counts, the line of
     *     names being row 1
     * @param passage where it stands
     * @param cells one for each column, without blanks around them
     */
    public record Row(String name, Passage passage, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The name, no words. */
        @Override
        public String toString() {
            return "Row[" + name + "]";
        }
    }

    /** The numbers, no words. */
    @Override
    public String toString() {
        return "Sheet[" + columns.size() + " columns, " + rows.size() + " rows]";
    }
}
