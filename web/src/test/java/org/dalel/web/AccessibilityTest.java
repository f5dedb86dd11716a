// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dalel.record.Desk;
import org.dalel.vault.Vault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;

/** Every page can be used by everybody: read aloud, in the dark, on a phone, in large words. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {
    private EveryPage every;
    private Vault vault;
    private Workspace workspace;
    private Browser browser;

    @BeforeAll
    void open() {
        every = EveryPage.open();
        vault = every.vault();
        workspace = every.workspace();
        browser = every.browser();
    }

    @AfterAll
    void close() {
        if (every != null) {
            every.close();
        }
    }

    private void go(String path) {
        every.go(path);
    }

    private WebElement find(String css) {
        return every.find(css);
    }

    @ParameterizedTest
    @CsvSource({"1366,768,light", "1366,768,dark", "390,844,light", "390,844,dark"})
    void every_page_is_accessible_and_fits(int width, int height, String scheme) {
        browser.size(width, height);
        browser.scheme(scheme);
        browser.complaints();
        List<String> findings = new ArrayList<>();
        every.pages()
                .forEach(
                        (name, path) -> {
                            go(path + (path.contains("?") ? "&" : "?") + "lang=en");
                            findings.addAll(browser.barriers(name));
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

    /** A new page cannot be forgotten: its address has to be among {@link EveryPage#pages}. */
    @Test
    void every_page_that_can_be_asked_for_is_looked_at() {
        List<String> looked =
                every.pages().values().stream()
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
        every.pages()
                .forEach(
                        (name, path) -> {
                            go(path);
                            findings.addAll(browser.barriers(name));
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
}
