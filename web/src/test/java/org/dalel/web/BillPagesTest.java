// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dalel.record.KeptProfile;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a director and a lawyer see of a bill and of a register, and what they keep. */
class BillPagesTest extends LawWorkspace {
    private String bill(String pack, String title) {
        return visitor.page("/law?pack=" + pack).select("a[href*='/law/bill?']").stream()
                .filter(a -> a.text().contains(title))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    private static String section(Document page, String heading) {
        return plain(page.expectFirst("section[aria-labelledby=" + heading + "]"));
    }

    @Test
    void a_bill_tells_its_stages_as_precisely_as_they_are_known() {
        Document page = visitor.page(bill("xx", "reporting") + "&day=2018-07-01");

        assertThat(plain(page.expectFirst(".page-head")))
                .contains("On 1 July 2018: delayed", "draft, not signed", "Not legal advice");
        assertThat(page.select("ol.timeline > li").eachAttr("data-precision"))
                .containsExactly("day", "day", "month", "day");
        assertThat(section(page, "steps-h"))
                .contains("tabled, in committee", "February 2018", "no stage, but told");
    }

    @Test
    void each_change_stands_beside_the_law_of_the_day_with_an_organisation_that_shows_it() {
        Document page = visitor.page(bill("xx", "reporting") + "&day=2018-07-01");
        String changes = section(page, "changes-h");

        assertThat(changes)
                .contains("A party needs 40,000 members.", "nothing: it is new")
                .contains("applies: no → yes", "fine: at most 300,000 XXT");
        assertThat(section(page, "figures-h")).contains("3,000 XXT");
        assertThat(section(page, "ended-h")).contains("Law on Associations (invented): 1", "ends");
        assertThat(page.select("section[aria-labelledby=changes-h] a[href*=provision]"))
                .as("what the law says now has a page")
                .isNotEmpty();
    }

    @Test
    void proposals_are_told_with_their_fate_and_the_bill_can_be_seen_with_them() {
        Document page = visitor.page(bill("xx", "reporting") + "&day=2018-07-01");
        assertThat(section(page, "proposals-h"))
                .contains("Association of Small Funds", "accepted: 1", "refused: 1");

        Document with =
                visitor.page(
                        page.expectFirst("section[aria-labelledby=proposals-h] a[href*=taken]")
                                .attr("href"));
        assertThat(section(with, "changes-h")).contains("budget of fifty million or more");
        assertThat(section(with, "proposals-h")).contains("shown above");
    }

    @Test
    void what_was_enacted_stands_beside_what_was_proposed_and_what_is_not_known_is_said() {
        Document code = visitor.page(bill("kz", "Criminal Code"));
        assertThat(plain(code.expectFirst(".page-head"))).contains("On 31 December 2014: signed");
        assertThat(section(code, "enacted-h"))
                .contains("As reported: a leader", "Law as of 1 January 2015", "Criminal Code");
        assertThat(section(code, "gaps-h")).contains("the text of the bill was not read");

        Document ngo = visitor.page(bill("kz", "NGOs"));
        assertThat(section(ngo, "proposals-h"))
                .contains("Tax relief", "no source says", "its text is not encoded");
        assertThat(section(visitor.page(bill("xx", "reporting")), "enacted-h"))
                .contains("The pack does not know");
    }

    @Test
    void a_day_of_which_the_bill_cannot_be_asked_is_told() {
        assertThat(visitor.page(bill("xx", "reporting") + "&day=2011-01-01").text())
                .contains("The law with this bill cannot be asked of");
    }

    @Test
    void for_my_organisation_the_bill_tells_duties_by_date_and_what_can_follow() {
        String forUs = bill("xx", "reporting").replace("/law/bill", "/organisation/bill");
        assertThat(visitor.page(forUs).text()).contains("Nothing was said of the organisation");

        Element form = visitor.page("/organisation").expectFirst("form.law-of");
        visitor.submit(form, Map.of("pack", "xx", "day", "2018-07-01"));
        for (Map<String, String> answer :
                List.of(
                        Map.of("fact", "legal_form", "value", "foundation"),
                        Map.of("fact", "foreign_income", "value", "5"))) {
            visitor.submit(
                    visitor.page("/organisation").expectFirst("form.law-of"),
                    Map.of(
                            "do", "answer",
                            "fact", answer.get("fact"),
                            "value", answer.get("value")));
        }

        Document page = visitor.page(forUs);
        assertThat(section(page, "duties-h"))
                .contains("audited", "30 June 2019", "may be breached", "not there");
        assertThat(section(page, "exposures-h")).contains("Without an audit", "300,000 XXT");
        assertThat(page.select("[href], form").toString()).doesNotContain("foundation", "value=5");
        assertThat(visitor.page("/organisation").select("#bills-h")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void every_bill_is_told_in_every_language(String language) {
        for (String href :
                List.of(
                        bill("xx", ""),
                        bill("kz", ""),
                        "/law/population?pack=xx",
                        bill("xx", "").replace("/law/bill", "/organisation/bill"))) {
            Document page =
                    visitor.page(href + (href.contains("?") ? "&" : "?") + "lang=" + language);
            assertThat(page.expectFirst("html").attr("lang")).isEqualTo(language);
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.text()).doesNotContain("??", "Optional", "{0}");
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            assertThat(page.select("[href^=http]")).as("a link to elsewhere").isEmpty();
        }
        visitor.page("/?lang=en");
    }

    private HttpResponse<String> count(Map<String, String> filled, Map<String, String> files) {
        Map<String, String> fields = new LinkedHashMap<>();
        visitor.page("/law/population?pack=xx")
                .select("form[enctype] input[type=hidden]")
                .forEach(i -> fields.put(i.attr("name"), i.attr("value")));
        fields.putAll(filled);
        return visitor.upload("/law/population", fields, "file", files);
    }

    @Test
    void a_register_is_counted_and_nothing_but_counts_stays() {
        StringBuilder csv = new StringBuilder("name,legal_form,registered,members\n");
        csv.append("Green Hills,foundation,maybe,3\n");
        csv.append("x,party,true,6000\n".repeat(40));
        csv.append("y,association,true,\n".repeat(60));
        HttpResponse<String> sent =
                count(Map.of("day", "2018-07-01"), Map.of("secret.csv", csv.toString()));
        assertThat(Visitor.location(sent)).isEqualTo("/law/population?pack=xx");

        Document page = visitor.page("/law/population?pack=xx");
        assertThat(plain(page.expectFirst("main")))
                .contains("Organisations: 101", "Law as of 1 July 2018", "draft, not signed")
                .contains("Wrong cells or rows, counted as not known: 1")
                .contains("row 2, column registered", "Provisions not shown")
                .doesNotContain("Green Hills", "secret", "maybe");
        assertThat(page.select("figure.chart svg rect.known")).isNotEmpty();
        assertThat(page.select("#table-h")).as("the chart is never without its table").hasSize(1);
        Element forget =
                page.select("form").stream()
                        .filter(f -> !f.select("button[name=forget]").isEmpty())
                        .findFirst()
                        .orElseThrow();
        visitor.submit(forget, Map.of("forget", "yes"));
        assertThat(visitor.page("/law/population?pack=xx").select("#table-h")).isEmpty();
    }

    @Test
    void whom_a_bill_newly_hits_is_counted_in_an_invented_register() {
        count(
                Map.of(
                        "day", "2018-07-01",
                        "register", "invented",
                        "bill", "reporting-bill",
                        "by", "legal_form"),
                Map.of());
        Document page = visitor.page("/law/population?pack=xx");

        assertThat(plain(page.expectFirst("main")))
                .contains("Organisations: 40,000", "The register is invented")
                .contains("Newly reached with the bill", "Bill on reporting");
        assertThat(page.select("svg [fill='url(#hatch)']")).as("what is open").isNotEmpty();
        for (Element cell : page.select("td.n")) {
            for (String number : cell.text().replace(",", "").split("[^0-9]+")) {
                assertThat(number).doesNotMatch("[1-9]");
            }
        }
    }

    @Test
    void without_a_file_or_a_day_the_form_says_what_to_do() {
        assertThat(count(Map.of(), Map.of()).body()).contains("No register was sent");
        assertThat(count(Map.of("day", "soon", "register", "invented"), Map.of()).body())
                .contains("This is no day");
        count(Map.of(), Map.of("a.csv", "nothing,here\n1,2\n"));
        assertThat(visitor.page("/law/population?pack=xx").text())
                .contains("no column of this register names a fact");
    }

    private HttpResponse<String> press(String action, Map<String, String> filled) {
        Element form =
                visitor.page("/organisation").select("form[action='" + action + "']").stream()
                        .reduce((one, other) -> other)
                        .orElseThrow();
        return visitor.submit(form, filled);
    }

    @Test
    void a_profile_is_kept_only_when_asked_and_opened_replaced_and_deleted_with_undo() {
        visitor.submit(
                visitor.page("/organisation").expectFirst("form.law-of"),
                Map.of("pack", "xx", "day", "2018-07-01"));
        visitor.submit(
                visitor.page("/organisation").expectFirst("form.law-of"),
                Map.of("do", "answer", "fact", "activities", "value", "polling"));
        visitor.submit(
                visitor.page("/organisation").expectFirst("form.law-of"),
                Map.of("do", "answer", "fact", "registered", "value", "no"));
        assertThat(vault.profiles().of(ExampleRecord.MONITOR)).isEmpty();

        HttpResponse<String> kept =
                press("/organisation/kept", Map.of("do", "keep", "label", "Ours"));
        assertThat(Visitor.location(kept)).isEqualTo("/organisation");
        assertThat(vault.profiles().of(ExampleRecord.MONITOR)).hasSize(1);
        KeptProfile own = vault.profiles().of(ExampleRecord.MONITOR).get(0);
        assertThat(own.answers()).containsEntry("registered", "false").hasSize(2);
        Document page = visitor.page("/organisation");
        assertThat(page.title()).doesNotContain("Ours");
        assertThat(page.select("[href], form").eachAttr("href").toString()).doesNotContain("Ours");

        visitor = Visitor.inside(workspace);
        visitor.page("/?lang=en");
        String open = "/organisation/kept/" + own.id() + "/open";
        press(open, Map.of());
        assertThat(plain(visitor.page("/organisation").expectFirst("main")))
                .contains("Opened; answers: 2", "Is it registered with the ministry? no");

        visitor.submit(
                visitor.page("/organisation").expectFirst("form.law-of"),
                Map.of("do", "again", "fact", "registered"));
        press("/organisation/kept", Map.of("do", "replace"));
        assertThat(vault.profiles().of(ExampleRecord.MONITOR)).hasSize(1);
        assertThat(vault.profiles().find(own.id()).orElseThrow().answers()).hasSize(1);
        press("/organisation/kept/undo", Map.of());
        assertThat(vault.profiles().find(own.id())).contains(own);

        press("/organisation/kept/" + own.id() + "/delete", Map.of());
        assertThat(vault.profiles().of(ExampleRecord.MONITOR)).isEmpty();
        press("/organisation/kept/undo", Map.of());
        assertThat(vault.profiles().of(ExampleRecord.MONITOR)).containsExactly(own);
        press("/organisation/kept/" + own.id() + "/delete", Map.of());
        assertThat(visitor.page("/organisation").text()).contains("Deleted from the vault");
    }
}
