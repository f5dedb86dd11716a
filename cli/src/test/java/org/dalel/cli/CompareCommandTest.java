// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What changes from one law to another, and for whom. */
class CompareCommandTest {
    private static final String PACKS = Path.of("..", "packs").toString();

    @Test
    void a_law_does_not_differ_from_itself() {
        Session same = compare("xx@2018-07-01", "xx@2018-07-01");

        assertThat(same.code()).isEqualTo(Exit.DONE);
        assertThat(same.out()).contains("0 provisions differ").contains("not legal advice");
    }

    @Test
    void a_bill_is_compared_with_the_law_and_every_difference_has_an_organisation() {
        Session bill = compare("xx@2018-07-01", "xx@2018-07-01+reporting-bill");

        assertThat(bill.code()).isEqualTo(Exit.DONE);
        assertThat(bill.out())
                .as("the threshold was 5,000 members and is 40,000")
                .containsPattern("reached: yes → no\\s+for example: [^\\n]*party[^\\n]*5,000")
                .as("the unit grew, and with it every fine")
                .contains("highest fine: 96,000 XXT → 120,000 XXT")
                .as("what it repeals reaches nobody any more")
                .containsPattern("art-44[\\s\\S]*?applies: not known → no")
                .contains("bill-audit", "on that day it was: delayed");
    }

    @Test
    void as_json_every_difference_has_its_values_and_an_organisation() {
        JsonNode json =
                JsonMapper.shared()
                        .readTree(
                                compare("xx@2018-07-01", "xx@2018-07-01+reporting-bill", "--json")
                                        .out());

        assertThat(json.path("kind").asString()).isEqualTo("comparison");
        assertThat(json.path("after").path("bill").path("status").toString())
                .isEqualTo("[\"delayed\"]");
        assertThat(json.path("before").path("draft").asBoolean()).isTrue();
        assertThat(json.path("differences").toString())
                .contains("\"example\":{\"legal_form\":\"party\",\"members\":{\"min\":5000")
                .contains("\"after\":{\"min\":120000,\"max\":120000,\"unit\":\"XXT\"}");
        assertThat(json.path("undecided")).isEmpty();
        assertThat(compare("xx@2018-07-01", "kz@2018-07-01", "--json").out())
                .contains("\"kind\" : \"beside\"", "\"heaviest\"");
    }

    @Test
    void both_sides_of_the_day_on_which_a_duty_came_into_force() {
        assertThat(compare("xx@2015-12-30", "xx@2015-12-31").out()).doesNotContain("art-41 ");
        assertThat(compare("xx@2015-12-31", "xx@2016-01-01").out())
                .containsPattern("art-41 [\\s\\S]*?applies: no → yes");
    }

    @Test
    void the_bill_of_2014_is_compared_with_what_was_enacted() {
        Session enacted = compare("kz@2014-12-31+criminal-code-bill", "kz@2015-01-01");

        assertThat(enacted.out())
                .as("mere lack of registration, six years as reported, is an offence as enacted")
                .containsPattern("before: ccb-not-registered [\\s\\S]*?after: *koap-489.9");
    }

    @Test
    void two_countries_share_no_provisions_and_stand_side_by_side() {
        Session countries = compare("xx@2018-07-01", "kz@2018-07-01");

        assertThat(countries.code()).isEqualTo(Exit.DONE);
        assertThat(countries.out())
                .contains("share no provisions", "imprisonment", "not encoded of that day");
    }

    @Test
    void what_is_no_law_is_told() {
        assertThat(compare("xx@2018-02-30", "xx").err()).contains("there is no day 2018-02-30");
        assertThat(compare("x/x@", "xx").err()).contains("is no law that can be compared");
        assertThat(compare("xx@2018-07-01+reporting-bil", "xx").err())
                .contains("did you mean 'reporting-bill'?");
    }

    private static Session compare(String... words) {
        return Session.of(
                Stream.of(Stream.of("compare"), Stream.of(words), Stream.of("--packs", PACKS))
                        .flatMap(s -> s)
                        .toArray(String[]::new));
    }
}
