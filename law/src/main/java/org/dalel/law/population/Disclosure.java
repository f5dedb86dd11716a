// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.population;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which counts may be shown: none of 1 to 9 organisations, and none from which such a count could
 * be found by subtracting.
 *
 * <p>Groups with a small cell are counted together, and further groups with them, the smallest
 * first, until no cell of what is together is small. Whatever is shown, and whatever is left when
 * it is taken from the total, is then such a sum. When everything together still has a small cell,
 * nothing of the question is shown.
 */
public final class Disclosure {
    /** The smallest count but 0 that is shown, in organisations. */
    public static final long LEAST = 10;

    private Disclosure() {}

    /** Whether every cell is 0 or {@link #LEAST} or more. */
    static boolean isSafe(Counts counts) {
        return counts.cells().stream().allMatch(c -> c == 0 || c >= LEAST);
    }

    /**
     * The groups as they may be shown; empty when nothing may.
     *
     * @param groups each group once, all with the same answers
     */
    public static Optional<List<Counts>> shown(List<Counts> groups) {
        List<Counts> alone =
                new ArrayList<>(
                        groups.stream()
                                .filter(Disclosure::isSafe)
                                .sorted(Comparator.comparingLong(Counts::all))
                                .toList());
        Optional<Counts> together = groups.stream().filter(g -> !isSafe(g)).reduce(Counts::with);
        while (together.isPresent() && !isSafe(together.get())) {
            if (alone.isEmpty()) {
                return Optional.empty();
            }
            together = Optional.of(together.get().with(alone.remove(0)));
        }
        List<Counts> shown = new ArrayList<>();
        groups.stream().filter(alone::contains).forEach(shown::add);
        together.ifPresent(shown::add);
        return Optional.of(shown);
    }

    /**
     * A distribution with neighbours counted together until none is small; empty when all together
     * are too few.
     *
     * @param counts how many organisations have each number, from the lowest number on
     */
    public static Optional<List<Bar>> bars(List<Bar> counts) {
        List<Bar> bars = new ArrayList<>();
        for (Bar bar : counts) {
            int last = bars.size() - 1;
            if (last >= 0 && isSmall(bars.get(last).organisations())) {
                bars.set(last, bars.get(last).with(bar));
            } else {
                bars.add(bar);
            }
        }
        while (bars.size() > 1 && isSmall(bars.get(bars.size() - 1).organisations())) {
            Bar last = bars.remove(bars.size() - 1);
            bars.set(bars.size() - 1, bars.get(bars.size() - 1).with(last));
        }
        return bars.stream().anyMatch(b -> isSmall(b.organisations()))
                ? Optional.empty()
                : Optional.of(bars);
    }

    private static boolean isSmall(long count) {
        return count > 0 && count < LEAST;
    }

    /** How many organisations have a number between two, both included. */
    public record Bar(long from, long to, long organisations) {
        Bar with(Bar next) {
            return new Bar(from, next.to(), Math.addExact(organisations, next.organisations()));
        }
    }
}
