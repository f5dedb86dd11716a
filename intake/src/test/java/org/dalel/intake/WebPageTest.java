// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dalel.terms.Document;
import org.dalel.terms.Document.BlockKind;
import org.dalel.terms.Language;
import org.dalel.terms.PersonName;
import org.dalel.terms.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Web pages: what is text, what is furniture, what the page says of itself. */
class WebPageTest {
    private static final String PARAGRAPHS =
            "<p>A court in Semey on Monday ordered the closure of the invented club Orda, which has"
                    + " run a reading room and a small library for twenty years.</p>"
                    + "<p>The justice department had asked for it, after two warnings, one in March and"
                    + " one in June, about meetings that its charter does not name.</p>"
                    + "<p>\"We read novels,\" said Raushan Iskak, who heads the club, and added that it"
                    + " would appeal to the regional court within ten days.</p>";

    private static Taken take(String html) throws UnreadableFile {
        return take(html.getBytes(StandardCharsets.UTF_8));
    }

    private static Taken take(byte[] html) throws UnreadableFile {
        return Intake.take(Original.of("page.html", html), Document.Metadata.NONE);
    }

    private static String page(String head, String article) {
        return "<!doctype html><html><head>"
                + head
                + "</head><body><header><nav><ul><li><a href=/>Home</a><li><a href=/n>News</a>"
                + "</ul></nav></header><div class=font-size>A+ A-</div><article>"
                + article
                + "</article><aside class=related><h3>Related</h3><ul><li><a href=/x>Other story of"
                + " the day</a></ul></aside><div class=newsletter>Subscribe to our letter</div>"
                + "<footer>Support our journalists</footer>"
                + "<script>var secret = 'never text';</script></body></html>";
    }

    private static String words(Document document, BlockKind kind) {
        StringBuilder words = new StringBuilder();
        for (Document.Block block : document.blocks()) {
            if (block.kind() == kind) {
                words.append(block.passage().in(document.text())).append('|');
            }
        }
        return words.toString();
    }

    @Test
    void menus_sharing_bars_related_links_and_scripts_are_out() throws UnreadableFile {
        Taken taken =
                take(
                        page(
                                "<title>Court closes Orda</title>",
                                "<h1>Court closes Orda</h1>" + PARAGRAPHS));
        assertThat(taken.document().text())
                .startsWith("Court closes Orda\n\nA court in Semey")
                .endsWith("within ten days.")
                .doesNotContain("Home", "A+", "Other story", "Subscribe", "Support", "secret");
        assertThat(taken.problems()).isEmpty();
        assertThat(taken.document().textIsFile()).isFalse();
    }

    @Test
    void title_standfirst_caption_and_pull_quote_are_told_apart() throws UnreadableFile {
        Document document =
                take(page(
                                "<meta property=og:title content='Court closes Orda'>",
                                "<h1>Court closes Orda</h1>"
                                        + "<p class=standfirst>A small library loses its home"
                                        + " after two warnings.</p><figure><img src=a.jpg>"
                                        + "<figcaption>Members carry books out of the"
                                        + " house</figcaption></figure>"
                                        + PARAGRAPHS
                                        + "<blockquote class=pullquote>They found politics"
                                        + " in novels</blockquote><p>The club had 140"
                                        + " members, and its books went to a school in the"
                                        + " same street.</p>"))
                        .document();
        assertThat(words(document, BlockKind.TITLE)).isEqualTo("Court closes Orda|");
        assertThat(words(document, BlockKind.STANDFIRST)).contains("A small library");
        assertThat(words(document, BlockKind.CAPTION)).contains("Members carry books");
        assertThat(words(document, BlockKind.PULL_QUOTE)).contains("They found politics");
        assertThat(words(document, BlockKind.BODY)).contains("A court in Semey", "140 members");
    }

    @Test
    void every_block_lies_in_the_text_in_order_without_overlap() throws UnreadableFile {
        Document document = take(page("<title>T</title>", PARAGRAPHS)).document();
        int end = 0;
        for (Document.Block block : document.blocks()) {
            assertThat(block.passage().start()).isGreaterThanOrEqualTo(end);
            end = block.passage().end();
        }
        assertThat(end).isEqualTo(document.text().length());
    }

    @Test
    void a_page_says_who_wrote_it_when_and_where_it_stood() throws UnreadableFile {
        Document.Metadata metadata =
                take(page(
                                "<meta property=og:site_name content='The Invented"
                                        + " Observer'><script"
                                        + " type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\","
                                        + "\"headline\":\"Court closes Orda\",\"datePublished\":\"2025-09-17T23:30:00+05:00\","
                                        + "\"dateModified\":\"2025-10-01\",\"author\":{\"name\":\"Asel"
                                        + " Invented\"}}]}</script>",
                                PARAGRAPHS))
                        .document()
                        .metadata();
        assertThat(metadata.title()).contains("Court closes Orda");
        assertThat(metadata.published()).isEqualTo(When.day(2025, 9, 17));
        assertThat(metadata.author()).contains(new PersonName("Asel Invented"));
        assertThat(metadata.publisher()).contains("The Invented Observer");
    }

