// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.language.deep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dalel.language.Languages;
import org.dalel.reading.analyser.Analyser;
import org.dalel.reading.analyser.Analyser.Named;
import org.dalel.reading.analyser.Analyser.Parse;
import org.dalel.reading.analyser.Analysers;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.analyser.Word;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CoreNlpTest {
    private static Analysers analysers;

    @BeforeAll
    static void load() {
        Languages.Deepened deepened = Languages.withSecondOpinion(Languages.analysers());
        assertThat(deepened.problems()).isEmpty();
        analysers = deepened.analysers();
    }

    private static Analyser.OfNames crf() {
        return analysers.namesOf(Language.ENGLISH).orElseThrow();
    }

    private static Analyser.OfGrammar grammar() {
        return analysers.grammarOf(Language.ENGLISH).orElseThrow();
    }

    private static List<Sentence> sentences(String text) {
        return analysers
                .wordsOf(Language.ENGLISH)
                .orElseThrow()
                .sentences(text, new Passage(0, text.length()));
    }

    private static List<String> names(String text) {
        return sentences(text).stream()
                .flatMap(s -> crf().names(text, s).stream())
                .map(n -> n.kind() + " " + n.passage().in(text))
                .toList();
    }

    private static String relation(String text, String form) {
        Sentence sentence = sentences(text).get(0);
        Parse parse = grammar().parse(text, sentence);
        List<String> forms = sentence.words().stream().map(Word::text).toList();
        int word = forms.indexOf(form);
        int head = parse.heads().get(word);
        return parse.relations().get(word) + " of " + (head < 0 ? "nothing" : forms.get(head));
    }

    @Test
    void persons_organisations_and_places_are_named_with_the_offsets_of_the_text() {
        assertThat(
                        names(
                                "  On Monday police in Almaty detained Aigul Saparova’s brother,"
                                        + " a lawyer for Amnesty International."))
                .containsExactly(
                        "PLACE Almaty",
                        "PERSON Aigul Saparova",
                        "ORGANISATION Amnesty International");
    }

    @Test
    void who_was_arrested_is_told_from_who_arrested() {
        String passive = "The editor was arrested by officers.";
        assertThat(relation(passive, "editor")).isEqualTo("nsubj:pass of arrested");
        assertThat(relation(passive, "officers")).startsWith("obl").endsWith("of arrested");
        String active = "Officers arrested the editor.";
        assertThat(relation(active, "editor")).isEqualTo("obj of arrested");
        assertThat(relation(active, "Officers")).isEqualTo("nsubj of arrested");
        assertThat(relation(active, "arrested")).isEqualTo("root of nothing");
    }

    @Test
    void every_word_has_a_head_and_a_relation() {
        for (Sentence sentence :
                sentences("Yes. “No”, he said (twice) — and left… 40%! \ud83d\ude00")) {
            Parse parse = grammar().parse("", sentence);
            assertThat(parse.heads()).hasSameSizeAs(sentence.words()).contains(-1);
            assertThat(parse.heads())
                    .allSatisfy(h -> assertThat(h).isBetween(-1, sentence.words().size() - 1));
        }
    }

    @Test
    void threads_find_the_same() {
        String text = "Police in Astana detained Marat Omarov, who leads the Tribuna group.";
        Sentence sentence = sentences(text).get(0);
        List<Named> names = crf().names(text, sentence);
        Parse parse = grammar().parse(text, sentence);
        assertThat(IntStream.range(0, 32).parallel().mapToObj(i -> crf().names(text, sentence)))
                .allSatisfy(found -> assertThat(found).isEqualTo(names));
        assertThat(IntStream.range(0, 32).parallel().mapToObj(i -> grammar().parse(text, sentence)))
                .allSatisfy(found -> assertThat(found).isEqualTo(parse));
    }

    @Test
    void locales_with_a_dotless_i_change_nothing() {
        String text = "Officials in Istanbul and Irkutsk fined Ivan Ilyin.";
        List<String> before = names(text);
        Locale locale = Locale.getDefault();
        try {
            for (String tag : List.of("tr-TR", "kk-KZ")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(names(text)).isEqualTo(before);
                assertThat(relation(text, "Officials")).isEqualTo("nsubj of fined");
            }
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void content_of_any_kind_gives_an_answer_and_never_an_error() {
        String text = "\u200b \ud83d ’’ ‑‑ \u0001 ((((( A A A A " + "x".repeat(1000) + " 。";
        for (Sentence sentence : sentences(text)) {
            assertThat(crf().names(text, sentence)).isNotNull();
            assertThat(grammar().parse(text, sentence).heads()).hasSameSizeAs(sentence.words());
        }
    }
}
