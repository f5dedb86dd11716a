// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dalel.law.population.Population.Line;
import org.dalel.law.program.Columns;

/**
 * Looks at everything that one run shows, over all its tables, and for a bill at what the same run
 * without it shows: no count of 1 to 9 organisations may be the difference of two shown counts of
 * which one holds all organisations of the other. What would give one away is taken out: first the
 * groups of a provision, then the provision; of two, the later one.
 *
 * <p>Counted are what the tables tell, and the rest to each: so many at least, so many at most, so
 * many newly and no longer, and the bars of the distributions with those before them. Sums of three
 * and more counts are not looked at.
 */
final class Subtraction {
    /** Pairs of counts that are compared organisation by organisation; beyond, no groups at all. */
    static final int MOST_PAIRS = 2_000_000;

    /** Distributions of a law: duties and breaches. */
    private static final int BARS = 2;

    private static final int THREE = 0b111;
    private static final int NINE = 0b111_111_111;

    private final List<Line> lines;
    private final List<Optional<List<Disclosure.Bar>>> bars;

    private Subtraction(List<Line> lines, List<Optional<List<Disclosure.Bar>>> bars) {
        this.lines = List.copyOf(lines);
        this.bars = List.copyOf(bars);
    }

    List<Line> lines() {
        return lines;
    }

    List<Optional<List<Disclosure.Bar>>> bars() {
        return bars;
    }

    /**
     * Who is told of a count.
     *
     * @param line the provision's place; after all provisions come the distributions
     * @param grouped whether it is told of groups only
     */
    private record Owner(int line, boolean grouped) {}

    /**
     * Some organisations whose number is told.
     *
     * @param question of a provision; -1 the first distribution, -2 the second …
     * @param groups of these groups
     * @param cells in these cells
     * @param from of a distribution: with so many
     * @param to to so many
     */
    private record Some(int question, long groups, int cells, long from, long to) {
        boolean holds(byte[][] cell, int[][] numbers, int group, int i) {
            if (question >= 0) {
                return (groups >> group & 1) == 1 && (cells >> cell[question][i] & 1) == 1;
            }
            int number = numbers[-question - 1][i];
            boolean between = number >= from && number <= to;
            return between == (cells == 1);
        }
    }

    /** The same organisations, however often they are told. */
    private record Told(Some some, long count, List<Owner> owners) {}

    /**
     * @param lines each as it may be shown alone, in the order of the tally's questions
     * @param bars each as it may be shown alone, in the order of the tally's numbers
     * @param groups the names of all groups, in the order of the tally
     * @param asked so many of the lines, and the first two of the bars, are asked for; what comes
     *     after them is told whenever it is asked for, and cannot be taken back
     * @param laws whether the lines asked for are of two laws, so that changes are told
     */
    static Subtraction of(
            List<Line> lines,
            List<Optional<List<Disclosure.Bar>>> bars,
            List<String> groups,
            int asked,
            boolean laws,
            Tally tally,
            Columns columns) {
        int compared = laws ? asked : 0;
        if (asked == lines.size()) {
            return new Search(lines, bars, groups, compared, asked, BARS, tally, columns).done();
        }
        List<Line> others = new ArrayList<>();
        for (int q = 0; q < lines.size(); q++) {
            others.add(q < asked ? hidden(lines.get(q)) : lines.get(q));
        }
        List<Optional<List<Disclosure.Bar>>> otherBars = new ArrayList<>(bars);
        otherBars.subList(0, BARS).replaceAll(b -> Optional.empty());
        Subtraction alone =
                new Search(
                                others,
                                otherBars,
                                groups,
                                compared,
                                lines.size(),
                                bars.size(),
                                tally,
                                columns)
                        .done();
        List<Line> told = new ArrayList<>(lines.subList(0, asked));
        told.addAll(alone.lines().subList(asked, lines.size()));
        List<Optional<List<Disclosure.Bar>>> toldBars = new ArrayList<>(bars.subList(0, BARS));
        toldBars.addAll(alone.bars().subList(BARS, bars.size()));
        return new Search(told, toldBars, groups, compared, asked, BARS, tally, columns).done();
    }

    private static Line hidden(Line line) {
        return new Line(line.provision(), line.second(), Optional.empty());
    }

    private static final class Search {
        private final List<Line> lines;
        private final List<Optional<List<Disclosure.Bar>>> bars;
        private final List<String> groups;
        private final int compared;
        private final int open;
        private final int openBars;
        private final Tally tally;
        private final Columns columns;
        private final long everybody;
        private final Map<List<Long>, Told> told = new LinkedHashMap<>();
        private final Set<Owner> out = new HashSet<>();

