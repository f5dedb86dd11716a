// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dalel.law.program.Columns;

/**
 * How many organisations of each group have each answer to each question: worked out once for every
 * organisation, whatever the number of groups. Beside every count stands the sum of a number drawn
 * for each organisation: two counts with the same sum are of the same organisations.
 *
 * <p>The steps are {@code first 0}, {@code second 0}, {@code first 1} …, and then {@code number 0},
 * {@code number 1} …, of which the distributions are told.
 */
final class Tally {
    /** No, open, yes; of two questions each with those of the second. */
    static final int CELLS = 9;

    private final List<Boolean> second;
    private final int[] groupOf;
    private final int groups;
    private final long[][] counts;
    private final long[][] marks;
    private final List<Map<Long, long[]>> values;

    private Tally(List<Boolean> second, int numbers, int[] groupOf, int groups) {
        this.second = second;
        this.groupOf = groupOf;
        this.groups = groups;
        this.counts = new long[second.size()][groups * CELLS];
        this.marks = new long[second.size()][groups * CELLS];
        this.values =
                IntStream.range(0, numbers)
                        .<Map<Long, long[]>>mapToObj(n -> new TreeMap<>())
                        .toList();
    }

    /**
     * @param second for each question whether it has a second part
     * @param numbers how many distributions are counted
     * @param groupOf the group of each row
     */
    static Tally of(Columns columns, List<Boolean> second, int numbers, int[] groupOf, int groups) {
        return columns.over(
                steps(second.size(), numbers),
                () -> new Tally(second, numbers, groupOf, groups),
                (tally, from, n, low, high) -> tally.take(from, n, low, high),
                Tally::with,
                true);
    }

    static List<String> steps(int questions, int numbers) {
        return Stream.concat(
                        IntStream.range(0, questions)
                                .boxed()
                                .flatMap(q -> Stream.of("first " + q, "second " + q)),
                        IntStream.range(0, numbers).mapToObj(n -> "number " + n))
                .toList();
    }

    /** The cell of a row; answers are 0 no, 1 open, 2 yes. */
    static int cell(boolean second, int[][] low, int[][] high, int question, int i) {
        int first = low[2 * question][i] + high[2 * question][i];
        return second ? 3 * first + low[2 * question + 1][i] + high[2 * question + 1][i] : first;
    }

    /** A number for a row, as if drawn by lot. */
    private static long mark(int row) {
        long x = row * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
        x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }

    private void take(int from, int n, int[][] low, int[][] high) {
        long[] mark = new long[n];
        for (int i = 0; i < n; i++) {
            mark[i] = mark(from + i);
        }
        for (int q = 0; q < counts.length; q++) {
            boolean two = second.get(q);
            long[] count = counts[q];
            long[] sum = marks[q];
            for (int i = 0; i < n; i++) {
                int at = groupOf[from + i] * CELLS + cell(two, low, high, q, i);
                count[at]++;
                sum[at] += mark[i];
            }
        }
        for (int which = 0; which < values.size(); which++) {
            int[] value = low[2 * counts.length + which];
            for (int i = 0; i < n; i++) {
                long[] to = values.get(which).computeIfAbsent((long) value[i], v -> new long[2]);
                to[0]++;
                to[1] += mark[i];
            }
        }
    }

    private Tally with(Tally other) {
        for (int q = 0; q < counts.length; q++) {
            for (int i = 0; i < counts[q].length; i++) {
                counts[q][i] += other.counts[q][i];
                marks[q][i] += other.marks[q][i];
            }
        }
        for (int which = 0; which < values.size(); which++) {
            Map<Long, long[]> to = values.get(which);
            other.values
                    .get(which)
                    .forEach(
                            (value, sums) -> {
                                long[] own = to.computeIfAbsent(value, v -> new long[2]);
                                own[0] += sums[0];
                                own[1] += sums[1];
                            });
        }
        return this;
    }

    /** The counts of a question's cells in a group: three, or nine where it has a second part. */
    List<Long> cells(int question, int group) {
        List<Long> cells = new ArrayList<>();
        for (int cell = 0; cell < (second.get(question) ? CELLS : 3); cell++) {
            cells.add(counts[question][group * CELLS + cell]);
        }
        return cells;
    }

    boolean second(int question) {
        return second.get(question);
    }

    /** The group of a row. */
    int groupOf(int row) {
        return groupOf[row];
    }

    /** How many organisations of some groups fall into some cells, and the sum of their numbers. */
    long[] of(int question, long groupMask, int cellMask) {
        long[] sums = new long[2];
        for (int g = 0; g < groups; g++) {
            for (int cell = 0; cell < CELLS; cell++) {
                if ((groupMask >> g & 1) == 1 && (cellMask >> cell & 1) == 1) {
                    sums[0] += counts[question][g * CELLS + cell];
                    sums[1] += marks[question][g * CELLS + cell];
                }
            }
        }
        return sums;
    }

    int numbers() {
        return values.size();
    }

    /** How many organisations have the number of a distribution between two. */
    long[] of(int which, long from, long to) {
        long[] sums = new long[2];
        values.get(which)
                .forEach(
                        (value, own) -> {
                            if (value >= from && value <= to) {
                                sums[0] += own[0];
                                sums[1] += own[1];
                            }
                        });
        return sums;
    }

    /** A distribution: how many organisations have each number. */
    List<Disclosure.Bar> bars(int which) {
        return values.get(which).entrySet().stream()
                .map(e -> new Disclosure.Bar(e.getKey(), e.getKey(), e.getValue()[0]))
                .toList();
    }
}
