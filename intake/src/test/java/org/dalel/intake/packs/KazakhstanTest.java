// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dalel.intake.UnreadableFile;
import org.dalel.law.check.Assessment;
import org.dalel.law.check.Finding;
import org.dalel.law.check.Profile;
import org.dalel.law.day.Days;
import org.dalel.law.day.LawOfDay;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.Provision;
import org.dalel.law.program.Range;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the pack of Kazakhstan holds, and what its answers may never do. */
class KazakhstanTest {
    private static final Path FACTS = Path.of("..", "..", "shared", "facts", "facts.json");

    private static Pack pack() throws UnreadableFile {
        return PackFiles.pack(Path.of("..", "packs", "kz")).pack().orElseThrow();
    }

    @Test
    void every_provision_has_a_citation_and_its_row() throws UnreadableFile {
        for (Provision provision : pack().provisions()) {
            assertThat(provision.citation().anchor()).as(provision.id()).isNotBlank();
            assertThat(provision.citation().row()).as(provision.id()).isNotEmpty();
        }
        assertThat(pack().provisions()).hasSizeGreaterThan(350);
    }

    @Test
    void every_row_of_the_fact_sheet_is_cited_with_its_confidence()
            throws IOException, UnreadableFile {
        assumeTrue(Files.exists(FACTS), "the fact sheet is not beside this checkout");
        Set<String> cited = new HashSet<>();
        pack().provisions().forEach(p -> cited.addAll(p.citation().row()));
        JsonNode rows = JsonMapper.shared().readTree(Files.readString(FACTS)).get("rows");
        for (JsonNode row : rows) {
            if (row.get("jurisdiction").asString().equals("Kazakhstan")) {
                assertThat(cited).contains(row.get("id").asString());
            }
        }
    }

    @Test
    void who_says_nothing_gets_no_certain_no_to_a_duty_in_force() throws UnreadableFile {
        LawOfDay law = LawOfDay.of(pack(), Days.all(LocalDate.of(2026, 11, 22)));
        Assessment assessment = Assessment.of(law, new Profile(Map.of()));
        for (Finding finding : assessment.findings()) {
            if (finding.inForce().isYes()) {
                assertThat(finding.holds()).as(finding.provision().id()).isNotEqualTo(Range.NO);
            }
        }
    }

    @Test
    void in_june_2014_the_code_of_2015_says_nothing() throws UnreadableFile {
        LawOfDay law = LawOfDay.of(pack(), Days.all(LocalDate.of(2014, 6, 18)));
        Assessment assessment = Assessment.of(law, new Profile(Map.of()));
        assertThat(assessment.findings())
                .filteredOn(f -> f.provision().instrument().equals("criminal-code-2014"))
                .isNotEmpty()
                .allMatch(f -> f.inForce().isNo());
        assertThat(assessment.notEncoded())
                .extracting(Assessment.Gap::topic)
                .contains("criminal_code", "administrative_offences", "remedies");
    }
}
