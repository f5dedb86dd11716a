// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.selection;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The winners of every call under one rule.
 *
 * @param best by call: the bids that no other is better than. One: it wins; several: a tie, or the
 *     lots of a lottery; none: no bid is admitted
 */
public record Selection(SelectionRule rule, Map<String, List<Bid>> best) {
    public Selection {
        best = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(best));
    }

    /** Chooses in every call. */
    public static Selection of(List<Bid> bids, SelectionRule rule) {
        Map<String, List<Bid>> calls = new LinkedHashMap<>();
        bids.forEach(b -> calls.computeIfAbsent(b.call(), c -> new ArrayList<>()).add(b));
        Map<String, List<Bid>> best = new LinkedHashMap<>();
        calls.forEach((call, all) -> best.put(call, best(all, rule)));
        return new Selection(rule, best);
    }

    private static List<Bid> best(List<Bid> bids, SelectionRule rule) {
        List<Bid> among = bids.stream().filter(rule::admits).toList();
        List<Bid> best = new ArrayList<>();
        for (Bid bid : among) {
            int than = best.isEmpty() ? 0 : rule.compare(bid, best.get(0), among);
            if (than > 0) {
                best.clear();
            }
            if (than >= 0) {
                best.add(bid);
            }
        }
        return best;
    }

    /** What the winners cost together at least and at most, in hundredths: ties leave it open. */
    public Bounds cost() {
        long least = 0;
        long most = 0;
        for (List<Bid> winners : best.values()) {
            least = Math.addExact(least, winners.stream().mapToLong(Bid::price).min().orElse(0));
            most = Math.addExact(most, winners.stream().mapToLong(Bid::price).max().orElse(0));
        }
        return new Bounds(least, most);
    }

    /** The impact of the winners together at least and at most, in hundredths. */
    public Bounds impact() {
        long least = 0;
        long most = 0;
        for (List<Bid> winners : best.values()) {
            least =
                    Math.addExact(
                            least,
                            winners.stream().mapToLong(b -> b.impact().orElse(0)).min().orElse(0));
            most =
                    Math.addExact(
                            most,
                            winners.stream().mapToLong(b -> b.impact().orElse(0)).max().orElse(0));
        }
        return new Bounds(least, most);
    }

    /** A sum that ties leave open. */
    public record Bounds(long least, long most) {}

    /** In how many calls one bid wins alone. */
    public long decided() {
        return best.values().stream().filter(w -> w.size() == 1).count();
    }

    /** In how many calls the same bid wins alone under both rules. */
    public long overlap(Selection other) {
        return best.entrySet().stream()
                .filter(
                        e ->
                                e.getValue().size() == 1
                                        && e.getValue().equals(other.best().get(e.getKey())))
                .count();
    }

    /**
     * A span of weights of the price in which the same bids win.
     *
     * @param from lowest weight, 0 to 1
     * @param to highest weight
     */
    public record Span(double from, double to, List<Bid> winners) {
        public Span {
            winners = List.copyOf(winners);
        }
    }

    /**
     * Who wins a call at which weight of the price. Exact: the weights at which two bids are equal
     * are worked out as fractions, and between two neighbours nothing changes.
     */
    public static List<Span> sensitivity(List<Bid> call) {
        List<Bid> among = call.stream().filter(Bid::qualified).toList();
        TreeSet<Fraction> cuts = new TreeSet<>();
        cuts.add(new Fraction(BigInteger.ZERO, BigInteger.ONE));
        cuts.add(new Fraction(BigInteger.ONE, BigInteger.ONE));
        BigInteger lowest =
                BigInteger.valueOf(among.stream().mapToLong(Bid::price).min().orElse(1));
        BigInteger highest = BigInteger.valueOf(SelectionRule.Weighted.highest(among));
        for (Bid one : among) {
            for (Bid other : among) {
                equalAt(one, other, lowest, highest, cuts);
            }
        }
        List<Span> spans = new ArrayList<>();
        List<Fraction> all = List.copyOf(cuts);
        for (int i = 0; i + 1 < all.size(); i++) {
            Fraction middle = all.get(i).middle(all.get(i + 1));
            List<Bid> winners =
                    best(among, new SelectionRule.Weighted(middle.over(), middle.under()));
            double from = all.get(i).value();
            double to = all.get(i + 1).value();
            int last = spans.size() - 1;
            if (last >= 0 && spans.get(last).winners().equals(winners)) {
                spans.set(last, new Span(spans.get(last).from(), to, winners));
            } else {
                spans.add(new Span(from, to, winners));
            }
        }
        return spans;
    }

    /** The weight w with w·p₁ + (1-w)·q₁ = w·p₂ + (1-w)·q₂, where it lies between 0 and 1. */
    private static void equalAt(
            Bid one, Bid other, BigInteger lowest, BigInteger highest, TreeSet<Fraction> cuts) {
        BigInteger a = BigInteger.valueOf(one.price());
        BigInteger b = BigInteger.valueOf(other.price());
        // both differences times a·b·highest
        BigInteger price = lowest.multiply(highest).multiply(b.subtract(a));
        BigInteger impact =
                BigInteger.valueOf(other.impact().orElse(0) - one.impact().orElse(0))
                        .multiply(a)
                        .multiply(b);
        BigInteger under = price.add(impact);
        if (under.signum() != 0) {
            Fraction at =
                    under.signum() > 0
                            ? new Fraction(impact, under)
                            : new Fraction(impact.negate(), under.negate());
            if (at.over().signum() > 0 && at.over().compareTo(at.under()) < 0) {
                cuts.add(at);
            }
        }
    }

    /** A fraction; {@code under} is above 0. */
    private record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {
        @Override
        public int compareTo(Fraction other) {
            return over.multiply(other.under).compareTo(other.over.multiply(under));
        }

        private Fraction middle(Fraction other) {
            return new Fraction(
                    over.multiply(other.under).add(other.over.multiply(under)),
                    under.multiply(other.under).shiftLeft(1));
        }

        private double value() {
            return new java.math.BigDecimal(over)
                    .divide(new java.math.BigDecimal(under), java.math.MathContext.DECIMAL64)
                    .doubleValue();
        }
    }
}
