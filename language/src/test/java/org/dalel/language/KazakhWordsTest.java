// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.dalel.reading.analyser.Word;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KazakhWordsTest {
    private static Word last(String text) {
        List<Word> words = words(text);
        return words.get(words.size() - 1);
    }

    private static List<Word> words(String text) {
        return Languages.analysers()
                .wordsOf(Language.KAZAKH)
                .orElseThrow()
                .sentences(text, new Passage(0, text.length()))
                .get(0)
                .words();
    }

    @ParameterizedTest
    @CsvSource({
        "белсендіні, белсенді, NOUN, Case=Acc",
        "қаласында, қала, NOUN, Case=Loc",
        "редакциясында, редакция, NOUN, Case=Loc",
        "журналистердің, журналист, NOUN, Case=Gen",
        "азаматты, азамат, NOUN, Case=Acc",
        "одағы, одақ, NOUN, Person[psor]=3",
        "халқының, халық, NOUN, Case=Gen",
        "колониядағы, колония, ADJ, Case=Loc",
        "тәулікке, тәулік, NOUN, Case=Dat",
        "ұсталды, ұстау, VERB, Voice=Pass",
        "қамады, қамау, VERB, Tense=Past",
        "қамауға, қамау, NOUN, Case=Dat",
        "бермеді, беру, VERB, Polarity=Neg",
        "ұсталғанын, ұстау, VERB, Case=Acc",
        "ұсталғандардың, ұсталған, NOUN, Number=Plur",
        "айырды, айыру, VERB, Tense=Past",
        "жабылған, жабу, VERB, Voice=Pass",
        "шығарып, шығару, VERB, VerbForm=Conv",
        "жүгінбек, жүгіну, VERB, Tense=Fut",
        "жоспарлануда, жоспарлау, VERB, Aspect=Prog",
        "айтуынша, айту, NOUN, Case=Equ",
        "таниды, тану, VERB, Tense=Pres",
        "босатылды, босату, VERB, Voice=Pass",
        "бұғаттады, бұғаттау, VERB, Tense=Past",
        "шықпаған, шығу, VERB, Polarity=Neg",
    })
    void endings_tell_the_base_form(String form, String lemma, String tag, String feature) {
        Word word = last("осы " + form);
        assertThat(word.lemma()).isEqualTo(lemma);
        assertThat(word.tag()).isEqualTo(tag);
        assertThat(word.features()).contains(feature);
    }

    @ParameterizedTest
    @CsvSource({
        "Бекеновті, бекенов",
        "Бекеновты, бекенов",
        "Оспанованың, оспанова",
        "Мұқановқа, мұқанов",
        "Сейдахметоваға, сейдахметова",
        "Байтұрсынұлының, байтұрсынұлы",
        "Дулатұлымен, дулатұлы",
        "Айбектің, айбек",
        "Алматыда, алматы",
        "Алматы, алматы",
        "Қарағандыда, қарағанды",
        "Қазақстан, қазақстан",
        "Қазақстанда, қазақстан",
        "Жаңаөзенде, жаңаөзен",
        "Фарида, фарида",
        "Сұлтан, сұлтан",
        "ІІМ-нің, іім",
    })
    void a_name_loses_its_case_ending_only(String form, String lemma) {
        Word word = last("бұл " + form);
        assertThat(word.tag()).isEqualTo("PROPN");
        assertThat(word.lemma()).isEqualTo(lemma);
    }

    @Test
    void a_clause_ends_with_its_verb() {
        assertThat(last("Ол хат жазды.").tag()).isEqualTo("PUNCT");
        List<Word> words = words("Ол хат жазды.");
        assertThat(words.get(2).tag()).isEqualTo("VERB");
        assertThat(words.get(2).features()).isEqualTo(Set.of("Tense=Past", "VerbForm=Fin"));
    }

    @Test
    void whom_the_court_acquits_stands_in_the_accusative() {
        assertThat(words("Сот журналисті ақтады.").get(1).features()).contains("Case=Acc");
        assertThat(words("Газет журналисті Марат келді.").get(1).features())
                .contains("Person[psor]=3");
    }
}
