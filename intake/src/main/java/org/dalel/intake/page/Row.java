// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One line of a column: stretches on one baseline, from left to right. */
record Row(
        String words,
        float left,
        float right,
        float baseline,
        float size,
        boolean bold,
        boolean aside) {
    /** Gaps wider than this many letter heights part the cells of a table. */
    private static final float CELL_GAP = 1.5f;

    private static final float WORD_GAP = 0.12f;

    /** Raised small figures are notes; they would end or begin sentences wrongly. */
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** The rows of a column, from top to bottom. */
    static List<Row> of(List<Stretch> column) {
        List<Stretch> sorted = new ArrayList<>(column);
        sorted.sort(Comparator.comparingDouble(Stretch::baseline));
        List<Row> rows = new ArrayList<>();
        List<Stretch> row = new ArrayList<>();
        float baseline = 0;
        float size = 0;
        for (Stretch stretch : sorted) {
            if (!row.isEmpty() && !isBeside(stretch, baseline, size)) {
                rows.add(joined(row));
                row.clear();
                size = 0;
            }
            row.add(stretch);
            if (stretch.size() > size) {
                size = stretch.size();
                baseline = stretch.baseline();
            }
        }
        if (!row.isEmpty()) {
            rows.add(joined(row));
        }
        return rows;
    }

    private static boolean isBeside(Stretch stretch, float baseline, float size) {
        float larger = Math.max(stretch.size(), size);
        boolean raised = Math.min(stretch.size(), size) < 0.85f * larger;
        return Math.abs(stretch.baseline() - baseline) <= (raised ? 0.5f : 0.3f) * larger;
    }

    private static Row joined(List<Stretch> row) {
        row.sort(Comparator.comparingDouble(Stretch::left));
        float size = 0;
        float baseline = 0;
        for (Stretch stretch : row) {
            if (stretch.size() > size) {
                size = stretch.size();
                baseline = stretch.baseline();
            }
        }
        StringBuilder words = new StringBuilder();
        float end = row.get(0).left();
        int bold = 0;
        int aside = 0;
        for (Stretch stretch : row) {
            float gap = stretch.left() - end;
            if (words.length() > 0) {
                words.append(gap > CELL_GAP * size ? "\t" : gap > WORD_GAP * size ? " " : "");
            }
            boolean note =
                    words.length() > 0
                            && stretch.size() < 0.85f * size
                            && stretch.baseline() < baseline - 0.1f * size
                            && stretch.words().chars().allMatch(c -> c >= '0' && c <= '9');
            words.append(note ? raised(stretch.words()) : stretch.words());
            end = Math.max(end, stretch.right());
            bold += stretch.bold() ? stretch.words().length() : 0;
            aside += stretch.aside() ? stretch.words().length() : 0;
        }
        return new Row(
                words.toString(),
                row.get(0).left(),
                end,
                baseline,
                size,
                bold * 10 > words.length() * 9,
                aside * 2 > words.length());
    }

    private static String raised(String digits) {
        StringBuilder raised = new StringBuilder();
        digits.chars().forEach(c -> raised.append(RAISED.charAt(c - '0')));
        return raised.toString();
    }

    float width() {
        return right - left;
    }

    /** How wide the first word is, judged by its letters. */
    float firstWordWidth() {
        int blank = words.indexOf(' ');
        return blank < 0 ? width() : width() * blank / words.length();
    }
}
