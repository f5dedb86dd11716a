// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every sign that a reading keeps has its words in all languages. */
class ReasonsTest {
    @Test
    void every_sign_of_an_incident_is_told_in_all_languages() throws IOException {
        Path evidence =
                Path.of("../reading/src/main/java/org/dalel/reading/incident/Evidence.java");
        Set<String> signs = new TreeSet<>();
        Matcher entry =
                Pattern.compile("Map\\.entry\\(\\s*\"([^\"]+)\"")
                        .matcher(Files.readString(evidence));
        while (entry.find()) {
            signs.add(entry.group(1));
        }
        assertThat(signs).hasSizeGreaterThan(30);
        for (String language : List.of("en", "ru", "kk")) {
            assertThat(signs)
                    .as(language)
                    .allMatch(
                            sign ->
                                    Reasons.all()
                                            .told(sign, Locale.forLanguageTag(language))
                                            .filter(words -> !words.isBlank())
                                            .isPresent());
        }
    }
}
