// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final Bid CHEAP = bid("Anar", 100_00, 10_00, 0, true);
    private static final Bid GOOD = bid("Bolat", 200_00, 40_00, 0, true);
    private static final Bid SKILLED = bid("Kamila", 110_00, 20_00, 20_00, true);
    private static final Bid LEFT_OUT = bid("Daniyar", 50_00, 90_00, 0, false);
    private static final List<Bid> CALL = List.of(CHEAP, GOOD, SKILLED, LEFT_OUT);

    @Test
    void each_rule_has_its_winner_and_a_bid_that_does_not_qualify_never_wins() {
        assertThat(winners(new SelectionRule.Cheapest())).containsExactly(CHEAP);
        assertThat(winners(new SelectionRule.Impact())).containsExactly(GOOD);
        // 110 less 20 percent is 88
        assertThat(winners(new SelectionRule.Conditional())).containsExactly(SKILLED);
        assertThat(winners(new SelectionRule.Lottery())).containsExactly(CHEAP, GOOD, SKILLED);
        assertThat(winners(new SelectionRule.ApprovedList())).isEmpty();
    }

    @Test
    void equal_bids_are_a_tie_and_leave_the_cost_open() {
        Bid same = bid("Erlan", 100_00, 99_00, 0, true);
        Selection tie = Selection.of(List.of(CHEAP, same), new SelectionRule.Cheapest());
        Selection lots = Selection.of(CALL, new SelectionRule.Lottery());

        assertThat(tie.best().get("1")).containsExactly(CHEAP, same);
        assertThat(tie.decided()).isZero();
        assertThat(lots.cost()).isEqualTo(new Selection.Bounds(100_00, 200_00));
    }

    @Test
    void at_which_weight_of_the_price_the_winner_changes_is_exact() {
        // share of price: 1 and 1/2; of impact: 1/4 and 1. Equal at w + (1-w)/4 = w/2 + (1-w): w =
        // 3/5
        List<Selection.Span> spans = Selection.sensitivity(List.of(CHEAP, GOOD));

        assertThat(spans).hasSize(2);
        assertThat(spans.get(0).winners()).containsExactly(GOOD);
        assertThat(spans.get(0).to()).isCloseTo(0.6, within(1e-12));
        assertThat(spans.get(1).winners()).containsExactly(CHEAP);
        assertThat(winnersOf(List.of(CHEAP, GOOD), 3, 5)).containsExactly(CHEAP, GOOD);
        assertThat(winnersOf(List.of(CHEAP, GOOD), 59, 100)).containsExactly(GOOD);
        assertThat(winnersOf(List.of(CHEAP, GOOD), 61, 100)).containsExactly(CHEAP);
    }

    @Test
    void within_a_span_of_weights_the_same_bid_wins_for_bids_at_random() {
        SplittableRandom random = new SplittableRandom(3);
        for (int call = 0; call < 100; call++) {
            List<Bid> bids = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                bids.add(bid("b" + i, 1 + random.nextInt(500), random.nextInt(500), 0, true));
            }
            List<Selection.Span> spans = Selection.sensitivity(bids);
            assertThat(spans.get(0).from()).isZero();
            assertThat(spans.get(spans.size() - 1).to()).isEqualTo(1);
            for (int percent = 1; percent < 100; percent++) {
                double weight = percent / 100.0;
                for (Selection.Span span : spans) {
                    if (span.from() + 1e-9 < weight && weight < span.to() - 1e-9) {
                        assertThat(winnersOf(bids, percent, 100)).isEqualTo(span.winners());
                    }
                }
            }
        }
    }

    private static List<Bid> winners(SelectionRule rule) {
        return Selection.of(CALL, rule).best().getOrDefault("1", List.of());
    }

    private static List<Bid> winnersOf(List<Bid> bids, int weight, int of) {
        return Selection.of(
                        bids,
                        new SelectionRule.Weighted(
                                BigInteger.valueOf(weight), BigInteger.valueOf(of)))
                .best()
                .getOrDefault("1", List.of());
    }

    private static Bid bid(String bidder, long price, long impact, long points, boolean qualified) {
        return new Bid(
                "1", bidder, price, OptionalLong.of(impact), points, qualified, Optional.empty());
    }
}
