// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dalel.reading.analyser.Analyser;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.analyser.Word;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RussianWordsTest {
    private static final Analyser.OfWords RUSSIAN =
            Languages.analysers().wordsOf(Language.RUSSIAN).orElseThrow();

    private static List<Sentence> read(String text) {
        return RUSSIAN.sentences(text, new Passage(0, text.length()));
    }

    private static List<String> sentences(String text) {
        return read(text).stream().map(s -> s.passage().in(text)).toList();
    }

    private static Word word(String form, String text) {
        return read(text).stream()
                .flatMap(s -> s.words().stream())
                .filter(w -> w.text().equals(form))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Суд в г. Аксу оштрафовал его по ч. 1 ст. 282 УК.",
                "Активиста И. П. Сапарова и А.Б. Омарову отпустили.",
                "В 2013 г. активистов задержали на ул. Абая и пр. Сейфуллина.",
                "Он заплатил 20 тыс. руб. штрафа, т.е. половину.",
                "«Это незаконно?» — спросила она."
            })
    void abbreviations_and_initials_do_not_end_a_sentence(String text) {
        assertThat(sentences(text)).containsExactly(text);
    }

    @Test
    void a_year_an_amount_and_and_so_on_may_end_a_sentence() {
        assertThat(
                        sentences(
                                "Это было в 2013 г. Суд отказал. Штраф составил 5 млн. Она молчала и т.д."
                                        + " Редакция закрыта."))
                .containsExactly(
                        "Это было в 2013 г.",
                        "Суд отказал.",
                        "Штраф составил 5 млн.",
                        "Она молчала и т.д.",
                        "Редакция закрыта.");
    }

    @ParameterizedTest
    @CsvSource({
        "задержала, VERB, задержать, Полиция задержала активиста.",
        "задержаны, VERB, задержать, Активисты были задержаны.",
        "задержанных, VERB, задержать, Отпустили задержанных активистов.",
        "приговорён, VERB, приговорить, Редактор приговорён к штрафу.",
        "активистов, NOUN, активист, Судят активистов.",
        "блогеров, NOUN, блогер, Судят блогеров.",
        "дела, NOUN, дело, Возбудили дела против редакции.",
        "Алматы, PROPN, алматы, Митинг в Алматы разогнали.",
        "августе, NOUN, август, Это было в августе.",
        "его, DET, он, Забрали его брата.",
        "был, AUX, быть, Он был арестован.",
        "не, PART, не, Его не отпустили.",
        "20, NUM, 20, Забрали 20 человек."
    })
    void words_have_part_of_speech_and_base_form(
            String form, String tag, String lemma, String text) {
        Word word = word(form, text);
        assertThat(word.tag()).isEqualTo(tag);
        assertThat(word.lemma()).isEqualTo(lemma);
    }

    @ParameterizedTest
    @CsvSource({
        "активист, Case=Nom, Тогда активист был задержан полицией.",
        "задержан, Voice=Pass, Активист был задержан полицией.",
        "полицией, Case=Ins, Активист был задержан полицией.",
        "редактора, Case=Acc, Суд оштрафовал редактора.",
        "полиции, Case=Gen, Сотрудники полиции пришли.",
        "Сапаров, NameType=Sur, Его защищал Ерлан Сапаров."
    })
    void words_have_case_and_voice(String form, String feature, String text) {
        assertThat(word(form, text).features()).contains(feature);
    }

    @Test
    void a_preposition_leaves_only_its_cases() {
        assertThat(word("площади", "Людей забрали на площади.").features())
                .contains("Case=Loc")
                .doesNotContain("Case=Gen", "Case=Nom");
    }

    @Test
    void numbers_and_years_are_cut_from_the_word_written_onto_them() {
        assertThat(
                        read("С 2013г. забрали 20-летнего студента и 1 000 000 тенге.").stream()
                                .flatMap(s -> s.words().stream())
                                .map(Word::text))
                .startsWith("С", "2013", "г.", "забрали", "20-летнего", "студента");
    }

    @Test
    void offsets_are_those_of_the_text() {
        String text = "\u00a0«Суд»\u00a0решил:\u202fредактор   «виновен»…\n\nЕё\u00adотпустили. ";
        for (Sentence sentence : read(text)) {
            for (Word word : sentence.words()) {
                assertThat(word.text()).isEqualTo(word.passage().in(text));
            }
        }
    }

    @Test
    void locales_and_threads_change_nothing() {
        String text = "В Иркутске полиция задержала Илью Ильина и 20 его друзей. ".repeat(5);
        List<Sentence> before = read(text);
        Locale locale = Locale.getDefault();
        try {
            for (String tag : List.of("tr-TR", "kk-KZ")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(IntStream.range(0, 8).parallel().mapToObj(i -> read(text)))
                        .allSatisfy(found -> assertThat(found).isEqualTo(before));
            }
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void content_of_any_kind_gives_sentences_and_never_an_error() {
        for (String text :
                new String[] {
                    " ",
                    "«",
                    "…",
                    "г.",
                    "\ud83d",
                    "-",
                    "И.",
                    "1.",
                    "ё",
                    "Ъ",
                    "english only",
                    "а-б-в",
                    "ԱԲ",
                    "ст. ",
                    "т.д.",
                    "жж".repeat(500)
                }) {
            for (Sentence sentence : read(text)) {
                assertThat(sentence.words()).isNotEmpty();
            }
        }
    }

    @Test
    void kazakh_has_sentences_words_names_and_numbers() {
        String text = "2016 жылы Алматыда 40 адам ұсталды. Бұл туралы полиция хабарлады.";
        List<Sentence> found =
                Languages.analysers()
                        .wordsOf(Language.KAZAKH)
                        .orElseThrow()
                        .sentences(text, new Passage(0, text.length()));
        assertThat(found).hasSize(2);
        assertThat(found.get(0).words().stream().map(Word::tag))
                .containsExactly("NUM", "NOUN", "PROPN", "NUM", "NOUN", "VERB", "PUNCT");
    }
}
