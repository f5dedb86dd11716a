// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts CSV (RFC 4180) into lines and cells: comma between cells, quotation marks around them. Where
 * the first line has semicolons or tabs and no comma, as spreadsheets write in many languages,
 * those stand between cells.
 */
final class CsvLines {
    private CsvLines() {}

    /**
     * One line.
     *
     * @param number of the line in the file on which it begins, from 1
     */
    record Line(int number, List<String> cells) {
        Line {
            cells = List.copyOf(cells);
        }
    }

    static List<Line> of(String csv) {
        char between = between(csv.lines().findFirst().orElse(""));
        List<Line> lines = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int number = 1;
        int begun = 1;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (c == '\n') {
                number++;
            }
            if (quoted) {
                if (c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
            } else if (c == between) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                cells.add(cell.toString());
                cell.setLength(0);
                lines.add(new Line(begun, cells));
                cells = new ArrayList<>();
                begun = number;
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (cell.length() > 0 || !cells.isEmpty()) {
            cells.add(cell.toString());
            lines.add(new Line(begun, cells));
        }
        return lines;
    }

    private static char between(String head) {
        if (head.indexOf(',') >= 0) {
            return ',';
        }
        return head.indexOf(';') >= 0 ? ';' : head.indexOf('\t') >= 0 ? '\t' : ',';
    }
}
