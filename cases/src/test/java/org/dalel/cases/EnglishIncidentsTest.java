// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Language;
import org.dalel.terms.Quoted;
import org.dalel.terms.Status;
import org.dalel.terms.When;
import org.dalel.terms.finding.IncidentCandidate;
import org.dalel.terms.finding.PracticeCandidate;
import org.dalel.terms.finding.Reading;
import org.junit.jupiter.api.Test;

/** What counts as an incident in an English report, who did it to whom, and what does not count. */
class EnglishIncidentsTest {

    @Test
    void passive_and_active_name_the_same_people() {
        IncidentCandidate active = only("Police detained activist Marat Bekov in Oral on 3 May.");
        IncidentCandidate passive =
                only("Activist Marat Bekov was detained by police in Oral on 3 May.");
        assertThat(targets(active)).containsExactly("Marat Bekov");
        assertThat(targets(passive)).containsExactly("Marat Bekov");
        assertThat(active.perpetrator().map(Quoted::reveal)).contains("Police");
        assertThat(passive.perpetrator().map(Quoted::reveal)).contains("police");
        assertThat(active.date().edtf()).isEqualTo("2025-05-03");
    }

    @Test
    void detained_and_fined_are_two_incidents() {
        assertThat(types("Activist Marat Bekov was detained and fined 300 dollars on 3 May."))
                .containsExactly(IncidentType.ARREST_DETENTION, IncidentType.FINE);
    }

    @Test
    void hundreds_more_in_the_capital_are_an_incident_of_their_own() {
        List<IncidentCandidate> found =
                proposed(
                        "More than 700 protesters were detained in Almaty on 3 May, with hundreds"
                                + " more in Astana.");
        assertThat(found).hasSize(2);
        assertThat(found.get(0).count()).isNotEqualTo(found.get(1).count());
    }

    @Test
    void a_demand_a_wish_and_a_condition_are_no_incidents() {
        assertThat(types("Human rights groups demanded the release of activist Marat Bekov."))
                .doesNotContain(IncidentType.RELEASE);
        assertThat(types("If activist Marat Bekov is arrested, the union will meet."))
                .doesNotContain(IncidentType.ARREST_DETENTION);
        assertThat(types("Journalists could be jailed for such articles.")).isEmpty();
        assertThat(types("Activist Marat Bekov was not arrested on 3 May.")).isEmpty();
    }

    @Test
    void a_habit_is_a_practice() {
        Reading reading = read("Independent journalists are routinely fined for their reports.");
        assertThat(reading.incidents()).noneMatch(IncidentCandidate::proposed);
        assertThat(reading.practices())
                .extracting(PracticeCandidate::type)
                .contains(IncidentType.FINE);
    }

    @Test
    void who_calls_a_meeting_is_not_how_many_took_part() {
        IncidentCandidate meeting =
                only(
                        "On 22 May the Zharyk Foundation and the Tirek Institute held a public debate"
                                + " on the rules for rallies.");
        assertThat(meeting.type()).isEqualTo(IncidentType.MEETING);
        assertThat(meeting.count()).isEmpty();
    }

    @Test
    void the_foundation_and_the_blogger_are_those_named_before() {
        assertThat(
                        targetsOf(
                                IncidentType.CLOSURE_LIQUIDATION,
                                "The ministry accused the Zharyk Foundation of lying and on 3 May revoked"
                                        + " the foundation's licence."))
                .containsExactly("Zharyk Foundation");
        assertThat(
                        targetsOf(
                                IncidentType.ARREST_DETENTION,
                                "Police searched the home of blogger Alina Torova on 3 May. The"
                                        + " blogger was detained."))
                .containsExactly("Alina Torova");
    }

    @Test
    void they_are_those_who_told_of_it_and_never_the_police() {
        assertThat(
                        targetsOf(
                                IncidentType.FINE,
                                "Two independent newspapers said on 3 May that they had been fined."))
                .containsExactly("Two independent newspapers");
        assertThat(
                        targetsOf(
                                IncidentType.ASSAULT_VIOLENCE,
                                "The two activists were held for nine hours on 3 May and said police"
                                        + " beat them."))
                .containsExactly("two activists");
        assertThat(
                        targetsOf(
                                IncidentType.CLOSURE_LIQUIDATION,
                                "On 3 May the Zharyk Foundation closed its office at the request of"
                                        + " the ministry."))
                .containsExactly("Zharyk Foundation");
    }

