// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dalel.reading.incident.Incidents;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.terms.Language;
import org.dalel.terms.When;
import org.dalel.terms.finding.IncidentCandidate;
import org.dalel.terms.finding.PracticeCandidate;
import org.dalel.terms.finding.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of triggers: each row has an example, and its words are found there. */
class TriggersTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void every_row_can_be_used(String language) {
        assertThat(new Incidents(Examples.LEXICON).problems())
                .filteredOn(p -> p.where().startsWith(table(language)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void every_row_is_found_in_its_example(String language) {
        List<Lexicon.Row> rows = Examples.LEXICON.rows(table(language));
        assertThat(rows).isNotEmpty();
        List<String> missing = new ArrayList<>();
        for (Lexicon.Row row : rows) {
            String example = row.cell(4);
            if (example.isEmpty() || !isFound(row, example, new Language(language))) {
                missing.add(row.line() + ": " + row.cell(2) + " in: " + example);
            }
        }
        assertThat(missing).isEmpty();
    }

    /** A row that another one always goes before would never be missed. */
    @Test
    void every_english_row_tells_its_example_or_names_the_row_that_does() {
        List<String> beaten = new ArrayList<>();
        for (Lexicon.Row row : Examples.LEXICON.rows(table("en"))) {
            List<String> tellers = new ArrayList<>();
            Reading reading = Examples.read(Language.ENGLISH, When.day(2025, 6, 1), row.cell(4));
            for (IncidentCandidate incident : reading.incidents()) {
                if (incident.type().code().equals(row.cell(0))) {
                    tellers.add(incident.why().get(0));
                }
            }
            boolean practice =
                    reading.practices().stream().anyMatch(p -> p.type().code().equals(row.cell(0)));
            List<String> own = new ArrayList<>();
            for (String words : spelled(row.cell(2))) {
                own.add("trigger \"" + words + "\" (" + row.cell(1) + ")");
            }
            String named = "trigger \"" + row.cell(5) + "\" (";
            boolean told =
                    tellers.stream().anyMatch(own::contains)
                            || !row.cell(5).isEmpty()
                                    && tellers.stream().anyMatch(t -> t.startsWith(named));
            if (!told && !(tellers.isEmpty() && practice)) {
                beaten.add(row.line() + ": " + row.cell(2) + " told by " + tellers);
            }
        }
        assertThat(beaten).isEmpty();
    }

    /** {@code haul|drag away|off}: four ways to put it. */
    private static List<String> spelled(String cell) {
        List<String> spelled = List.of("");
        for (String word : cell.split("\\s+")) {
            List<String> longer = new ArrayList<>();
            for (String before : spelled) {
                for (String choice : word.split("\\|")) {
                    longer.add(before.isEmpty() ? choice : before + " " + choice);
                }
            }
            spelled = longer;
        }
        return spelled;
    }

    private static String table(String language) {
        return language + "/triggers.tsv";
    }

    /** Another row may tell the same of the same words: what counts is what is read. */
    private static boolean isFound(Lexicon.Row row, String example, Language language) {
        Reading reading = Examples.read(language, When.day(2025, 6, 1), example);
        for (IncidentCandidate incident : reading.incidents()) {
            if (incident.type().code().equals(row.cell(0))) {
                return true;
            }
        }
        for (PracticeCandidate practice : reading.practices()) {
            if (practice.type().code().equals(row.cell(0))) {
                return true;
            }
        }
        return false;
    }
}
