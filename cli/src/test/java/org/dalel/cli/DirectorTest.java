// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a director asks: what do they want to know of us, and what is due when. */
class DirectorTest {
    private static final String PACKS = Path.of("..", "packs").toString();
    private static final String FOUNDATION =
            Path.of("..", "examples", "organisations", "foundation.yaml").toString();

    private static Session ask(String typed, String... more) {
        List<String> all =
                new java.util.ArrayList<>(List.of("ask", "--packs", PACKS, "--on", "2018-07-01"));
        all.addAll(List.of(more));
        return Session.typing(typed, Map.of(), all.toArray(String[]::new));
    }

    @Test
    void an_answer_narrows_what_is_asked_and_the_answer_names_law_and_reasons() {
        Session ask = ask("foundation\nyes\nnever\n.\n", "--pack", "xx");

        assertThat(ask.code()).isEqualTo(Exit.DONE);
        assertThat(ask.err())
                .contains("What legal form does it have?")
                .contains("Provisions it can settle:")
                .contains("Nothing of this was kept.");
        assertThat(ask.out())
                .contains("Law as of 1")
                .contains("draft, not signed · not legal advice")
                .contains("Law on Associations (invented), art. 41(4)")
                .contains("taxes: nothing of that day; that is not “no”");
    }

    @Test
    void a_duty_tells_what_follows_if_it_is_not_done_and_what_is_open_waits_under_its_question() {
        String told = ask("foundation\nyes\nnever\n.\n", "--pack", "xx").out();

        assertThat(told)
                .containsSubsequence(
                        "[may be breached] A registered organisation files a report",
                        "if breached: warning (the organisation), Code of Offences (invented)",
                        "if breached: fine: 60,000 XXT",
                        "once it is more than 30 days late",
                        "it is a civil organisation: yes",
                        "Depending on: What does it do?",
                        "Foreign money for legal aid or polling is notified",
                        "Depending on: When did it file its last annual report?",
                        "A late annual report");
    }

    @Test
    void every_answer_is_kept_as_soon_as_it_is_given(@TempDir Path folder) throws IOException {
        Path kept = folder.resolve("org.yaml");

        Session ask = ask("foundation\n-\n", "--pack", "xx", "--keep", kept.toString());

        assertThat(ask.code()).isEqualTo(Exit.DONE);
        assertThat(Files.readString(kept))
                .contains("pack: xx", "legal_form: foundation", ": rather-not-say")
                .doesNotContain("registered: false");
        assertThat(Session.of("check", kept.toString(), "--packs", PACKS).code())
                .as("what was kept can be checked")
                .isEqualTo(Exit.DONE);
    }

    @Test
    void what_each_answer_would_change_is_shown_before_one_answers() {
        Session ask = ask("?\n.\n", "--pack", "xx");

        assertThat(ask.err()).contains("If political party:").contains("art. ");
    }

    @Test
    void what_is_no_answer_is_asked_again_and_an_answer_can_be_taken_back() {
        Session ask = ask("perhaps\nfoundation\n<\nunion\n.\n", "--pack", "xx");

        assertThat(ask.err()).contains("This is no answer here. Type: the number of one of them");
        assertThat(ask.out()).doesNotContain("foundation");
    }

    @Test
    void questions_and_answers_are_told_in_russian_and_kazakh() {
        assertThat(ask("фонд\nда\n.\n", "--pack", "xx", "--language", "ru").out())
                .contains("черновик, не подписано · не является юридической консультацией")
                .contains("потому что");
        assertThat(ask("қор\n.\n", "--pack", "xx", "--language", "kk").err())
                .contains("Оның құқықтық нысаны қандай?");
        assertThat(ask("", "--pack", "xx", "--language", "de").err()).contains("give en, ru or kk");
    }

    @Test
    void a_country_has_to_be_said_where_there_are_several() {
        assertThat(ask("").err()).contains("it is not said which country", "kz, ");
    }

    @Test
    void a_calendar_has_one_entry_for_each_deadline_and_gives_nothing_away(@TempDir Path folder)
            throws IOException {
        Path ics = folder.resolve("deadlines.ics");

        Session calendar =
                Session.of("calendar", FOUNDATION, "--packs", PACKS, "-o", ics.toString());

        assertThat(calendar.code()).isEqualTo(Exit.DONE);
        assertThat(calendar.out())
                .containsPattern(
                        "1  31 March 2019( \\(may not apply\\))?  A registered organisation files")
                .contains("Not encoded", "taxes");
        String text = Files.readString(ics);
        assertThat(text)
                .contains("BEGIN:VEVENT\r\n", "DTSTART;VALUE=DATE:20190331", "SUMMARY:Deadline 1")
                .contains("Not covered: ")
                .doesNotContain("oundation", "ssociation law", "report", "art.", "breach", "grant");
        assertThat(text.lines())
                .allMatch(l -> l.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
    }

    @Test
    void a_timeline_tells_stages_and_rules_by_date_and_ends_where_one_asks_it_to() {
        Session whole = Session.of("law", "timeline", "xx", "--packs", PACKS);
        assertThat(whole.out())
                .containsSubsequence("4 May 2010", "signed", "1 June 2010", "2 December 2015")
                .contains("provisions in force from then: 1", "October 2016");

        Session then =
                Session.of(
                        "law",
                        "timeline",
                        "xx",
                        "xx/associations-law",
                        "--until",
                        "2015-12-31",
                        "--packs",
                        PACKS);
        assertThat(then.out()).contains("2 December 2015").doesNotContain("2016");
        assertThat(Session.of("law", "timeline", "xx", "asociations", "--packs", PACKS).err())
                .contains("there is no instrument 'asociations'");
    }
}
