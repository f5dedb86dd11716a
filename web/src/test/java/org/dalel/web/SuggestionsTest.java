// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dalel.vault.Vault;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is suggested while one types. */
class SuggestionsTest {
    private Vault vault;
    private Workspace workspace;
    private Visitor visitor;

    @BeforeEach
    void start() {
        vault = ExampleRecord.read();
        workspace = Workspace.start(vault, Workspace.Settings.on(0, ExampleRecord.MONITOR));
        visitor = Visitor.inside(workspace);
    }

    @AfterEach
    void stop() {
        workspace.stop();
        vault.close();
    }

    private HttpResponse<String> ask(String what, String words) {
        Map<String, String> asked = new HashMap<>(Map.of("what", what, "words", words));
        asked.put(
                "_csrf", visitor.page("/?lang=ru").expectFirst("input[name=_csrf]").attr("value"));
        return visitor.post("/suggestions", asked, "Origin", visitor.base());
    }

    private List<String> suggested(String what, String words) {
        return Jsoup.parse(ask(what, words).body())
                .select("li[role=option]")
                .eachAttr("data-value");
    }

    @Test
    void names_of_the_record_are_suggested_inside_the_answer_only() {
        assertThat(suggested("actor", "tarv")).containsExactly(ExampleRecord.NAME);
        assertThat(suggested("place", "tarv")).isEmpty();
        assertThat(suggested("actor", "")).isEmpty();
        assertThat(ask("actor", "tarv").headers().map().toString()).doesNotContain("Tarvo", "tarv");
    }

    @Test
    void types_are_suggested_from_their_names_in_any_language_under_that_of_the_page() {
        assertThat(suggested("type", "raid")).isEmpty();
        assertThat(suggested("type", "seiz")).containsExactly("Обыск или изъятие");
        assertThat(suggested("unit", "peop")).containsExactly("человек");
    }

    @Test
    void nothing_is_suggested_without_a_session_or_for_what_is_nothing() {
        assertThat(ask("passwords", "a").statusCode()).isEqualTo(400);
        assertThat(
                        new Visitor(workspace)
                                .post(
                                        "/suggestions",
                                        Map.of("what", "actor", "words", "tarv"),
                                        "Origin",
                                        visitor.base())
                                .statusCode())
                .isNotEqualTo(200);
    }
}
