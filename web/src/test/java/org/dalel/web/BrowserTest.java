// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dalel.record.Candidate;
import org.dalel.record.Desk;
import org.dalel.record.Kind;
import org.dalel.terms.Document;
import org.dalel.terms.Problem;
import org.dalel.vault.Vault;
import org.dalel.web.adding.Added;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** What a person does in a browser, on the real vault. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
    private Vault vault;
    private Workspace workspace;
    private Browser browser;
    private String added = "";
    private String instrument = "";
    private String provision = "";
    private String bill = "";

    @BeforeAll
    void open() {
        browser = Browser.open();
        vault = ExampleRecord.reviewed();
        workspace =
                Workspace.start(
                        vault,
                        Workspace.Settings.on(0, ExampleRecord.MONITOR)
                                .reading(this::refuse)
                                .laws(ExampleLaws.laws()));
        Visitor visitor = Visitor.inside(workspace);
        Map<String, String> fields = new LinkedHashMap<>();
        visitor.page("/documents/add")
                .select("form[action=/documents/add] input[type=hidden]")
                .forEach(i -> fields.put(i.attr("name"), i.attr("value")));
        added =
                Visitor.location(
                        visitor.upload(
                                "/documents/add", fields, "files", Map.of("report.txt", "words")));
        instrument = visitor.page("/law?pack=xx").expectFirst("table a.said").attr("href");
        provision = visitor.page(instrument).select("tbody th a").get(3).attr("href");
        bill = visitor.page("/law?pack=xx").expectFirst("a[href*='/law/bill?']").attr("href");
        browser.driver().get(workspace.address().toString());
        go("/organisation?lang=en");
        find("#pack option[value=xx]").click();
        find("#day").sendKeys("2018-07-01");
        browser.follow(find(".law-of button"));
        find("label[for=v-2]").click();
        browser.follow(find("#question button.primary"));
        find("#label").sendKeys("Ours");
        browser.follow(find("form[action='/organisation/kept'] button[value=keep]"));
        go("/law/population?pack=xx");
        find("label[for=register-invented]").click();
        find("#bill option[value=reporting-bill]").click();
        find("#by option[value=legal_form]").click();
        browser.follow(find("form[enctype] button.primary"));
    }

    /** The address of an answer, which only the session that asked has. */
    private String search() {
        go("/search");
        find("#q").sendKeys("Tarvo");
        browser.follow(find(".search-box button"));
        return URI.create(browser.driver().getCurrentUrl()).getPath();
    }

    private void refuse(String file, byte[] bytes, Document.Metadata said, Consumer<Added> told) {
        told.accept(
                Added.refused(
                        new Problem(
                                "this file is empty",
                                file,
                                "fetch it again; it may not have been saved")));
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
        String found = search();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("start", "/");
        pages.put("review", "/review");
        pages.put("documents", "/documents");
        pages.put("documents-narrowed", "/documents?show=waiting&order=worth");
        pages.put("documents-none", "/documents?since=2030");
        pages.put("add", "/documents/add");
        pages.put("added", added);
        pages.put("found", found);
        pages.put("found-passages", found + "?among=candidates");
        pages.put("document", document);
        pages.put("document-decided", document + "?at=1");
        pages.put("incidents", "/incidents");
        String incident = "/incidents/" + vault.incidents().all().get(0).id();
        pages.put("incident", incident);
        pages.put("incident-new", "/incidents/new");
        pages.put("incident-sources", incident + "/sources");
        pages.put("incident-amend", incident + "/amend");
        pages.put("law", "/law?pack=xx");
        pages.put("instrument", instrument);
        pages.put("provision", provision);
        pages.put("bill", bill);
        pages.put("population", "/law/population?pack=xx");
        pages.put("map", "/law/map?pack=xx&day=2018-07-01");
        pages.put("replay", document + "/replay?pack=xx&day=2017-12-01");
        pages.put("organisation", "/organisation");
        pages.put("bill-for-us", bill.replace("/law/bill", "/organisation/bill"));
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

    /** A new page cannot be forgotten: its address has to be among {@link #pages()}. */
    @Test
    void every_page_that_can_be_asked_for_is_looked_at() {
        List<String> looked =
                pages().values().stream()
                        .map(p -> p.replaceAll("[?#].*", "").replaceAll("[0-9a-f-]{36}", "{id}"))
                        .toList();
        assertThat(
                        Pattern.compile("\\(GET && (/[^)]*)\\)")
                                .matcher(workspace.routes())
                                .results()
                                .map(r -> r.group(1))
                                .filter(r -> !r.contains(".") && !r.equals("/open")))
                .isNotEmpty()
                .allMatch(looked::contains);
    }

    @ParameterizedTest
    @CsvSource({"1366,768", "390,844"})
    void the_largest_words_most_contrast_and_no_pictures_are_accessible_and_fit(
            int width, int height) {
        Desk before = vault.desks().of(ExampleRecord.MONITOR);
        browser.size(width, height);
        browser.scheme("light");
        go("/?lang=en");
        find(".display summary").click();
        find("label[for=display-LARGEST]").click();
        find("label[for=display-contrast]").click();
        find("label[for=display-images]").click();
        browser.follow(find(".display button"));
        List<String> findings = new ArrayList<>();
        pages().forEach(
                        (name, path) -> {
                            go(path);
                            for (Rule rule :
                                    new AxeBuilder().analyze(browser.driver()).getViolations()) {
                                findings.add(name + ": " + rule.getId() + " " + rule.getNodes());
                            }
                            if (browser.overhang() > 0) {
                                findings.add(name + ": wider than the window");
                            }
                            browser.picture(name + "-" + width + "-largest");
                        });
        go("/");
        find(".display summary").click();
        find("label[for=display-USUAL]").click();
        find("label[for=display-contrast]").click();
        find("label[for=display-images]").click();
        browser.follow(find(".display button"));
        assertThat(findings).isEmpty();
        assertThat(vault.desks().of(ExampleRecord.MONITOR).text()).isEqualTo(before.text());
    }

    @Test
    void at_twice_the_size_nothing_scrolls_sideways() {
        browser.size(1366 / 2, 768 / 2);
        pages().forEach(
                        (name, path) -> {
                            go(path);
                            assertThat(browser.overhang()).as(name).isLessThanOrEqualTo(0);
                        });
    }

    private long number(String script) {
        return ((Number) Objects.requireNonNull(browser.driver().executeScript(script)))
                .longValue();
    }

    @Test
    void the_keyboard_reaches_everything_in_the_order_of_the_page() {
        browser.size(1366, 768);
        for (String path : List.of("/", "/review", "/documents", "/documents/add", search())) {
            go(path);
            browser.driver()
                    .executeScript(
                            "window.asked = [...document.querySelectorAll('a[href], button,"
                                    + " input:not([type=hidden]), select, summary')].filter(e =>"
                                    + " e.checkVisibility() && !(e.closest('details:not([open])')"
                                    + " && e.tagName !== 'SUMMARY'))");
            long all = number("return window.asked.length");
            List<Long> order = new ArrayList<>();
            for (int i = 0; i < all; i++) {
                new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
                order.add(number("return window.asked.indexOf(document.activeElement)"));
            }
            assertThat(order).as(path).isSorted().doesNotHaveDuplicates().contains(0L, all - 1);
        }
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
