// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cases.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.rule.LawProcess;
import org.dalel.terms.Country;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Status;
import org.dalel.terms.When;
import org.dalel.terms.finding.IncidentCandidate;
import org.dalel.terms.finding.ProposalCandidate;
import org.dalel.terms.finding.ProvisionCandidate;
import org.dalel.terms.finding.StageCandidate;
import org.junit.jupiter.api.Test;

class LawAndRuleTest {
    private static List<Clues.LawMention> laws(String text) {
        return Sample.of(text).laws(Sample.ALL);
    }

    private static List<ProvisionCandidate> rules(String text) {
        return Sample.of(text).provisions(Sample.ALL);
    }

    private static LawProcess.Told steps(String text) {
        return Sample.of(text).process(Sample.ALL);
    }

    @Test
    void a_bill_under_three_names_is_one_instrument() {
        assertThat(
                        laws(
                                "The choir bill is long. Singers fear the law on state support for"
                                        + " choirs. The bill names no one."))
                .extracting(Clues.LawMention::name)
                .containsOnly("law on state support for choirs")
                .hasSize(3);
    }

    @Test
    void the_criminal_code_is_not_the_criminal_procedure_code() {
        assertThat(laws("The Criminal Code is old and the Criminal Procedure Code is new."))
                .extracting(Clues.LawMention::name)
                .containsExactly("Criminal Code", "Criminal Procedure Code");
    }

    @Test
    void a_law_that_another_country_introduced_is_that_countrys() {
        assertThat(
                        laws(
                                "In 2011, Russia introduced a law that requires choirs to register"
                                        + " as “foreign voices”."))
                .extracting(Clues.LawMention::country)
                .containsExactly(Optional.of(new Country("RU")));
    }

    @Test
    void a_law_that_the_text_never_names_is_no_instrument() {
        assertThat(laws("The law requires choirs to register.")).isEmpty();
    }

    @Test
    void an_article_belongs_to_the_code_beside_it() {
        assertThat(laws("She was charged under article 174, part 2 of the Criminal Code."))
                .singleElement()
                .satisfies(
                        l -> {
                            assertThat(l.name()).isEqualTo("Criminal Code");
                            assertThat(l.citation()).contains("article 174, part 2");
                        });
    }

    @Test
    void the_institute_of_a_law_is_no_law() {
        assertThat(laws("She works at the International Centre for Choir Law.")).isEmpty();
    }

    @Test
    void three_duties_in_one_sentence_are_three_rules() {
        assertThat(
                        rules(
                                "The law requires choirs to register, submit yearly reports, and"
                                        + " keep lists of members."))
                .extracting(ProvisionCandidate::kind)
                .containsOnly(ProvisionCandidate.Kind.DUTY)
                .hasSize(3);
    }

    @Test
    void a_number_from_which_on_a_duty_holds_is_a_threshold() {
        assertThat(rules("By law, a choir must have at least 50 members."))
                .extracting(ProvisionCandidate::kind)
                .containsExactly(ProvisionCandidate.Kind.THRESHOLD);
    }

    @Test
    void what_a_law_does_not_require_is_no_rule() {
        assertThat(rules("The law did not require choirs to register.")).isEmpty();
    }

    @Test
    void what_a_court_required_of_one_man_is_no_rule() {
        assertThat(rules("The court required him to report to the police every week.")).isEmpty();
    }

    @Test
    void a_rule_in_force_is_no_change_of_law() {
        assertThat(steps("The media law prohibits anonymous songs.").incidents()).isEmpty();
    }

    @Test
    void a_law_expected_to_come_into_force_is_planned() {
        assertThat(steps("The media law is expected to come into force in August.").incidents())
                .singleElement()
                .satisfies(
                        i -> {
                            assertThat(i.type()).isEqualTo(IncidentType.LEGAL_CHANGE);
                            assertThat(i.status()).isEqualTo(Status.PLANNED);
                        });
    }

    @Test
    void a_step_told_twice_counts_once_under_its_most_exact_date() {
        LawProcess.Told told =
                steps(
                        "The media law was passed in May. Parliament passed the media law on 11"
                                + " May.");
        assertThat(told.incidents()).hasSize(2);
        assertThat(told.incidents())
                .filteredOn(i -> i.duplicateOf().isEmpty())
                .extracting(IncidentCandidate::date)
                .containsExactly(When.day(2017, 5, 11));
        assertThat(told.stages())
                .extracting(StageCandidate::stage)
                .containsExactly(StageCandidate.Stage.PASSED);
    }

    @Test
    void a_law_outside_civic_space_is_left_for_a_second_look() {
        assertThat(steps("Parliament passed a law on dog breeding on 11 May.").incidents())
                .extracting(IncidentCandidate::proposed)
                .containsExactly(false);
    }

    @Test
    void each_accepted_proposal_is_told_by_itself() {
        assertThat(
                        steps(
                                        "The ministry accepted three proposals, including grants for"
                                                + " choirs, shorter forms, as well as a seat in the"
                                                + " commission.")
                                .proposals())
                .extracting(ProposalCandidate::fate)
                .containsOnly(ProposalCandidate.Fate.ACCEPTED)
                .hasSize(3);
    }

    @Test
    void the_head_of_a_foundation_holds_no_office_of_state() {
        assertThat(steps("The foundation appointed a new director in May.").incidents()).isEmpty();
    }
}
