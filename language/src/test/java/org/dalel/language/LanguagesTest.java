// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.dalel.reading.analyser.Analyser;
import org.dalel.terms.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
    private static final Analyser.OfLanguage LANGUAGES = Languages.analysers().language();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Police detained forty people at the rally in Aksu on Sunday.",
                "ru|Полиция задержала сорок человек на митинге в Аксу в воскресенье.",
                "kk|Жексенбі күні Ақсудағы митингіде полиция қырық адамды ұстады.",
                "uk|Поліція затримала сорок людей на мітингу в неділю, повідомили правозахисники.",
                "de|Die Polizei nahm am Sonntag vierzig Menschen bei der Kundgebung fest."
            })
    void the_language_of_a_sentence_is_told(String code, String text) {
        assertThat(LANGUAGES.language(text)).isEqualTo(new Language(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Суд арестовал активистку на 10 суток.",
                "В Актобе полиция задержала участников пикета.",
                "Журналиста отпустили вечером, телефон у него изъяли."
            })
    void a_short_russian_sentence_is_not_taken_for_a_neighbour(String text) {
        assertThat(Languages.analysers().language().language(text)).isEqualTo(Language.RUSSIAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "OK", "12.05.2016", "1 000 000 — 2 500 000 (3%)"})
    void too_short_a_text_is_in_an_unknown_language(String text) {
        assertThat(LANGUAGES.language(text)).isEqualTo(Language.UNKNOWN);
    }

    @Test
    void a_long_text_is_told_from_samples() {
        assertThat(LANGUAGES.language("The court fined the paper. ".repeat(100_000)))
                .isEqualTo(Language.ENGLISH);
    }
}
