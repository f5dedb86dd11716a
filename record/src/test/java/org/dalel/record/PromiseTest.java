// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dalel.terms.Bounds;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Passage;
import org.dalel.terms.Status;
import org.dalel.terms.When;
import org.dalel.terms.finding.FigureCandidate;
import org.dalel.terms.finding.Finding;
import org.dalel.terms.finding.IncidentCandidate;
import org.junit.jupiter.api.Test;

/** In which order documents are reviewed. */
class PromiseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    private static final Optional<LocalDate> THIS_WEEK = Optional.of(LocalDate.of(2026, 3, 9));
    private static final Optional<LocalDate> LAST_YEAR = Optional.of(LocalDate.of(2025, 2, 1));

    private static IncidentCandidate incident(
            IncidentType type, double confidence, Status status, boolean retold) {
        return new IncidentCandidate(
                "i1",
                type,
                type.codes(),
                new Passage(0, 5),
                new Passage(0, 2),
                When.UNKNOWN,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                status,
                Optional.empty(),
                confidence,
                confidence >= 0.5,
                List.of(),
                retold ? Optional.of("i0") : Optional.empty());
    }

    private static Finding arrest() {
        return incident(IncidentType.ARREST_DETENTION, 0.8, Status.HAPPENED, false);
    }

    private static Finding meeting() {
        return incident(IncidentType.MEETING, 0.8, Status.HAPPENED, false);
    }

    private static Finding retold() {
        return incident(IncidentType.ARREST_DETENTION, 0.8, Status.HAPPENED, true);
    }

    private static Finding weak() {
        return incident(IncidentType.ARREST_DETENTION, 0.2, Status.HAPPENED, false);
    }

    private static Finding figure() {
        return new FigureCandidate(
                new Passage(0, 5),
                Bounds.exactly(3),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<Candidate> open(Finding... found) {
        List<Candidate> candidates = new ArrayList<>();
        for (Finding finding : found) {
            candidates.add(
                    Candidate.proposed(
                            new Id<>(new UUID(0, candidates.size() + 1)),
                            new Id<>(new UUID(1, 1)),
                            candidates.size() + 1,
                            finding));
        }
        return candidates;
    }

    private static List<Candidate> many(Finding found, int count) {
        return open(IntStream.range(0, count).mapToObj(i -> found).toArray(Finding[]::new));
    }

    private static List<Candidate> begun(Finding... found) {
        List<Candidate> candidates = open(found);
        candidates.set(0, candidates.get(0).in(Candidate.State.ACCEPTED));
        return candidates;
    }

    private static void first(
            List<Candidate> one,
            Optional<LocalDate> oneTold,
            List<Candidate> other,
            Optional<LocalDate> otherTold) {
        assertThat(
                        List.of(Promise.of(other, otherTold), Promise.of(one, oneTold)).stream()
                                .sorted(Promise.order(TODAY))
                                .collect(Collectors.toList()))
                .first()
                .isEqualTo(Promise.of(one, oneTold));
    }

    private static void first(List<Candidate> one, List<Candidate> other) {
        first(one, THIS_WEEK, other, THIS_WEEK);
    }

    @Test
    void many_likely_incidents_come_before_one() {
        first(many(arrest(), 6), many(arrest(), 1));
    }

    @Test
    void a_detention_comes_before_a_meeting() {
        first(open(arrest()), open(meeting()));
    }

    @Test
    void what_is_likely_to_be_right_comes_before_what_is_not() {
        first(
                open(incident(IncidentType.FINE, 0.9, Status.HAPPENED, false)),
                open(incident(IncidentType.FINE, 0.6, Status.HAPPENED, false)));
    }

    @Test
    void what_happened_comes_before_what_was_only_planned() {
        first(
                open(incident(IncidentType.FINE, 0.7, Status.HAPPENED, false)),
                open(incident(IncidentType.FINE, 0.9, Status.PLANNED, false)));
    }

    @Test
    void a_document_of_this_week_comes_before_the_same_of_last_year() {
        first(open(arrest()), THIS_WEEK, open(arrest()), LAST_YEAR);
    }

    @Test
    void grave_incidents_of_last_year_come_before_figures_of_this_week() {
        first(many(arrest(), 4), LAST_YEAR, many(figure(), 4), THIS_WEEK);
    }

    @Test
    void an_incident_among_few_candidates_comes_before_one_among_many() {
        List<Candidate> buried = open(arrest());
        buried.addAll(many(figure(), 40));
        first(open(arrest()), buried);
    }

    @Test
    void a_document_half_decided_comes_before_a_new_one_with_more() {
        first(begun(meeting(), meeting()), many(arrest(), 6));
    }

    @Test
    void what_only_retells_comes_after_everything_that_is_new() {
        first(open(figure()), LAST_YEAR, many(retold(), 6), THIS_WEEK);
    }

    @Test
    void a_half_decided_document_in_which_only_retold_ones_are_left_is_not_first() {
        first(open(meeting()), begun(arrest(), retold()));
    }

    @Test
    void weak_proposals_come_last_of_all() {
        first(open(retold()), many(weak(), 9));
        assertThat(Promise.of(many(weak(), 9), THIS_WEEK).standing())
                .isEqualTo(Promise.Standing.WEAK);
        assertThat(Promise.Standing.WEAK.waits()).isFalse();
    }

    @Test
    void a_decided_document_is_not_in_the_pile() {
        assertThat(Promise.of(begun(arrest()), THIS_WEEK).standing().inPile()).isFalse();
        assertThat(Promise.of(List.of(), THIS_WEEK).standing().inPile()).isFalse();
    }

    @Test
    void it_says_how_many_incidents_and_how_many_of_them_grave() {
        Promise promise = Promise.of(open(arrest(), meeting(), retold(), weak()), THIS_WEEK);
        assertThat(promise.incidents()).isEqualTo(2);
        assertThat(promise.grave()).isEqualTo(1);
        assertThat(promise.retold()).isEqualTo(1);
        assertThat(promise.weak()).isEqualTo(1);
        assertThat(promise.open()).isEqualTo(3);
    }

    @Test
    void seven_days_are_a_week_and_the_eighth_is_not() {
        assertThat(Promise.of(open(arrest()), Optional.of(TODAY.minusDays(7))).age(TODAY))
                .isEqualTo(Promise.Age.WEEK);
        assertThat(Promise.of(open(arrest()), Optional.of(TODAY.minusDays(8))).age(TODAY))
                .isEqualTo(Promise.Age.MONTH);
        assertThat(Promise.of(open(arrest()), Optional.of(TODAY.minusDays(31))).age(TODAY))
                .isEqualTo(Promise.Age.MONTH);
        assertThat(Promise.of(open(arrest()), Optional.of(TODAY.minusDays(32))).age(TODAY))
                .isEqualTo(Promise.Age.OLDER);
    }

    @Test
    void a_date_ahead_or_unknown_gives_no_age() {
        assertThat(Promise.of(open(arrest()), Optional.of(TODAY.plusDays(1))).age(TODAY))
                .isEqualTo(Promise.Age.UNKNOWN);
        assertThat(Promise.of(open(arrest()), Optional.empty()).age(TODAY))
                .isEqualTo(Promise.Age.UNKNOWN);
    }

    @Test
    void every_type_of_incident_weighs_something() {
        for (IncidentType type : IncidentType.values()) {
            assertThat(Promise.weight(type)).as(type.code()).isBetween(1, 5);
        }
    }
}
