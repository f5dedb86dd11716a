// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dalel.terms.Country;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Language;
import org.dalel.terms.PersonName;
import org.dalel.terms.Quoted;
import org.dalel.terms.SanctionKind;
import org.dalel.terms.Status;
import org.dalel.terms.When;
import org.dalel.terms.finding.Entity;
import org.dalel.terms.finding.IncidentCandidate;
import org.dalel.terms.finding.Reading;
import org.junit.jupiter.api.Test;

/** What is read in Kazakh texts; every person and body is invented. */
class KazakhTest {

    private static Reading read(String text) {
        return Examples.read(
                Language.KAZAKH, When.day(2025, 6, 1), Optional.of(new Country("KZ")), text);
    }

    private static IncidentCandidate only(String text) {
        List<IncidentCandidate> proposed = proposed(text);
        assertThat(proposed).hasSize(1);
        return proposed.get(0);
    }

    private static List<IncidentCandidate> proposed(String text) {
        return read(text).incidents().stream().filter(IncidentCandidate::proposed).toList();
    }

    private static List<String> told(List<Quoted> words) {
        return words.stream().map(Quoted::reveal).toList();
    }

    private static List<String> persons(String text) {
        return read(text).persons().stream()
                .map(Entity.Person::name)
                .map(PersonName::reveal)
                .toList();
    }

    @Test
    void who_is_held_stands_in_the_accusative_and_who_holds_in_the_nominative() {
        IncidentCandidate held =
                only("2025 жылғы 6 наурызда Таразда полиция белсенді Марат Бекеновті ұстады.");
        assertThat(held.type()).isEqualTo(IncidentType.ARREST_DETENTION);
        assertThat(told(held.targets())).containsExactly("Марат Бекенов");
        assertThat(held.perpetrator().map(Quoted::reveal)).contains("полиция");
        assertThat(held.date().edtf()).isEqualTo("2025-03-06");
        assertThat(held.place()).contains("Тараз");
    }

    @Test
    void a_passive_verb_has_it_done_to_its_subject() {
        IncidentCandidate held = only("Журналист Алия Торова 3 мамырда Шымкентте тұтқындалды.");
        assertThat(told(held.targets())).containsExactly("Алия Торова");
        assertThat(held.perpetrator()).isEmpty();
    }

    @Test
    void days_of_arrest_years_of_prison_and_fines_keep_their_amounts() {
        IncidentCandidate days = only("Сот белсенді Марат Бекеновті 15 тәулікке қамады.");
        assertThat(days.sanctions().get(0).kind()).isEqualTo(SanctionKind.ADMINISTRATIVE_ARREST);
        assertThat(days.sanctions().get(0).unit()).contains("day");
        IncidentCandidate years =
                only("Сот блогер Марат Бекеновті үш жылға бас бостандығынан айырды.");
        assertThat(years.type()).isEqualTo(IncidentType.CONVICTION_SENTENCE);
        assertThat(years.sanctions().get(0).kind()).isEqualTo(SanctionKind.IMPRISONMENT);
        IncidentCandidate fine = only("Журналист Алия Тороваға 50 АЕК айыппұл салынды.");
        assertThat(told(fine.targets())).containsExactly("Алия Торова");
        assertThat(fine.sanctions().get(0).unit()).contains("MCI");
    }

    @Test
    void what_did_not_happen_may_happen_or_is_planned_is_no_deed() {
        assertThat(proposed("Белсенді Марат Бекенов ұсталған жоқ.")).isEmpty();
        assertThat(proposed("Полиция журналистердің ұсталғанын жоққа шығарды.")).isEmpty();
        assertThat(proposed("Белсендіге 50 АЕК айыппұл салынуы мүмкін.")).isEmpty();
        assertThat(proposed("Ұйым билікті белсендіні босатуға шақырды.")).isEmpty();
        assertThat(proposed("Белсенділер 9 маусымда алаңда митинг өткізбек."))
                .extracting(IncidentCandidate::status)
                .containsExactly(Status.PLANNED);
    }

    @Test
    void counts_keep_their_bounds() {
        assertThat(
                        only("Алматыда митингіден кейін кемінде 17 адам полиция бөліміне жеткізілді.")
                                .count()
                                .orElseThrow()
                                .bounds()
                                .max())
                .isEmpty();
        assertThat(
                        only("Алматыда 20-дан астам белсенді ұсталды.")
                                .count()
                                .orElseThrow()
                                .bounds()
                                .min()
                                .orElseThrow()
                                .intValue())
                .isEqualTo(20);
    }

    @Test
    void names_stand_in_the_nominative_and_initials_join_the_full_name() {
        assertThat(
                        persons(
                                "Құқық қорғаушы С.Ыбырайымов арыз берді. Сот Сәкен Ыбырайымовты"
                                        + " ақтады. Ыбырайымовтың адвокаты риза."))
                .containsExactly("Сәкен Ыбырайымов");
    }

