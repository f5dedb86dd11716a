// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dalel.record.Candidate;
import org.dalel.record.Decision;
import org.dalel.record.Desk;
import org.dalel.record.Kind;
import org.dalel.record.User;
import org.dalel.terms.When;
import org.dalel.terms.finding.IncidentCandidate;
import org.dalel.terms.finding.StageCandidate;
import org.dalel.vault.Vault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A monitor reviews a document in a browser: by keyboard, on a phone, beside a colleague. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewBrowserTest {
    private static final Instant NOW = Instant.parse("2026-03-07T12:00:00Z");

    private Browser browser;
    private Vault vault;
    private Workspace workspace;

    @BeforeAll
    void openBrowser() {
        browser = Browser.open();
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() {
        vault = ExampleRecord.reviewed();
        workspace = Workspace.start(vault, Workspace.Settings.on(0, ExampleRecord.MONITOR));
        browser.size(1366, 768);
        browser.scheme("light");
        browser.driver().get(workspace.address().toString());
        browser.complaints();
    }

    @AfterEach
    void close() {
        workspace.stop();
        vault.close();
    }

    private Candidate candidate(Kind kind, int index) {
        return ExampleRecord.candidate(vault, ExampleRecord.TITLE, kind, index);
    }

    private Candidate now(Candidate candidate) {
        return vault.candidates().find(candidate.id()).orElseThrow();
    }

    private String document(String query) {
        return "/documents/"
                + ExampleRecord.document(vault, ExampleRecord.TITLE).id()
                + (query.isEmpty() ? "" : "?" + query);
    }

    private void go(String path) {
        browser.driver().get("http://127.0.0.1:" + workspace.port() + path);
    }

    private WebElement find(String css) {
        return browser.driver().findElement(By.cssSelector(css));
    }

    private void press(CharSequence... keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
    }

    /** Presses what leads to another page or another state of this one. */
    private void on(CharSequence... keys) {
        browser.leave(() -> press(keys));
    }

    private WebElement focused() {
        return browser.driver().switchTo().activeElement();
    }

    private void until(String script) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(10))
                .ignoring(WebDriverException.class)
                .until(d -> Boolean.TRUE.equals(browser.driver().executeScript(script)));
    }

    /** Into the field that has the focus, in place of what stands there. */
    private void type(String words) {
        focused().sendKeys(Keys.chord(Keys.CONTROL, "a"));
        focused().sendKeys(words);
    }

    private void tabTo(String name) {
        for (int i = 0; i < 30 && !name.equals(focused().getDomAttribute("name")); i++) {
            press(Keys.TAB);
        }
        assertThat(focused().getDomAttribute("name")).isEqualTo(name);
    }

    @Test
    void a_whole_document_is_reviewed_by_keyboard_alone() {
        Candidate arrest = candidate(Kind.INCIDENT, 1);
        Candidate claim = candidate(Kind.CLAIM, 0);
        Candidate stage = candidate(Kind.STAGE, 0);
        go(document("lang=en&at=" + arrest.number()));
        assertThat(focused().getText()).contains("Arrest or detention");
        press("p");
        assertThat(focused().getTagName()).isEqualTo("mark");

        on("a");
        assertThat(now(arrest).state()).isEqualTo(Candidate.State.ACCEPTED);
        assertThat(find("#announced").getDomProperty("textContent")).contains("Accepted");
        assertThat(find("li.candidate[aria-current]").getDomAttribute("id"))
                .isEqualTo("c" + claim.number());
        assertThat(focused().getText()).contains("Claim");

        on("r");
        assertThat(focused().getDomAttribute("name")).isEqualTo("reason");
        press(Keys.SPACE);
        on(Keys.ENTER);
        assertThat(now(claim).state()).isEqualTo(Candidate.State.REJECTED);

        on("c");
        tabTo("date");
        type("winter");
        on(Keys.ENTER);
        assertThat(focused().getDomAttribute("name")).as("what was wrong").isEqualTo("date");
        assertThat(find(".field.wrong").getText()).contains("not read as a date");
        assertThat(now(stage).open()).isTrue();
        type("autumn 2025");
        on(Keys.ENTER);
        assertThat(((StageCandidate) now(stage).finding()).date())
                .isEqualTo(new When.Season(2025, 23));

        on("u");
        assertThat(now(stage)).as("as before the correction").isEqualTo(stage);
        on("c");
        on(Keys.ESCAPE);
        on("j");
        on("k");
        assertThat(find("li.candidate[aria-current]").getDomAttribute("id"))
                .isEqualTo("c" + stage.number());

        while (browser.driver().findElements(By.cssSelector(".all-decided")).isEmpty()) {
            on("a");
        }
        assertThat(focused().getText()).contains("Next document");
        on("n");
        assertThat(find("h1").getText()).isEqualTo(ExampleRecord.RUSSIAN_TITLE);
        assertThat(vault.verify().problems()).isEmpty();
        refusedNothing();
    }

    /** A form that was not understood is answered with 422, and the browser notes it. */
    private void refusedNothing() {
        assertThat(browser.complaints())
                .filteredOn(c -> !c.contains("422"))
                .as("what the browser refused")
                .isEmpty();
    }

    @Test
    void keys_are_told_by_their_place_rest_in_a_field_and_can_be_switched_off() {
        Candidate arrest = candidate(Kind.INCIDENT, 1);
        go(document("lang=en&at=" + arrest.number()));
        press("/");
        assertThat(focused().getDomAttribute("type")).isEqualTo("search");
        press("arrest");
        assertThat(now(arrest).open()).as("typed, not pressed").isTrue();
        press(Keys.TAB);
        press("?");
        assertThat(find("#keys").isDisplayed()).isTrue();
        press(Keys.ESCAPE);
        assertThat(find("#keys").isDisplayed()).isFalse();

        vault.desks()
                .keep(
                        ExampleRecord.MONITOR,
                        new Desk(
                                Desk.Text.USUAL,
                                false,
                                false,
                                false,
                                true,
                                Optional.empty(),
                                Optional.empty()));
        go("/documents");
        go(document("at=" + arrest.number()));
        boolean off = !browser.driver().findElements(By.cssSelector("[data-keys=off]")).isEmpty();
        if (off) {
            press("a");
            assertThat(now(arrest).open()).as("switched off").isTrue();
            vault.desks().keep(ExampleRecord.MONITOR, Desk.NEW);
            go(document("at=" + arrest.number()));
        }
        // the key that has an A on it, on a Russian keyboard
        browser.leave(
                () ->
                        browser.driver()
                                .executeScript(
                                        "document.activeElement.dispatchEvent(new KeyboardEvent("
                                                + "'keydown', {key: 'ф', code: 'KeyA', bubbles:"
                                                + " true, cancelable: true}))"));
        assertThat(now(arrest).open()).isFalse();
    }

    @Test
    void a_candidate_is_joined_to_an_incident_found_by_typing() {
        Candidate arrest = candidate(Kind.INCIDENT, 1);
        go(document("lang=en&at=" + arrest.number()));
        on("m");
        assertThat(focused().getDomAttribute("name")).isEqualTo("incident");
        assertThat(find("#offers").getText()).contains("same type", "same day", "same place");
        find("#words").sendKeys("picnic");
        until("return document.querySelectorAll('#offers input').length === 0");
        find("#words").sendKeys(Keys.chord(Keys.CONTROL, "a"), "riverbank");
        until("return document.querySelectorAll('#offers input').length === 1");
        assertThat(browser.driver().getCurrentUrl()).doesNotContain("riverbank");
        find("#offers label").click();
        browser.follow(find("form[action$='/join'] button.primary"));
        assertThat(vault.incidents().all()).hasSize(1);
        assertThat(vault.incidents().all().get(0).evidence()).hasSize(3);

        on("k");
        on("s");
        assertThat(vault.incidents().all()).as("taken out again").hasSize(2);
        on("u");
        assertThat(vault.incidents().all()).hasSize(1);
    }

    @Test
    void a_candidate_is_split_and_one_is_told_again() {
        Candidate arrest = candidate(Kind.INCIDENT, 1);
        int before = vault.candidates().of(arrest.document()).size();
        go(document("lang=en&at=" + arrest.number()));
        on("s");
        assertThat(vault.candidates().of(arrest.document())).hasSize(before + 1);
        on("d");
        assertThat(find("#offers").getText()).contains("candidate 1", "the machine thinks so");
        press(Keys.SPACE);
        on(Keys.ENTER);
        assertThat(now(arrest).state()).isEqualTo(Candidate.State.RETOLD);
        assertThat(find("li.candidate[aria-current]").getDomAttribute("id"))
                .isEqualTo("c" + (before + 1));
        assertThat(vault.incidents().all()).hasSize(1);
    }

    @Test
    void names_are_suggested_and_taken_with_the_keyboard() {
        Candidate arrest = candidate(Kind.INCIDENT, 1);
        go(document("lang=en&do=correct&at=" + arrest.number()));
        tabTo("by");
        type("tarv");
        until("return document.querySelectorAll('.suggestions [role=option]').length > 0");
        assertThat(focused().getDomAttribute("aria-expanded")).isEqualTo("true");
        press(Keys.ARROW_DOWN, Keys.ENTER);
        assertThat(focused().getDomProperty("value")).isEqualTo(ExampleRecord.NAME);
        assertThat(browser.driver().findElements(By.cssSelector(".suggestions"))).isEmpty();
        on(Keys.ENTER);
        assertThat(((IncidentCandidate) now(arrest).finding()).perpetrator().orElseThrow().reveal())
                .isEqualTo(ExampleRecord.NAME);
        assertThat(browser.driver().getCurrentUrl()).doesNotContain("Tarvo");
    }

    @Test
    void two_people_see_what_the_other_decided_and_choose() {
        Candidate claim = candidate(Kind.CLAIM, 0);
        go(document("lang=en&at=" + claim.number()));
        vault.review()
                .reject(
                        claim.id(),
                        Decision.Reason.OTHER,
                        Optional.empty(),
                        new User("K. T."),
                        NOW);
        on("a");
        assertThat(find("[role=alert]").getText())
                .contains("K. T. decided this in the meantime", "Rejected", "Accept");
        assertThat(now(claim).state()).isEqualTo(Candidate.State.REJECTED);
        browser.follow(find("[role=alert] form button"));
        assertThat(now(claim).state()).isEqualTo(Candidate.State.ACCEPTED);
        assertThat(vault.decisions().on(claim.id())).hasSize(3);
    }

    @Test
    void everything_works_without_a_script() {
        Candidate arrest = candidate(Kind.INCIDENT, 1);
        browser.scripts(false);
        try {
            go(document("lang=en&at=" + arrest.number()));
            find("a[href*='do=correct']").click();
            WebElement place = find("input[name=place]");
            assertThat(find("#f-type-offered").getDomProperty("tagName")).isEqualTo("DATALIST");
            place.clear();
            place.sendKeys("Tolmen");
            find("form.correct button").click();
            browser.until(() -> !now(arrest).equals(arrest));
            assertThat(((IncidentCandidate) now(arrest).finding()).place()).contains("Tolmen");
            find(".toast button").click();
            browser.until(() -> now(arrest).equals(arrest));
            find(".keys a").click();
            assertThat(find("#keys").isDisplayed()).isTrue();
        } finally {
            browser.scripts(true);
        }
    }

    @Test
    void it_fits_a_phone_a_small_laptop_at_twice_the_size_and_paper() {
        for (String language : List.of("en", "ru", "kk")) {
            for (String doing : List.of("look", "correct", "join", "reject")) {
                for (int[] size : new int[][] {{390, 844}, {683, 384}, {320, 640}}) {
                    browser.size(size[0], size[1]);
                    go(
                            document(
                                    "at="
                                            + candidate(Kind.INCIDENT, 1).number()
                                            + "&do="
                                            + doing
                                            + "&lang="
                                            + language));
                    assertThat(browser.overhang())
                            .as(doing + " in " + language + " at " + size[0])
                            .isLessThanOrEqualTo(0);
                    assertThat(find("li.candidate[aria-current] .quote").isDisplayed()).isTrue();
                }
            }
        }
        browser.size(1366, 768);
        go(document("lang=en&at=" + candidate(Kind.INCIDENT, 1).number()));
        browser.medium("print");
        assertThat(find("article.document").isDisplayed()).isTrue();
        assertThat(find("li.candidate[aria-current] dl.facts").isDisplayed()).isTrue();
        assertThat(find("li.candidate[aria-current] .actions").isDisplayed()).isFalse();
        assertThat(find(".keys").isDisplayed()).isFalse();
        browser.medium("");
    }

    @Test
    void copies_are_looked_for_once_the_page_is_shown_and_not_again_for_a_decision() {
        Candidate arrest = candidate(Kind.INCIDENT, 1);
        String first = document("at=" + arrest.number() + "&lang=en");
        String copy = "/documents/" + ExampleRecord.copied(vault).id();
        go(first);
        browser.shown(".copies a[href='" + copy + "']");
        assertThat(find(".copies").getText()).contains("(100%)");

        browser.follow(find("#c" + arrest.number() + " form[action$='/accept'] button"));
        assertThat(now(arrest).state()).isEqualTo(Candidate.State.ACCEPTED);
        assertThat(find(".copies").getText()).contains("(100%)");
        assertThat(
                        browser.driver()
                                .executeScript(
                                        "return performance.getEntriesByType('resource')"
                                                + ".filter(e => e.name.endsWith('/copies')).length"))
                .isEqualTo(1L);
    }

    // ------------------------------------------------------------------ accessible in every state

    private void axe(String name, List<String> findings) {
        findings.addAll(browser.barriers(name));
    }

    @Test
    void every_state_of_the_page_is_accessible_in_both_schemes_and_all_languages() {
        int arrest = candidate(Kind.INCIDENT, 1).number();
        Candidate stage = candidate(Kind.STAGE, 0);
        vault.review()
                .correct(
                        stage.id(),
                        new StageCandidate(
                                stage.found().passage(),
                                "associations bill",
                                StageCandidate.Stage.DELAYED,
                                When.month(2026, 2)),
                        Optional.empty(),
                        ExampleRecord.MONITOR,
                        NOW);
        Decision rejected = vault.decisions().latest(1).get(0);
        Map<String, String> states = new LinkedHashMap<>();
        states.put("look", "at=" + arrest);
        states.put("disagree", "at=" + candidate(Kind.INCIDENT, 2).number());
        states.put("correct", "do=correct&at=" + arrest);
        states.put("reject", "do=reject&at=" + arrest);
        states.put("join", "do=join&at=" + arrest);
        states.put("retell", "do=retell&at=" + arrest);
        states.put("corrected", "at=" + stage.number() + "&done=" + rejected.id());
        states.put("accepted", "at=1");
        List<String> findings = new ArrayList<>();
        for (String[] look :
                new String[][] {{"light", "en"}, {"dark", "en"}, {"light", "ru"}, {"dark", "kk"}}) {
            browser.scheme(look[0]);
            states.forEach(
                    (name, query) -> {
                        go(document(query + "&lang=" + look[1]));
                        axe(String.join(" ", name, look[0], look[1]), findings);
                        browser.picture("review-" + name + "-" + look[0] + "-" + look[1]);
                    });
            go(document("do=correct&at=" + arrest));
            find("input[name=by]").clear();
            find("input[name=by]").sendKeys("tarv");
            until("return document.querySelectorAll('.suggestions [role=option]').length > 0");
            axe("suggestions " + look[0] + " " + look[1], findings);
            find("input[name=date]").sendKeys(" ??");
            browser.follow(find("form.correct button"));
            assertThat(find(".field.wrong").isDisplayed()).isTrue();
            axe("wrong " + look[0] + " " + look[1], findings);
            press(Keys.ESCAPE);
            until("return document.querySelector('form.correct') === null");
            press("?");
            axe("keys " + look[0] + " " + look[1], findings);
        }
        assertThat(findings).isEmpty();
        refusedNothing();
        assertThat(Objects.requireNonNull(find("html").getDomAttribute("lang"))).isEqualTo("kk");
    }
}
