// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import org.dalel.reading.PlainPages;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.page.Page;
import org.dalel.terms.Bounds;
import org.dalel.terms.Language;
import org.dalel.terms.Sanction;
import org.dalel.terms.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SanctionsTest {
    private static final Lexicon LEXICON = PlainPages.lexicon();
    private static final Amounts AMOUNTS = new Amounts(LEXICON);
    private static final Sanctions SANCTIONS = new Sanctions(LEXICON);

    private static List<String> read(String text) {
        Page page = PlainPages.page(text, Language.ENGLISH, When.day(2017, 6, 7));
        return SANCTIONS.in(page, AMOUNTS.in(page)).stream().map(m -> said(m.sanction())).toList();
    }

    private static String said(Sanction sanction) {
        return (sanction.kind().code()
                        + " "
                        + bounds(sanction.amount())
                        + sanction.unit().map(u -> " " + u).orElse(""))
                .trim();
    }

    static String bounds(Bounds bounds) {
        if (bounds.isUnknown()) {
            return "";
        }
        return bounds.isExact()
                ? bounds.min().map(BigDecimal::toPlainString).orElseThrow()
                : bounds.min().map(BigDecimal::toPlainString).orElse("")
                        + ".."
                        + bounds.max().map(BigDecimal::toPlainString).orElse("");
    }

    @Test
    void every_row_is_reached_by_its_example() {
        SoftAssertions checks = new SoftAssertions();
        LEXICON.paths().stream()
                .filter(p -> p.endsWith("/sanctions.tsv"))
                .flatMap(p -> LEXICON.rows(p).stream())
                .forEach(
                        row -> {
                            Language language =
                                    new Language(
                                            row.table().substring(0, row.table().indexOf('/')));
                            Page page = PlainPages.page(row.cell(2), language, When.UNKNOWN);
                            List<Clues.Amount> amounts = AMOUNTS.in(page);
                            checks.assertThat(SANCTIONS.rulesUsed(page, amounts))
                                    .as("%s, line %d: %s", row.table(), row.line(), row.cell(2))
                                    .contains(row.line());
                        });
        checks.assertAll();
    }

    @Test
    void a_term_of_years_is_imprisonment_and_a_term_of_days_administrative_arrest() {
        assertThat(read("The judge sentenced Aru Bek to five years."))
                .containsExactly("imprisonment 5 year");
        assertThat(read("The judge sentenced Aru Bek to 15 days."))
                .containsExactly("administrative_arrest 15 day");
        assertThat(read("They got 15 days of administrative arrest and ten days in jail."))
                .containsExactly("administrative_arrest 15 day", "administrative_arrest 10 day");
    }

    @Test
    void up_to_is_an_upper_bound_and_a_minimum_a_lower_one() {
        assertThat(read("Organisers may get up to four years in jail."))
                .containsExactly("imprisonment ..4 year");
        assertThat(read("The minimum term of punishment is 10 years imprisonment."))
                .containsExactly("imprisonment 10.. year");
        assertThat(read("The maximum penalty is nine years in prison."))
                .containsExactly("imprisonment ..9 year");
    }

    @Test
    void several_sanctions_of_one_sentence_are_several_mentions() {
        assertThat(
                        read(
                                "A late report brings warnings, fines and the suspension of work"
                                        + " for up to five months."))
                .containsExactly("warning", "fine", "suspension ..5 month");
        assertThat(
                        read(
                                "He was fined 120,000 tenge and given a suspended sentence of two"
                                        + " years."))
                .containsExactly("fine 120000 KZT", "suspended_sentence 2 year");
    }

    @Test
    void sums_keep_their_currency_or_index() {
        assertThat(read("She was fined $2,000 in May.")).containsExactly("fine 2000 USD");
        assertThat(read("A fine of up to 250 monthly calculation indices is due."))
                .containsExactly("fine ..250 MCI");
        assertThat(read("A fine of 1.2 million soum was imposed."))
                .containsExactly("fine 1200000 UZS");
    }

    @Test
    void terms_between_two_lengths_keep_both() {
        assertThat(read("They were sentenced to between four- and eight-years’ imprisonment."))
                .containsExactly("imprisonment 4..8 year");
        assertThat(read("Restriction of movement for two to five years awaits them."))
                .containsExactly("restricted_freedom 2..5 year");
    }

    @Test
    void half_years_and_months_count() {
        assertThat(read("She was sentenced to two and a half years in prison."))
                .containsExactly("imprisonment 2.5 year");
        assertThat(read("She was sentenced to two years and three months in prison."))
                .containsExactly("imprisonment 27 month");
    }

    @Test
    void other_losses_of_freedom_and_rights_are_told_apart() {
        assertThat(
                        read(
                                "Aru has two years' probation, Bek, three months under house arrest,"
                                        + " Dana, two years of restricted freedom, Oy, 200 hours of"
                                        + " community service."))
                .containsExactly(
                        "probation 2 year",
                        "house_arrest 3 month",
                        "restricted_freedom 2 year",
                        "community_work 200 hour");
        assertThat(
                        read(
                                "She was banned from holding office for five years and stripped of"
                                        + " her citizenship."))
                .containsExactly("activity_ban 5 year", "deprivation_of_citizenship");
    }

    @Test
    void words_that_only_look_like_sanctions_are_none() {
        assertThat(
                        read(
                                "A fine day in May. The police arrested two, fine people both. He spent five years in Paris."))
                .isEmpty();
    }

    @Test
    void a_kind_of_sanction_that_there_is_not_says_where_it_stands() {
        Lexicon broken =
                Lexicon.builder().add("en/sanctions.tsv", "prison\tjailed\tjailed").build();
        assertThatThrownBy(() -> new Sanctions(broken))
                .hasMessageContaining("en/sanctions.tsv, line 1")
                .hasMessageContaining("'prison'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"und", "tr-TR", "kk-KZ"})
    void the_machine_s_own_language_changes_nothing(String tag) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(new Sanctions(LEXICON).in(page(), AMOUNTS.in(page())))
                    .extracting(m -> said(m.sanction()))
                    .containsExactly("imprisonment 5 year", "fine 2000 USD");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Page page() {
        return PlainPages.page(
                "SENTENCED TO FIVE YEARS IN PRISON, FINED $2,000.", Language.ENGLISH, When.UNKNOWN);
    }
}
