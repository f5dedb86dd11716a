// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoughtTest {

    @ParameterizedTest
    @CsvSource({
        "арестован, арестовали",
        "арест, арестован",
        "аресты, арестовали",
        "задержание, задержаны",
        "задержал, задержанных",
        "суда, суд",
        "активистов, активистам",
        "журналистами, журналист",
        "закон, законов",
        "Казахстане, Казахстан",
        "ещё, еще"
    })
    void a_russian_word_finds_its_other_forms(String sought, String text) {
        assertThat(Sought.in(sought).allIn("Вчера " + text + " снова.")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "arrest, arrested",
        "arrested, arrests",
        "detaining, detained",
        "charge, charged",
        "stopped, stop",
        "activists, activist's",
        "bodies, body",
        "fine, fined",
        "closing, closed",
        "CHARGES, charged"
    })
    void an_english_word_finds_its_other_forms(String sought, String text) {
        assertThat(Sought.in(sought).allIn("They " + text + " again.")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"қауымдастық, қауымдастықтар", "қауымдастық, қауымдастығы", "ұйым, ұйымдардың"})
    void a_kazakh_word_finds_what_begins_with_it(String sought, String text) {
        assertThat(Sought.in(sought).allIn("Бұл " + text + " туралы.")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"арест, аренда", "fine, find", "суд, судно", "press, president"})
    void other_words_are_not_found(String sought, String text) {
        assertThat(Sought.in(sought).allIn(text)).isFalse();
    }

    @Test
    void a_star_finds_every_word_that_begins_so() {
        assertThat(Sought.in("задержан*").allIn("задержанных")).isTrue();
        assertThat(Sought.in("detent*").allIn("in detention")).isTrue();
        assertThat(Sought.in("detent").allIn("in detention")).isFalse();
    }

    @Test
    void words_in_quotation_marks_stand_one_after_the_other() {
        assertThat(Sought.in("\"open letter\"").allIn("an open letter to parliament")).isTrue();
        assertThat(Sought.in("«open letter»").allIn("a letter was open")).isFalse();
        assertThat(Sought.in("open letter").allIn("a letter was open")).isTrue();
    }

    @Test
    void every_find_is_shown_where_it_stands() {
        String text = "Police arrested two. The arrests went on.";
        assertThat(Sought.in("arrest").finds(text).stream().map(p -> p.in(text)))
                .containsExactly("arrested", "arrests");
    }

    @ParameterizedTest
    @CsvSource({"''", "'  '", "'* ( ) \" AND:'", "'--;'"})
    void what_cannot_be_sought_finds_nothing_and_never_fails(String typed) {
        Sought sought = Sought.in(typed);
        assertThat(sought.allIn("nothing to see")).isFalse();
    }
}
