// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.dalel.terms.Bounds;
import org.dalel.terms.Language;
import org.dalel.terms.When;
import org.dalel.terms.finding.ProvisionCandidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions, deadlines and rhythms of rules, in sentences written for this test. */
class WhenARuleAppliesTest {
    private static List<ProvisionCandidate> rules(String text) {
        return Examples.read(Language.ENGLISH, When.day(2024, 6, 1), text).provisions();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The ministry may close a choir if its leader has been convicted."
                        + " | if its leader has been convicted",
                "If the conductor sings out of tune, the fine could be doubled under the law."
                        + " | If the conductor sings out of tune",
                "The ministry may refuse registration unless all founders are citizens."
                        + " | unless all founders are citizens",
                "Under the law, any choir that sang outside its district could be fined."
                        + " | that sang outside its district",
                "The law requires anyone receiving gifts from abroad to register with the court."
                        + " | receiving gifts from abroad",
                "The law allows police to ban concerts that disturb neighbours."
                        + " | that disturb neighbours",
                "Failure to keep the list could lead to fines. | Failure to keep the list",
                "Singers convicted of humming, however, could be sentenced to up to two years in"
                        + " prison. | convicted of humming",
                "To register a choir in Tarn, it is necessary to find ten founders."
                        + " | To register a choir in Tarn",
                "The law requires choirs with more than 50 members to keep books."
                        + " | with more than 50 members",
                "The government announced that night concerts would be banned without consent of"
                        + " the mayor. | without consent of the mayor",
                "Police could close the hall based on complaints from neighbours."
                        + " | complaints from neighbours"
            })
    void the_condition_of_a_rule_is_kept_in_its_words(String sentence, String condition) {
        assertThat(rules(sentence))
                .first()
                .satisfies(p -> assertThat(p.condition()).contains(condition));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The constitution guarantees freedom of song.",
                "The code keeps the requirement that choirs name a leader.",
                "Under the law, clubs must keep books."
            })
    void a_rule_without_a_condition_gets_none(String sentence) {
        assertThat(rules(sentence)).allSatisfy(p -> assertThat(p.condition()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The ministry is required to answer requests within ten working days."
                        + " | null | 10 | day | within ten working days",
                "The law requires choirs to notify the mayor seven days in advance."
                        + " | 7 | null | day | seven days in advance",
                "Choirs must submit a list no later than 10 days before the concert."
                        + " | 10 | null | day | no later than 10 days before the concert",
                "The law requires that choirs file annual reports."
                        + " | 1 | 1 | year | annual reports",
                "Under the law, choirs must report to the court each quarter. | 3 | 3 | month | each quarter",
                "Choirs must renew the licence every two years. | 2 | 2 | year | every two years",
                "Under the law, choirs must file the declaration by 31 March each year."
                        + " | 1 | 1 | year | by 31 March each year",
                "The law allows a six-month grace period for choirs to register."
                        + " | null | 6 | month | six-month"
            })
    void a_deadline_says_which_way_it_binds(
            String sentence, String min, String max, String unit, String words) {
        Bounds bounds = new Bounds(number(min), number(max));
        assertThat(rules(sentence))
                .first()
                .satisfies(
                        p ->
                                assertThat(p.period())
                                        .hasValueSatisfying(
                                                d -> {
                                                    assertThat(d.length()).isEqualTo(bounds);
                                                    assertThat(d.unit()).isEqualTo(unit);
                                                    assertThat(d.words())
                                                            .hasValueSatisfying(
                                                                    w ->
                                                                            assertThat(w)
                                                                                    .endsWith(
                                                                                            words));
                                                }));
    }

    private static Optional<BigDecimal> number(String said) {
        return said.equals("null") ? Optional.empty() : Optional.of(new BigDecimal(said));
    }

    @Test
    void a_deadline_without_a_length_keeps_its_words() {
        assertThat(rules("Donors are required to obtain consent before signing agreements."))
                .first()
                .satisfies(
                        p ->
                                assertThat(p.period())
                                        .hasValueSatisfying(
                                                d -> {
                                                    assertThat(d.length().isUnknown()).isTrue();
                                                    assertThat(d.words())
                                                            .contains("before signing agreements");
                                                }));
    }

    @Test
    void a_power_to_suspend_says_for_how_long() {
        assertThat(rules("Under the bill, the registrar may suspend a choir for up to 90 days."))
                .first()
                .satisfies(
                        p ->
                                assertThat(p.period())
                                        .hasValueSatisfying(
                                                d ->
                                                        assertThat(d.length())
                                                                .isEqualTo(Bounds.atMost(90))));
    }
}
