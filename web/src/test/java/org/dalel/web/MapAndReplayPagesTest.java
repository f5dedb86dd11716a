// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dalel.terms.Bounds;
import org.dalel.terms.Document;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;
import org.dalel.terms.Sanction;
import org.dalel.terms.SanctionKind;
import org.dalel.terms.When;
import org.dalel.terms.finding.ProvisionCandidate;
import org.dalel.terms.finding.Reading;
import org.dalel.vault.Vault;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The map of the system, and a document of which the day is looked at again. */
class MapAndReplayPagesTest extends LawWorkspace {
    private static final Path ARTICLE = Path.of("..", "examples", "replay", "karsin-2015.txt");

    private Vault article;
    private Workspace second;
    private String replay;

    @BeforeAll
    void takeInAnArticle() throws Exception {
        byte[] bytes = Files.readAllBytes(ARTICLE);
        String sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        article = Vault.throwaway(Set.of(sha));
        String text = new String(bytes, StandardCharsets.UTF_8);
        Document document =
                new Document("karsin.txt", sha, text, true, List.of(), Document.Metadata.NONE);
        article.take(
                document,
                bytes,
                reading(text),
                "example",
                ExampleRecord.MONITOR,
                Instant.parse("2026-03-04T10:31:00Z"));
        second = over(article);
        replay = "/documents/" + article.documents().all().get(0).id() + "/replay?pack=xx";
    }

    @AfterAll
    void closeTheArticle() {
        second.stop();
        article.close();
    }

    /** What the machine reads in the sentence on late reports. */
    private static Reading reading(String text) {
        int start = text.indexOf("Associations whose report");
        ProvisionCandidate late =
                new ProvisionCandidate(
                        "p1",
                        new Passage(start, start + 60),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        ProvisionCandidate.Kind.SANCTION,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(
                                new Sanction(
                                        SanctionKind.SUSPENSION,
                                        new Bounds(
                                                Optional.empty(),
                                                Optional.of(java.math.BigDecimal.valueOf(6))),
                                        Optional.of("month"))));
        Reading.About about =
                new Reading.About(
                        Optional.of("New rules for associations in Karsin"),
                        Language.ENGLISH,
                        When.day(2015, 11, 15),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of("shallow"));
        return new Reading(
                about,
                List.of(),
                List.of(),
                List.of(late),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void every_line_of_the_picture_is_a_row_with_what_it_rests_on() {
        org.jsoup.nodes.Document page = visitor.page("/law/map?pack=xx&day=2018-07-01");

        assertThat(page.select("svg.system-map path.edge")).hasSameSizeAs(page.select("tbody tr"));
        assertThat(page.select("tbody tr")).isNotEmpty();
        for (Element row : page.select("tbody tr")) {
            assertThat(row.select(".grounds li")).as(row.text()).isNotEmpty();
        }
        for (Element node : page.select("svg.system-map a.node")) {
            assertThat(page.select("tbody tr" + node.attr("href"))).hasSize(1);
        }
        assertThat(plain(page.body()))
                .contains("Law as of 1 July 2018", "draft, not signed", "Not legal advice");
    }

    @Test
    void a_typed_day_that_is_none_is_told_and_not_silently_today() {
        org.jsoup.nodes.Document page = visitor.page("/law/map?pack=xx&day=2018-02-30");

        assertThat(page.select(".notice").text()).contains("This is no day");
        assertThat(page.select("#day").val()).isEqualTo("2018-02-30");
        assertThat(visitor.page("/law/map?pack=xx&day=2018-07-01").select(".notice")).isEmpty();
    }

    @Test
    void what_a_person_accepted_stands_on_the_map_without_its_names() {
        org.jsoup.nodes.Document page = visitor.page("/law/map?pack=xx&day=2026-03-07");

        assertThat(page.select(".grounds a[href^=/incidents/]")).isNotEmpty();
        assertThat(page.text())
                .contains("accepted by a person")
                .doesNotContain("Tarvo", "Sel Marun");
    }

    @Test
    void it_is_narrowed_by_addresses_that_tell_nothing() {
        org.jsoup.nodes.Document whole = visitor.page("/law/map?pack=xx&day=2018-07-01");
        String duty =
                whole.select("#type option").stream()
                        .filter(o -> o.text().equals("duty"))
                        .findFirst()
                        .orElseThrow()
                        .attr("value");
        assertThat(duty).matches("[0-9a-f]{12}");

        org.jsoup.nodes.Document duties =
                visitor.page("/law/map?pack=xx&day=2018-07-01&type=" + duty);

        assertThat(duties.select("tbody tr").size()).isLessThan(whole.select("tbody tr").size());
        assertThat(duties.select("tbody").text()).contains("something must be done");
        assertThat(duties.select("#type option[selected]").text()).isEqualTo("duty");
    }

    @Test
    void where_nothing_is_known_the_empty_map_says_what_to_do() {
        org.jsoup.nodes.Document page = visitor.page("/law/map?pack=xx&day=1990-01-01");

        assertThat(page.select("svg.system-map")).isEmpty();
        assertThat(page.expectFirst(".empty").text()).contains("Show the whole map");
    }

    @Test
    void a_document_stands_beside_what_was_known_then_and_what_came_later() {
        Visitor reader = Visitor.inside(second);
        reader.page("/?lang=en");
        org.jsoup.nodes.Document page = reader.page(replay);
        Element late = page.expectFirst("section[aria-labelledby=said-1]");
        List<Element> sides = late.select(".then-now > div");

        assertThat(plain(page.body())).contains("Then: 15 November 2015.", "Not legal advice");
        assertThat(plain(late.expectFirst("blockquote"))).startsWith("Associations whose report");
        assertThat(plain(sides.get(0))).contains("Known then", "cannot be told");
        assertThat(plain(sides.get(1)))
                .contains("Known now", "differs", "Came later", "art. 31(2)")
                .contains("could be known from: 2 December 2015");
        assertThat(sides.get(1).select("a[href*=provision]")).isNotEmpty();

        assertThat(plain(reader.page(replay + "&day=2017-12-01").body()))
                .contains("Bills on their way on that day", "4 September 2017: drafted");
        assertThat(plain(reader.page(replay + "&day=2099-01-01").body()))
                .contains("a day to come cannot be told");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void both_pages_are_told_in_three_languages(String language) {
        Visitor reader = Visitor.inside(second);
        reader.page("/?lang=" + language);

        for (String address : List.of("/law/map?pack=kz&day=2017-06-07", replay)) {
            assertThat(reader.page(address).text()).as(address).doesNotContain("??");
        }
    }
}
