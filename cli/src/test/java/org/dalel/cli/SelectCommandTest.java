// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who wins calls for bids under which rule. */
class SelectCommandTest {
    private static final String BIDS =
            Path.of("..", "examples", "bids", "invented-calls.csv").toString();

    @Test
    void winners_cost_and_overlap_are_told_for_every_rule() {
        Session select = Session.of("select", BIDS, "--calls");

        assertThat(select.code()).isEqualTo(Exit.DONE);
        assertThat(select.out())
                .contains("3 calls with 10 bids", "not legal advice")
                // 3,900,000 + 1,500,000 + 5,200,000
                .containsPattern("cheapest +3 +0 +0 +10,600,000")
                .containsPattern("impact +3 +0 +0 +11,800,000")
                .contains("  cheapest: Union of Neighbours (3,900,000)")
                .contains("  conditional: House of Skills (4,050,000)")
                .contains("In how many of 3 calls the same bid wins alone")
                .contains("of 3 calls the weight between price and impact changes nothing");
    }

    @Test
    void as_json_rules_have_winners_cost_and_overlap() {
        JsonNode json =
                JsonMapper.shared().readTree(Session.of("select", BIDS, "--calls", "--json").out());

        assertThat(json.path("calls").asInt()).isEqualTo(3);
        JsonNode cheapest = json.path("rules").get(0);
        assertThat(cheapest.path("rule").asString()).isEqualTo("cheapest");
        assertThat(cheapest.path("cost").path("min").asInt()).isEqualTo(10_600_000);
        assertThat(cheapest.path("same_winner_as").path("cheapest").asInt()).isEqualTo(3);
        assertThat(json.path("by_call").toString()).contains("Union of Neighbours");
    }

    @Test
    void a_wrong_bid_is_named_by_row_and_column_and_the_others_are_chosen_from(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("bids.csv");
        Files.writeString(file, "call,bidder,price\nA,x,free\nA,y,12.50\nA,z,-3\n");

        Session select = Session.of("select", file.toString(), "--rule", "cheapest", "--calls");

        assertThat(select.code()).isEqualTo(Exit.WITH_PROBLEMS);
        assertThat(select.err())
                .contains("bids.csv, row 2, column price", "bids.csv, row 4, column price");
        assertThat(select.out()).contains("cheapest: y (12.5)");
    }

    @Test
    void a_rule_that_is_none_is_told_with_the_one_that_was_meant() {
        assertThat(Session.of("select", BIDS, "--rule", "cheepest").err())
                .contains("did you mean 'cheapest'?");
    }
}
