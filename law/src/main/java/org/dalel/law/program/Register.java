// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.program;

import java.util.Map;

/**
 * Many organisations, one column for each fact. A fact without a column is known of none of them.
 *
 * @param rows how many organisations
 * @param columns by fact id, each of so many rows
 */
public record Register(int rows, Map<String, Column> columns) {
    public Register {
        columns = Map.copyOf(columns);
        for (Map.Entry<String, Column> column : columns.entrySet()) {
            if (column.getValue().rows() != rows) {
                throw new IllegalArgumentException(
                        "'"
                                + column.getKey()
                                + "' has "
                                + column.getValue().rows()
                                + " rows, not "
                                + rows);
            }
        }
    }
}
