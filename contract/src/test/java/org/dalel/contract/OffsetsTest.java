// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OffsetsTest {

    @Test
    void a_candle_counts_as_one_character_in_the_contract_and_two_in_java() {
        Offsets offsets = Offsets.of("a🕯b🕯🕯c");

        assertThat(offsets.toCodePoints(1)).isEqualTo(1);
        assertThat(offsets.toCodePoints(3)).isEqualTo(2);
        assertThat(offsets.toCodePoints(8)).isEqualTo(5);
        for (int unit : new int[] {0, 1, 3, 4, 6, 8, 9}) {
            assertThat(offsets.toUnits(offsets.toCodePoints(unit))).isEqualTo(unit);
        }
    }

    @Test
    void a_text_without_such_characters_keeps_its_offsets() {
        Offsets offsets = Offsets.of("Қазақстан");

        assertThat(offsets.toCodePoints(9)).isEqualTo(9);
        assertThat(offsets.toUnits(9)).isEqualTo(9);
    }
}
