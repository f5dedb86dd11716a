// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.dalel.terms.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The main text of pages built like those of real sites. */
class MainTextTest {
    private static final double ENOUGH = 0.95;

    static Stream<SamplePage> pages() {
        return SamplePage.all(1).stream().filter(p -> !p.kind().equals("list"));
    }

    static Stream<SamplePage> lists() {
        return SamplePage.all(1).stream().filter(p -> p.kind().equals("list"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_text_of_a_page_is_its_article_and_nothing_else(SamplePage page) throws UnreadableFile {
        TextScore score = TextScore.of(page.text(), body(take(page.html()).document()), 1);
        assertThat(score.f1()).as(page.name()).isGreaterThanOrEqualTo(ENOUGH);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_gives_its_title_without_the_name_of_its_site(SamplePage page)
            throws UnreadableFile {
        assertThat(take(page.html()).document().metadata().title()).contains(page.title());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_page_that_lists_articles_says_that_it_holds_none(SamplePage page) throws UnreadableFile {
        Taken taken = take(page.html());
        assertThat(taken.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.what()).contains("lists articles"));
        assertThat(taken.document().text()).isNotBlank();
    }

    @Test
    void a_page_drawn_by_scripts_gives_the_text_of_its_linked_data() throws UnreadableFile {
        String told =
                "A court in Karsin ordered the closure of the reading club Orda. ".repeat(8).trim();
        Taken taken =
                take(
                        ("<html><head><title>Court closes Orda</title><script"
                                        + " type='application/ld+json'>{\"headline\":\"Court closes"
                                        + " Orda\",\"articleBody\":\""
                                        + told
                                        + "\"}</script></head><body><div id=root></div></body></html>")
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(taken.document().text()).contains(told);
        assertThat(taken.problems()).isEmpty();
    }

    private static Taken take(byte[] html) throws UnreadableFile {
        return Intake.take(Original.of("page.html", html), Document.Metadata.NONE);
    }

    private static String body(Document document) {
        StringBuilder body = new StringBuilder();
        for (Document.Block block : document.blocks()) {
            if (block.kind() != Document.BlockKind.TITLE) {
                body.append(block.passage().in(document.text())).append('\n');
            }
        }
        return body.toString();
    }
}
