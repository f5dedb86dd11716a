// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dalel.terms.Country;
import org.dalel.terms.Language;
import org.dalel.terms.Quoted;
import org.dalel.terms.When;
import org.dalel.terms.finding.Entity;
import org.dalel.terms.finding.IncidentCandidate;
import org.dalel.terms.finding.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must be read in Russian sentences: roles by case, what happened and what did not, names. */
class RussianTest {

    private static Reading read(String text) {
        return Examples.read(
                Language.RUSSIAN, When.day(2023, 6, 1), Optional.of(new Country("KZ")), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Полиция задержала активиста Марата Омарова.|Марат Омаров|Полиция",
                "Активист Марат Омаров был задержан полицией.|Марат Омаров|полицией",
                "Был задержан активист Марат Омаров.|Марат Омаров|",
                "Марата Омарова, активиста движения, полиция задержала вечером.|Марат Омаров|полиция",
                "Журналистку Айгуль Сапарову избили неизвестные.|Айгуль Сапарова|неизвестные",
                "Двух активистов задержали.|Двух активистов|"
            })
    void cases_tell_who_does_it_to_whom(String text, String target, String doer) {
        IncidentCandidate incident = read(text).incidents().get(0);
        assertThat(incident.targets().stream().map(Quoted::reveal).toList())
                .anySatisfy(t -> assertThat(t).contains(target.split(" ")[0]));
        assertThat(incident.perpetrator().map(Quoted::reveal).orElse(""))
                .isEqualTo(doer == null ? "" : doer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Полиция не задерживала активиста Марата Омарова.|DENIED",
                "Власти планируют закрыть газету «Заря».|PLANNED",
                "Прокурор потребовал приговорить блогера Марата Омарова к пяти годам.|HYPOTHETICAL",
                "Если суд оштрафует газету «Заря», она закроется.|HYPOTHETICAL",
                "Суд оштрафовал газету «Заря» на 50 тысяч тенге.|HAPPENED"
            })
    void what_did_not_happen_is_told_apart(String text, String status) {
        assertThat(read(text).incidents().get(0).status().name()).isEqualTo(status);
    }

    @Test
    void at_least_twelve_never_becomes_less_than_twelve() {
        IncidentCandidate incident =
                read("Полиция в Астане задержала не менее 12 активистов на митинге.")
                        .incidents()
                        .get(0);

        assertThat(incident.targets().stream().map(Quoted::reveal).toList())
                .containsExactly("не менее 12 активистов");
    }

    @Test
    void date_place_count_and_sanction_belong_to_the_incident() {
        IncidentCandidate incident =
                read("5 мая 2023 года суд в Караганде арестовал на 15 суток более 20 активистов.")
                        .incidents()
                        .get(0);
        assertThat(incident.date()).isEqualTo(When.day(2023, 5, 5));
        assertThat(incident.place()).contains("Караганда");
        assertThat(incident.count()).isPresent();
        assertThat(incident.sanctions()).hasSize(1);
    }

    @Test
    void names_stand_under_their_nominative_whatever_their_case() {
        Reading reading =
                read(
                        "Адвокат Ермека Бекова обратилась в Бостандыкский районный суд. Об этом"
                                + " Ермек Беков сказал газете «Заря». Бекову отказали в Алматы.");
        assertThat(reading.persons().stream().map(p -> p.name().reveal()))
                .containsExactly("Ермек Беков");
        assertThat(reading.persons().get(0).mentions()).hasSize(3);
        assertThat(reading.organisations().stream().map(Entity.Organisation::name))
                .containsExactlyInAnyOrder("Бостандыкский районный суд", "Заря");
        assertThat(reading.places().stream().map(Entity.Place::name)).containsExactly("Алматы");
    }

    @Test
    void articles_are_cited_with_their_code() {
        IncidentCandidate incident =
                read("Активиста Марата Омарова обвинили по ч. 1 ст. 174 УК РК.").incidents().get(0);
        assertThat(incident.law()).containsExactly("ч. 1 ст. 174, УК РК");
    }

    @Test
    void two_deeds_joined_by_and_keep_their_own_people_and_sanctions() {
        List<IncidentCandidate> told =
                read("Суд оштрафовал редактора Гульмиру Сеитову на 20 МРП и арестовал на 10 суток"
                                + " Ерлана Бекова.")
                        .incidents();
        assertThat(told)
                .extracting(i -> i.targets().get(0).reveal())
                .containsExactly("Гульмира Сеитова", "Ерлан Беков");
        assertThat(told.get(0).sanctions())
                .extracting(s -> s.kind().name())
                .containsExactly("FINE");
        assertThat(told.get(1).sanctions())
                .extracting(s -> s.kind().name())
                .containsExactly("ADMINISTRATIVE_ARREST");
    }

