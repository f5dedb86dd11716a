// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.dalel.record.Candidate;
import org.dalel.record.Decision;
import org.dalel.record.Incident;
import org.dalel.record.Kind;
import org.dalel.vault.Vault;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person decides on the pages, and what the record keeps of it; and the first day. */
class ReviewTest {
    private Vault vault;
    private Workspace workspace;
    private Visitor visitor;

    @BeforeEach
    void start() {
        open(ExampleRecord.reviewed());
    }

    private void open(Vault record) {
        vault = record;
        workspace =
                Workspace.start(
                        vault, Workspace.Settings.on(0, ExampleRecord.MONITOR), new HandClock());
        visitor = Visitor.inside(workspace);
    }

    @AfterEach
    void stop() {
        workspace.stop();
        vault.close();
    }

    private String documentPage() {
        return "/documents/" + ExampleRecord.document(vault, ExampleRecord.TITLE).id();
    }

    private String search(String words) {
        return Visitor.location(
                visitor.submit(
                        visitor.page("/search").expectFirst("form[action=/search]"),
                        Map.of("words", words)));
    }

    @Test
    void accepting_makes_an_incident_and_undo_takes_it_back() {
        Candidate arrest = ExampleRecord.candidate(vault, ExampleRecord.TITLE, Kind.INCIDENT, 1);
        Document page = visitor.page(documentPage() + "?at=" + arrest.number());
        HttpResponse<String> accepted =
                visitor.submit(page.expectFirst("form[action$=/accept]"), Map.of());
        assertThat(accepted.statusCode()).isEqualTo(303);
        assertThat(vault.incidents().all()).hasSize(2);

        Document after = visitor.page(Visitor.location(accepted));
        assertThat(after.select(".toast").text()).contains("Accepted: Arrest or detention");
        assertThat(after.select("#c" + arrest.number() + " .badge").text()).isEqualTo("accepted");
        assertThat(after.select("li.candidate[aria-current]").attr("data-state"))
                .isEqualTo("proposed");

        HttpResponse<String> undone = visitor.submit(after.expectFirst("form.toast"), Map.of());
        assertThat(vault.incidents().all()).hasSize(1);
        Document back = visitor.page(Visitor.location(undone));
        assertThat(back.select("#c" + arrest.number()).attr("aria-current")).isEqualTo("true");
        assertThat(back.select("#c" + arrest.number() + " form[action$=/accept]")).hasSize(1);
    }

    @Test
    void a_retelling_is_joined_to_the_recorded_incident_and_its_number_kept_beside() {
        Candidate arrest = ExampleRecord.candidate(vault, ExampleRecord.TITLE, Kind.INCIDENT, 1);
        Incident first = vault.incidents().all().get(0);
        Document page = visitor.page(documentPage() + "?at=" + arrest.number());
        Element form = page.expectFirst("form[action$=/join]");
        assertThat(form.select("label").text()).contains("Arrest or detention · Karsin");
        assertThat(form.select("input[checked]")).as("nothing is preselected").isEmpty();
        HttpResponse<String> joined =
                visitor.submit(form, Map.of("incident", first.id().toString()));
        assertThat(visitor.page(Visitor.location(joined)).select(".toast").text())
                .contains("Accepted, joined to an incident");
        assertThat(vault.incidents().all()).hasSize(1);
        assertThat(visitor.page("/incidents").select("tbody tr").text())
                .contains("2 to 120 or more people");
    }

    @Test
    void a_candidate_says_which_one_it_retells() {
        Candidate arrest = ExampleRecord.candidate(vault, ExampleRecord.TITLE, Kind.INCIDENT, 1);
        Document page = visitor.page(documentPage() + "?at=" + arrest.number());
        assertThat(page.select("#c" + arrest.number() + " dl.facts").text())
                .contains("Tells again candidate 1");
    }

    @Test
    void rejecting_keeps_the_reason_and_the_persons_words() {
        Candidate claim = ExampleRecord.candidate(vault, ExampleRecord.TITLE, Kind.CLAIM, 0);
        Document page = visitor.page(documentPage() + "?at=" + claim.number());
        Element form = page.expectFirst("form[action$=/reject]");
        assertThat(form.select("input[checked]")).as("nothing is preselected").isEmpty();
        visitor.submit(form, Map.of("reason", "passage-says-otherwise", "why", "a joke"));
        Decision kept = vault.decisions().on(claim.id()).get(0);
        assertThat(kept.what())
                .isEqualTo(
                        new Decision.Rejected(claim.id(), Decision.Reason.PASSAGE_SAYS_OTHERWISE));
        assertThat(visitor.page(documentPage() + "?at=" + claim.number()).text())
                .contains("The passage says something else", "a joke", "M. S.");
    }

    @Test
    void rejecting_without_a_reason_is_asked_again() {
        Candidate claim = ExampleRecord.candidate(vault, ExampleRecord.TITLE, Kind.CLAIM, 0);
        Element form =
                visitor.page(documentPage() + "?at=" + claim.number())
                        .expectFirst("form[action$=/reject]");
        assertThat(visitor.submit(form, Map.of()).statusCode()).isEqualTo(400);
        assertThat(vault.decisions().on(claim.id())).isEmpty();
    }

    @Test
    void deciding_twice_is_refused_in_words() {
        Candidate claim = ExampleRecord.candidate(vault, ExampleRecord.TITLE, Kind.CLAIM, 0);
        Element form =
                visitor.page(documentPage() + "?at=" + claim.number())
                        .expectFirst("form[action$=/accept]");
        assertThat(visitor.submit(form, Map.of()).statusCode()).isEqualTo(303);
        HttpResponse<String> again = visitor.submit(form, Map.of());
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Decided in the meantime", "Nothing was changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void an_empty_record_says_what_to_do_first(String language) {
        stop();
        open(ExampleRecord.empty());
        for (String address : List.of("/", "/documents", "/incidents", "/search", "/about")) {
            Document page = visitor.page(address + "?lang=" + language);
            assertThat(page.text()).as(address).doesNotContain("??");
        }
        assertThat(visitor.page("/").text()).contains("dalel read --vault");
        assertThat(visitor.page("/incidents").select(".empty")).isNotEmpty();
        assertThat(visitor.page(search("river")).select(".empty")).isNotEmpty();
    }
}
