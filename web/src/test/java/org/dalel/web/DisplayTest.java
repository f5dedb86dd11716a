// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dalel.record.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page fits its window: with the largest words, the longest words, at twice the size. */
class DisplayTest extends EveryPage {

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

    @Test
    void at_twice_the_size_nothing_scrolls_sideways() {
        browser.size(1366 / 2, 768 / 2);
        pages().forEach(
                        (name, path) -> {
                            go(path);
                            assertThat(browser.overhang()).as(name).isLessThanOrEqualTo(0);
                        });
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
}
