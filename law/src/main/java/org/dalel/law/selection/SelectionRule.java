// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.selection;

import java.math.BigInteger;
import java.util.List;

/**
 * A way to choose among the qualified bids of a call. Equal bids are a tie: nobody is chosen for
 * them.
 */
public sealed interface SelectionRule {
    /** As a user writes it: {@code cheapest}, {@code weighted:60}. */
    String code();

    /** Which bids can be chosen at all. */
    default boolean admits(Bid bid) {
        return bid.qualified();
    }

    /**
     * Sets two bids of a call against each other: above 0 when the first is better.
     *
     * @param among all bids of the call that the rule admits
     */
    int compare(Bid one, Bid other, List<Bid> among);

    /** The lowest price wins. */
    record Cheapest() implements SelectionRule {
        @Override
        public String code() {
            return "cheapest";
        }

        @Override
        public int compare(Bid one, Bid other, List<Bid> among) {
            return Long.compare(other.price(), one.price());
        }
    }

    /**
     * The lowest price after points are taken off: the conditional price of the procurement law of
     * Kazakhstan of 2007, lowered for experience, staff, certificates, quality and local content.
     */
    record Conditional() implements SelectionRule {
        @Override
        public String code() {
            return "conditional";
        }

        @Override
        public int compare(Bid one, Bid other, List<Bid> among) {
            return conditional(other).compareTo(conditional(one));
        }

        private static BigInteger conditional(Bid bid) {
            return BigInteger.valueOf(bid.price())
                    .multiply(BigInteger.valueOf(10_000 - bid.points()));
        }
    }

    /** The highest expected effect wins, whatever it costs; a bid nobody judged has none. */
    record Impact() implements SelectionRule {
        @Override
        public String code() {
            return "impact";
        }

        @Override
        public int compare(Bid one, Bid other, List<Bid> among) {
            return Long.compare(one.impact().orElse(0), other.impact().orElse(0));
        }
    }

    /** The cheapest of the bidders on an approved list. */
    record ApprovedList() implements SelectionRule {
        @Override
        public String code() {
            return "list";
        }

        @Override
        public boolean admits(Bid bid) {
            return bid.qualified() && bid.approved().orElse(false);
        }

        @Override
        public int compare(Bid one, Bid other, List<Bid> among) {
            return Long.compare(other.price(), one.price());
        }
    }

    /** Every qualified bid has the same chance: nobody is better. */
    record Lottery() implements SelectionRule {
        @Override
        public String code() {
            return "lottery";
        }

        @Override
        public int compare(Bid one, Bid other, List<Bid> among) {
            return 0;
        }
    }

    /**
     * Price and effect together: the share of the lowest price in the bid's price, times the
     * weight, and the share of its effect in the highest effect, times what is left.
     *
     * @param weight of the price, {@code weight / of} between 0 and 1
     */
    record Weighted(BigInteger weight, BigInteger of) implements SelectionRule {
        public Weighted {
            if (weight.signum() < 0 || of.signum() <= 0 || weight.compareTo(of) > 0) {
                throw new IllegalArgumentException("a weight is 0 to 100 percent");
            }
        }

        /** A weight of the price in percent. */
        public static Weighted percent(int percent) {
            return new Weighted(BigInteger.valueOf(percent), BigInteger.valueOf(100));
        }

        @Override
        public String code() {
            return "weighted:"
                    + new java.math.BigDecimal(weight)
                            .movePointRight(2)
                            .divide(
                                    new java.math.BigDecimal(of),
                                    2,
                                    java.math.RoundingMode.HALF_EVEN)
                            .stripTrailingZeros()
                            .toPlainString();
        }

        /** Exact: fractions are compared by multiplying out. */
        @Override
        public int compare(Bid one, Bid other, List<Bid> among) {
            BigInteger lowest =
                    BigInteger.valueOf(among.stream().mapToLong(Bid::price).min().orElse(1));
            BigInteger highest = BigInteger.valueOf(highest(among));
            return score(one, lowest, highest)
                    .multiply(BigInteger.valueOf(other.price()))
                    .compareTo(
                            score(other, lowest, highest)
                                    .multiply(BigInteger.valueOf(one.price())));
        }

        static long highest(List<Bid> among) {
            return Math.max(1, among.stream().mapToLong(b -> b.impact().orElse(0)).max().orElse(1));
        }

        /** The score times the price, the highest impact and the whole weight. */
        private BigInteger score(Bid bid, BigInteger lowest, BigInteger highest) {
            return weight.multiply(lowest)
                    .multiply(highest)
                    .add(
                            of.subtract(weight)
                                    .multiply(BigInteger.valueOf(bid.impact().orElse(0)))
                                    .multiply(BigInteger.valueOf(bid.price())));
        }
    }
}
