// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.dalel.reading.PlainPages;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.page.Page;
import org.dalel.terms.Language;
import org.dalel.terms.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {
    private static final Amounts AMOUNTS = new Amounts(PlainPages.lexicon());

    private static List<Clues.Amount> amounts(String text) {
        return AMOUNTS.in(PlainPages.page(text, Language.ENGLISH, When.day(2017, 6, 7)));
    }

    private static List<String> read(String text) {
        return amounts(text).stream().map(AmountsTest::said).toList();
    }

    private static String said(Clues.Amount amount) {
        return SanctionsTest.bounds(amount.value()) + amount.unit().map(u -> " " + u).orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    more than 1,000 people, it says          | 1000.. people
                    at least twelve bakers , it says         | 12.. bakers
                    over a thousand protesters , it says     | 1000.. people
                    no fewer than 40 editors , it says       | 40.. people
                    up to 30 people , it says                | ..30 people
                    fewer than 50 members , it says          | ..50 people
                    no more than 10 persons , it says        | ..10 people
                    about 100 protesters , it says           | 100 people
                    some 300 officers , it says              | 300 people
                    nearly two dozen teachers , it says      | 24 people
                    dozens of students , it says             | 24.. people
                    scores of students , it says             | 40.. people
                    hundreds of students , it says           | 200.. people
                    thousands of students , it says          | 2000.. people
                    tens of thousands of people , it says    | 20000.. people
                    several vans , it says                   | 3.. vans
                    a few vans , it says                     | 3.. vans
                    several hundred people , it says         | 300.. people
                    a dozen vans , it says                   | 12 vans
                    a couple of vans , it says               | 2 vans
                    half a million people , it says          | 500000 people
                    twenty-five people , it says             | 25 people
                    two hundred and fifty people , it says   | 250 people
                    one hundred thousand people , it says    | 100000 people
                    2.5m people , it says                    | 2500000 people
                    1.2 million people , it says             | 1200000 people
                    14 500 people , it says                  | 14500 people
                    between 10 and 20 people , it says       | 10..20 people
                    15-20 people , it says                   | 15..20 people
                    two or three people , it says            | 2..3 people
                    50 or more people , it says              | 50.. people
                    two of the editors , it says             | 2 people
                    """)
    void counts_keep_how_firmly_they_are_said(String text, String understood) {
        assertThat(read(text)).containsExactly(understood);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    She paid 500,000 tenge            | 500000 KZT
                    She paid $1.2 million             | 1200000 USD
                    She paid US$21,000                | 21000 USD
                    She paid €30                      | 30 EUR
                    She paid up to 200 manat          | ..200 AZN
                    She paid 50 million riel          | 50000000 KHR
                    She paid 2-3 million dong         | 2000000..3000000 VND
                    She paid 250 monthly calculation indices | 250 MCI
                    It fell by 25%                    | 25 percent
                    It fell by 2.5 per cent           | 2.5 percent
                    They wait for up to six years     | ..6 year
                    They wait for 15 days             | 15 day
                    A three-year wait                 | 3 year
                    They wait two and a half years    | 2.5 year
                    They wait one year and six months | 18 month
                    """)
    void money_shares_and_lengths_of_time_have_their_unit(String text, String understood) {
        assertThat(read(text)).containsExactly(understood);
    }

    @Test
    void hundreds_more_count_what_was_counted_before() {
        assertThat(read("They held more than 1,000 people in Altyn, with hundreds more in Kumis."))
                .containsExactly("1000.. people", "200.. people");
        assertThat(read("At least 12 were held.")).containsExactly("12.. people");
    }

    @Test
    void the_counted_noun_is_kept_as_written() {
        String text = "Police held 40 would-be members.";
        assertThat(amounts(text).get(0).noun().orElseThrow().in(text))
                .isEqualTo("would-be members");
        assertThat(amounts(text).get(0).number().in(text)).isEqualTo("40");
    }

    @Test
    void dates_ages_articles_ordinals_and_clock_times_count_nothing() {
        assertThat(
                        read(
                                "On May 22, 2016, at 10:30, a 28-year-old was charged under Article"
                                        + " 174, section 2 of Law No. 345, at the 21st hearing of"
                                        + " Covid-19 cases; since 2012 one of them hid."))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"und", "tr-TR", "kk-KZ"})
    void the_machine_s_own_language_changes_nothing(String tag) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(read("MORE THAN SIX CITIZENS PAID FIFTEEN MILLION TENGE AT MOST."))
                    .containsExactly("6.. people", "..15000000 KZT");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_page_in_an_unknown_language_has_no_amounts() {
        Page page = PlainPages.page("12 people", Language.UNKNOWN, When.UNKNOWN);
        assertThat(AMOUNTS.in(page)).isEmpty();
    }
}
