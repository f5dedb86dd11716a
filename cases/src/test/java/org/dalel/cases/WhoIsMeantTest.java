// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dalel.terms.Country;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Language;
import org.dalel.terms.Quoted;
import org.dalel.terms.SanctionKind;
import org.dalel.terms.When;
import org.dalel.terms.finding.IncidentCandidate;
import org.junit.jupiter.api.Test;

/** Of whom an English report speaks over several sentences, and what is another's. */
class WhoIsMeantTest {

    @Test
    void a_lawyer_who_founded_a_rights_body_stays_a_defender_when_she_is_only_she() {
        assertThat(
                        read(
                                "The experts wrote about Ms. Leyla Hasanli, a lawyer and founder of"
                                        + " the Rights Clinic. On 2 May 2021 Ms. Hasanli was stopped"
                                        + " at the airport and told that she was barred from leaving"
                                        + " the country."))
                .anySatisfy(
                        i -> {
                            assertThat(i.type()).isEqualTo(IncidentType.TRAVEL_BAN);
                            assertThat(i.proposed()).isTrue();
                            assertThat(targets(i)).containsExactly("Leyla Hasanli");
                            assertThat(i.accordingTo()).as("who was told says nothing").isEmpty();
                        });
    }

    @Test
    void of_a_couple_with_one_family_name_each_stays_the_one_whom_the_title_means() {
        assertThat(
                        read(
                                "The experts wrote about activist Ms. Leyla Hasanli and her husband,"
                                        + " Mr. Togrul Hasanli. On 2 May 2021 Ms. Hasanli was"
                                        + " arrested. Mr. Hasanli was dismissed by the university"
                                        + " on 25 May 2021."))
                .filteredOn(i -> i.type() == IncidentType.ARREST_DETENTION)
                .isNotEmpty()
                .allSatisfy(i -> assertThat(targets(i)).containsExactly("Leyla Hasanli"));
    }

    @Test
    void his_arrest_is_that_of_the_one_who_was_held_and_not_of_whom_he_criticised() {
        List<IncidentCandidate> found =
                read(
                        "On 3 May police arrested activist Marat Bekov over a post about Governor"
                                + " Sapar Olim. His arrest was reported by the Weekly.");
        assertThat(found)
                .filteredOn(i -> i.type() == IncidentType.ARREST_DETENTION)
                .isNotEmpty()
                .allSatisfy(i -> assertThat(targets(i)).containsExactly("Marat Bekov"));
    }

    @Test
    void who_tells_the_number_of_the_detained_did_not_detain_them() {
        assertThat(
                        read(
                                "Police broke up a protest in Karash on 3 May. The interior"
                                        + " ministry put the number of detained at eight."))
                .filteredOn(i -> i.type() == IncidentType.ARREST_DETENTION)
                .isNotEmpty()
                .allSatisfy(i -> assertThat(i.perpetrator()).isEmpty());
    }

    @Test
    void a_report_on_torture_is_no_torture() {
        assertThat(
                        read(
                                "On 19 May human rights lawyer Leyla Hasanli published a report on"
                                        + " torture in pre-trial detention."))
                .noneMatch(IncidentCandidate::proposed);
    }

    @Test
    void what_is_told_of_somebody_in_passing_dates_neither_the_rally_nor_what_follows() {
        List<IncidentCandidate> found =
                read(
                        "On Sunday police broke up a rally in Karash. The protesters demanded the"
                                + " release of activist Marat Bekov, who was jailed for nine years"
                                + " in August. Officers used tear gas against the crowd.");
        assertThat(found)
                .filteredOn(i -> i.type() == IncidentType.CONVICTION_SENTENCE)
                .allSatisfy(i -> assertThat(i.date().edtf()).isEqualTo("2024-08"));
        assertThat(found)
                .filteredOn(i -> i.type() != IncidentType.CONVICTION_SENTENCE)
                .isNotEmpty()
                .noneMatch(i -> i.date().edtf().equals("2024-08"));
    }

    @Test
    void a_fine_behind_a_semicolon_is_the_other_persons() {
        assertThat(
                        read(
                                "On 3 May a court sentenced activist Marat Bekov to ten days of"
                                        + " administrative arrest; his brother was fined 300"
                                        + " dollars."))
                .filteredOn(i -> i.type() == IncidentType.CONVICTION_SENTENCE)
                .isNotEmpty()
                .allSatisfy(i -> assertThat(i.sanctions()).hasSize(1));
    }

    @Test
    void cases_in_which_reporters_were_kept_out_are_not_counted_as_reporters() {
        assertThat(read("In 58 cases reporters were barred from covering trials."))
                .isNotEmpty()
                .allSatisfy(
                        i -> {
                            assertThat(targets(i)).noneMatch(t -> t.contains("58"));
                            assertThat(i.count()).isEmpty();
                        });
    }

    @Test
    void roubles_are_those_of_the_country_unless_the_text_says_otherwise() {
        String fined = "On 3 May activist Olga Barysava was fined 1,200 %s in Hrodna.";
        assertThat(fine("BY", fined.formatted("roubles"))).contains("BYN");
        assertThat(fine("BY", fined.formatted("Russian roubles"))).contains("RUB");
        assertThat(fine("RU", fined.formatted("roubles"))).contains("RUB");
    }

    private static Optional<String> fine(String country, String text) {
        return Examples.read(
                        Language.ENGLISH,
                        When.day(2025, 5, 20),
                        Optional.of(new Country(country)),
                        text)
                .incidents()
                .stream()
                .flatMap(i -> i.sanctions().stream())
                .flatMap(s -> s.unit().stream())
                .findFirst();
    }

    @Test
    void years_of_restricted_liberty_are_no_years_of_prison() {
        assertThat(
                        read(
                                "On 3 May editor Nurlan Abaev was sentenced to four years'"
                                        + " restriction of liberty."))
                .filteredOn(i -> i.type() == IncidentType.CONVICTION_SENTENCE)
                .isNotEmpty()
                .allSatisfy(
                        i ->
                                assertThat(i.sanctions())
                                        .extracting(s -> s.kind())
                                        .containsExactly(SanctionKind.RESTRICTED_FREEDOM));
    }

    @Test
    void whoever_is_named_twice_in_one_phrase_is_one_target() {
        assertThat(read("On 3 May its head, Olga Barysava, and two volunteers were detained."))
                .filteredOn(i -> i.type() == IncidentType.ARREST_DETENTION)
                .isNotEmpty()
                .allSatisfy(i -> assertThat(targets(i)).doesNotHaveDuplicates());
    }

    @Test
    void a_trial_that_continued_is_the_trial_told_before() {
        List<IncidentCandidate> found =
                read(
                        "On 3 May 2024 editor Alina Torova was arrested in Karash. At the end of"
                                + " 2024 Torova remained under arrest.");
        assertThat(found)
                .filteredOn(i -> i.type() == IncidentType.ARREST_DETENTION)
                .filteredOn(IncidentCandidate::proposed)
                .filteredOn(i -> i.duplicateOf().isEmpty())
                .hasSize(1);
    }

    private static List<IncidentCandidate> read(String text) {
        return Examples.read(Language.ENGLISH, When.day(2025, 5, 20), text).incidents();
    }

    private static List<String> targets(IncidentCandidate incident) {
        return incident.targets().stream().map(Quoted::reveal).toList();
    }
}
