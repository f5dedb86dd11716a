// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The columns of a page in reading order. A column is parted from its neighbour by a strip without
 * words beside several lines of running text; the short cells of a table are no columns and are
 * read row by row.
 */
final class Columns {
    private static final int FEWEST_LINES = 3;

    /** Letters that a line of a column has on average, at least. */
    private static final int SHORTEST_LINE = 14;

    /** How wide the strip is at least, in letter heights. */
    private static final float NARROWEST_STRIP = 0.5f;

    private static final int DEEPEST = 6;

    private Columns() {}

    static List<List<Stretch>> of(List<Stretch> page) {
        List<Stretch> sorted = new ArrayList<>(page);
        sorted.sort(
                Comparator.comparingDouble(Stretch::baseline).thenComparingDouble(Stretch::left));
        List<List<Stretch>> columns = new ArrayList<>();
        part(sorted, columns, 0);
        return columns;
    }

    /** Lines {@code from} to {@code to} (the one after the last) stand left or right of a strip. */
    private record Band(int from, int to, float strip) {}

    private static void part(List<Stretch> lines, List<List<Stretch>> columns, int depth) {
        Band band = depth < DEEPEST ? widest(lines) : null;
        if (band == null) {
            if (!lines.isEmpty()) {
                columns.add(lines);
            }
            return;
        }
        part(lines.subList(0, band.from), columns, depth + 1);
        List<Stretch> left = new ArrayList<>();
        List<Stretch> right = new ArrayList<>();
        for (Stretch line : lines.subList(band.from, band.to)) {
            (line.left() < band.strip ? left : right).add(line);
        }
        part(left, columns, depth + 1);
        part(right, columns, depth + 1);
        part(lines.subList(band.to, lines.size()), columns, depth + 1);
    }

    /** The band with the most lines; null where all is one column. */
    private static @org.jspecify.annotations.Nullable Band widest(List<Stretch> lines) {
        if (lines.size() < 2 * FEWEST_LINES) {
            return null;
        }
        Band best = null;
        for (float strip : strips(lines)) {
            int from = 0;
            for (int i = 0; i <= lines.size(); i++) {
                boolean crossed =
                        i == lines.size()
                                || lines.get(i).left() < strip && lines.get(i).right() > strip;
                if (crossed) {
                    Band band = new Band(from, i, strip);
                    if ((best == null || i - from > best.to - best.from)
                            && isText(lines.subList(from, i), strip)) {
                        best = band;
                    }
                    from = i + 1;
                }
            }
        }
        return best == null ? null : trimmed(lines, best);
    }

    /** Left edges at which several lines begin, moved a little to the left. */
    private static List<Float> strips(List<Stretch> lines) {
        List<Stretch> byLeft = new ArrayList<>(lines);
        byLeft.sort(Comparator.comparingDouble(Stretch::left));
        List<Float> strips = new ArrayList<>();
        float leftmost = byLeft.get(0).left();
        int i = 0;
        while (i < byLeft.size()) {
            float edge = byLeft.get(i).left();
            int begun = i;
            while (i < byLeft.size() && byLeft.get(i).left() < edge + 3) {
                i++;
            }
            if (i - begun >= FEWEST_LINES && edge > leftmost + 40) {
                strips.add(edge - 0.5f);
            }
        }
        return strips;
    }

    private static boolean isText(List<Stretch> lines, float strip) {
        int left = 0;
        int right = 0;
        long leftLetters = 0;
        long rightLetters = 0;
        float leftEnd = 0;
        float rightBegin = Float.MAX_VALUE;
        float size = 0;
        float leftTop = Float.MAX_VALUE;
        float leftBottom = 0;
        float rightTop = Float.MAX_VALUE;
        float rightBottom = 0;
        for (Stretch line : lines) {
            size += line.size();
            if (line.left() < strip) {
                left++;
                leftLetters += line.words().length();
                leftEnd = Math.max(leftEnd, line.right());
                leftTop = Math.min(leftTop, line.baseline());
                leftBottom = Math.max(leftBottom, line.baseline());
            } else {
                right++;
                rightLetters += line.words().length();
                rightBegin = Math.min(rightBegin, line.left());
                rightTop = Math.min(rightTop, line.baseline());
                rightBottom = Math.max(rightBottom, line.baseline());
            }
        }
        return left >= FEWEST_LINES
                && right >= FEWEST_LINES
                && leftLetters >= (long) SHORTEST_LINE * left
                && rightLetters >= (long) SHORTEST_LINE * right
                && rightBegin - leftEnd >= NARROWEST_STRIP * size / lines.size()
                && Math.min(leftBottom, rightBottom) > Math.max(leftTop, rightTop);
    }

    /** Without lines above and below that stand on one side only, such as a heading. */
    private static Band trimmed(List<Stretch> lines, Band band) {
        float top = 0;
        float leftTop = Float.MAX_VALUE;
        float rightTop = Float.MAX_VALUE;
        for (Stretch line : lines.subList(band.from, band.to)) {
            if (line.left() < band.strip) {
                leftTop = Math.min(leftTop, line.baseline());
            } else {
                rightTop = Math.min(rightTop, line.baseline());
            }
        }
        top = Math.max(leftTop, rightTop);
        int from = band.from;
        while (lines.get(from).baseline() < top - 2 * lines.get(from).size()
                && lines.get(from).left() < band.strip == leftTop < rightTop) {
            from++;
        }
        return new Band(from, band.to, band.strip);
    }
}
