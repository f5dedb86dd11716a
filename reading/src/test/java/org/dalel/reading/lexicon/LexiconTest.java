// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.analyser.Word;
import org.dalel.terms.Passage;
import org.junit.jupiter.api.Test;

class LexiconTest {

    @Test
    void a_table_of_ones_own_adds_to_the_table_of_the_program() {
        Lexicon lexicon =
                Lexicon.builder()
                        .add("en/verbs.tsv", "# what it means\nhold\tarrest\n\n")
                        .add("en/verbs.tsv", "nab\tarrest\r\n")
                        .build();

        assertThat(lexicon.rows("en/verbs.tsv"))
                .extracting(r -> r.cell(0))
                .containsExactly("hold", "nab");
        assertThat(lexicon.rows("en/verbs.tsv").get(0).cell(7)).isEmpty();
        assertThat(lexicon.rows("ru/verbs.tsv")).isEmpty();
    }

    @Test
    void a_problem_with_a_row_names_table_and_line() {
        Lexicon.Row row =
                Lexicon.builder()
                        .add("en/verbs.tsv", "# a\n\nhold")
                        .build()
                        .rows("en/verbs.tsv")
                        .get(0);

        assertThat(row.problem("no type", "add one").message()).contains("en/verbs.tsv, line 3");
    }

    @Test
    void a_phrase_meets_words_by_form_or_base_form_the_longest_first() {
        Phrases<String> phrases =
                Phrases.<String>builder()
                        .add("take", "short")
                        .add("take into custody", "long")
                        .build();
        Sentence sentence =
                sentence("Police", "police", "took", "take", "into", "into", "custody", "custody");

        assertThat(phrases.in(sentence))
                .extracting(h -> h.value())
                .containsExactly("long", "short");
        assertThat(phrases.longestAt(sentence, 1))
                .hasValueSatisfying(h -> assertThat(h.to()).isEqualTo(4));
    }

    @Test
    void a_phrase_at_the_end_of_a_sentence_is_not_read_past_it() {
        Phrases<String> phrases =
                Phrases.<String>builder().add("take into custody", "long").build();

        assertThat(phrases.in(sentence("took", "take", "into", "into"))).isEmpty();
    }

    @Test
    void small_letters_are_the_same_everywhere() {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            Phrases<String> phrases = Phrases.<String>builder().add("DETAIN", "arrest").build();
            assertThat(phrases.in(sentence("DETAIN", "detain"))).hasSize(1);
        } finally {
            Locale.setDefault(usual);
        }
    }

    /** A sentence of pairs of word and base form. */
    private static Sentence sentence(String... pairs) {
        ArrayList<Word> words = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < pairs.length; i += 2) {
            words.add(
                    new Word(new Passage(at, at + pairs[i].length()), pairs[i], pairs[i + 1], "X"));
            at += pairs[i].length() + 1;
        }
        return new Sentence(new Passage(0, at), List.copyOf(words));
    }
}
