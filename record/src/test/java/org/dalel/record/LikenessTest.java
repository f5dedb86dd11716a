// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dalel.terms.Country;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Passage;
import org.dalel.terms.Quoted;
import org.dalel.terms.Status;
import org.dalel.terms.When;
import org.dalel.terms.finding.IncidentCandidate;
import org.junit.jupiter.api.Test;

/** What speaks for one event and what against; all names are invented. */
class LikenessTest {
    private static Candidate told(IncidentType type, String date, String place, String... whom) {
        return Candidate.proposed(
                new Id<>(UUID.randomUUID()),
                new Id<>(UUID.randomUUID()),
                1,
                new IncidentCandidate(
                        "i1",
                        type,
                        type.codes(),
                        new Passage(0, 20),
                        new Passage(0, 6),
                        When.parse(date).orElseThrow(),
                        Optional.empty(),
                        List.of(whom).stream().map(Quoted::new).toList(),
                        Optional.of(new Quoted("Police")),
                        Optional.of(place),
                        Optional.of(new Country("KZ")),
                        List.of(),
                        List.of(),
                        Status.HAPPENED,
                        Optional.empty(),
                        0.9,
                        true,
                        List.of("trigger"),
                        Optional.empty()));
    }

    private static final Candidate FINE =
            told(IncidentType.FINE, "2025-02-13", "Oral", "activist Yermek Doszhanov");

    private static boolean likely(Candidate other) {
        return Likeness.likely(Likeness.between(FINE, other));
    }

    @Test
    void one_event_under_another_script_a_renamed_town_or_without_a_name_is_likely() {
        assertThat(likely(told(IncidentType.FINE, "2025-02-13", "Уральск", "Ермек Досжанов")))
                .isTrue();
        assertThat(likely(told(IncidentType.FINE, "2025-02-13", "Oral", "An activist"))).isTrue();
        assertThat(likely(told(IncidentType.FINE, "2025-02", "Oral", "Yermek Doszhanov"))).isTrue();
    }

    @Test
    void what_is_called_by_a_kindred_type_on_the_same_day_is_likely() {
        assertThat(
                        likely(
                                told(
                                        IncidentType.CONVICTION_SENTENCE,
                                        "2025-02-13",
                                        "Oral",
                                        "Yermek Doszhanov")))
                .isTrue();
    }

    @Test
    void brothers_namesakes_and_others_before_the_same_court_are_not() {
        Candidate brother = told(IncidentType.FINE, "2025-02-13", "Oral", "Askar Doszhanov");
        assertThat(Likeness.between(FINE, brother)).contains(Likeness.Sign.OTHER_ACTOR);
        assertThat(likely(brother)).isFalse();
        assertThat(likely(told(IncidentType.FINE, "2025-02-13", "Oral", "Gulnar Tasova")))
                .isFalse();
    }

    @Test
    void the_next_step_of_a_story_and_the_same_again_later_are_not() {
        assertThat(
                        likely(
                                told(
                                        IncidentType.ARREST_DETENTION,
                                        "2025-02-13",
                                        "Oral",
                                        "Yermek Doszhanov")))
                .isFalse();
        Candidate later = told(IncidentType.FINE, "2026-02-13", "Oral", "Yermek Doszhanov");
        assertThat(Likeness.between(FINE, later))
                .contains(Likeness.Sign.SHARED_ACTOR, Likeness.Sign.OTHER_DATE);
        assertThat(likely(later)).isFalse();
    }

    @Test
    void unnamed_people_in_two_towns_on_one_day_are_not() {
        Candidate here = told(IncidentType.ARREST_DETENTION, "2025-05-01", "Aktau", "14 people");
        Candidate there = told(IncidentType.ARREST_DETENTION, "2025-05-01", "Ridder", "Six people");
        assertThat(Likeness.between(here, there))
                .contains(Likeness.Sign.OTHER_PLACE)
                .doesNotContain(Likeness.Sign.OTHER_ACTOR);
        assertThat(Likeness.likely(Likeness.between(here, there))).isFalse();
    }

    @Test
    void the_police_are_nobody_in_common() {
        assertThat(
                        Likeness.between(
                                told(IncidentType.RAID_SEARCH, "2025-03-11", "Almaty", "Umai"),
                                told(IncidentType.RAID_SEARCH, "2024-03-11", "Oral", "Zharyk")))
                .doesNotContain(Likeness.Sign.SHARED_ACTOR);
    }
}