    @Test
    void clauses_joined_by_commas_keep_their_own_people_and_sanctions() {
        List<IncidentCandidate> told =
                read("Пятерых активистов оштрафовали на 20 тысяч тенге, двоих арестовали на"
                                + " 10 суток, остальных отпустили.")
                        .incidents();
        assertThat(told)
                .extracting(i -> i.type().code())
                .containsExactly("fine", "conviction_sentence", "release");
        assertThat(told.get(0).targets().get(0).reveal()).isEqualTo("Пятерых активистов");
        assertThat(told.get(1).targets().get(0).reveal()).isEqualTo("двоих");
        assertThat(told.get(1).sanctions())
                .extracting(s -> s.kind().name())
                .containsExactly("ADMINISTRATIVE_ARREST");
        assertThat(told).allSatisfy(i -> assertThat(i.perpetrator()).isEmpty());
    }

    @Test
    void an_epithet_means_whoever_was_named_before() {
        List<IncidentCandidate> told =
                read("Марат Омаров вышел на митинг. 26-летнего программиста задержали вечером.")
                        .incidents();
        assertThat(told.get(told.size() - 1).targets().get(0).reveal()).isEqualTo("Марат Омаров");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "В полиции задержания активистов отрицают.|DENIED",
                "Полиция отрицает, что задержала активиста Марата Омарова.|DENIED",
                "Активисту грозит пять лет: Марата Омарова обвинили в клевете.|HAPPENED"
            })
    void who_denies_it_and_what_a_rule_beside_it_says_are_told_apart(String text, String status) {
        assertThat(read(text).incidents()).extracting(i -> i.status().name()).containsOnly(status);
    }

    @Test
    void protests_that_somebody_reported_on_are_not_told_as_theirs() {
        assertThat(
                        read("Журналист Марат Омаров, освещавший протесты, уехал. Активисты и"
                                        + " журналисты его поддержали.")
                                .incidents())
                .noneMatch(IncidentCandidate::proposed);
    }

    @Test
    void sums_of_two_scales_are_one_sum() {
        assertThat(
                        read("Суд оштрафовал газету «Заря» на 2 млн 300 тыс. тенге.")
                                .incidents()
                                .get(0)
                                .sanctions()
                                .get(0)
                                .amount()
                                .max()
                                .orElseThrow()
                                .intValue())
                .isEqualTo(2_300_000);
    }

    @Test
    void they_means_all_who_were_named_before() {
        List<IncidentCandidate> told =
                read("Активистов Марата Омарова и Алину Торову задержали 3 мая. Их обвинили в"
                                + " организации митинга.")
                        .incidents();
        IncidentCandidate charged =
                told.stream()
                        .filter(i -> i.type().code().equals("prosecution_charge"))
                        .findFirst()
                        .orElseThrow();
        assertThat(charged.targets())
                .extracting(Quoted::reveal)
                .containsExactly("Марат Омаров", "Алина Торова");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Счета организации заблокировали.|asset_freeze",
                "Книги писательницы изъяли из магазинов.|censorship_blocking",
                "Сотни человек собрались у здания акимата.|protest",
                "Похожий законопроект депутаты отклонили в марте 2011 года.|bill_proposed",
                "Сайт издания подвергся DDoS-атаке.|hacking",
                "Районный суд избрал Асель Нургалиевой меру пресечения в виде содержания под"
                        + " стражей.|arrest_detention"
            })
    void a_thing_at_the_head_of_the_sentence_is_what_it_is_done_to(String text, String type) {
        assertThat(read(text).incidents()).extracting(i -> i.type().code()).contains(type);
    }

    @Test
    void women_keep_their_given_names_whatever_the_case() {
        Reading reading =
                read("Полиция задержала Алину Торову. Журналистке Сауле Бекетовой отказали.");
        assertThat(reading.persons().stream().map(p -> p.name().reveal()))
                .containsExactly("Алина Торова", "Сауле Бекетова");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Полицейские доставили в отдел видеоблогера Нурлана Беисова.|Нурлан Беисов",
                "Суд взыскал с редактора Марата Омарова 2 млн тенге.|Марат Омаров",
                "Суд признал активиста Петра Привального виновным.|Петр Привальный",
                "Двух участниц, Асель Бекову и Айжан Сапарову, доставили в полицию.|Асель Бекова"
            })
    void whom_it_is_done_to_is_told_by_name(String text, String name) {
        assertThat(read(text).incidents().get(0).targets())
                .extracting(Quoted::reveal)
                .contains(name);
    }

    @Test
    void a_term_to_come_puts_no_news_into_the_year_before() {
        Reading reading =
                Examples.read(
                        Language.RUSSIAN,
                        When.day(2024, 4, 4),
                        Optional.of(new Country("KZ")),
                        "Суд 29 марта запретил митинги до 30 июня. Активиста Марата Омарова"
                                + " задержали 3 апреля.");
        assertThat(reading.incidents())
                .extracting(i -> i.date().edtf())
                .containsExactly("2024-03-29", "2024-04-03");
    }

    private static List<IncidentCandidate> proposed(String text) {
        return read(text).incidents().stream().filter(IncidentCandidate::proposed).toList();
    }

    private static List<String> types(String text) {
        return proposed(text).stream().map(i -> i.type().code()).toList();
    }

    @Test
    void who_stands_below_a_heading_of_prisoners_of_conscience_is_one() {
        String told = "Кирилл Омаров\nбыл задержан 5 мая у своего дома. У него провели обыск.\n";
        assertThat(types("Список района\n\n" + told)).isEmpty();
        assertThat(types("Политические заключённые\n\n" + told))
                .containsExactly("arrest_detention", "raid_search");
    }

    @Test
    void what_a_converb_adds_is_done_to_the_same_person() {
        assertThat(
                        proposed("Редактора Петра Омарова арестовали, обвинив в клевете.").stream()
                                .map(i -> i.type().code() + " " + i.targets().get(0).reveal()))
                .containsExactly("arrest_detention Петр Омаров", "prosecution_charge Петр Омаров");
    }

    @Test
    void a_charge_against_somebody_named_is_no_habit() {
        Reading one = read("Журналисту Петру Омарову вменяют клевету.");
        assertThat(one.practices()).isEmpty();
        assertThat(one.incidents()).hasSize(1);
        assertThat(read("Журналистам вменяют клевету.").practices()).hasSize(1);
    }

    @Test
    void a_crime_in_quotation_marks_is_the_accusers_word() {
        String rest = " Петра Омарова, которого знали журналисты, осудили на два года за ";
        assertThat(types("В мае" + rest + "«мошенничество».")).contains("conviction_sentence");
        assertThat(types("В мае" + rest + "мошенничество.")).isEmpty();
    }

    @Test
    void a_story_of_an_earlier_year_stays_in_that_year_over_paragraphs() {
        Reading reading =
                Examples.read(
                        Language.RUSSIAN,
                        When.day(2023, 9, 1),
                        "4 января 2017 года суд ликвидировал профсоюз «Заря».\n\n"
                                + "19 января активиста Петра Омарова задержали. 7 апреля редактора"
                                + " Ивана Сабитова осудили на два года.\n\n"
                                + "8 июня того же года журналистку Асель Бекову оштрафовали.");
        assertThat(reading.incidents())
                .extracting(i -> i.date().edtf())
                .containsExactly("2017-01-04", "2017-01-19", "2017-04-07", "2017-06-08");
    }

    @Test
    void where_somebody_meant_to_fly_is_not_where_he_was_held() {
        IncidentCandidate held =
                proposed("Журналиста Петра Омарова задержали, когда он летел в Турцию.").get(0);
        assertThat(held.place()).contains("Казахстан");
    }

    @Test
    void an_adjective_of_a_place_is_spelled_as_it_is() {
        assertThat(
                        read("Активиста Петра Омарова задержали в Мирабадском районе.")
                                .places()
                                .stream()
                                .map(Entity.Place::name))
                .contains("Мирабадский район");
    }

    @Test
    void crimes_business_and_what_only_threatens_order_are_no_incidents() {
        assertThat(types("Полиция задержала двух жителей, воровавших кабель.")).isEmpty();
        assertThat(types("Журналистка Асель Бекова получила в 2020 году премию за свободу прессы."))
                .isEmpty();
        assertThat(types("Министерство отказало заводу в согласовании проекта цеха.")).isEmpty();
        assertThat(types("Акция компании собрала около 30 покупателей магазина.")).isEmpty();
        assertThat(types("Клуб перестал печатать билеты, кассы закрыты.")).isEmpty();
    }
}
