// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.terms.Language;
import org.dalel.terms.When;
import org.dalel.terms.finding.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The Russian and Kazakh tables of rules and of steps of laws: each row is found in its example.
 */
class RuleTablesTest {
    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk"})
    void every_rule_is_found_in_its_example(String language) {
        assertThat(
                        missing(
                                language,
                                "rules.tsv",
                                (reading, kind) ->
                                        reading.provisions().stream()
                                                .anyMatch(p -> p.kind().code().equals(kind))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk"})
    void every_step_of_a_law_is_found_in_its_example(String language) {
        assertThat(
                        missing(
                                language,
                                "law-process.tsv",
                                (reading, step) ->
                                        reading.stages().stream()
                                                .anyMatch(s -> s.stage().code().equals(step))))
                .isEmpty();
    }

    private static List<String> missing(
            String language, String table, BiPredicate<Reading, String> found) {
        List<String> missing = new ArrayList<>();
        for (Lexicon.Row row : Examples.LEXICON.rows(language + "/" + table)) {
            Reading reading =
                    Examples.read(new Language(language), When.day(2023, 6, 1), row.cell(3));
            if (!found.test(reading, row.cell(0))) {
                missing.add(row.line() + ": " + row.cell(1) + " in: " + row.cell(3));
            }
        }
        return missing;
    }
}
