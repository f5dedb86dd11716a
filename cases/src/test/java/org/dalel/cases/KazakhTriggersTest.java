// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dalel.intake.LexiconFiles;
import org.dalel.language.Languages;
import org.dalel.reading.Reader;
import org.dalel.reading.incident.Incidents;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.terms.Document;
import org.dalel.terms.Language;
import org.dalel.terms.When;
import org.dalel.terms.finding.IncidentCandidate;
import org.dalel.terms.finding.PracticeCandidate;
import org.dalel.terms.finding.Reading;
import org.junit.jupiter.api.Test;

/** The table of Kazakh triggers: each row has an example, and its words are found there. */
class KazakhTriggersTest {
    private static final String TABLE = "kk/triggers.tsv";
    private static final Lexicon LEXICON = LexiconFiles.bundled();
    private static final Reader READER = new Reader(LEXICON, Languages.analysers());

    @Test
    void every_row_can_be_used() {
        assertThat(new Incidents(LEXICON).problems())
                .filteredOn(p -> p.where().startsWith(TABLE))
                .isEmpty();
    }

    @Test
    void every_row_is_found_in_its_example() {
        List<String> missing = new ArrayList<>();
        for (Lexicon.Row row : LEXICON.rows(TABLE)) {
            String example = row.cell(4);
            if (example.isEmpty() || !isFound(row, example)) {
                missing.add(row.line() + ": " + row.cell(2) + " in: " + example);
            }
        }
        assertThat(missing).isEmpty();
    }

    private static boolean isFound(Lexicon.Row row, String example) {
        Reading reading = read(example);
        String words = "\"" + row.cell(2) + "\"";
        for (IncidentCandidate incident : reading.incidents()) {
            if (incident.type().code().equals(row.cell(0))
                    && incident.why().get(0).contains(words)) {
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

    private static Reading read(String text) {
        return READER.read(
                new Document(
                        "example.txt",
                        "0".repeat(64),
                        text,
                        true,
                        List.of(),
                        new Document.Metadata(
                                Optional.of(Language.KAZAKH),
                                When.day(2025, 6, 1),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
    }
}
