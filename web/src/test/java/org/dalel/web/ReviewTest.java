// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dalel.record.Candidate;
import org.dalel.record.Decision;
import org.dalel.record.Incident;
import org.dalel.record.Kind;
import org.dalel.record.StoredDocument;
import org.dalel.record.User;
import org.dalel.terms.Bounds;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Quoted;
import org.dalel.terms.SanctionKind;
import org.dalel.terms.When;
import org.dalel.terms.finding.IncidentCandidate;
import org.dalel.vault.Vault;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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
        Document page = visitor.page(documentPage() + "?do=join&at=" + arrest.number());
        Element form = page.expectFirst("form[action$=/join]");
        assertThat(form.select("label").text())
                .contains("Arrest or detention · Karsin", "same type", "same day", "same place");
        assertThat(form.select("input[checked]")).as("nothing is preselected").isEmpty();
        HttpResponse<String> joined =
                visitor.submit(form, Map.of("incident", first.id().toString()));
        assertThat(visitor.page(Visitor.location(joined)).select(".toast").text())
                .contains("Accepted, joined to an incident");
        assertThat(vault.incidents().all()).hasSize(1);
        assertThat(visitor.page("/incidents").select("tbody tr").text())
                .contains("2 to 120 or more people");
    }

    /** What the document's page links to, and a script puts into it. */
    private Element elsewhere(String document) {
        Element place = visitor.page(document).expectFirst(".copies");
        assertThat(place.attr("data-hx-get")).isEqualTo(place.expectFirst("a").attr("href"));
        return visitor.page(place.expectFirst("a").attr("href"))
                .expectFirst(place.attr("data-hx-select"));
    }

    @Test
    void a_copy_says_whose_words_it_has_and_is_told_again_by_hand_only() {
        String first = documentPage();
        StoredDocument copy = ExampleRecord.copied(vault);
        Candidate again = vault.candidates().of(copy.id()).get(0);
        String page = "/documents/" + copy.id() + "?do=retell&at=" + again.number();
        assertThat(elsewhere(page).select("a").attr("href")).isEqualTo(first);
        assertThat(elsewhere(first).text()).contains("(100%)");
        assertThat(vault.incidents().all()).hasSize(1);

        Element form = visitor.page(page).expectFirst("form[action$=/retell]");
        assertThat(form.select("label").first()).isNotNull();
        assertThat(form.select("label").get(0).text()).contains("in the same words", "same type");
        assertThat(form.select("input[checked]")).as("nothing is preselected").isEmpty();
        assertThat(visitor.page(page + "&lang=ru").expectFirst("form[action$=/retell]").text())
                .contains("теми же словами");
        HttpResponse<String> told =
                visitor.submit(
                        form, Map.of("first", form.expectFirst("input[name=first]").attr("value")));
        assertThat(vault.incidents().all())
                .singleElement()
                .satisfies(i -> assertThat(i.evidence()).hasSize(3))
                .satisfies(i -> assertThat(vault.claims().about(i.id())).hasSize(1));

        visitor.submit(visitor.page(Visitor.location(told)).expectFirst("form.toast"), Map.of());
        assertThat(vault.incidents().all().get(0).evidence()).hasSize(2);
    }

    @Test
    void the_law_and_the_sanction_of_an_act_are_put_right() {
        Incident first = vault.incidents().all().get(0);
        Element form =
                visitor.page("/incidents/" + first.id() + "/amend")
                        .expectFirst("form[action$=/amend]");
        HttpResponse<String> wrong =
                visitor.submit(form, filled(form, Map.of("sanction-0", "a stern word")));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("a stern word", "Begin with a kind of sanction");
        visitor.submit(
                form,
                filled(
                        form,
                        Map.of(
                                "law-0",
                                "Article 488",
                                "sanction-0",
                                "administrative arrest, 7 days")));
        Incident right = vault.incidents().find(first.id()).orElseThrow();
        assertThat(right.acts().get(0).law()).contains("Article 488");
        assertThat(right.acts().get(0).sanctions())
                .extracting(s -> s.kind(), s -> s.unit().orElse(""))
                .contains(tuple(SanctionKind.ADMINISTRATIVE_ARREST, "day"));
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
        Document page = visitor.page(documentPage() + "?do=reject&at=" + claim.number());
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
                visitor.page(documentPage() + "?do=reject&at=" + claim.number())
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
        assertThat(again.body()).contains("decided this in the meantime", "Nothing was changed");
    }

    // ------------------------------------------------------------------ putting right

    /** What a form would send as it stands, with what is filled in; one value for each field. */
    private static Map<String, String> filled(Element form, Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>();
        form.select("input:not([type=radio])")
                .forEach(i -> fields.putIfAbsent(i.attr("name"), i.attr("value")));
        form.select("select")
                .forEach(
                        s ->
                                fields.put(
                                        s.attr("name"),
                                        s.expectFirst("option[selected]").attr("value")));
        fields.putAll(typed);
        return fields;
    }

    @Test
    void a_correction_keeps_the_precision_that_was_typed_and_what_the_machine_read() {
        Candidate arrest = ExampleRecord.candidate(vault, ExampleRecord.TITLE, Kind.INCIDENT, 1);
        Element form =
                visitor.page(documentPage() + "?do=correct&at=" + arrest.number())
                        .expectFirst("form[action$=/correct]");
        assertThat(form.text()).contains("The machine read: 28 February 2026");
        HttpResponse<String> sent =
                visitor.submit(
                        form,
                        filled(
                                form,
                                Map.of(
                                        "type", "Обвинительный приговор",
                                        "date", "февраль 2026",
                                        "count", "at least 2 people",
                                        "sanction", "administrative arrest, 10 to 15 days",
                                        "place", "Tolmen",
                                        "why", "the court, not the police")));
        assertThat(sent.statusCode()).as("there is no type of that name").isEqualTo(422);
        Document again = Jsoup.parse(sent.body());
        assertThat(again.select(".field.wrong").text()).contains("There is no type of this name");
        assertThat(again.expectFirst("input[name=date]").attr("value")).isEqualTo("февраль 2026");
        assertThat(vault.candidates().find(arrest.id()).orElseThrow().open()).isTrue();

        Element second = again.expectFirst("form[action$=/correct]");
        HttpResponse<String> kept =
                visitor.submit(second, filled(second, Map.of("type", "Осуждение или приговор")));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(303);
        Candidate corrected = vault.candidates().find(arrest.id()).orElseThrow();
        IncidentCandidate right = (IncidentCandidate) corrected.finding();
        assertThat(right.date()).isEqualTo(When.month(2026, 2));
        assertThat(right.count().orElseThrow().bounds()).isEqualTo(Bounds.atLeast(2));
        assertThat(right.type()).isEqualTo(IncidentType.CONVICTION_SENTENCE);
        assertThat(right.place()).contains("Tolmen");
        assertThat(right.targets()).isEqualTo(((IncidentCandidate) arrest.found()).targets());
        assertThat(corrected.found()).isEqualTo(arrest.found());
        assertThat(vault.incidents().all()).hasSize(2);

        Document after = visitor.page(documentPage() + "?at=" + arrest.number());
        assertThat(after.select(".changed").text())
                .contains("February 2026", "The machine read: 28 February 2026");
        assertThat(after.select(".decision").text()).contains("the court, not the police");
        visitor.submit(after.expectFirst("#c" + arrest.number() + " .decision form"), Map.of());
        assertThat(vault.candidates().find(arrest.id())).contains(arrest);
        assertThat(vault.incidents().all()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_correction_that_changes_nothing_says_what_the_machine_read(Kind kind) {
        Candidate candidate =
                ExampleRecord.candidate(
                        vault, ExampleRecord.TITLE, kind, kind == Kind.INCIDENT ? 1 : 0);
        if (!candidate.open()) {
            vault.review()
                    .undo(
                            vault.decisions().on(candidate.id()).get(0).id(),
                            ExampleRecord.MONITOR,
                            Instant.parse("2026-03-07T12:00:00Z"));
        }
        for (String language : List.of("en", "ru", "kk")) {
            Element form =
                    visitor.page(
                                    documentPage()
                                            + "?do=correct&lang="
                                            + language
                                            + "&at="
                                            + candidate.number())
                            .expectFirst("form[action$=/correct]");
            HttpResponse<String> sent = visitor.submit(form, filled(form, Map.of()));
            assertThat(sent.statusCode()).as(language + sent.body()).isEqualTo(303);
            assertThat(vault.candidates().find(candidate.id()).orElseThrow().corrected())
                    .contains(candidate.found());
            Document after = visitor.page(Visitor.location(sent));
            visitor.submit(after.expectFirst("form.toast"), Map.of());
        }
    }

    @Test
    void where_the_analysers_disagree_a_person_chooses_and_nothing_is_chosen_before() {
        Candidate questioned =
                ExampleRecord.candidate(vault, ExampleRecord.TITLE, Kind.INCIDENT, 2);
        Document page = visitor.page(documentPage() + "?at=" + questioned.number());
        Element form = page.expectFirst("form[action$=/accept]");
        assertThat(form.select(".disagree input[required]")).hasSize(3);
        assertThat(form.select(".disagree input[checked]")).isEmpty();
        assertThat(form.select(".disagree").text())
                .contains("Whom: people at the march", "Whom: two organisers of the march");
        visitor.submit(form, Map.of("roles", "otherwise"));
        IncidentCandidate right =
                (IncidentCandidate)
                        vault.candidates().find(questioned.id()).orElseThrow().finding();
        assertThat(right.perpetrator()).contains(new Quoted("Karsin city police"));
        assertThat(right.targets()).containsExactly(new Quoted("two organisers of the march"));
    }

    @ParameterizedTest
    @CsvSource({"en,somebody else there", "ru,видит там другого", "kk,басқа біреуді көреді"})
    void the_machines_reasons_are_told_in_the_readers_language(String language, String reason) {
        Candidate questioned =
                ExampleRecord.candidate(vault, ExampleRecord.TITLE, Kind.INCIDENT, 2);
        Document page =
                visitor.page(documentPage() + "?lang=" + language + "&at=" + questioned.number());
        assertThat(page.select("details.why").text())
                .contains(reason)
                .doesNotContain("-0.3", "passive");
    }

    // ------------------------------------------------------------------ two people

    @Test
    void two_people_on_one_candidate_do_not_overwrite_each_other() {
        try (Workspace others =
                Workspace.start(vault, Workspace.Settings.on(0, new User("K. T.")))) {
            Candidate claim = ExampleRecord.candidate(vault, ExampleRecord.TITLE, Kind.CLAIM, 0);
            Visitor other = Visitor.inside(others);
            Element mine =
                    visitor.page(documentPage() + "?do=reject&at=" + claim.number())
                            .expectFirst("form[action$=/reject]");
            Element theirs =
                    other.page(documentPage() + "?at=" + claim.number())
                            .expectFirst("form[action$=/accept]");
            other.submit(theirs, Map.of());

            HttpResponse<String> late =
                    visitor.submit(
                            mine, Map.of("reason", "rule-or-opinion", "why", "only an opinion"));
            assertThat(late.statusCode()).isEqualTo(409);
            Document page = Jsoup.parse(late.body());
            assertThat(page.select("[role=alert]").text())
                    .contains("K. T. decided this in the meantime", "Accepted", "Reject");
            assertThat(vault.claims().all()).hasSize(2);

            Element instead = page.expectFirst("[role=alert] form");
            assertThat(visitor.submit(instead, Map.of()).statusCode()).isEqualTo(303);
            assertThat(vault.claims().all()).hasSize(1);
            List<Decision> history = vault.decisions().on(claim.id());
            assertThat(history).hasSize(3);
            assertThat(history.get(2).by()).isEqualTo(ExampleRecord.MONITOR);
            assertThat(history.get(2).why()).contains(new Quoted("only an opinion"));
        }
    }

    @Test
    void what_another_took_back_meanwhile_is_not_decided_unseen() {
        Candidate arrest = ExampleRecord.candidate(vault, ExampleRecord.TITLE, Kind.INCIDENT, 1);
        Element mine =
                visitor.page(documentPage() + "?at=" + arrest.number())
                        .expectFirst("form[action$=/accept]");
        Instant now = Instant.parse("2026-03-07T12:00:00Z");
        Decision accepted = vault.review().accept(arrest.id(), new User("K. T."), now);
        vault.review().undo(accepted.id(), new User("K. T."), now);

        HttpResponse<String> late = visitor.submit(mine, Map.of());
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(late.body()).select("[role=alert]").text()).contains("Taken back");
    }

    @Test
    void an_undo_that_later_decisions_rest_on_says_so_in_the_readers_language() {
        Decision first =
                vault.decisions().all().stream()
                        .filter(d -> d.what() instanceof Decision.Accepted)
                        .findFirst()
                        .orElseThrow();
        HttpResponse<String> refused =
                visitor.post(
                        "/decisions/" + first.id() + "/undo",
                        Map.of(
                                "_csrf",
                                visitor.page("/?lang=ru")
                                        .expectFirst("input[name=_csrf]")
                                        .attr("value")),
                        "Origin",
                        visitor.base());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(refused.body()).select("[role=alert]").text())
                .contains("Ничего не изменено")
                .doesNotContain("nothing was changed");
        visitor.page("/?lang=en");
    }

    // ------------------------------------------------------------------ one event, two events

    @Test
    void what_is_told_again_is_counted_once() {
        Candidate arrest = ExampleRecord.candidate(vault, ExampleRecord.TITLE, Kind.INCIDENT, 1);
        Document page = visitor.page(documentPage() + "?do=retell&at=" + arrest.number());
        Element form = page.expectFirst("form[action$=/retell]");
        assertThat(form.text()).contains("candidate 1", "the machine thinks so");
        Candidate first = ExampleRecord.candidate(vault, ExampleRecord.TITLE, Kind.INCIDENT, 0);
        visitor.submit(form, Map.of("first", first.id().toString()));

        assertThat(vault.incidents().all()).hasSize(1);
        Document after = visitor.page(documentPage() + "?at=" + arrest.number());
        assertThat(after.select("#c" + arrest.number() + " .badge").text()).isEqualTo("told again");
        assertThat(after.select("#c" + arrest.number() + " dl.facts").text())
                .contains("Tells again candidate 1", "Incident Arrest or detention");
    }

    @Test
    void a_candidate_is_split_and_the_second_stands_beside_the_first() {
        Candidate arrest = ExampleRecord.candidate(vault, ExampleRecord.TITLE, Kind.INCIDENT, 1);
        int before = vault.candidates().of(arrest.document()).size();
        HttpResponse<String> split =
                visitor.submit(
                        visitor.page(documentPage() + "?at=" + arrest.number())
                                .expectFirst("form[action$=/split]"),
                        Map.of());
        Document after = visitor.page(Visitor.location(split));
        assertThat(after.select("li.candidate[data-kind=incident]").eachAttr("id"))
                .contains("c" + (before + 1));
        assertThat(after.select("mark .ref").eachText())
                .anyMatch(t -> t.contains("" + (before + 1)));
        visitor.submit(after.expectFirst("form.toast"), Map.of());
        assertThat(vault.candidates().of(arrest.document())).hasSize(before);
    }

    @Test
    void what_was_joined_wrongly_becomes_an_incident_of_its_own() {
        Candidate arrest = ExampleRecord.candidate(vault, ExampleRecord.TITLE, Kind.INCIDENT, 1);
        vault.review()
                .join(
                        arrest.id(),
                        vault.incidents().all().get(0).id(),
                        ExampleRecord.MONITOR,
                        Instant.parse("2026-03-07T12:00:00Z"));
        Document page = visitor.page(documentPage() + "?at=" + arrest.number());
        visitor.submit(page.expectFirst("form[action$=/separate]"), Map.of());
        assertThat(vault.incidents().all()).hasSize(2);
        assertThat(vault.incidents().all()).allMatch(i -> i.acts().size() == 1);
        assertThat(vault.verify().problems()).isEmpty();
    }

    @Test
    void an_incident_is_sought_by_words_that_stand_in_no_address() {
        Candidate arrest = ExampleRecord.candidate(vault, ExampleRecord.TITLE, Kind.INCIDENT, 1);
        Document page = visitor.page(documentPage() + "?do=join&at=" + arrest.number());
        Element form = page.expectFirst("form[action$=/find]");
        HttpResponse<String> found = visitor.submit(form, Map.of("words", "riverbank"));
        assertThat(found.headers().firstValue("HX-Push-Url").orElseThrow())
                .doesNotContain("riverbank");
        assertThat(Jsoup.parse(found.body()).select("#offers label")).hasSize(1);
        assertThat(
                        Jsoup.parse(visitor.submit(form, Map.of("words", "picnic")).body())
                                .select("#offers label"))
                .isEmpty();
    }

    @Test
    void the_pile_leads_on_when_everything_is_decided() {
        for (Candidate open :
                vault.candidates().of(ExampleRecord.document(vault, ExampleRecord.TITLE).id())) {
            if (open.open() && !open.weak()) {
                visitor.submit(
                        visitor.page(documentPage() + "?at=" + open.number())
                                .expectFirst("form[action$=/accept]"),
                        Map.of());
            }
        }
        Document done = visitor.page(documentPage());
        assertThat(done.select(".all-decided").text()).contains("decided", "Next document");
        assertThat(
                        visitor.page(done.expectFirst(".all-decided a").attr("href"))
                                .select("h1")
                                .text())
                .isEqualTo(ExampleRecord.RUSSIAN_TITLE);
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
