// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a lawyer and a director see of the law. */
class LawPagesTest extends LawWorkspace {
    private String provision(String title, String anchor) {
        String instrument =
                visitor.page("/law?pack=xx").select("table a.said").stream()
                        .filter(a -> a.text().contains(title))
                        .findFirst()
                        .orElseThrow()
                        .attr("href");
        return visitor.page(instrument).select("tbody th a").stream()
                .filter(a -> a.text().equals(anchor))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    private HttpResponse<String> send(Map<String, String> filled) {
        Element form = visitor.page("/organisation").expectFirst("form.law-of");
        return visitor.submit(form, filled);
    }

    private void begin(String pack, String day) {
        send(Map.of("pack", pack, "day", day));
    }

    private void answer(String fact, String value) {
        assertThat(send(Map.of("do", "answer", "fact", fact, "value", value)).statusCode())
                .isEqualTo(303);
    }

    @Test
    void the_register_names_each_instrument_and_what_is_not_covered() {
        Document page = visitor.page("/law?pack=xx");

        assertThat(page.expectFirst("h1").text()).isEqualTo("Republic of Karsin (invented)");
        assertThat(page.text())
                .contains("Law on Associations (invented)", "draft, not signed")
                .contains("taxes", "nothing of that day; that is not “no”")
                .contains("this law pack has 2 faults");
    }

    @Test
    void a_provision_shows_its_source_its_readings_whom_it_reaches_and_what_goes_with_it() {
        Document vague = visitor.page(provision("Law on Associations", "art. 44"));
        assertThat(vague.text()).contains("vague", "narrow", "wide", "practice: Warnings have");

        Document fine = visitor.page(provision("Code of Offences", "art. 30") + "&day=2017-02-01");
        assertThat(fine.text().replace('\u00a0', ' ')).contains("45,000 to 90,000 XXT");
        assertThat(fine.text()).contains("Goes with", "art. 5");

        Document duty = visitor.page(provision("Law on Associations", "art. 41(4)"));
        assertThat(duty.select("#reaches-h").text()).contains("Which organisations");
        assertThat(duty.select("table").text()).contains("political party does not apply");
    }

    @Test
    void an_address_that_was_never_given_is_none() {
        assertThat(visitor.get("/law/provision?of=abcdef").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/law/instrument").statusCode()).isEqualTo(404);
    }

    @Test
    void an_organisation_is_told_what_is_due_what_follows_and_why() {
        begin("xx", "2018-07-01");
        answer("legal_form", "foundation");
        answer("registered", "yes");
        answer("annual_report", "never");

        String text = visitor.page("/organisation").text().replace('\u00a0', ' ');

        assertThat(text)
                .contains("Law as of 1 July 2018", "draft, not signed", "Not legal advice")
                .contains("was due: 31 March 2018", "breached")
                .contains("suspension: at most 3 months", "60,000 XXT")
                .contains("because Is it registered with the ministry? yes")
                .contains("if breached: warning (the organisation), Code of Offences (invented)")
                .contains("once it is more than 30 days late")
                .contains("Depends on what was not said")
                .contains("taxes: nothing of that day");
    }

    @Test
    void what_one_rather_does_not_say_stays_open_and_is_not_asked_again() {
        begin("xx", "2018-07-01");
        send(Map.of("do", "unsaid", "fact", "registered"));

        Document page = visitor.page("/organisation");

        assertThat(page.select("aside").text()).contains("rather not say");
        assertThat(page.select("#question legend").text()).doesNotContain("registered");
        assertThat(page.text()).contains("May apply:");
    }

    @Test
    void a_profile_stands_in_no_address_and_ends_with_its_session() {
        begin("xx", "2018-07-01");
        answer("legal_form", "party");
        HttpResponse<String> answered =
                send(Map.of("do", "answer", "fact", "members", "value", "4000"));

        assertThat(Visitor.location(answered)).isEqualTo("/organisation");
        Document page = visitor.page("/organisation");
        assertThat(page.select("[href], form").toString()).doesNotContain("4000", "party");
        assertThat(Visitor.inside(workspace).page("/organisation").text())
                .as("somebody else's session")
                .doesNotContain("What you said");
        assertThat(vault.desks().of(ExampleRecord.MONITOR).toString()).doesNotContain("4000");
    }

    @Test
    void what_is_no_answer_is_told_and_asked_again() {
        begin("xx", "2018-07-01");
        HttpResponse<String> told =
                send(Map.of("do", "answer", "fact", "members", "value", "some"));

        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.body()).contains("This is no answer here");
        assertThat(send(Map.of("do", "answer", "fact", "nonsense")).statusCode()).isEqualTo(400);
    }

    @Test
    void an_answer_is_taken_back_and_all_of_them_are_forgotten() {
        begin("xx", "2018-07-01");
        answer("legal_form", "party");
        send(Map.of("do", "again", "fact", "legal_form"));
        assertThat(visitor.page("/organisation").text()).doesNotContain("What you said");
        answer("legal_form", "union");
        send(Map.of("do", "forget"));
        assertThat(visitor.page("/organisation").text()).doesNotContain("What you said");
    }

    @Test
    void the_calendar_gives_nothing_away() {
        begin("xx", "2018-07-01");
        answer("legal_form", "foundation");
        answer("registered", "yes");
        Element form = visitor.page("/organisation").expectFirst("form[action$=/calendar]");

        HttpResponse<String> file = visitor.submit(form, Map.of());

        assertThat(file.headers().firstValue("Content-Type").orElse("")).contains("text/calendar");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .contains("deadlines.ics");
        assertThat(file.body())
                .contains("SUMMARY:Deadline 1")
                .doesNotContain("foundation", "Associations", "art.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void every_page_is_told_in_every_language_without_a_name_in_title_or_address(String language) {
        begin("kz", "2026-03-12");
        answer("legal_form", "public_foundation");
        List<String> addresses = new ArrayList<>(List.of("/law?pack=kz", "/organisation"));
        Document register = visitor.page("/law?pack=xx");
        addresses.addAll(register.select("table a.said").eachAttr("href"));
        addresses.add(provision("Law on Associations", "art. 44"));
        for (String address : addresses) {
            Document page =
                    visitor.page(
                            address + (address.contains("?") ? "&" : "?") + "lang=" + language);
            assertThat(page.expectFirst("html").attr("lang")).isEqualTo(language);
            assertThat(page.select("h1")).as(address).hasSize(1);
            assertThat(page.text()).as(address).doesNotContain("??", "Optional", "{0}");
            assertThat(page.select("[id]").eachAttr("id")).as(address).doesNotHaveDuplicates();
            assertThat(page.select("[href^=http]")).as("a link to elsewhere").isEmpty();
            assertThat(page.title()).doesNotContain("art", "ssociation");
        }
        visitor.page("/?lang=en");
    }

    @Test
    void without_packs_the_pages_say_so() {
        try (Workspace bare =
                Workspace.start(
                        vault, Workspace.Settings.on(0, ExampleRecord.MONITOR), new HandClock())) {
            Visitor other = Visitor.inside(bare);
            assertThat(other.page("/law").text()).contains("No law pack is installed here");
            assertThat(other.page("/organisation").text())
                    .contains("No law pack is installed here");
        }
    }
}
