// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dalel.record.Candidate;
import org.dalel.record.Incident;
import org.dalel.record.Kind;
import org.dalel.vault.Vault;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages show of a real encrypted record. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    private Vault vault;
    private Workspace workspace;
    private Visitor visitor;

    @BeforeAll
    void start() {
        vault = ExampleRecord.reviewed();
        workspace =
                Workspace.start(
                        vault, Workspace.Settings.on(0, ExampleRecord.MONITOR), new HandClock());
    }

    @BeforeEach
    void comeIn() {
        visitor = Visitor.inside(workspace);
    }

    @AfterAll
    void stop() {
        workspace.stop();
        vault.close();
    }

    // ------------------------------------------------------------------ every page

    /** Every page there is, of this record. */
    private List<String> addresses() {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "/",
                                "/review",
                                "/documents",
                                "/documents?show=waiting&order=worth&since=2026-03",
                                "/documents/add",
                                "/incidents",
                                "/search",
                                "/about",
                                "/put-away"));
        vault.documents()
                .all()
                .forEach(
                        d -> {
                            all.add("/documents/" + d.id());
                            vault.candidates()
                                    .of(d.id())
                                    .forEach(
                                            c ->
                                                    all.add(
                                                            "/documents/"
                                                                    + d.id()
                                                                    + "?at="
                                                                    + c.number()));
                        });
        vault.incidents().all().forEach(i -> all.add("/incidents/" + i.id()));
        String found = search("Tarvo");
        all.add(found);
        all.add(found + "?among=candidates&kind=claim");
        all.add(found + "?among=actors");
        all.add(search("nothing-of-this-kind"));
        return all;
    }

    private String search(String words) {
        return Visitor.location(
                visitor.submit(
                        visitor.page("/search").expectFirst("form[action=/search]"),
                        Map.of("words", words)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void every_page_shows_a_real_record_in_every_language(String language) {
        for (String address : addresses()) {
            String asked = address + (address.contains("?") ? "&" : "?") + "lang=" + language;
            Document page = visitor.page(asked);
            assertThat(page.expectFirst("html").attr("lang")).isEqualTo(language);
            assertThat(page.select("h1")).as(asked).hasSize(1);
            assertThat(page.text()).as(asked).doesNotContain("??", "withheld)", "Optional", "{0}");
            assertThat(page.select("[id]").eachAttr("id")).as(asked).doesNotHaveDuplicates();
        }
    }

    @Test
    void no_title_holds_a_name_or_a_documents_title() {
        for (String address : addresses()) {
            String title = visitor.page(address).title();
            assertThat(title)
                    .as(address)
                    .matches(
                            "(Today|Review|Add documents|Documents?|Incidents?|Search|Protection, and its limits|This"
                                    + " page was put away) · Dalel");
        }
    }

    @Test
    void no_address_holds_anything_but_ids_and_numbers() {
        Pattern opaque =
                Pattern.compile(
                        "(#[a-z0-9-]+|/[a-z-]*(/[a-z]+)?(/[0-9a-f-]{36})?(/[a-z]+)?|)"
                                + "(\\?([a-z]+=[A-Za-z0-9_-]+&?)+)?(#[a-z0-9-]+)?");
        for (String address : addresses()) {
            Document page = visitor.page(address);
            List<String> links = new ArrayList<>(page.select("[href]").eachAttr("href"));
            links.addAll(page.select("form").eachAttr("action"));
            links.remove("/dalel.css");
            links.remove("/mark.svg");
            assertThat(links).as(address).allMatch(l -> opaque.matcher(l).matches());
        }
    }

    @Test
    void names_stay_on_the_pages_that_need_them() {
        assertThat(visitor.page(documentPage()).text()).contains(ExampleRecord.NAME);
        for (String address : List.of("/", "/documents", "/incidents", "/about")) {
            assertThat(visitor.get(address).body())
                    .as(address)
                    .doesNotContain(ExampleRecord.NAME, ExampleRecord.OWN_WORDS);
        }
    }

    @Test
    void what_is_searched_for_stands_in_no_address() {
        HttpResponse<String> asked =
                visitor.submit(
                        visitor.page("/search").expectFirst("form[action=/search]"),
                        Map.of("words", ExampleRecord.NAME));
        assertThat(Visitor.location(asked)).matches("/search/[0-9a-f-]{36}");
        assertThat(Visitor.inside(workspace).get(Visitor.location(asked)).statusCode())
                .as("another session")
                .isEqualTo(404);
    }

    @Test
    void a_chosen_language_stays() {
        visitor.get("/?lang=kk");
        assertThat(visitor.page("/incidents").expectFirst("h1").text()).isEqualTo("Оқиғалар");
        assertThat(visitor.get("/incidents", "Accept-Language", "ru").body()).contains("Оқиғалар");
    }

    @Test
    void the_browsers_language_is_taken_where_none_was_chosen() {
        assertThat(
                        visitor.page("/incidents", "Accept-Language", "de,ru;q=0.8")
                                .expectFirst("h1")
                                .text())
                .isEqualTo("Инциденты");
        assertThat(visitor.page("/incidents", "Accept-Language", "de").expectFirst("h1").text())
                .isEqualTo("Incidents");
    }

    // ------------------------------------------------------------------ start and lists

    @Test
    void the_start_page_says_what_waits_what_was_recorded_and_what_was_decided() {
        Document page = visitor.page("/");
        assertThat(page.expectFirst("h1").text()).isEqualTo("Thursday 12 March 2026");
        assertThat(page.text())
                .contains(
                        "Documents: 2, candidates: 6.",
                        "Arrest or detention: 47 to 120 or more people")
                .contains("sources disagree", "Rejected: Fine", "6 March 2026, 12:02");
        assertThat(page.select("table a.said").eachText())
                .containsExactly(ExampleRecord.TITLE, ExampleRecord.RUSSIAN_TITLE);
    }

    @Test
    void a_document_with_no_finding_says_so() {
        Document page = visitor.page("/documents");
        assertThat(page.select("tr:contains(library.txt) .badge").eachText())
                .containsExactly("nothing found", "problems: 1");
        String library = page.select("a:contains(library.txt)").attr("href");
        assertThat(visitor.page(library).text())
                .contains("Nothing was found in this text", "give the language with --language");
    }

    @Test
    void numbers_in_the_list_of_incidents_are_ranges() {
        Document page = visitor.page("/incidents");
        Element row = page.expectFirst("tbody tr");
        assertThat(row.text()).contains("28 February 2026", "Karsin", "47 to 120 or more people");
        assertThat(row.select("td[data-label=Sources]").text()).isEqualTo("2 disagree");
        assertThat(row.select("svg .maybe").attr("fill")).isEqualTo("url(#hatch)");
        assertThat(row.select("svg svg.more")).as("no known limit").hasSize(1);
    }

    // ------------------------------------------------------------------ a document

    private String documentPage() {
        return "/documents/" + ExampleRecord.document(vault, ExampleRecord.TITLE).id();
    }

    @Test
    void every_candidate_is_marked_in_the_text_with_its_kind_and_number() {
        Document page = visitor.page(documentPage() + "?at=1");
        for (Candidate candidate :
                vault.candidates().of(ExampleRecord.document(vault, ExampleRecord.TITLE).id())) {
            if (candidate.weak()) {
                continue;
            }
            Element mark = page.expectFirst("#p" + candidate.number());
            assertThat(mark.attr("data-kind"))
                    .isEqualTo(candidate.kind().name().toLowerCase(Locale.ROOT));
            assertThat(mark.expectFirst("a.ref").text()).contains("" + candidate.number());
            assertThat(page.select("li#c" + candidate.number())).hasSize(1);
        }
    }

    @Test
    void the_text_is_the_documents_own_word_for_word() {
        Document page = visitor.page(documentPage());
        page.select("a.ref, a.no, small, .left-out").remove();
        assertThat(page.select("article.document").text())
                .contains(
                        "Police in Karsin detained at least 120 people on Saturday evening as a"
                                + " march along the Tane riverbank was breaking up, according to"
                                + " the Karsin Monitoring Group. The interior ministry gave the"
                                + " number as 47 and said")
                .doesNotContain("Subscribe");
        assertThat(visitor.page(documentPage() + "?all=1").select("article.document").text())
                .contains("Subscribe");
    }

    @Test
    void a_pull_quote_has_no_number_to_cite() {
        Document page = visitor.page(documentPage());
        assertThat(page.select(".para.repeated").text()).contains("not counted again");
        assertThat(page.select(".para.repeated a.no")).isEmpty();
    }

    @Test
    void a_candidate_says_why_it_was_proposed() {
        int number = ExampleRecord.candidate(vault, ExampleRecord.TITLE, Kind.INCIDENT, 1).number();
        Element candidate =
                visitor.page(documentPage() + "?at=" + number).expectFirst("#c" + number);
        assertThat(candidate.select(".why").text())
                .contains("administrative arrest", "trigger: detention", "0.74 of 1");
        assertThat(candidate.select("dl.facts").text())
                .contains(
                        "28 February 2026",
                        "Karsin, Kazakhstan",
                        "2 people",
                        "administrative arrest, 10 days");
    }

    @Test
    void a_weak_proposal_waits_apart() {
        Document page = visitor.page(documentPage());
        assertThat(page.select("details:contains(Weak proposals) li.candidate")).hasSize(1);
        assertThat(page.text()).contains("Weak proposals, for a second look: 1");
    }

    // ------------------------------------------------------------------ an incident

    @Test
    void an_incident_shows_what_each_source_says_side_by_side() {
        Incident incident = vault.incidents().all().get(0);
        Document page = visitor.page("/incidents/" + incident.id());
        assertThat(page.select("table.claims tbody tr").eachText())
                .anyMatch(
                        r ->
                                r.contains("Karsin Monitoring Group")
                                        && r.contains("at least 120 people"))
                .anyMatch(r -> r.contains("interior ministry") && r.contains("47 people"));
        assertThat(page.select("table.claims tfoot").text()).contains("47 to 120 or more");
        assertThat(page.text()).contains("sources disagree on how many");
    }

    @Test
    void an_incident_leads_to_its_passages_and_tells_its_history() {
        Incident incident = vault.incidents().all().get(0);
        Document page = visitor.page("/incidents/" + incident.id());
        Element quote = page.expectFirst("figure.quote");
        assertThat(quote.text())
                .contains(
                        "Police in Karsin detained", "Velmar Courier", "3 March 2026, paragraph 2");
        assertThat(quote.select("a").attr("href")).contains("#p");
        assertThat(page.select(".timeline").text())
                .contains("Accepted", "M. S.", "6 March 2026, 12:00");
    }

    @Test
    void what_is_not_in_the_record_is_a_page_that_says_so() {
        for (String address :
                List.of(
                        "/incidents/00000000-0000-0000-0000-000000000000",
                        "/incidents/not-an-id",
                        "/documents/00000000-0000-0000-0000-000000000000",
                        "/nothing",
                        "/problem",
                        "/search/x")) {
            HttpResponse<String> answer = visitor.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(404);
            assertThat(answer.body()).contains("There is no such page", "What to do");
        }
    }

    // ------------------------------------------------------------------ search, about

    @Test
    void search_finds_names_and_says_what_tells_them() {
        Document page = visitor.page(search("Tarvo"));
        Element names = page.expectFirst("section[aria-labelledby=actors-h]");
        assertThat(names.select("mark.find").eachText()).contains("Tarvo");
        assertThat(names.text()).contains("incidents: 0, documents: 1");
        assertThat(page.select("nav .chip").eachText()).contains("Actors (1)", "Everything");
    }

    @Test
    void the_pile_says_why_each_document_stands_where_it_stands() {
        Document page = visitor.page("/review");
        assertThat(page.select("tbody tr").get(0).text())
                .contains(ExampleRecord.TITLE, "begun, 3 of", "from this month");
        assertThat(visitor.page("/").text()).contains("First because: begun, 3 of");
    }

    @Test
    void documents_are_narrowed_by_links_that_take_themselves_off() {
        Document page = visitor.page("/documents?language=ru");
        assertThat(page.select("table a.said").eachText())
                .containsExactly(ExampleRecord.RUSSIAN_TITLE);
        assertThat(page.expectFirst(".chips a.chip").attr("href")).isEqualTo("/documents");
        assertThat(visitor.page("/documents?since=someday").select(".wrong-text").text())
                .contains("no date");
        assertThat(visitor.page("/documents?since=2030").text()).contains("No document fits");
    }

    @Test
    void looks_are_kept_for_the_user_on_every_page_and_lead_back() {
        Element form = visitor.page("/documents?show=waiting").expectFirst("form[action=/display]");
        HttpResponse<String> kept =
                visitor.submit(form, Map.of("text", "LARGEST", "images", "on", "keys", "on"));
        assertThat(Visitor.location(kept)).isEqualTo("/documents?show=waiting");
        Document page = Visitor.inside(workspace).page("/about");
        assertThat(page.select("link[rel=stylesheet]").eachAttr("href"))
                .containsExactly("/dalel.css", "/text-largest.css", "/no-images.css");
        assertThat(page.expectFirst("#display-LARGEST").hasAttr("checked")).isTrue();
        for (String away : List.of("http://evil.example", "//evil.example", "/x?y=<z>")) {
            HttpResponse<String> answer =
                    visitor.submit(form, Map.of("back", away, "text", "USUAL"));
            assertThat(Visitor.location(answer)).isEqualTo("/");
        }
        assertThat(vault.desks().of(ExampleRecord.MONITOR).noImages()).isFalse();
    }

    @Test
    void search_finds_documents_passages_and_incidents_and_marks_the_words() {
        Document page = visitor.page(search("detained"));
        assertThat(page.select("h2").eachText()).contains("Incidents", "Passages", "Documents");
        assertThat(page.select("mark.find").eachText()).contains("detained");
        assertThat(page.expectFirst("input[name=words]").attr("value")).isEqualTo("detained");
    }

    @Test
    void words_of_a_search_are_shown_as_words() {
        Document page = visitor.page(search("<script>alert(1)</script>"));
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    @Test
    void the_page_on_protection_says_what_is_not_protected_and_where_the_source_is() {
        String page = visitor.page("/about").text();
        assertThat(page)
                .contains("What is not protected", "unlocked laptop", "A passphrase under force")
                .contains("Affero General Public License", "complete source", "section 13");
    }
}