        /**
         * @param compared so many lines tell of two laws
         * @param open so many lines can be taken out
         * @param openBars and so many of the distributions
         */
        private Search(
                List<Line> lines,
                List<Optional<List<Disclosure.Bar>>> bars,
                List<String> groups,
                int compared,
                int open,
                int openBars,
                Tally tally,
                Columns columns) {
            this.lines = lines;
            this.bars = bars;
            this.groups = groups;
            this.compared = compared;
            this.open = open;
            this.openBars = openBars;
            this.tally = tally;
            this.columns = columns;
            this.everybody = -1L >>> (64 - groups.size());
        }

        private Subtraction done() {
            collect(true);
            List<int[]> pairs = pairs();
            if (pairs.size() > MOST_PAIRS) {
                for (int q = 0; q < open; q++) {
                    out.add(new Owner(q, true));
                }
                collect(false);
                pairs = pairs();
            }
            if (pairs.size() > MOST_PAIRS) {
                // too many to compare: nothing of them is told
                for (int q = 0; q < open; q++) {
                    out.add(new Owner(q, false));
                }
                for (int n = 0; n < openBars; n++) {
                    out.add(new Owner(lines.size() + n, false));
                }
                pairs = List.of();
            }
            List<Told> all = all();
            for (int[] pair : within(pairs, all)) {
                takeOut(all.get(pair[0]), all.get(pair[1]));
            }
            List<Optional<List<Disclosure.Bar>>> left = new ArrayList<>();
            for (int n = 0; n < bars.size(); n++) {
                boolean taken = out.contains(new Owner(lines.size() + n, false));
                left.add(taken ? Optional.empty() : bars.get(n));
            }
            return new Subtraction(shown(), left);
        }

        /** Whether it can be taken out. */
        private boolean isOpen(Owner owner) {
            return owner.line() < lines.size()
                    ? owner.line() < open
                    : owner.line() - lines.size() < openBars;
        }

        // ---- what is told

        private void collect(boolean grouped) {
            told.clear();
            for (int q = 0; q < lines.size(); q++) {
                List<Counts> shown = lines.get(q).groups().orElse(List.of());
                boolean each = (grouped || q >= open) && shown.size() > 1;
                for (int cells : shown.isEmpty() ? new int[0] : told(q)) {
                    add(new Owner(q, false), new Some(q, everybody, cells, 0, 0));
                    for (Counts counts : each ? shown : List.<Counts>of()) {
                        add(new Owner(q, true), new Some(q, mask(counts), cells, 0, 0));
                    }
                }
            }
            for (int n = 0; n < bars.size(); n++) {
                bars(lines.size() + n, -1 - n, bars.get(n).orElse(List.of()));
            }
        }

        /** Cells that the tables tell together, and the rest to each. */
        private int[] told(int question) {
            boolean second = tally.second(question);
            int[] told =
                    !second
                            ? new int[] {0b100, 0b110}
                            : question < compared
                                    ? new int[] {
                                        0b111_000_000,
                                        0b111_111_000,
                                        0b100_100_100,
                                        0b110_110_110,
                                        0b000_000_100,
                                        0b000_110_110,
                                        0b001_000_000,
                                        0b011_011_000
                                    }
                                    : new int[] {
                                        0b111_000_000, 0b111_111_000, 0b100_100_100, 0b110_110_110
                                    };
            int[] all = Arrays.copyOf(told, 2 * told.length);
            for (int i = 0; i < told.length; i++) {
                all[told.length + i] = (second ? NINE : THREE) & ~told[i];
            }
            return all;
        }

        private long mask(Counts counts) {
            long mask = 0;
            for (String group : counts.groups()) {
                mask |= 1L << groups.indexOf(group);
            }
            return mask;
        }

        /** Each bar, all up to it, and the rest. */
        private void bars(int line, int which, List<Disclosure.Bar> bars) {
            for (Disclosure.Bar bar : bars) {
                for (long from : new long[] {bar.from(), bars.get(0).from()}) {
                    for (int inside : new int[] {1, 0}) {
                        add(
                                new Owner(line, false),
                                new Some(which, everybody, inside, from, bar.to()));
                    }
                }
            }
        }

