// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Language;
import org.dalel.terms.Quoted;
import org.dalel.terms.SanctionKind;
import org.dalel.terms.When;
import org.dalel.terms.finding.PracticeCandidate;
import org.dalel.terms.finding.Reading;
import org.junit.jupiter.api.Test;

/** What is said to happen habitually, whom it meets and what it brings them. */
class HabitsTest {
    private static Reading read(String text) {
        return Examples.read(Language.ENGLISH, When.day(2024, 6, 1), text);
    }

    private static List<String> targets(PracticeCandidate practice) {
        return practice.targets().stream().map(Quoted::reveal).toList();
    }

    @Test
    void what_a_habit_means_for_somebody_meets_them() {
        assertThat(
                        read("For independent newspapers, this can mean being closed down, or"
                                        + " multimillion tenge fines for harming the reputation of"
                                        + " officials, or criminal prosecution for insult.")
                                .practices())
                .extracting(PracticeCandidate::type)
                .contains(
                        IncidentType.CLOSURE_LIQUIDATION,
                        IncidentType.FINE,
                        IncidentType.PROSECUTION_CHARGE);
        assertThat(
                        read("For independent newspapers, this can mean being closed down, or"
                                        + " multimillion tenge fines for harming the reputation of"
                                        + " officials.")
                                .practices())
                .allSatisfy(p -> assertThat(targets(p)).containsExactly("independent newspapers"));
    }

    @Test
    void repression_of_somebody_meets_them_and_keeps_its_sanction() {
        assertThat(
                        read("Repression of union activists is also carried out by intimidation,"
                                        + " administrative arrests for peaceful pickets, and"
                                        + " criminal prosecution for organising rallies.")
                                .practices())
                .filteredOn(p -> p.type() == IncidentType.ARREST_DETENTION)
                .singleElement()
                .satisfies(
                        p -> {
                            assertThat(targets(p)).containsExactly("union activists");
                            assertThat(p.sanctions())
                                    .extracting(s -> s.kind())
                                    .containsExactly(SanctionKind.ADMINISTRATIVE_ARREST);
                        });
    }

    @Test
    void a_change_of_law_that_raises_penalties_is_told_apart() {
        assertThat(
                        read("Parliament passed the Criminal Code on 3 May 2024, with stiffer"
                                        + " penalties for unregistered unions.")
                                .incidents())
                .anySatisfy(
                        i -> {
                            assertThat(i.type()).isEqualTo(IncidentType.LEGAL_CHANGE);
                            assertThat(i.codes()).contains("L1", "R6.2");
                        });
        assertThat(read("Parliament passed the Criminal Code on 3 May 2024.").incidents())
                .allSatisfy(i -> assertThat(i.codes()).doesNotContain("R6.2"));
    }
}