    @Test
    void a_page_that_does_not_say_its_day_has_none() throws UnreadableFile {
        Document.Metadata metadata =
                take(page(
                                "<title>T</title><meta property='article:modified_time' content='2025-10-01'>",
                                PARAGRAPHS))
                        .document()
                        .metadata();
        assertThat(metadata.published()).isEqualTo(When.UNKNOWN);
        assertThat(metadata.author()).isEqualTo(Optional.empty());
        assertThat(metadata.country()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "06/07/2017, 2017-07-06",
        "31.12.2016, 2016-12-31",
        "7 June 2017, 2017-06-07",
        "'June 7, 2017', 2017-06-07",
        "7 июня 2017, 2017-06-07",
        "7 маусым 2017, 2017-06-07",
        "2017-06, 2017-06",
        "2017-06-07T01:02:03Z, 2017-06-07",
        "06/31/2017, ''",
        "31.02.2017, ''",
        "yesterday, ''"
    })
    void numbers_are_read_day_first_and_what_is_no_date_stays_unknown(String written, String edtf) {
        assertThat(PageDates.of(written).edtf()).isEqualTo(edtf);
    }

    @Test
    void what_the_sender_says_outranks_the_page() throws UnreadableFile {
        byte[] html =
                page("<meta name=date content=2025-09-17>", PARAGRAPHS)
                        .getBytes(StandardCharsets.UTF_8);
        Document.Metadata said =
                new Document.Metadata(
                        Optional.of(Language.ENGLISH),
                        When.month(2025, 8),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        assertThat(Intake.take(Original.of("p.html", html), said).document().metadata().published())
                .isEqualTo(When.month(2025, 8));
    }

    @Test
    void a_language_that_the_letters_do_not_bear_out_is_not_believed() throws UnreadableFile {
        String russian =
                "<html lang=en><body><article><p>Суд в Семее назначил участнице собрания десять"
                        + " суток ареста, сообщил её адвокат в среду вечером.</p><p>Ещё трое получили"
                        + " штрафы, и все они намерены обжаловать решения в областном суде.</p>"
                        + "</article></body></html>";
        assertThat(take(russian).document().metadata().language()).isEqualTo(Optional.empty());
        assertThat(take(russian.replace("lang=en", "lang=ru-RU")).document().metadata().language())
                .contains(Language.RUSSIAN);
    }

    @Test
    void a_declared_encoding_is_used_and_a_wrong_one_is_said() throws UnreadableFile {
        String html =
                "<html><head><meta charset=%s></head><body><article><p>Суд в Семее назначил"
                        + " участнице собрания десять суток ареста, сообщил её адвокат.</p><p>Ещё трое"
                        + " получили штрафы, и все они намерены обжаловать решения суда.</p>"
                        + "</article></body></html>";
        Taken right =
                take(html.replace("%s", "windows-1251").getBytes(Charset.forName("windows-1251")));
        assertThat(right.document().text()).contains("Суд в Семее");
        assertThat(right.problems()).isEmpty();
        Taken wrong = take(html.replace("%s", "KOI8-R").getBytes(Charset.forName("windows-1251")));
        assertThat(wrong.document().text()).contains("Суд в Семее");
        assertThat(wrong.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.what()).contains("the letters were believed"));
    }

    @Test
    void broken_mark_up_still_gives_its_text() throws UnreadableFile {
        Taken taken =
                take(
                        "<html><head><title>Broken<body><div><p>The invented club <b>Orda was"
                                + " <i>closed</b> on Monday<p>It had 140 members<table><tr><td>one"
                                + " warning in March<div></span></p></table></article><p>and a second"
                                + " one in June, <a href='unclosed>said its head");
        assertThat(taken.document().text()).contains("Orda was closed on Monday", "140 members");
    }

    @Test
    void a_page_without_main_text_is_read_whole_and_that_is_said() throws UnreadableFile {
        Taken taken = take("<html><body><div>Club closed.</div></body></html>");
        assertThat(taken.document().text()).isEqualTo("Club closed.");
        assertThat(taken.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.what()).contains("all of it was read"));
    }

    @Test
    void elements_nested_ten_thousand_deep_are_read() throws UnreadableFile {
        String deep = "<div>".repeat(10_000) + PARAGRAPHS + "</div>".repeat(10_000);
        assertThat(take("<html><body>" + deep).document().text()).contains("A court in Semey");
    }

    @Test
    void a_page_made_to_stop_the_reader_is_read_in_seconds() {
        String told = "<p>Police in Karsin took twelve people to the station on Friday.</p>";
        List<String> hostile =
                List.of(
                        "<article>" + told + "<br> ".repeat(100_000),
                        "<meta name=author content='" + "-1".repeat(150_000) + "\u2028x'>" + told,
                        "<div class=date>".repeat(50_000) + told);
        for (String page : hostile) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () ->
                            assertThat(
                                            Intake.take(
                                                            Original.of(
                                                                    "page.html",
                                                                    ("<html>" + page)
                                                                            .getBytes(
                                                                                    StandardCharsets
                                                                                            .UTF_8)),
                                                            Document.Metadata.NONE)
                                                    .document()
                                                    .text())
                                    .contains("twelve people"));
        }
    }
}
