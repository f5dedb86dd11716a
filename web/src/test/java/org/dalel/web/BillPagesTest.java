// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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

/** What a director and a lawyer see of a bill. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BillPagesTest {
    private Vault vault;
    private Workspace workspace;
    private Visitor visitor;

    @BeforeAll
    void start() {
        vault = ExampleRecord.reviewed();
        workspace =
                Workspace.start(
                        vault,
                        Workspace.Settings.on(0, ExampleRecord.MONITOR).laws(ExampleLaws.laws()),
                        new HandClock());
    }

    @BeforeEach
    void comeIn() {
        visitor = Visitor.inside(workspace);
        visitor.page("/?lang=en");
    }

    @AfterAll
    void stop() {
        workspace.stop();
        vault.close();
    }

    private String bill(String pack, String title) {
        return visitor.page("/law?pack=" + pack).select("a[href*='/law/bill?']").stream()
                .filter(a -> a.text().contains(title))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    private static String plain(Element element) {
        return element.text().replace('\u00a0', ' ');
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
                        bill("xx", "").replace("/law/bill", "/organisation/bill"))) {
            Document page = visitor.page(href + "&lang=" + language);
            assertThat(page.expectFirst("html").attr("lang")).isEqualTo(language);
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.text()).doesNotContain("??", "Optional", "{0}");
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            assertThat(page.select("[href^=http]")).as("a link to elsewhere").isEmpty();
        }
        visitor.page("/?lang=en");
    }
}
