// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dalel.terms.Language;
import org.dalel.terms.When;
import org.dalel.terms.finding.ProvisionCandidate;
import org.dalel.terms.finding.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Russian texts say that rules say. */
class RussianRulesTest {
    private static List<ProvisionCandidate> rules(String text) {
        return read(text).provisions();
    }

    private static Reading read(String text) {
        return Examples.read(Language.RUSSIAN, When.day(2023, 6, 1), text);
    }

    @Test
    void a_law_is_named_with_its_day_and_number_and_without_what_follows() {
        assertThat(read("Закон РК «О хорах» от 12 января 1996 года № 142-I запрещает это.").laws())
                .singleElement()
                .satisfies(
                        l -> {
                            assertThat(l.name()).isEqualTo("закон «О хорах»");
                            assertThat(l.mentions().get(0).end()).isEqualTo(49);
                        });
        assertThat(read("Госдума приняла законопроект о хорах в первом чтении 3 мая.").laws())
                .extracting(l -> l.name())
                .containsExactly("законопроект о хорах");
    }

    @Test
    void a_rule_keeps_its_law_addressee_condition_and_sanction() {
        assertThat(rules("По статье 488 КоАП за участие в хоре предусмотрен штраф до 50 МРП."))
                .singleElement()
                .satisfies(
                        p -> {
                            assertThat(p.instrument()).contains("КоАП");
                            assertThat(p.citation()).contains("статье 488");
                            assertThat(p.condition()).contains("за участие в хоре");
                            assertThat(p.sanctions()).hasSize(1);
                        });
        assertThat(rules("Закон «О хорах» обязывает руководителей сдавать отчет."))
                .singleElement()
                .satisfies(p -> assertThat(p.addressee()).contains("руководителей"));
    }

    @Test
    void a_fine_for_each_group_is_a_rule_for_each() {
        assertThat(
                        rules(
                                "По новому закону штрафы для граждан составляют от 2 тыс. до 7 тыс."
                                        + " тенге, для организаций – от 20 тыс. до 90 тыс. тенге."))
                .extracting(p -> p.addressee().orElse(""))
                .containsExactly("граждан", "организаций");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Суд постановил, что газета должна быть закрыта.",
                "Полиция запретила митинг у здания акимата.",
                "Правозащитники потребовали, чтобы закон запрещал пытки.",
                "Марат Беков должен явиться в суд 3 мая."
            })
    void a_decision_a_demand_or_what_one_person_must_do_is_no_rule(String text) {
        assertThat(rules(text)).isEmpty();
    }
}
