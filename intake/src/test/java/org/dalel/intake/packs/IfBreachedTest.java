// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dalel.intake.UnreadableFile;
import org.dalel.law.check.Assessment;
import org.dalel.law.check.IfBreached;
import org.dalel.law.check.Profile;
import org.dalel.law.day.Days;
import org.dalel.law.day.LawOfDay;
import org.dalel.law.program.Range;
import org.junit.jupiter.api.Test;

/** What a breach would bring: neither a sanction that cannot follow nor one too few. */
class IfBreachedTest {

    private static List<String> after(
            String pack, String day, Map<String, Range> facts, String obligation)
            throws UnreadableFile {
        LawOfDay law =
                LawOfDay.of(
                        PackFiles.pack(Path.of("..", "packs", pack)).pack().orElseThrow(),
                        Days.all(LocalDate.parse(day)));
        Profile profile = new Profile(facts);
        Assessment assessment = Assessment.of(law, profile);
        return IfBreached.of(assessment, profile)
                .of(law.pack().provision(obligation).orElseThrow())
                .stream()
                .map(f -> f.provision().id())
                .toList();
    }

    @Test
    void a_crime_that_takes_an_earlier_fine_does_not_follow_the_first_breach()
            throws UnreadableFile {
        String labels = "fa22-labels";
        Map<String, Range> never = Map.of("listed", Range.YES, "penalised_before", Range.of(0));
        Map<String, Range> twice = Map.of("listed", Range.YES, "penalised_before", Range.of(2));

        assertThat(after("ru", "2024-01-01", never, labels)).doesNotContain("fa22-330.1");
        assertThat(after("ru", "2024-01-01", twice, labels)).contains("fa22-330.1");
    }

    @Test
    void a_sanction_for_one_of_several_breaches_follows_each_of_them() throws UnreadableFile {
        Map<String, Range> nothing = Map.of();

        assertThat(after("kz", "2018-06-01", nothing, "ff-2017-tc-29-order-no.241"))
                .contains("koap-460-1.1", "koap-460-1.3");
        assertThat(after("kz", "2021-06-01", nothing, "asm20-9"))
                .anyMatch(id -> id.startsWith("koap-488"));
    }

    @Test
    void a_later_and_heavier_sanction_comes_behind_the_first() throws UnreadableFile {
        assertThat(after("xx", "2018-07-01", Map.of("registered", Range.YES), "art-41"))
                .containsSubsequence("off-31", "off-31-2");
    }
}
