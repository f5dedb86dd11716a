// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows under columns, fitted to a width: columns in which no row has anything are left out, long
 * cells wrap, and below each row stands its passage, if any row has one. Too narrow for columns,
 * each cell gets a line of its own behind its column's name.
 */
final class Table {
    /** Below this many columns on screen, cells stand under one another. */
    private static final int NARROW = 80;

    private static final int GAP = 2;
    private static final int LEAST = 8;

    /** Words, and cells of the first column, up to this length are not cut where room allows. */
    private static final int LONGEST_KEPT_WHOLE = 20;

    private static final String INDENT = "    ";

    private final List<String> columns;
    private final List<Row> rows = new ArrayList<>();

    private record Row(List<String> cells, String below) {}

    Table(String... columns) {
        this.columns = List.of(columns);
    }

    /**
     * @param below the passage, printed under the cells
     * @param cells as many as there are columns
     */
    void add(String below, String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException("a cell for each of " + columns.size());
        }
        rows.add(new Row(List.of(cells).stream().map(Safe::shown).toList(), Safe.shown(below)));
    }

    /** A row with nothing under it. */
    void row(String... cells) {
        add("", cells);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The lines, none of them wider than {@code width}. */
    List<String> lines(int width) {
        List<Integer> used =
                IntStream.range(0, columns.size())
                        .filter(c -> rows.stream().anyMatch(r -> !r.cells().get(c).isEmpty()))
                        .boxed()
                        .toList();
        return width < NARROW ? stacked(used, width) : inColumns(used, width);
    }

    private List<String> inColumns(List<Integer> used, int width) {
        List<Integer> widths = widths(used, width - INDENT.length());
        boolean passages = rows.stream().anyMatch(r -> !r.below().isEmpty());
        List<String> lines = new ArrayList<>();
        lines.addAll(wrapped(used, widths, columns, ""));
        for (Row row : rows) {
            lines.addAll(wrapped(used, widths, row.cells(), ""));
            if (passages) {
                below(row, width, lines);
            }
        }
        return lines;
    }

    private static List<String> wrapped(
            List<Integer> used, List<Integer> widths, List<String> cells, String indent) {
        List<List<String>> parts = new ArrayList<>();
        int height = 0;
        for (int i = 0; i < used.size(); i++) {
            List<String> part = wrap(cells.get(used.get(i)), widths.get(i));
            parts.add(part);
            height = Math.max(height, part.size());
        }
        List<String> lines = new ArrayList<>();
        for (int y = 0; y < height; y++) {
            StringBuilder line = new StringBuilder(indent);
            for (int i = 0; i < parts.size(); i++) {
                String words = y < parts.get(i).size() ? parts.get(i).get(y) : "";
                line.append(words);
                if (i < parts.size() - 1) {
                    line.append(" ".repeat(widths.get(i) + GAP - length(words)));
                }
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** Every column as wide as its widest cell, then the widest ones narrowed until all fit. */
    private List<Integer> widths(List<Integer> used, int width) {
        List<Integer> widths = new ArrayList<>();
        List<Integer> least = new ArrayList<>();
        for (int column : used) {
            widths.add(Math.max(LEAST, widest(column, false)));
            boolean first = column == used.get(0).intValue();
            least.add(Math.max(LEAST, Math.min(LONGEST_KEPT_WHOLE, widest(column, !first))));
        }
        int room = width - GAP * (used.size() - 1);
        narrow(widths, least, room);
        narrow(widths, Collections.nCopies(widths.size(), LEAST), room);
        return widths;
    }

    /** Takes from the widest column that is wider than it must be, until all fit or none is. */
    private static void narrow(List<Integer> widths, List<Integer> least, int room) {
        while (widths.stream().mapToInt(Integer::intValue).sum() > room) {
            int widest = -1;
            for (int i = 0; i < widths.size(); i++) {
                boolean canGive = widths.get(i) > least.get(i);
                if (canGive && (widest < 0 || widths.get(i) > widths.get(widest))) {
                    widest = i;
                }
            }
            if (widest < 0) {
                return;
            }
            widths.set(widest, widths.get(widest) - 1);
        }
    }

    /** The longest cell of a column, or the longest word in it, its name included. */
    private int widest(int column, boolean words) {
        return Stream.concat(
                        Stream.of(columns.get(column)),
                        rows.stream().map(r -> r.cells().get(column)))
                .flatMap(c -> words ? Stream.of(c.split(" ", -1)) : Stream.of(c))
                .mapToInt(Table::length)
                .max()
                .orElse(0);
    }

    private List<String> stacked(List<Integer> used, int width) {
        List<String> lines = new ArrayList<>();
        int label = used.stream().mapToInt(c -> length(columns.get(c))).max().orElse(0) + GAP;
        for (Row row : rows) {
            for (int column : used) {
                String cell = row.cells().get(column);
                if (!cell.isEmpty()) {
                    String name = columns.get(column);
                    List<String> parts = wrap(cell, Math.max(LEAST, width - label));
                    lines.add(name + " ".repeat(label - length(name)) + parts.get(0));
                    parts.stream().skip(1).forEach(p -> lines.add(" ".repeat(label) + p));
                }
            }
            below(row, width, lines);
        }
        return lines;
    }

    private static void below(Row row, int width, List<String> lines) {
        if (!row.below().isEmpty()) {
            wrap(row.below(), width - INDENT.length()).forEach(l -> lines.add(INDENT + l));
        }
        lines.add("");
    }

    /** Cuts between words; a word that is longer than the line is cut in itself. */
    static List<String> wrap(String words, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            String rest = word;
            if (line.length() > 0 && length(line) + 1 + length(rest) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (length(rest) > width) {
                int end = rest.offsetByCodePoints(0, width);
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            if (line.length() > 0) {
                line.append(' ');
            }
            line.append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int length(CharSequence words) {
        return Character.codePointCount(words, 0, words.length());
    }
}
