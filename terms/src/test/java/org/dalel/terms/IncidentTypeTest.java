// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class IncidentTypeTest {

    @Test
    void every_type_is_found_again_by_its_code_and_names_a_restriction() {
        for (IncidentType type : IncidentType.values()) {
            assertThat(IncidentType.ofCode(type.code())).isEqualTo(type);
            assertThat(type.codes()).isNotEmpty().allMatch(c -> c.matches("[RALP]\\d+(\\.\\d)?"));
        }
    }

    @Test
    void the_types_are_those_of_the_taxonomy() throws IOException {
        Path taxonomy = Path.of("../../shared/taxonomy/incident-types.tsv");
        Assumptions.assumeTrue(
                Files.exists(taxonomy), "the taxonomy's table is not beside this checkout");

        List<List<String>> rows =
                Files.readAllLines(taxonomy).stream()
                        .skip(1)
                        .filter(l -> !l.isBlank())
                        .map(l -> List.of(l.split("\t")))
                        .toList();

        assertThat(rows).hasSize(IncidentType.values().length);
        for (List<String> row : rows) {
            IncidentType type = IncidentType.ofCode(row.get(0));
            assertThat(type.codes()).isEqualTo(List.of(row.get(1).split(" ")));
            assertThat(type.scoredAs()).isEqualTo(row.get(2));
        }
    }
}