    @Test
    void names_beside_a_number_are_the_people_counted() {
        assertThat(
                        targetsOf(
                                IncidentType.ARREST_DETENTION,
                                "Three bloggers, Marat Bekov, Alina Torova and Dina Salim, were"
                                        + " arrested on 3 May."))
                .containsExactly("Marat Bekov", "Alina Torova", "Dina Salim");
        assertThat(
                        targetsOf(
                                IncidentType.ARREST_DETENTION,
                                "Two activists (Marat Bekov and Alina Torova) were arrested on"
                                        + " 3 May."))
                .containsExactly("Marat Bekov", "Alina Torova");
    }

    @Test
    void a_number_alone_counts_what_was_counted_before_it() {
        assertThat(
                        targetsOf(
                                IncidentType.REGISTRATION_DENIED,
                                "On 3 May 160 newspapers were registered, while 40 were denied"
                                        + " registration."))
                .containsExactly("40 newspapers");
    }

    @Test
    void dropped_charges_are_those_of_the_person_told_of() {
        assertThat(
                        targetsOf(
                                IncidentType.RELEASE,
                                "Editor Alina Torova was detained on 3 May. On 9 May prosecutors"
                                        + " dropped the charges."))
                .containsExactly("Alina Torova");
    }

    private static List<String> targetsOf(IncidentType type, String text) {
        List<IncidentCandidate> found =
                proposed(text).stream().filter(i -> i.type() == type).toList();
        assertThat(found).hasSize(1);
        return targets(found.get(0));
    }

    @Test
    void a_union_is_not_the_foundation_named_before_it() {
        assertThat(
                        targetsOf(
                                IncidentType.SUSPENSION,
                                "The Zharyk Foundation met on 2 May. The independent union was"
                                        + " suspended by a court on 3 May."))
                .containsExactly("independent union");
    }

    @Test
    void a_lead_that_names_nobody_is_told_again_by_the_body() {
        List<IncidentCandidate> found =
                proposed(
                        "Courts in two towns fined activists on charges of insult. Activist Marat Bekov was"
                                + " fined in Oral on 3 May.");
        assertThat(found).filteredOn(i -> i.type() == IncidentType.FINE).hasSize(2);
        assertThat(found)
                .filteredOn(i -> i.type() == IncidentType.FINE && i.duplicateOf().isEmpty())
                .hasSize(1);
    }

    @Test
    void a_reaction_that_names_the_one_concerned_tells_of_it() {
        assertThat(types("Three unions condemned the arrest of activist Marat Bekov."))
                .contains(IncidentType.ARREST_DETENTION);
    }

    @Test
    void a_plan_is_planned() {
        IncidentCandidate complaint =
                only(
                        "The NGO Open Valley intends to file a complaint with the UN Human Rights"
                                + " Committee.");
        assertThat(complaint.type()).isEqualTo(IncidentType.COMPLAINT_TO_UN);
        assertThat(complaint.status()).isEqualTo(Status.PLANNED);
    }

