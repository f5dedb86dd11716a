// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page can be used by everybody, in the light and the dark, on a desk and on a phone. */
class AccessibilityTest extends EveryPage {
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
}
