// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dalel.terms.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which letters a file is written, and what is said when that is not sure. */
class EncodingTest {
    private static final String RUSSIAN =
            "Суд в Семее назначил активистке Айгуль Тестовой десять суток ареста.\n"
                    + "По словам адвоката, ещё трое участников собрания получили штрафы.\n";
    private static final String ENGLISH =
            "A court in Semey sentenced two invented activists to ten days.\n";

    private static Taken take(byte[] bytes) throws UnreadableFile {
        return Intake.take(Original.of("report.txt", bytes), Document.Metadata.NONE);
    }

    @Test
    void plain_utf_8_is_the_file_itself() throws UnreadableFile {
        Taken taken = take(RUSSIAN.getBytes(StandardCharsets.UTF_8));
        assertThat(taken.document().text()).isEqualTo(RUSSIAN);
        assertThat(taken.document().textIsFile()).isTrue();
        assertThat(taken.problems()).isEmpty();
    }

    @Test
    void a_mark_at_the_beginning_or_other_line_ends_make_another_text_than_the_file()
            throws UnreadableFile {
        assertThat(take(("\uFEFF" + RUSSIAN).getBytes(StandardCharsets.UTF_8)).document())
                .satisfies(d -> assertThat(d.text()).isEqualTo(RUSSIAN))
                .satisfies(d -> assertThat(d.textIsFile()).isFalse());
        assertThat(take(RUSSIAN.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)).document())
                .satisfies(d -> assertThat(d.text()).isEqualTo(RUSSIAN))
                .satisfies(d -> assertThat(d.textIsFile()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "windows-1251",
                "KOI8-R",
                "IBM866",
                "ISO-8859-5",
                "x-MacCyrillic",
                "UTF-16LE",
                "UTF-16BE",
                "UTF-16"
            })
    void russian_is_read_in_every_encoding_in_use_without_a_doubt(String encoding)
            throws UnreadableFile {
        Taken taken = take(RUSSIAN.getBytes(Charset.forName(encoding)));
        assertThat(taken.document().text()).isEqualTo(RUSSIAN);
        assertThat(taken.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16"})
    void english_in_two_bytes_a_letter_is_read(String encoding) throws UnreadableFile {
        Taken taken = take(ENGLISH.getBytes(Charset.forName(encoding)));
        assertThat(taken.document().text()).isEqualTo(ENGLISH);
        assertThat(taken.problems()).isEmpty();
    }

    @Test
    void english_with_curly_quotation_marks_of_windows_is_read() throws UnreadableFile {
        String text = "“We read novels,” said the invented club’s head – twice.\n";
        Taken taken = take(text.getBytes(Charset.forName("windows-1252")));
        assertThat(taken.document().text()).isEqualTo(text);
        assertThat(taken.problems()).isEmpty();
    }

    @Test
    void a_few_letters_say_nothing_for_sure_and_that_is_said() throws UnreadableFile {
        Taken taken = take("Да.\n".getBytes(Charset.forName("windows-1251")));
        assertThat(taken.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.what()).contains("not certain"))
                .satisfies(p -> assertThat(p.where()).isEqualTo("report.txt"));
    }

    @Test
    void letters_spaced_out_are_one_byte_each() throws UnreadableFile {
        byte[] spaced = "A L M A T Y ".repeat(40).getBytes(StandardCharsets.US_ASCII);
        assertThat(take(spaced).document().text()).startsWith("A L M A T Y ");
    }

    @Test
    void lines_in_another_encoding_are_read_each_in_its_own_and_said() throws UnreadableFile {
        for (List<String> mix :
                List.of(
                        List.of("UTF-8", "windows-1251"),
                        List.of("UTF-8", "KOI8-R"),
                        List.of("windows-1251", "KOI8-R"))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            String first = RUSSIAN + RUSSIAN;
            bytes.writeBytes(first.getBytes(Charset.forName(mix.get(0))));
            bytes.writeBytes(RUSSIAN.getBytes(Charset.forName(mix.get(1))));
            Taken taken = take(bytes.toByteArray());
            assertThat(taken.document().text()).as("%s", mix).isEqualTo(first + RUSSIAN);
            assertThat(taken.problems())
                    .singleElement()
                    .satisfies(p -> assertThat(p.what()).contains("mixes encodings"))
                    .satisfies(p -> assertThat(p.what()).contains(mix.get(1)));
        }
    }

    @Test
    void damaged_letters_are_counted_and_the_rest_is_kept() throws UnreadableFile {
        byte[] bytes = RUSSIAN.getBytes(StandardCharsets.UTF_8);
        bytes[21] = (byte) 0xff;
        Taken taken = take(bytes);
        assertThat(taken.document().text()).contains("По словам адвоката").contains("\uFFFD");
        assertThat(taken.problems()).hasSize(1);
    }

    @Test
    void a_mark_of_direction_stays_so_that_offsets_hold_and_is_said() throws UnreadableFile {
        String text = "The invented club \u202Edesolc\u202C in \u200FMay.\n";
        Taken taken = take(text.getBytes(StandardCharsets.UTF_8));
        assertThat(taken.document().text()).isEqualTo(text);
        assertThat(taken.document().textIsFile()).isTrue();
        assertThat(taken.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.what()).contains("3 marks turn the direction"));
    }

    @Test
    void what_is_no_text_is_refused_by_its_kind() {
        byte[] noise = new byte[4000];
        new java.util.Random(7).nextBytes(noise);
        noise[0] = 1;
        assertThatThrownBy(() -> take(noise))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        u -> assertThat(u.problem().what()).contains("binary file"));
        assertThatThrownBy(() -> take("%PDF-1.7 and so on".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        u -> assertThat(u.problem().what()).contains("PDF is damaged"));
        assertThatThrownBy(() -> take(new byte[0]))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        u -> assertThat(u.problem().what()).contains("empty"));
        assertThatThrownBy(() -> take(" \n\t\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        u -> assertThat(u.problem().what()).contains("no text"));
    }

    @Test
    void a_text_of_two_million_characters_is_read_and_one_more_is_refused() throws UnreadableFile {
        byte[] most = new byte[Intake.LONGEST_TEXT];
        java.util.Arrays.fill(most, (byte) 'a');
        assertThat(take(most).document().text()).hasSize(Intake.LONGEST_TEXT);
        byte[] more = java.util.Arrays.copyOf(most, most.length + 1);
        more[most.length] = 'a';
        assertThatThrownBy(() -> take(more))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        u -> assertThat(u.problem().whatToDo()).contains("cut it into parts"));
    }
}
