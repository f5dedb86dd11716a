// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dalel.reading.analyser.Analyser;
import org.dalel.reading.analyser.Analysers;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.terms.Document;
import org.dalel.terms.Document.BlockKind;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;
import org.dalel.terms.PersonName;
import org.dalel.terms.When;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static final Lexicon LEXICON = lexicon();
    private final Locale before = Locale.getDefault();

    @AfterEach
    void locale_as_before() {
        Locale.setDefault(before);
    }

    @Test
    void switches_menus_and_appeals_are_furniture() {
        Page page =
                page(
                        """
                        Font size::
                        A A A
                        Colour: C C C
                        Images On OFF
                        Regular version
                        Home | News | Reports | About us
                        Share on Facebook
                        We use cookies to make this site better. Accept all cookies.

                        Strike committee registers a union

                        The union of river pilots registered with the court on Monday after two refusals.
                        lead
                        Its members had waited for a year.
                        Support our journalists
                        """);

        assertThat(kinds(page))
                .containsExactly(
                        BlockKind.FURNITURE,
                        BlockKind.FURNITURE,
                        BlockKind.FURNITURE,
                        BlockKind.FURNITURE,
                        BlockKind.FURNITURE,
                        BlockKind.FURNITURE,
                        BlockKind.FURNITURE,
                        BlockKind.FURNITURE,
                        BlockKind.TITLE,
                        BlockKind.STANDFIRST,
                        BlockKind.FURNITURE,
                        BlockKind.BODY,
                        BlockKind.FURNITURE);
        assertThat(page.title()).contains("Strike committee registers a union");
    }

    @Test
    void short_lines_below_related_stories_are_links() {
        Page page =
                page(
                        """
                        A court closed the paper. Its editor appealed.
                        Related articles
                        Ministry warns three stations
                        Editor fined again
                        The appeal will be heard in autumn, the court said.
                        """);

        assertThat(kinds(page))
                .containsExactly(
                        BlockKind.BODY,
                        BlockKind.FURNITURE,
                        BlockKind.FURNITURE,
                        BlockKind.FURNITURE,
                        BlockKind.BODY);
    }

    @Test
    void of_a_title_told_twice_the_first_counts() {
        Page page =
                page(
                        """
                        Union closed in Karatal
                        Union closed in Karatal
                        A court closed the union of ferry workers on 3 May.
                        The union had 200 members.
                        """);

        assertThat(duplicates(page)).containsExactly(false, true, false, false);
    }

    @Test
    void of_two_captions_the_first_counts() {
        String caption = "Ferry workers on strike in Karatal. (Photo: Invented Wire)\n";
        Page page =
                page(
                        "Union closed in Karatal\n"
                                + caption
                                + caption
                                + "A court closed the union on 3 May.\n");

        assertThat(kinds(page)).contains(BlockKind.CAPTION);
        assertThat(duplicates(page)).containsExactly(false, false, true, false);
    }

    @Test
    void a_pull_quote_without_its_full_stop_is_told_twice_and_the_body_counts() {
        Page page =
                page(
                        """
                        Many groups in the country have given up their registration.
                        The rules leave small groups no room to act at all

                        Lawyers disagree. The rules leave small groups no room to act at all. Some closed.
                        """);

        assertThat(duplicates(page)).containsExactly(false, true, false);
    }

    @Test
    void a_pull_quote_of_two_sentences_from_two_places_is_told_twice() {
        Page page =
                page(
                        """
                        Nobody told the members anything. The court sat without them.

                        Nobody told the members anything. They learned of it from a newspaper weeks later.
                        The court sat without them. Its reasons were never published by anybody at all.
                        """);

        assertThat(duplicates(page)).containsExactly(true, false, false);
    }

    @Test
    void words_that_stand_once_count() {
        Page page =
                page(
                        """
                        The rules leave small groups some room to act after all.
                        Lawyers disagree. The rules leave small groups no room to act at all. Some closed.
                        """);

        assertThat(duplicates(page)).containsExactly(false, false);
    }

    @Test
    void a_declared_pseudonym_is_the_byline_and_marked() {
        Page page =
                page(
                        """
                        By Nurlan Testov

                        A court closed the union on 3 May. The members will appeal.
                        Nurlan Testov is a pseudonym for a journalist in Karatal.
                        """);

        assertThat(page.byline().map(Page.Byline::pseudonym)).contains(true);
        assertThat(page.byline().map(Page.Byline::name)).contains("Nurlan Testov");
    }

    @Test
    void a_byline_is_no_pseudonym_unless_the_text_says_so() {
        Page page =
                page(
                        "By Nurlan Testov\n\nA court closed the union on 3 May. The members will appeal.\n");

        assertThat(page.byline().map(Page.Byline::pseudonym)).contains(false);
    }

    @Test
    void a_pseudonym_of_somebody_told_about_is_no_byline() {
        Page page =
                page(
                        "Karim, a pseudonym he uses on stage, was fined. The court gave no reasons for"
                                + " it. He left the court by a back door and did not speak to the many"
                                + " reporters who had waited outside since the early morning hours.\n");

        assertThat(page.byline()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "07.06.2017 / kazakhstan|2017-06-07",
                "Published: 12 March 2024|2024-03-12",
                "March 12, 2024 14:05|2024-03-12",
                "2024-03-12|2024-03-12",
                "Опубликовано: 12 марта 2024|2024-03-12",
                "2024 жылғы 12 наурыз|2024-03-12",
                "ALMATY, June 3 (Invented Wire) — A court closed a union.|XXXX-06-03",
                "BISHKEK, 3 June 2019 – A court closed a union.|2019-06-03"
            })
    void the_day_of_publication_is_read_day_first(String line, String edtf) {
        for (String locale : List.of("en", "tr-TR", "kk-KZ")) {
            Locale.setDefault(Locale.forLanguageTag(locale));
            assertThat(
                            page(line + "\n\nA court closed the union. The members will appeal.\n")
                                    .published()
                                    .edtf())
                    .isEqualTo(edtf);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Updated: 12 March 2024",
                "On 12 March 2024 a court closed the union of ferry workers.",
                "45.13.2024"
            })
    void a_missing_day_of_publication_stays_unknown(String line) {
        assertThat(page(line + "\nThe members will appeal against it.\n").published())
                .isEqualTo(When.UNKNOWN);
    }

    @Test
    void metadata_win_over_the_text() {
        Document.Metadata metadata =
                new Document.Metadata(
                        Optional.of(Language.ENGLISH),
                        When.day(2020, 1, 2),
                        Optional.empty(),
                        Optional.of("Another title"),
                        Optional.<PersonName>empty(),
                        Optional.of("Invented Wire"));
        String text = "A title\n03.04.2021\nA court closed the union. The members will appeal.\n";
        Page page = pages().of(document(text, List.of(), metadata));

        assertThat(page.published()).isEqualTo(When.day(2020, 1, 2));
        assertThat(page.title()).contains("Another title");
        assertThat(page.publisher()).contains("Invented Wire");
    }

    @Test
    void reprint_and_funder_are_noted() {
        Page page =
                page(
                        """
                        A court closed the union. The members will appeal.
                        This article is part of a project written with the support of the Prague River Fund.
                        Source: riverDemocracy
                        """);

        assertThat(page.reprintOf()).contains("riverDemocracy");
        assertThat(page.funder()).contains("Prague River Fund");
    }

    @Test
    void mark_up_decides_what_a_block_is() {
        String text = "News\nUnion closed\nThe court closed it on 3 May.\nShare\n";
        Page page =
                pages().of(
                                document(
                                        text,
                                        List.of(
                                                block(0, 4, BlockKind.FURNITURE),
                                                block(5, 17, BlockKind.TITLE),
                                                block(18, 47, BlockKind.BODY)),
                                        Document.Metadata.NONE));

        assertThat(kinds(page))
                .containsExactly(
                        BlockKind.FURNITURE, BlockKind.TITLE, BlockKind.BODY, BlockKind.FURNITURE);
        assertThat(page.parts().get(0).sentences()).isEmpty();
        assertThat(page.sentences()).hasSize(2);
    }

    @Test
    void paragraphs_of_a_text_wrapped_by_hand_stay_whole() {
        Page page =
                page(
                        """
                        The court of the region closed the union of ferry workers on
                        the third day of the hearing. Its members had come from seven
                        towns and had waited since the morning for the judge, who came
                        late and read for one minute.

                        The members say that they will appeal to the higher court of
                        the country, and that they will go on working as before under
                        another name.
                        """);

        assertThat(page.parts()).hasSize(2);
    }

    @Test
    void an_empty_text_is_an_empty_page() {
        assertThat(page("").parts()).isEmpty();
        assertThat(page("\n \n\t\n").parts()).isEmpty();
    }

    @Test
    void every_line_of_the_table_of_furniture_is_reached() {
        Furniture furniture = new Furniture(LEXICON);
        for (Lexicon.Row row : LEXICON.rows(Furniture.TABLE)) {
            String line =
                    switch (row.cell(0)) {
                        case "begin" -> row.cell(1) + " nine";
                        case "hold" -> "Nine " + row.cell(1) + " nine nine nine";
                        default -> row.cell(1);
                    };
            assertThat(furniture.is(line) || furniture.opensLinks(line))
                    .as(row.toString())
                    .isTrue();
        }
    }

    private static List<BlockKind> kinds(Page page) {
        return page.parts().stream().map(Page.Part::kind).toList();
    }

    private static List<Boolean> duplicates(Page page) {
        return page.parts().stream().map(Page.Part::duplicate).toList();
    }

    private static Document.Block block(int start, int end, BlockKind kind) {
        return new Document.Block(new Passage(start, end), kind);
    }

    private static Page page(String text) {
        return pages().of(document(text, List.of(), Document.Metadata.NONE));
    }

    private static Document document(
            String text, List<Document.Block> blocks, Document.Metadata metadata) {
        return new Document("a.txt", "0".repeat(64), text, true, blocks, metadata);
    }

    private static Pages pages() {
        return new Pages(
                LEXICON,
                new Analysers(
                        new AlwaysEnglish(), List.of(new OneSentence()), List.of(), List.of()));
    }

    /** Every text is English. */
    private static final class AlwaysEnglish implements Analyser.OfLanguage {
        @Override
        public String name() {
            return "shallow";
        }

        @Override
        public Language language(String text) {
            return Language.ENGLISH;
        }
    }

    /** Every paragraph is one sentence without words. */
    private static final class OneSentence implements Analyser.OfWords {
        @Override
        public String name() {
            return "shallow";
        }

        @Override
        public Language language() {
            return Language.ENGLISH;
        }

        @Override
        public List<Sentence> sentences(String text, Passage block) {
            return List.of(new Sentence(block, List.of()));
        }
    }

    private static Lexicon lexicon() {
        Lexicon.Builder lexicon = Lexicon.builder();
        for (String table : List.of(Furniture.TABLE, Imprint.TABLE)) {
            try (InputStream in = Lexicon.class.getResourceAsStream(table)) {
                assertThat(in).as(table).isNotNull();
                lexicon.add(table, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return lexicon.build();
    }
}
