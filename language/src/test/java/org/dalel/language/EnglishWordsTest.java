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

class EnglishWordsTest {
    private static final Analyser.OfWords ENGLISH =
            Languages.analysers().wordsOf(Language.ENGLISH).orElseThrow();

    private static List<Sentence> read(String text) {
        return ENGLISH.sentences(text, new Passage(0, text.length()));
    }

    private static List<String> sentences(String text) {
        return read(text).stream().map(s -> s.passage().in(text)).toList();
    }

    private static List<String> words(String text) {
        return read(text).stream().flatMap(s -> s.words().stream()).map(Word::text).toList();
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
                "Mr. Saparov spoke.",
                "The U.S. Embassy and Dr. I. Saparova wrote to Gen. Omarov about it.",
                "They cited No. 5 of the list, art. 174 and Sec. 3.",
                "It opened at 5 p.m. on Friday.",
                "The price rose to 2.5 tenge.",
                "\"Is it lawful?\" she asked.",
                "The group (founded 1992.) was closed."
            })
    void a_stop_inside_a_sentence_does_not_end_it(String text) {
        assertThat(sentences(text)).containsExactly(text);
    }

    @Test
    void stops_question_marks_and_closing_quotes_end_a_sentence() {
        assertThat(sentences("He left. Was it over? \"It was.\" They met in the U.S. The end!"))
                .containsExactly(
                        "He left.",
                        "Was it over?",
                        "\"It was.\"",
                        "They met in the U.S.",
                        "The end!");
    }

    @Test
    void a_line_break_ends_a_sentence_unless_the_next_line_goes_on_in_small_letters() {
        assertThat(sentences("Editor fined\nThe court ruled\non Monday.\n\nPhoto: archive"))
                .containsExactly("Editor fined", "The court ruled\non Monday.", "Photo: archive");
    }

    @Test
    void hyphens_and_numbers_keep_words_together_and_ranges_are_cut() {
        assertThat(words("Kul-Omarov re-registered 40,000 of 2.5m in 2012-14 (25%)."))
                .containsExactly(
                        "Kul-Omarov",
                        "re-registered",
                        "40,000",
                        "of",
                        "2.5m",
                        "in",
                        "2012",
                        "-",
                        "14",
                        "(",
                        "25",
                        "%",
                        ")",
                        ".");
    }

    @Test
    void possessives_and_negations_are_words_of_their_own() {
        assertThat(words("The prosecutor’s aide didn't say; she cannot."))
                .containsExactly(
                        "The",
                        "prosecutor",
                        "’s",
                        "aide",
                        "did",
                        "n't",
                        "say",
                        ";",
                        "she",
                        "can",
                        "not",
                        ".");
    }

    @Test
    void offsets_are_those_of_the_text_with_its_blanks_and_quotation_marks() {
        String text =
                "\u00a0\u201cThe\u00a0court\u202ffined\u201d the\u200b editor\u2019s  paper.\t";
        for (Sentence sentence : read(text)) {
            for (Word word : sentence.words()) {
                assertThat(word.text()).isEqualTo(word.passage().in(text)).doesNotContain("\u00a0");
            }
        }
        assertThat(words(text))
                .containsExactly(
                        "\u201c", "The", "court", "fined", "\u201d", "the", "editor", "\u2019s",
                        "paper", ".");
    }

    @Test
    void only_the_block_is_read() {
        String text = "First. Second one. Third.";
        assertThat(ENGLISH.sentences(text, new Passage(7, 18)))
                .singleElement()
                .satisfies(s -> assertThat(s.passage()).isEqualTo(new Passage(7, 18)));
    }

    @ParameterizedTest
    @CsvSource({
        "detained, VERB, detain, Police detained the editor.",
        "arrested, VERB, arrest, Two activists were arrested on Monday.",
        "beaten, VERB, beat, He was beaten by officers.",
        "accused, VERB, accuse, She was accused of libel.",
        "sentenced, VERB, sentence, The judge sentenced him to five years.",
        "barred, VERB, bar, The ministry barred the group.",
        "cancelled, VERB, cancel, The court cancelled the registration.",
        "killed, VERB, kill, Three people were killed.",
        "visited, VERB, visit, Inspectors visited the office.",
        "invited, VERB, invite, They invited the press.",
        "fining, VERB, fine, The court is fining papers.",
        "denied, VERB, deny, The minister denied it.",
        "parties, NOUN, party, Two parties were closed.",
        "women, NOUN, woman, Many women came.",
        "charges, NOUN, charge, The charges were dropped.",
        "police, NOUN, police, The police came.",
        "Petrova, PROPN, petrova, Anna Petrova came.",
        "was, AUX, be, It was closed.",
        "40, NUM, 40, They held 40 people.",
        "fined, VERB, fine, It was fined.",
        "shut, VERB, shut, The paper has not been shut."
    })
    void words_have_part_of_speech_and_base_form(
            String form, String tag, String lemma, String text) {
        Word word = word(form, text);
        assertThat(word.tag()).isEqualTo(tag);
        assertThat(word.lemma()).isEqualTo(lemma);
    }

    @Test
    void a_participle_used_as_an_adjective_has_the_verbs_base_form() {
        assertThat(word("detained", "The detained editor wrote.").lemma()).isEqualTo("detain");
    }

    @Test
    void locales_with_a_dotless_i_change_nothing() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("tr-TR", "kk-KZ")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(word("IMPRISONED", "Activists IMPRISONED again").lemma())
                        .startsWith("imprison");
                assertThat(word("fined", "It was fined.").lemma()).isEqualTo("fine");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void threads_read_the_same() {
        String text =
                "Police in the town of Aksu detained 40 people who had not been told why. "
                        .repeat(20);
        List<Sentence> alone = read(text);
        List<List<Sentence>> together =
                IntStream.range(0, 16).parallel().mapToObj(i -> read(text)).toList();
        assertThat(together).allSatisfy(found -> assertThat(found).isEqualTo(alone));
    }

    @Test
    void content_of_any_kind_gives_sentences_and_never_an_error() {
        String[] odd = {
            " ",
            "\u200b",
            "…",
            ".",
            "'s",
            "n't",
            "\ud83d\ude00",
            "\ud83d",
            "-",
            "--",
            "@",
            "#",
            "a@b",
            "http://",
            "\u202eabc\u202c",
            "مرحبا بالعالم",
            "привет",
            "'",
            "’’’",
            "1.",
            "1,2,3,",
            "\u0000\u0001"
        };
        for (String text : odd) {
            for (Sentence sentence : read(text)) {
                assertThat(sentence.words()).isNotEmpty();
            }
        }
    }

    @Test
    void a_text_without_stops_or_blanks_is_cut_so_that_its_cost_stays_in_proportion() {
        assertThat(read("word ".repeat(10_000)))
                .allSatisfy(
                        s -> assertThat(s.words()).hasSizeLessThanOrEqualTo(Sentences.MOST_WORDS));
        assertThat(read("x".repeat(100_000)))
                .allSatisfy(s -> assertThat(s.passage().length()).isLessThanOrEqualTo(80_000));
    }
}
