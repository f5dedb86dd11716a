// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dalel.terms.Bounds;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Language;
import org.dalel.terms.Quoted;
import org.dalel.terms.Sanction;
import org.dalel.terms.SanctionKind;
import org.dalel.terms.When;
import org.dalel.terms.finding.IncidentCandidate;
import org.junit.jupiter.api.Test;

/** Several who are sentenced in one breath, in sentences with invented people. */
class TermsOfSeveralTest {
    private static IncidentCandidate sentence(String text) {
        return Examples.read(Language.ENGLISH, When.day(2024, 6, 1), text).incidents().stream()
                .filter(i -> i.type() == IncidentType.CONVICTION_SENTENCE && i.proposed())
                .findFirst()
                .orElseThrow();
    }

    private static Sanction years(int number) {
        return new Sanction(SanctionKind.IMPRISONMENT, Bounds.exactly(number), Optional.of("year"));
    }

    private static List<String> targets(IncidentCandidate incident) {
        return incident.targets().stream().map(Quoted::reveal).toList();
    }

    @Test
    void two_who_get_two_terms_keep_both() {
        IncidentCandidate told =
                sentence(
                        "Activists Marat Bekov and Alina Torova were sentenced to five and seven"
                                + " years in prison, respectively.");
        assertThat(targets(told)).hasSize(2);
        assertThat(told.sanctions()).containsExactly(years(5), years(7));
    }

    @Test
    void a_term_for_each_is_one_term() {
        IncidentCandidate told =
                sentence(
                        "Activists Marat Bekov and Alina Torova were each sentenced to three years"
                                + " in prison.");
        assertThat(targets(told)).hasSize(2);
        assertThat(told.sanctions()).containsExactly(years(3));
    }

    @Test
    void a_term_between_two_numbers_stays_a_range() {
        assertThat(
                        sentence(
                                        "Activist Marat Bekov was sentenced to between five and"
                                                + " seven years in prison.")
                                .sanctions())
                .noneMatch(s -> s.equals(years(5)));
    }
}
