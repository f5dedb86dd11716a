// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dalel.record.Candidate;
import org.dalel.record.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** What a person does in a browser, on the real vault. */
class BrowserTest extends EveryPage {
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
