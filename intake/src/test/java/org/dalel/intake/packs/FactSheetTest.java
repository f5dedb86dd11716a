// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dalel.intake.UnreadableFile;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.Provision;
import org.dalel.law.pack.Rule;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every row of the fact sheet is cited by a provision of its country's pack. */
class FactSheetTest {
    private static final Path FACTS = Path.of("..", "..", "shared", "facts", "facts.json");

    private static final Map<String, String> PACKS =
            Map.of(
                    "Kazakhstan", "kz",
                    "Russia", "ru",
                    "Kyrgyzstan", "kg",
                    "Georgia", "ge",
                    "Hungary", "hu",
                    "India", "in",
                    "United Nations", "un");

    @Test
    void every_row_of_every_country_is_cited() throws IOException, UnreadableFile {
        assumeTrue(Files.exists(FACTS), "the fact sheet is not beside this checkout");
        Map<String, List<String>> byCountry = new TreeMap<>();
        JsonNode rows = JsonMapper.shared().readTree(Files.readString(FACTS)).get("rows");
        for (JsonNode row : rows) {
            byCountry
                    .computeIfAbsent(row.get("jurisdiction").asString(), c -> new ArrayList<>())
                    .add(row.get("id").asString());
        }
        assertThat(byCountry.keySet()).isEqualTo(PACKS.keySet());
        for (Map.Entry<String, List<String>> country : byCountry.entrySet()) {
            String code = PACKS.getOrDefault(country.getKey(), "");
            Pack pack = PackFiles.pack(Path.of("..", "packs", code)).pack().orElseThrow();
            Set<String> cited = new TreeSet<>();
            Set<String> workedOut = new TreeSet<>();
            for (Provision provision : pack.provisions()) {
                cited.addAll(provision.citation().row());
                if (!(provision.rule() instanceof Rule.Principle)) {
                    workedOut.addAll(provision.citation().row());
                }
            }
            Set<String> missing = new TreeSet<>(country.getValue());
            missing.removeAll(cited);
            System.out.printf(
                    "%s: %d rows, %d in rules that are worked out, %d cited only, %d in no provision%n",
                    code,
                    country.getValue().size(),
                    workedOut.size(),
                    cited.size() - workedOut.size(),
                    missing.size());
            assertThat(missing).as("rows in no provision of %s", code).isEmpty();
        }
    }
}