    @Test
    void a_report_on_a_year_dates_what_it_tells_without_a_date() {
        List<IncidentCandidate> found =
                proposed(
                        "The situation worsened during the year. At least nine activists were"
                                + " detained.");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).date().edtf()).isEqualTo("2024");
        assertThat(only("At least nine activists were detained.").date().isKnown()).isFalse();
    }

    @Test
    void what_is_prepared_expected_or_due_is_planned() {
        for (String text :
                List.of(
                        "Prosecutors are preparing charges against activist Marat Bekov.",
                        "The trial of editor Alina Torova is expected to begin in July.",
                        "The independent union is due to strike on 9 June.")) {
            assertThat(only(text).status()).as(text).isEqualTo(Status.PLANNED);
        }
    }

    @Test
    void what_is_denied_and_what_nobody_suffered_did_not_happen() {
        for (String text :
                List.of(
                        "Police denied beating activist Marat Bekov.",
                        "The ministry rejected reports that editor Alina Torova had been detained.",
                        "No journalists were detained on 3 May.")) {
            assertThat(types(text)).as(text).isEmpty();
        }
    }

    @Test
    void what_somebody_is_charged_with_did_not_happen_for_that() {
        assertThat(types("Blogger Alina Torova was charged on 3 May with attacking a policeman."))
                .containsExactly(IncidentType.PROSECUTION_CHARGE);
    }

    @Test
    void ordinary_crime_sport_and_business_are_left_out() {
        assertThat(types("A court sentenced a man to four years in prison for burglary."))
                .isEmpty();
        assertThat(types("The striker was suspended for three matches and fined.")).isEmpty();
        assertThat(types("The regulator fined the bank two million euros on Monday.")).isEmpty();
    }

    @Test
    void charges_that_are_dropped_are_no_charges() {
        assertThat(types("Prosecutors dropped the charges against editor Alina Torova on 3 May."))
                .containsExactly(IncidentType.RELEASE);
    }

    @Test
    void one_arrest_told_twice_counts_once() {
        List<IncidentCandidate> found =
                proposed(
                        "Activist Marat Bekov was arrested on 3 May in Oral. His lawyer said that"
                                + " Marat Bekov was arrested at home.");
        assertThat(found).hasSize(2);
        assertThat(found).filteredOn(i -> i.duplicateOf().isEmpty()).hasSize(1);
    }

    @Test
    void those_who_strike_are_the_ones_who_act() {
        IncidentCandidate strike = only("Miners went on strike in Karaganda on 3 May.");
        assertThat(strike.type()).isEqualTo(IncidentType.STRIKE);
        assertThat(strike.perpetrator().map(Quoted::reveal)).contains("Miners");
    }

    @Test
    void a_verb_may_stand_apart_from_its_preposition() {
        assertThat(types("Guards barred two reporters from entering the courtroom on 3 May."))
                .containsExactly(IncidentType.CENSORSHIP_BLOCKING);
    }

    @Test
    void a_reaction_tells_no_event_of_its_own() {
        assertThat(types("The arrests of the activists were criticised by three unions."))
                .doesNotContain(IncidentType.ARREST_DETENTION);
        assertThat(types("The union demands the release of two workers detained in Karash."))
                .isEmpty();
        assertThat(types("The award was dedicated to journalists previously arrested in Karash."))
                .isEmpty();
        assertThat(types("The arrest of activist Marat Bekov on 3 May was criticised abroad."))
                .contains(IncidentType.ARREST_DETENTION);
    }

    @Test
    void causes_of_a_general_state_are_practices() {
        Reading reading =
                read(
                        "\"The climate has worsened due to raids, arrests of journalists and"
                                + " closures of newspapers,\" said Alina Torova, a lawyer.");
        assertThat(reading.incidents()).noneMatch(IncidentCandidate::proposed);
        assertThat(reading.practices())
                .extracting(PracticeCandidate::type)
                .contains(IncidentType.ARREST_DETENTION);
    }

    @Test
    void what_would_be_is_denied_or_is_asked_for_did_not_happen() {
        assertThat(
                        types(
                                "\"The conviction of even one journalist would be a disgrace,\""
                                        + " said lawyer Alina Torova."))
                .isEmpty();
        assertThat(
                        types(
                                "The prosecutor demanded that blogger Marat Bekov be sentenced to"
                                        + " six years in prison."))
                .isEmpty();
        assertThat(types("The officer denied that tear gas had been used against protesters."))
                .doesNotContain(IncidentType.DISPERSAL);
    }

    @Test
    void a_forbidden_rally_is_no_rally() {
        assertThat(types("A court issued a ruling restricting rallies in Karash on 3 May."))
                .containsExactly(IncidentType.ASSEMBLY_BAN);
    }

    @Test
    void those_who_observe_rallies_hold_none() {
        Reading reading = read("The Steppe Monitor is a local group that observes rallies.");
        assertThat(reading.practices()).isEmpty();
        assertThat(reading.incidents()).noneMatch(IncidentCandidate::proposed);
    }

    @Test
    void what_was_decided_voted_or_ordered_was_done() {
        assertThat(types("On 3 May the prosecutor issued a decision to arrest two journalists."))
                .contains(IncidentType.ARREST_DETENTION);
        assertThat(types("The trade union voted on 3 May to wind itself up."))
                .contains(IncidentType.CLOSURE_LIQUIDATION);
    }

    @Test
    void briefly_held_is_a_verb_and_its_object_the_one_held() {
        assertThat(
                        targetsOf(
                                IncidentType.ARREST_DETENTION,
                                "Police briefly held activist Marat Bekov on 3 May."))
                .containsExactly("Marat Bekov");
    }

    @Test
    void an_age_is_nobody_and_parts_no_verb() {
        assertThat(
                        targetsOf(
                                IncidentType.CONVICTION_SENTENCE,
                                "Activist Marat Bekov, 28, was found guilty of treason on 3 May."))
                .containsExactly("Marat Bekov");
        assertThat(
                        targetsOf(
                                IncidentType.LISTING,
                                "The agency put activist Marat Bekov, 62, in its list of terrorists"
                                        + " on 3 May."))
                .containsExactly("Marat Bekov");
    }

    @Test
    void a_sum_behind_a_name_is_no_part_of_it() {
        assertThat(
                        targetsOf(
                                IncidentType.FINE,
                                "A court fined activist Marat Bekov 3,000 dollars on 3 May."))
                .containsExactly("Marat Bekov");
    }

    @Test
    void the_month_of_march_is_no_march() {
        assertThat(types("The Aksu Weekly refused to give a bond on 3 March."))
                .doesNotContain(IncidentType.ASSEMBLY_BAN);
    }

    @Test
    void an_entry_of_a_chronicle_gives_its_day_and_town() {
        List<IncidentCandidate> found =
                proposed(
                        "3 May, Almaty. Police detained activist Marat Bekov at his home. A crowd"
                                + " stood outside.\n\n5 May, Semey. A court fined editor Alina"
                                + " Torova.\n");
        assertThat(found)
                .filteredOn(i -> i.type() == IncidentType.ARREST_DETENTION)
                .extracting(i -> i.date().edtf() + " " + i.place().orElse(""))
                .containsExactly("2025-05-03 Almaty");
        assertThat(found)
                .filteredOn(i -> i.type() == IncidentType.FINE)
                .extracting(i -> i.date().edtf() + " " + i.place().orElse(""))
                .containsExactly("2025-05-05 Semey");
    }

    @Test
    void the_day_on_which_it_was_said_is_not_the_day_of_what_was_said() {
        IncidentCandidate told =
                only("On 5 April the union said that in March police had detained two activists.");
        assertThat(told.date().edtf()).isEqualTo("2025-03");
    }

    @Test
    void who_a_lifted_ban_lay_on_and_whom_a_refusal_met() {
        assertThat(
                        targetsOf(
                                IncidentType.RELEASE,
                                "A court quashed the travel ban on activist Marat Bekov on 3 May."))
                .containsExactly("Marat Bekov");
        assertThat(
                        targetsOf(
                                IncidentType.REGISTRATION_DENIED,
                                "The refusal to register the Zharyk Foundation on 3 May drew"
                                        + " criticism."))
                .containsExactly("Zharyk Foundation");
    }

    @Test
    void who_has_equipment_seized_is_the_one_it_is_done_to() {
        assertThat(
                        targetsOf(
                                IncidentType.RAID_SEARCH,
                                "Some radio stations also had equipment confiscated on 3 May."))
                .containsExactly("Some radio stations");
    }

    @Test
    void whom_a_register_got_stands_behind_it() {
        assertThat(
                        targetsOf(
                                IncidentType.LISTING,
                                "On 3 May the ministry entered in the register of agents the editor"
                                        + " Marat Bekov."))
                .containsExactly("Marat Bekov");
    }

    @Test
    void without_a_place_in_the_paragraph_it_happened_where_the_report_was_written() {
        List<IncidentCandidate> found =
                proposed(
                        "Police detain dozens at wage march\n\n"
                                + "KARAGANDA, March 4 (Invented Newswire) - Police detained at"
                                + " least 40 protesters on Tuesday, witnesses said.\n\n"
                                + "A court fined activist Marat Bekov 300 dollars on Wednesday.\n\n"
                                + "In Almaty activists met. Editor Alina Torova was arrested on"
                                + " Friday.\n");
        assertThat(found)
                .filteredOn(i -> i.type() == IncidentType.FINE)
                .extracting(i -> i.place().orElse(""))
                .containsExactly("Karaganda");
        assertThat(found)
                .filteredOn(i -> i.targets().contains(new Quoted("Alina Torova")))
                .noneMatch(i -> i.place().equals(java.util.Optional.of("Karaganda")));
        assertThat(found)
                .filteredOn(i -> i.type() == IncidentType.ARREST_DETENTION)
                .filteredOn(i -> i.duplicateOf().isEmpty())
                .hasSize(2);
    }

    private static List<IncidentCandidate> proposed(String text) {
        return read(text).incidents().stream().filter(IncidentCandidate::proposed).toList();
    }

    private static IncidentCandidate only(String text) {
        List<IncidentCandidate> found = proposed(text);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<IncidentType> types(String text) {
        return proposed(text).stream().map(IncidentCandidate::type).toList();
    }

    private static List<String> targets(IncidentCandidate incident) {
        return incident.targets().stream().map(Quoted::reveal).toList();
    }

    private static Reading read(String text) {
        return Examples.read(Language.ENGLISH, When.day(2025, 6, 1), text);
    }
}
