// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class BoundsTest {

    @Test
    void more_than_a_thousand_has_no_upper_bound() {
        Bounds moreThanAThousand = Bounds.atLeast(1000);

        assertThat(moreThanAThousand.max()).isEmpty();
        assertThat(moreThanAThousand.isExact()).isFalse();
    }

    @Test
    void up_to_thirty_has_no_lower_bound() {
        assertThat(Bounds.atMost(30).min()).isEmpty();
    }

    @Test
    void bounds_that_cross_are_refused_with_their_values() {
        assertThatThrownBy(() -> Bounds.between(new BigDecimal(20), new BigDecimal(10)))
                .hasMessageContaining("20..10");
    }

    @Test
    void unknown_is_not_zero() {
        assertThat(Bounds.UNKNOWN).isNotEqualTo(Bounds.exactly(0));
        assertThat(Bounds.UNKNOWN.isUnknown()).isTrue();
        assertThat(Bounds.exactly(0).isUnknown()).isFalse();
    }
}
