// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dalel.intake.UnreadableFile;
import org.dalel.terms.Document;
import org.dalel.terms.Passage;
import org.dalel.terms.Problem;

/**
 * Cuts CSV (RFC 4180) into rows with their places: comma, semicolon, tab or upright bar between the
 * cells, told from the first lines; quotation marks around them; Excel's first line {@code sep=;}.
 */
final class Csv {
    private static final String SEPARATORS = ",;\t|";

    /** Lines looked at to tell what stands between the cells. */
    private static final int SAMPLE = 20;

    private final String text;
    private final char between;
    private final List<Cut> cuts = new ArrayList<>();
    private int unclosed = -1;

    /** A row's place and its cells. */
    private record Cut(int start, int end, List<String> cells) {
        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    private Csv(String text, int from, char between) {
        this.text = text;
        this.between = between;
        cut(from);
    }

    static Sheet table(Document document) throws UnreadableFile {
        String text = document.text();
        int from = 0;
        char between = 0;
        if (text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 5) {
            between = text.charAt(4);
            from = Math.max(5, text.indexOf('\n') + 1);
        }
        Csv csv = new Csv(text, from, between == 0 ? separator(text) : between);
        return csv.table(document, document.file());
    }

    /** What splits the first lines into the most cells, and all of them into as many. */
    private static char separator(String text) {
        char best = ',';
        int most = 0;
        for (char candidate : SEPARATORS.toCharArray()) {
            int end = 0;
            for (int line = 0; line < SAMPLE && end >= 0 && end < text.length(); line++) {
                end = text.indexOf('\n', end + 1);
            }
            Csv csv = new Csv(end < 0 ? text : text.substring(0, end), 0, candidate);
            List<Cut> rows = csv.cuts.stream().filter(c -> !c.isEmpty()).toList();
            if (rows.isEmpty()) {
                continue;
            }
            int columns = rows.get(0).cells().size();
            long alike = rows.stream().filter(r -> r.cells().size() == columns).count();
            int worth = columns == 1 ? 0 : (int) (columns + 1000 * alike / rows.size());
            if (worth > most) {
                most = worth;
                best = candidate;
            }
        }
        return best;
    }

    private void cut(int from) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int opened = -1;
        int start = from;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
                opened = cuts.size();
            } else if (c == between) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else if (c == '\n') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
                cuts.add(new Cut(start, i, cells));
                cells = new ArrayList<>();
                start = i + 1;
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            unclosed = opened;
        } else if (cell.length() > 0 || !cells.isEmpty()) {
            cells.add(cell.toString().strip());
            cuts.add(new Cut(start, text.length(), cells));
        }
    }

    private Sheet table(Document document, String where) throws UnreadableFile {
        int head = 0;
        while (head < cuts.size() && cuts.get(head).isEmpty()) {
            head++;
        }
        if (head == cuts.size()) {
            throw new UnreadableFile(
                    "there is no row in this table",
                    where,
                    "let the first line name the columns, and give a row for each incident");
        }
        List<String> columns = columns(cuts.get(head).cells());
        if (columns.size() > Sheet.MOST_COLUMNS) {
            throw new UnreadableFile(
                    "this table has more than " + Sheet.MOST_COLUMNS + " columns",
                    where,
                    "leave only the columns that say what happened");
        }
        if (cuts.size() - head - 1 > Sheet.MOST_ROWS) {
            throw new UnreadableFile(
                    "this table has more than " + Sheet.MOST_ROWS + " rows",
                    where,
                    "cut it into tables with the same first line, such as one for each year");
        }
        List<Sheet.Row> rows = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = head + 1; i < cuts.size(); i++) {
            Cut cut = cuts.get(i);
            if (cut.isEmpty()) {
                continue;
            }
            String name = "row " + (i + 1);
            List<String> cells = new ArrayList<>(cut.cells());
            while (cells.size() > columns.size() && cells.get(cells.size() - 1).isEmpty()) {
                cells.remove(cells.size() - 1);
            }
            if (cells.size() > columns.size()) {
                problems.add(
                        new Problem(
                                "this row has more cells than the first line has columns",
                                where + ", " + name,
                                "put a cell that holds what stands between the cells into"
                                        + " quotation marks"));
                continue;
            }
            while (cells.size() < columns.size()) {
                cells.add("");
            }
            int end = cut.end();
            while (end > cut.start() + 1 && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            rows.add(new Sheet.Row(name, new Passage(cut.start(), end), cells));
        }
        if (unclosed >= 0) {
            problems.add(
                    new Problem(
                            "a quotation mark is opened in this row and never closed; it and what"
                                    + " follows it were not read",
                            where + ", row " + (unclosed + 1),
                            "close the quotation mark, or double it where it is meant"));
        }
        return new Sheet(document, columns, rows, problems);
    }

    /** Each name once; a column without one gets the letter a spreadsheet shows above it. */
    private static List<String> columns(List<String> head) {
        List<String> columns = new ArrayList<>();
        Set<String> known = new HashSet<>();
        Map<String, Integer> times = new HashMap<>();
        int last = head.size();
        while (last > 1 && head.get(last - 1).isEmpty()) {
            last--;
        }
        for (int i = 0; i < last; i++) {
            String name = head.get(i).isEmpty() ? "column " + letters(i) : head.get(i);
            String unique = name;
            while (!known.add(unique)) {
                unique = name + " (" + (times.merge(name, 1, Integer::sum) + 1) + ")";
            }
            columns.add(unique);
        }
        return columns;
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
