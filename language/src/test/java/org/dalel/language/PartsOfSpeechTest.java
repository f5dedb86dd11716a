// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The library's own tagger is the measure: same words, same tags. */
class PartsOfSpeechTest {
    private static final byte[] MODEL = model();
    private static final PartsOfSpeech OURS = ours();
    private static final POSTaggerME THEIRS = theirs();

    private static final String[] WORDS =
            ("the a police officers detained Karim Seitov said that he would not have been beaten"
                            + " on 22 May 2014 , . \" ' s n't - 40,000 2.5m 12/05 NGO U.S. e-mail"
                            + " registration-free law suspended Ministry of Justice which had fined"
                            + " to be or AND The THE iPhone 4x4 A. Ä. №174 Жовтис қала ひら カタ 漢字"
                            + " \ud83d\ude00 ... ( ) newspaper 's was quickly closing down I İstanbul"
                            + " ﬁne 7 77 777 7777 7-7 7/7 7,7 7.7 x y's Straße naïve")
                    .split(" ");

    private static byte[] model() {
        try (InputStream in = EnglishWords.class.getResourceAsStream(EnglishWords.MODEL)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static PartsOfSpeech ours() {
        try {
            return PartsOfSpeech.of(new ByteArrayInputStream(MODEL));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static POSTaggerME theirs() {
        try {
            return new POSTaggerME(new POSModel(new ByteArrayInputStream(MODEL)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Police detained the editor of the newspaper on Monday , her lawyer said .",
                "\" We were n't told why , \" said Anna Smith , who runs a small group in Olkent .",
                "The bill would require NGOs with 5 or more members to re-register by 1 March .",
                "Fines of up to 2.5m tenge",
                "U.S. officials ' visit was cancelled .",
                "Closed"
            })
    void a_sentence_is_tagged_as_the_library_tags_it(String sentence) {
        String[] words = sentence.split(" ");
        assertThat(OURS.of(words)).containsExactly(THEIRS.tag(words));
    }

    @Test
    void words_in_any_order_are_tagged_as_the_library_tags_them() {
        Random random = new Random(4);
        for (int round = 0; round < 400; round++) {
            String[] words = new String[1 + random.nextInt(30)];
            for (int i = 0; i < words.length; i++) {
                String word = WORDS[random.nextInt(WORDS.length)];
                String other = WORDS[random.nextInt(WORDS.length)];
                words[i] = random.nextInt(6) == 0 ? word + other : word;
            }
            assertThat(OURS.of(words))
                    .as(String.join(" ", words))
                    .containsExactly(THEIRS.tag(words));
        }
    }
}
