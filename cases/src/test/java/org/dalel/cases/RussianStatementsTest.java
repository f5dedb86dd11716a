// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dalel.intake.LexiconFiles;
import org.dalel.language.Languages;
import org.dalel.reading.Reader;
import org.dalel.terms.Document;
import org.dalel.terms.Language;
import org.dalel.terms.Quoted;
import org.dalel.terms.When;
import org.dalel.terms.finding.ClaimCandidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who says what in Russian, by name, role, organisation and pronoun. */
class RussianStatementsTest {
    private static final Reader READER = new Reader(LexiconFiles.bundled(), Languages.analysers());

    private static List<ClaimCandidate> said(String text) {
        return READER.read(
                        new Document(
                                "example.txt",
                                "0".repeat(64),
                                text,
                                true,
                                List.of(),
                                new Document.Metadata(
                                        Optional.of(Language.RUSSIAN),
                                        When.day(2023, 6, 1),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty())))
                .claims();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "«Суд даже не начался», — сказала адвокат Алина Торова.|Алина Торова|Суд даже не начался",
                "«Мы ждали, — рассказал Марат Беков, — а нам не открыли».|Марат Беков|Мы ждали",
                "— Нас не пустили в зал, — сообщил Марат Беков.|Марат Беков|не пустили в зал",
                "Адвокат Алина Торова заявила, что суд не начался.|Алина Торова|суд не начался",
                "В управлении полиции сообщили, что митинг не согласован.|управление полиции|митинг не согласован",
                "По словам адвоката Марата Бекова, суд не начался.|Марат Беков|суд не начался",
                "Суд не начался, сообщает газета «Заря».|Заря|Суд не начался",
                "Как утверждает мать осужденного, суд не начался.|мать осужденного|суд не начался",
                "Правозащитники считают приговор незаконным.|Правозащитники|приговор незаконным",
                "В докладе отмечается, что давление растет.|доклад|давление растет",
                "Депутат написал: «Этот закон нужен всем».|Депутат|Этот закон нужен всем"
            })
    void the_speaker_is_found_wherever_he_stands(String text, String speaker, String words) {
        assertThat(said(text))
                .singleElement()
                .satisfies(
                        c -> {
                            assertThat(c.speaker().map(Quoted::reveal)).contains(speaker);
                            assertThat(c.passage().in(text)).contains(words);
                        });
    }

    @Test
    void a_pronoun_means_the_last_person_of_that_gender() {
        assertThat(
                        said(
                                "Адвокат Алина Торова встретила Марата Бекова в суде. Она заявила, что"
                                        + " дело не открыто."))
                .extracting(c -> c.speaker().map(Quoted::reveal).orElse(""))
                .containsExactly("Алина Торова");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Газета «Заря» вышла с плакатом «Свободу прессе».",
                "Так называемые «агенты» отказались от регистрации.",
                "Адвокат не сказала, что дело открыто.",
                "Закон «О хорах» вступил в силу."
            })
    void titles_scare_quotes_and_what_was_not_said_are_no_statements(String text) {
        assertThat(said(text)).isEmpty();
    }
}