        private void add(Owner owner, Some some) {
            long[] sums = sums(some);
            if (sums[0] > 0) {
                told.computeIfAbsent(
                                List.of(sums[0], sums[1]),
                                s -> new Told(some, sums[0], new ArrayList<>()))
                        .owners()
                        .add(owner);
            }
        }

        private long[] sums(Some some) {
            if (some.question() >= 0) {
                return tally.of(some.question(), some.groups(), some.cells());
            }
            int which = -some.question() - 1;
            long[] inside = tally.of(which, some.from(), some.to());
            if (some.cells() == 1) {
                return inside;
            }
            long[] all = tally.of(which, Long.MIN_VALUE, Long.MAX_VALUE);
            return new long[] {all[0] - inside[0], all[1] - inside[1]};
        }

        private List<Told> all() {
            return told.values().stream().sorted(Comparator.comparingLong(Told::count)).toList();
        }

        // ---- which of them lie within others

        /** Those whose numbers differ by 1 to 9, the smaller first. */
        private List<int[]> pairs() {
            List<Told> all = all();
            List<int[]> pairs = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                for (int j = i + 1; j < all.size(); j++) {
                    long more = all.get(j).count() - all.get(i).count();
                    if (more >= Disclosure.LEAST || pairs.size() > MOST_PAIRS) {
                        break;
                    }
                    boolean apart = (all.get(i).some().groups() & all.get(j).some().groups()) == 0;
                    if (more > 0 && !apart) {
                        pairs.add(new int[] {i, j});
                    }
                }
            }
            return pairs;
        }

        /** The pairs of which the larger one holds all organisations of the smaller one. */
        private List<int[]> within(List<int[]> pairs, List<Told> all) {
            List<int[]> left = new ArrayList<>(pairs);
            byte[][] cell = new byte[lines.size()][Columns.BATCH];
            int[][] numbers = new int[tally.numbers()][];
            columns.over(
                    Tally.steps(lines.size(), numbers.length),
                    () -> left,
                    (still, from, n, low, high) -> {
                        if (still.isEmpty()) {
                            return;
                        }
                        for (int q = 0; q < cell.length; q++) {
                            for (int i = 0; i < n; i++) {
                                cell[q][i] = (byte) Tally.cell(tally.second(q), low, high, q, i);
                            }
                        }
                        System.arraycopy(low, 2 * cell.length, numbers, 0, numbers.length);
                        still.removeIf(
                                pair -> {
                                    Some smaller = all.get(pair[0]).some();
                                    Some larger = all.get(pair[1]).some();
                                    for (int i = 0; i < n; i++) {
                                        int group = tally.groupOf(from + i);
                                        if (smaller.holds(cell, numbers, group, i)
                                                && !larger.holds(cell, numbers, group, i)) {
                                            return true;
                                        }
                                    }
                                    return false;
                                });
                    },
                    (one, other) -> one,
                    false);
            return left;
        }

        // ---- what is taken out

        private void takeOut(Told one, Told other) {
            List<Owner> first = one.owners().stream().filter(this::isShown).toList();
            List<Owner> second = other.owners().stream().filter(this::isShown).toList();
            if (first.isEmpty() || second.isEmpty()) {
                return;
            }
            boolean firstOpen = first.stream().allMatch(this::isOpen);
            boolean secondOpen = second.stream().allMatch(this::isOpen);
            if (firstOpen != secondOpen) {
                out.addAll(firstOpen ? first : second);
                return;
            }
            boolean firstGrouped = first.stream().allMatch(Owner::grouped);
            boolean secondGrouped = second.stream().allMatch(Owner::grouped);
            boolean takeFirst =
                    firstGrouped == secondGrouped
                            ? earliest(first) > earliest(second)
                            : firstGrouped;
            out.addAll(takeFirst ? first : second);
        }

        private static int earliest(List<Owner> owners) {
            return owners.stream().mapToInt(Owner::line).min().orElseThrow();
        }

        private boolean isShown(Owner owner) {
            return !out.contains(owner) && !out.contains(new Owner(owner.line(), false));
        }

        private List<Line> shown() {
            List<Line> shown = new ArrayList<>();
            for (int q = 0; q < lines.size(); q++) {
                Line line = lines.get(q);
                shown.add(
                        out.contains(new Owner(q, false))
                                ? new Line(line.provision(), line.second(), Optional.empty())
                                : out.contains(new Owner(q, true))
                                        ? new Line(
                                                line.provision(),
                                                line.second(),
                                                line.total().map(List::of))
                                        : line);
            }
            return shown;
        }
    }
}
