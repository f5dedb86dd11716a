// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dalel.record.Candidate;
import org.dalel.record.Kind;
import org.dalel.vault.Vault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What a person does in a browser, on the real vault. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
    private Vault vault;
    private Workspace workspace;
    private Browser browser;

    @BeforeAll
    void open() {
        browser = Browser.open();
        vault = ExampleRecord.reviewed();
        workspace = Workspace.start(vault, Workspace.Settings.on(0, ExampleRecord.MONITOR));
        browser.driver().get(workspace.address().toString());
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
            workspace.stop();
            vault.close();
        }
    }

    private void go(String path) {
        browser.driver().get("http://127.0.0.1:" + workspace.port() + path);
    }

    private WebElement find(String css) {
        return browser.driver().findElement(By.cssSelector(css));
    }

    private Map<String, String> pages() {
        String document = "/documents/" + ExampleRecord.document(vault, ExampleRecord.TITLE).id();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("start", "/");
        pages.put("documents", "/documents");
        pages.put("document", document);
        pages.put("document-decided", document + "?at=1");
        pages.put("incidents", "/incidents");
        pages.put("incident", "/incidents/" + vault.incidents().all().get(0).id());
        pages.put("search", "/search");
        pages.put("about", "/about");
        pages.put("problem", "/nothing-here");
        pages.put("put-away", "/put-away");
        return pages;
    }

    @Test
    void the_address_opens_the_workspace_and_its_key_is_gone_from_the_address() {
        browser.driver().get(workspace.address().toString());
        assertThat(browser.driver().getCurrentUrl())
                .isEqualTo("http://127.0.0.1:" + workspace.port() + "/");
        assertThat(browser.driver().getTitle()).isEqualTo("Today · Dalel");
        assertThat(browser.driver().executeScript("return document.referrer + document.cookie"))
                .isEqualTo("");
    }

    @ParameterizedTest
    @CsvSource({"1366,768", "390,844"})
    void a_person_reads_accepts_looks_and_takes_back(int width, int height) {
        browser.size(width, height);
        Candidate arrest = ExampleRecord.candidate(vault, ExampleRecord.TITLE, Kind.INCIDENT, 1);
        int before = vault.incidents().all().size();

        go("/?lang=en");
        browser.follow(find("table a.said"));
        WebElement mark = find("#p" + arrest.number());
        assertThat(mark.getText()).contains("ten days of administrative arrest");
        assertThat(mark.getCssValue("text-decoration-line")).contains("underline");
        browser.follow(mark.findElement(By.cssSelector("a.ref")));

        browser.follow(find("#c" + arrest.number() + " form[action$='/accept'] button"));
        assertThat(find(".toast").getText()).contains("Accepted: Arrest or detention");
        assertThat(vault.incidents().all()).hasSize(before + 1);

        go("/");
        browser.follow(find("section[aria-labelledby=new-h] ul.lines a"));
        assertThat(find("h1").getText()).contains("Arrest or detention: Karsin");
        assertThat(find("figure.quote blockquote").getText()).contains("administrative arrest");
        browser.follow(find("figure.quote figcaption a"));
        assertThat(browser.driver().getCurrentUrl()).endsWith("#p" + arrest.number());

        browser.follow(find("#c" + arrest.number() + " .decision button"));
        assertThat(find(".toast").getText()).contains("Taken back");
        assertThat(vault.incidents().all()).hasSize(before);
        assertThat(find("#c" + arrest.number()).getDomAttribute("data-state"))
                .isEqualTo("proposed");
    }

    @Test
    void rejecting_asks_for_the_reason_first() {
        browser.size(1366, 768);
        Candidate claim = ExampleRecord.candidate(vault, ExampleRecord.TITLE, Kind.CLAIM, 0);
        go(
                "/documents/"
                        + ExampleRecord.document(vault, ExampleRecord.TITLE).id()
                        + "?at="
                        + claim.number());
        browser.follow(find("#c" + claim.number() + " a[href*='do=reject']"));
        WebElement send = find("#c" + claim.number() + " form[action$='/reject'] button");
        send.click();
        assertThat(vault.decisions().on(claim.id())).as("no reason was chosen").isEmpty();
        find("label[for=reason-RULE_OR_OPINION]").click();
        browser.follow(send);
        assertThat(find(".toast").getText()).contains("Rejected");
        browser.follow(find(".toast button"));
        assertThat(find("#c" + claim.number()).getDomAttribute("data-state")).isEqualTo("proposed");
    }

    @Test
    void a_name_is_searched_for_without_a_trace_in_the_address() {
        browser.size(1366, 768);
        go("/?lang=en");
        find("#q").sendKeys(ExampleRecord.NAME);
        browser.follow(find(".search-box button"));
        assertThat(browser.driver().getCurrentUrl()).doesNotContain("Ines", "Tarvo");
        assertThat(browser.driver().getTitle()).isEqualTo("Search · Dalel");
        assertThat(browser.driver().findElements(By.cssSelector("mark.find"))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1366,768,light", "1366,768,dark", "390,844,light", "390,844,dark"})
    void every_page_is_accessible_and_fits(int width, int height, String scheme) {
        browser.size(width, height);
        browser.scheme(scheme);
        browser.complaints();
        List<String> findings = new ArrayList<>();
        pages().forEach(
                        (name, path) -> {
                            go(path + (path.contains("?") ? "&" : "?") + "lang=en");
                            Results results = new AxeBuilder().analyze(browser.driver());
                            assertThat(results.getPasses()).as(name).hasSizeGreaterThan(10);
                            for (Rule rule : results.getViolations()) {
                                findings.add(name + ": " + rule.getId() + " " + rule.getNodes());
                            }
                            if (browser.overhang() > 0) {
                                findings.add(name + ": wider than the window");
                            }
                            browser.picture(name + "-" + width + "-" + scheme);
                        });
        assertThat(findings).isEmpty();
        assertThat(browser.complaints())
                .filteredOn(c -> !c.contains("/nothing-here"))
                .as("what the browser refused")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ru,390", "kk,390", "ru,1366", "kk,1366"})
    void the_longest_words_fit(String language, int width) {
        browser.size(width, 844);
        browser.scheme("light");
        pages().forEach(
                        (name, path) -> {
                            go(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
                            assertThat(browser.overhang())
                                    .as(name + " in " + language)
                                    .isLessThanOrEqualTo(0);
                            browser.picture(name + "-" + width + "-" + language);
                        });
        go("/?lang=en");
    }

    @Test
    void lock_takes_the_record_off_the_screen() {
        try (Workspace own =
                Workspace.start(vault, Workspace.Settings.on(0, ExampleRecord.MONITOR))) {
            browser.size(1366, 768);
            browser.driver().get(own.address().toString());
            browser.follow(find("form[action='/lock'] button"));
            assertThat(browser.driver().getTitle()).isEqualTo("Locked · Dalel");
            assertThat(find(".problem").getText()).contains("start Dalel in the terminal");
            browser.driver().navigate().back();
            assertThat(browser.driver().getPageSource()).doesNotContain(ExampleRecord.TITLE);
            browser.picture("locked");
        }
        browser.driver().get(workspace.address().toString());
    }
}