    @Test
    void brothers_stay_two() {
        assertThat(
                        persons(
                                "Сот белсенді Олжас Кәрімовтің ісін қарады. Оның бауыры Дархан"
                                        + " Кәрімов келмеді."))
                .containsExactly("Олжас Кәрімов", "Дархан Кәрімов");
    }

    @Test
    void bodies_and_places_are_told_by_what_heads_their_names() {
        Reading reading =
                read(
                        "Түркістан облысындағы «Жаңа толқын» қозғалысына Әділет министрлігі хат"
                                + " жазды.");
        assertThat(reading.organisations().stream().map(Entity.Organisation::name))
                .containsExactly("«Жаңа толқын» қозғалысы", "Әділет министрлігі");
        assertThat(reading.places().stream().map(Entity.Place::name))
                .containsExactly("Түркістан облысы");
    }

    @Test
    void articles_are_cited_with_their_code() {
        IncidentCandidate sentenced =
                only(
                        "Сот журналист Марат Бекеновті ҚР ҚК-нің 274-бабы бойынша екі жылға"
                                + " соттады.");
        assertThat(sentenced.law()).containsExactly("274-бап, ҚР ҚК");
    }

    @Test
    void whose_words_they_are_is_kept() {
        IncidentCandidate told =
                only(
                        "Адвокат Ләззат Қонысбаеваның айтуынша, белсенді Марат Бекенов колонияда"
                                + " азапталды.");
        assertThat(told.accordingTo().map(Quoted::reveal)).contains("Ләззат Қонысбаева");
        assertThat(read("«Бұл – әділетсіз үкім», – деді Ләззат Қонысбаева.").claims()).hasSize(1);
    }

    @Test
    void whoever_is_left_out_is_the_one_named_before() {
        List<IncidentCandidate> told =
                proposed(
                        "Белсенді Марат Бекенов ауылда туған. 2021 жылы 3 мамырда тұтқындалып, 2022"
                                + " жылы босатылды.");
        assertThat(told)
                .extracting(IncidentCandidate::type)
                .containsExactly(IncidentType.ARREST_DETENTION, IncidentType.RELEASE);
        assertThat(told)
                .allSatisfy(i -> assertThat(told(i.targets())).containsExactly("Марат Бекенов"));
    }

    @Test
    void a_rule_is_no_incident() {
        Reading reading =
                read(
                        "Белсенді Марат Бекенов 3 мамырда ұсталды. Әкімшілік кодекстің 488-бабында"
                                + " рұқсатсыз жиын үшін 15 тәулікке дейін қамауға алу көзделген.");
        assertThat(reading.provisions()).hasSize(1);
        assertThat(reading.provisions().get(0).sanctions())
                .extracting(s -> s.kind())
                .containsExactly(SanctionKind.ADMINISTRATIVE_ARREST);
        assertThat(reading.incidents().stream().filter(IncidentCandidate::proposed)).hasSize(1);
    }

    @Test
    void those_who_were_held_are_people() {
        IncidentCandidate freed =
                proposed("Белсенділер ұсталды. Ұсталғандар 3 мамырда босатылды.").get(1);
        assertThat(freed.type()).isEqualTo(IncidentType.RELEASE);
        assertThat(told(freed.targets())).containsExactly("Ұсталғандар");
    }

    @Test
    void a_sum_fines_nobody_and_an_office_is_not_its_holder() {
        IncidentCandidate fine = only("Журналист Алия Тороваға 20 АЕК айыппұл салынды.");
        assertThat(fine.perpetrator()).isEmpty();
        assertThat(told(only("Журналиске 20 АЕК көлемінде айыппұл салынды.").targets()))
                .containsExactly("Журналист");
        assertThat(
                        read("Мәдениет министрі Марат Бекенов 20 белсенді ұсталғанын мәлімдеді.")
                                .claims()
                                .get(0)
                                .speaker()
                                .map(Quoted::reveal))
                .contains("Марат Бекенов");
    }

    @Test
    void the_year_told_last_is_meant_by_that_year() {
        assertThat(
                        proposed(
                                        "2015 жылғы 2 мамырда белсенді Марат Бекенов ұсталды. Сол"
                                                + " жылдың 8 маусымында белсенді Алия Торова"
                                                + " ұсталды.")
                                .stream()
                                .map(i -> i.date().edtf()))
                .containsExactly("2015-05-02", "2015-06-08");
    }

    @Test
    void people_counted_by_one_word_are_people() {
        IncidentCandidate held =
                proposed("Алаңдағы белсенділердің үшеуін полиция алып кетті.").get(0);
        assertThat(held.type()).isEqualTo(IncidentType.ARREST_DETENTION);
    }
}
