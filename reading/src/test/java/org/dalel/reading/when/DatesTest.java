// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.when;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.dalel.reading.PlainPages;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.analyser.Word;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.page.Page;
import org.dalel.terms.Language;
import org.dalel.terms.When;
import org.dalel.terms.finding.DateMention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    private static final When JUNE_2017 = When.day(2017, 6, 7);
    private static final Lexicon LEXICON = PlainPages.lexicon();
    private static final Dates DATES = new Dates(LEXICON);

    private static List<String> read(String text, Language language, When published) {
        Page page = PlainPages.page(text, language, published);
        return DATES.in(page).stream()
                .map(m -> m.passage().in(text) + " = " + understood(m))
                .toList();
    }

    private static List<String> read(String text, When published) {
        return read(text, Language.ENGLISH, published);
    }

    private static String understood(DateMention mention) {
        return mention.meaning() instanceof DateMention.Dated dated
                ? dated.when().edtf()
                : ((DateMention.Lasting) mention.meaning()).iso8601();
    }

    static Stream<Lexicon.Row> rows() {
        return LEXICON.paths().stream()
                .filter(p -> p.endsWith("/dates.tsv"))
                .flatMap(p -> LEXICON.rows(p).stream());
    }

    @Test
    void every_row_is_reached_by_its_example_and_means_what_it_says() {
        SoftAssertions checks = new SoftAssertions();
        rows().forEach(
                        row -> {
                            Language language =
                                    new Language(
                                            row.table().substring(0, row.table().indexOf('/')));
                            Page page = PlainPages.page(row.cell(2), language, JUNE_2017);
                            checks.assertThat(DATES.rulesUsed(page))
                                    .as("%s, line %d reaches its row", row.table(), row.line())
                                    .contains(row.line());
                            if (!row.cell(3).isEmpty()) {
                                checks.assertThat(
                                                DATES.in(page).stream()
                                                        .map(DatesTest::understood)
                                                        .toList())
                                        .as("%s, line %d: %s", row.table(), row.line(), row.cell(2))
                                        .contains(row.cell(3));
                            }
                        });
        checks.assertAll();
    }

    @Test
    void a_month_stays_a_month_and_a_season_a_season() {
        assertThat(read("Protests began last spring. They spread in April 2016.", JUNE_2017))
                .containsExactly("last spring = 2016-21", "April 2016 = 2016-04");
    }

    @Test
    void without_a_day_of_publication_relative_dates_stay_unknown() {
        assertThat(read("Last year and earlier this month, on May 22, they met.", When.UNKNOWN))
                .containsExactly("Last year = ", "earlier this month = ", "May 22 = XXXX-05-22");
    }

    @Test
    void with_a_month_of_publication_only_what_a_month_can_tell_is_told() {
        When june = When.month(2017, 6);
        assertThat(read("He was held yesterday. It began last month and last year.", june))
                .containsExactly("yesterday = ", "last month = 2017-05", "last year = 2016");
    }

    @Test
    void a_day_without_year_is_the_latest_before_publication() {
        assertThat(read("She was fined on June 7.", JUNE_2017))
                .containsExactly("June 7 = 2017-06-07");
        assertThat(read("She was fined on June 8.", JUNE_2017))
                .containsExactly("June 8 = 2016-06-08");
    }

    @Test
    void a_day_to_come_is_the_next_one() {
        assertThat(read("The trial will open on May 3.", JUNE_2017))
                .containsExactly("May 3 = 2018-05-03");
        assertThat(read("The trial will open on June 9.", JUNE_2017))
                .containsExactly("June 9 = 2017-06-09");
    }

    @Test
    void a_report_on_a_year_dates_its_days_into_that_year() {
        String text = "On February 26, police broke up a rally. On July 9, a court upheld the ban.";
        assertThat(read(text, When.day(2024, 4, 22)))
                .containsExactly("February 26 = 2023-02-26", "July 9 = 2023-07-09");
        assertThat(
                        read(
                                "On February 26, a rally was held. During the year two unions closed.",
                                When.day(2024, 4, 22)))
                .containsExactly("February 26 = 2023-02-26", "During the year = 2023");
    }

    @Test
    void news_of_january_tells_of_december_before() {
        String text = "On December 20 he was held. On January 10 the court let him go.";
        assertThat(read(text, When.day(2024, 1, 25)))
                .containsExactly("December 20 = 2023-12-20", "January 10 = 2024-01-10");
    }

    @Test
    void a_story_opened_by_a_year_goes_on_in_it() {
        String text = "In November 2018, Dana Oy was held. In January, she was fined.";
        assertThat(read(text, When.day(2021, 3, 1)))
                .containsExactly("November 2018 = 2018-11", "January = 2019-01");
    }

    @Test
    void the_next_day_follows_the_day_told_last() {
        String text =
                "On June 20 bakers struck. The next day two were held, and a week later freed.";
        assertThat(read(text, When.day(2023, 9, 1)))
                .containsExactly(
                        "June 20 = 2023-06-20",
                        "The next day = 2023-06-21",
                        "a week later = 2023-06-28~");
    }

    @Test
    void a_day_named_by_its_event_is_found_where_the_event_is_dated() {
        String text =
                "Deputies approved the Bread Code on June 11. On the day the Bread Code was"
                        + " approved by deputies, bakers wrote a letter.";
        Page page = PlainPages.page(text, Language.ENGLISH, When.day(2014, 6, 18));
        Page tagged = withVerbs(page, "approved");
        assertThat(DATES.in(tagged))
                .extracting(m -> m.passage().in(text) + " = " + understood(m))
                .contains("On the day the Bread Code was approved by deputies = 2014-06-11");
    }

    @Test
    void the_past_runs_up_to_publication() {
        assertThat(
                        read(
                                "It grew over the last decade and the past 12 months.",
                                When.day(2014, 6, 18)))
                .containsExactly(
                        "the last decade = 2004/2014", "the past 12 months = 2013-06/2014-06");
    }

    @Test
    void from_one_date_to_another_is_one_span() {
        assertThat(read("It rained from June to August 2018.", JUNE_2017))
                .containsExactly("June to August 2018 = 2018-06/2018-08");
        assertThat(
                        read(
                                "They applied between October 2022 and a March deadline.",
                                When.day(2024, 4, 22)))
                .containsExactly("October 2022 and a March = 2022-10/2023-03");
    }

    @Test
    void lengths_of_time_keep_their_unit() {
        assertThat(
                        read(
                                "Jailed for three months, then two and a half years, not 36 hours.",
                                JUNE_2017))
                .containsExactly(
                        "three months = P3M", "two and a half years = P2Y6M", "36 hours = PT36H");
    }

    @Test
    void words_that_only_look_like_dates_are_none() {
        assertThat(
                        read(
                                "You may march a second time. Article 19 counts 2,000 people, 2017"
                                        + " people more, a 28-year-old and 18 leading NGOs at 10.30.",
                                JUNE_2017))
                .isEmpty();
    }

    @Test
    void a_word_before_a_date_can_open_it() {
        String text = "Refused since October 2022 and until May 2023.";
        Page page = PlainPages.page(text, Language.ENGLISH, JUNE_2017);
        assertThat(DATES.in(page))
                .extracting(
                        m ->
                                DATES.bounded(
                                                page,
                                                m.passage(),
                                                ((DateMention.Dated) m.meaning()).when())
                                        .edtf())
                .containsExactly("2022-10/..", "../2023-05");
    }

    @Test
    void a_day_that_no_calendar_has_is_not_known() {
        assertThat(read("Held on February 30, 2016 and on 31.11.2016.", JUNE_2017))
                .containsExactly("February 30, 2016 = ", "31.11.2016 = ");
    }

    @Test
    void a_row_with_a_word_class_that_no_table_has_says_where_it_stands() {
        Lexicon broken =
                Lexicon.builder().add("en/dates.tsv", "date\t{mnth} {year}\tApril 2016").build();
        assertThatThrownBy(() -> new Dates(broken))
                .hasMessageContaining("en/dates.tsv, line 1")
                .hasMessageContaining("{mnth}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"und", "tr-TR", "kk-KZ"})
    void the_machine_s_own_language_changes_nothing(String tag) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(read("HELD IN APRIL 2016, LAST SPRING, FOR FIFTEEN DAYS.", JUNE_2017))
                    .containsExactly(
                            "APRIL 2016 = 2016-04", "LAST SPRING = 2016-21", "FIFTEEN DAYS = P15D");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Page withVerbs(Page page, String verb) {
        List<Page.Part> parts =
                page.parts().stream()
                        .map(
                                part ->
                                        new Page.Part(
                                                part.passage(),
                                                part.kind(),
                                                part.duplicate(),
                                                part.sentences().stream()
                                                        .map(s -> withVerbs(s, verb))
                                                        .toList()))
                        .toList();
        return new Page(
                page.text(),
                page.language(),
                page.published(),
                parts,
                page.title(),
                page.byline(),
                page.publisher(),
                page.reprintOf(),
                page.funder());
    }

    private static Sentence withVerbs(Sentence sentence, String verb) {
        return new Sentence(
                sentence.passage(),
                sentence.words().stream()
                        .map(
                                w ->
                                        w.lemma().equals(verb)
                                                ? new Word(w.passage(), w.text(), w.lemma(), "VERB")
                                                : w)
                        .toList());
    }
}
