// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the packs hold, and what they mean for an organisation. */
class LawCommandTest {
    private static final String PACKS = Path.of("..", "packs").toString();
    private static final String FOUNDATION =
            Path.of("..", "examples", "organisations", "foundation.yaml").toString();

    @Test
    void a_check_says_what_is_due_what_is_late_and_what_can_follow_with_law_and_reasons() {
        Session check = Session.of("check", FOUNDATION, "--packs", PACKS);

        assertThat(check.code()).isEqualTo(Exit.DONE);
        assertThat(check.out())
                .contains(
                        "Law as of 1 July 2018 · draft, not signed · not legal advice",
                        "[breached] A registered organisation files a report",
                        "was due: 31 March 2018",
                        "days late: 1 to 30",
                        "because Is it registered with the ministry? yes",
                        "Not encoded",
                        "taxes: nothing of that day; that is not “no”");
    }

    @Test
    void what_does_not_apply_has_its_reason_too(@TempDir Path folder) throws IOException {
        Path org = folder.resolve("org.yaml");
        Files.writeString(org, "pack: xx\nfacts:\n  registered: true\n  legal_form: party\n");

        Session check =
                Session.of(
                        "check", org.toString(), "--packs", PACKS, "--on", "2015-06-01", "--all");

        assertThat(check.out())
                .containsPattern(
                        "\\[does not apply].*files a report on its work[\\s\\S]*"
                                + "because the provision is in force from 1 January 2016");
    }

    @Test
    void every_provision_is_listed_as_json_with_its_citation_and_that_it_is_a_draft() {
        Session list =
                Session.of(
                        "law",
                        "list",
                        "--country",
                        "XX",
                        "--provisions",
                        "--json",
                        "--packs",
                        PACKS);

        JsonNode provisions = JsonMapper.shared().readTree(list.out());
        assertThat(provisions.isArray()).isTrue();
        assertThat(provisions).hasSizeGreaterThan(5);
        assertThat(provisions.get(0).get("citation").asString()).isEqualTo("art. 5");
        assertThat(provisions.get(0).get("draft").asBoolean()).isTrue();
    }

    @Test
    void a_pack_that_is_not_there_and_a_provision_that_is_misspelt_are_told_from_each_other() {
        assertThat(Session.of("law", "facts", "zz", "--packs", PACKS).err())
                .contains(
                        "there is no law pack 'zz'", "packs here: ge, hu, in, kg, kz, ru, un, xx");
        Session misspelt = Session.of("law", "show", "xx", "art-4l", "--packs", PACKS);
        assertThat(misspelt.code()).isEqualTo(Exit.NOT_FOUND);
        assertThat(misspelt.err()).contains("did you mean 'art-41'?");
    }

    @Test
    void a_provision_is_found_by_its_article_as_lawyers_write_it() {
        assertThat(Session.of("law", "show", "xx", "art.", "41(4)", "--packs", PACKS).out())
                .contains("A registered organisation files a report", "reaches");
        Session parts = Session.of("law", "show", "kz", "ст. 404", "--packs", PACKS);
        assertThat(parts.out()).contains("art. 404(1)", "art. 404(2)", "art. 404(3)");
        assertThat(parts.out()).doesNotContain("art. 40 ", "art. 405");
        assertThat(Session.of("law", "show", "kz", "4-999", "--packs", PACKS).code())
                .isEqualTo(Exit.NOT_FOUND);
    }

    @Test
    void a_pack_is_validated_with_its_own_tests() {
        Session validate = Session.of("law", "validate", Path.of(PACKS, "xx").toString());

        assertThat(validate.code()).isEqualTo(Exit.DONE);
        assertThat(validate.out()).contains("0 faults").contains("expectations");
    }

    @Test
    void packs_provisions_facts_and_coverage_are_listed_as_tables() {
        assertThat(Session.of("law", "list", "--packs", PACKS, "--country", "XX").out())
                .contains("xx/associations-law", "1 June 2010 –");
        assertThat(Session.of("law", "facts", "xx", "--packs", PACKS).out())
                .contains("legal_form", "association, foundation");
        assertThat(Session.of("law", "coverage", "xx", "--packs", PACKS).out())
                .contains("never “no”");
        assertThat(Session.of("law", "show", "xx", "art-41", "--packs", PACKS).out())
                .contains("A registered organisation files a report");
    }

    @Test
    void a_bill_is_shown_with_its_stages_changes_and_the_fate_of_proposals() {
        Session show = Session.of("law", "bill", "kz", "ngo-bill", "--packs", PACKS);

        assertThat(show.code()).isEqualTo(Exit.DONE);
        assertThat(show.out())
                .contains("draft, not signed", "delayed", "grants", "accepted", "nb-cheapest");
    }

    @Test
    void the_law_of_2014_is_asked_with_the_bill_and_says_where_the_bill_stood(@TempDir Path folder)
            throws IOException {
        Path org = folder.resolve("org.yaml");
        Files.writeString(org, "pack: kz\nfacts: {legal_form: informal, registered: false}\n");

        Session with =
                Session.of(
                        "check",
                        org.toString(),
                        "--packs",
                        PACKS,
                        "--on",
                        "2014-06-18",
                        "--with",
                        "criminal-code-bill");

        assertThat(with.out())
                .contains("as if it were in force on 18 June 2014; on that day it was: passed")
                .containsPattern("\\[applies] *As reported: a leader of an NGO");
        Session later =
                Session.of(
                        "check",
                        org.toString(),
                        "--packs",
                        PACKS,
                        "--on",
                        "2015-06-18",
                        "--with",
                        "criminal-code-bill");
        assertThat(later.code()).isEqualTo(Exit.WITH_PROBLEMS);
        assertThat(later.err()).contains("ask of a day of 2014-06-11..2014-12-31");
    }

    @Test
    void a_day_that_is_none_is_told_without_the_words_of_the_machine() {
        Session check = Session.of("check", FOUNDATION, "--packs", PACKS, "--on", "2014-06-31");

        assertThat(check.code()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(check.err())
                .contains("there is no day 2014-06-31; write year-month-day")
                .doesNotContain("java.");
    }

    @Test
    void whatever_lists_or_compares_law_does_so_in_three_languages() {
        List<List<String>> commands =
                List.of(
                        List.of("law", "list", "--country", "xx", "--provisions"),
                        List.of("law", "show", "xx", "art-41"),
                        List.of("law", "show", "xx", "xx/associations-law"),
                        List.of("law", "facts", "xx"),
                        List.of("law", "coverage", "xx"),
                        List.of("law", "bill", "xx", "reporting-bill"),
                        List.of("law", "timeline", "xx"),
                        List.of("compare", "xx@2018-07-01", "xx@2018-07-01+reporting-bill"));
        for (List<String> command : commands) {
            String russian = told(command, "ru");
            String kazakh = told(command, "kk");

            assertThat(russian)
                    .as("%s in Russian", command)
                    .doesNotContain("draft, not signed", "in force", "not legal advice")
                    .doesNotContain("provision ", "citation", " Parliament", "reported")
                    .isNotEqualTo(kazakh);
            assertThat(kazakh)
                    .as("%s in Kazakh", command)
                    .doesNotContain("draft, not signed", "in force", "not legal advice")
                    .doesNotContain("provision ", "citation", " Parliament", "reported");
        }
    }

    private static String told(List<String> command, String language) {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of("--packs", PACKS, "--language", language));
        Session told = Session.of(words.toArray(String[]::new));
        assertThat(told.code()).as("%s", command).isEqualTo(Exit.DONE);
        return told.out();
    }
}
