// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.dalel.terms.Bounds;
import org.dalel.terms.Count;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Quoted;
import org.dalel.terms.Status;
import org.dalel.terms.When;
import org.junit.jupiter.api.Test;

/** What is decided about several incidents in one go. */
class TogetherTest {
    private static final User MONITOR = new User("M. S.");
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    private final AtomicLong counter = new AtomicLong();
    private final Ids ids = () -> new UUID(0, counter.incrementAndGet());
    private final MemoryRecord record = new MemoryRecord();
    private final Review review = new Review(record, ids);
    private final Incident first = enter(When.UNKNOWN, Optional.empty(), "a neighbour", 120);
    private final Incident second =
            enter(When.day(2026, 2, 28), Optional.of("Karsin"), "the ministry", 47);
    private final Incident third = enter(When.month(2026, 3), Optional.empty(), "a clerk", 3);

    @Test
    void two_incidents_that_are_one_keep_every_source_and_number_side_by_side() {
        review.merge(first.id(), List.of(second.id()), Optional.empty(), MONITOR, NOON);

        assertThat(record.incidents().find(second.id())).isEmpty();
        Incident one = record.incidents().find(first.id()).orElseThrow();
        assertThat(one.evidence()).hasSize(2);
        assertThat(one.when()).as("nobody knew it of the first").isEqualTo(second.when());
        assertThat(one.place()).contains("Karsin");
        assertThat(record.figures().about(first.id()))
                .extracting(Figure::value)
                .containsExactly(Bounds.exactly(120), Bounds.exactly(47));
        assertThat(record.claims().about(first.id())).hasSize(2);
        assertThat(record.claims().about(second.id())).isEmpty();
    }

    @Test
    void an_episode_holds_the_one_in_place_of_the_others() {
        Episode wave =
                review.group(
                                new Quoted("Spring"),
                                List.of(first.id(), second.id(), third.id()),
                                MONITOR,
                                NOON)
                        .made(Episode.class)
                        .get(0);
        Decision merged =
                review.merge(first.id(), List.of(second.id()), Optional.empty(), MONITOR, NOON);

        assertThat(record.episodes().find(wave.id()).orElseThrow().incidents())
                .containsExactly(first.id(), third.id());
        review.undo(merged.id(), MONITOR, NOON);
        assertThat(record.episodes().find(wave.id())).contains(wave);
        assertThat(record.incidents().find(second.id())).contains(second);
        assertThat(record.claims().about(second.id())).hasSize(1);
    }

    @Test
    void what_is_put_right_together_is_taken_back_together() {
        Decision decision =
                review.amendTogether(
                        List.of(at("Tolmen", first), at("Tolmen", second), third),
                        Optional.empty(),
                        MONITOR,
                        NOON);

        assertThat(decision.changes()).as("the third was so already").hasSize(2);
        assertThat(record.incidents().find(second.id()).orElseThrow().place()).contains("Tolmen");
        review.undo(decision.id(), MONITOR, NOON);
        assertThat(record.incidents().find(first.id())).contains(first);
        assertThat(record.incidents().find(second.id())).contains(second);
        assertThatThrownBy(
                        () -> review.amendTogether(List.of(third), Optional.empty(), MONITOR, NOON))
                .isInstanceOf(DecisionRefused.class);
    }

    @Test
    void an_incident_joins_an_episode_that_is_there() {
        Episode wave =
                review.group(new Quoted("Spring"), List.of(first.id()), MONITOR, NOON)
                        .made(Episode.class)
                        .get(0);
        Decision decision =
                review.regroup(
                        new Episode(wave.id(), wave.name(), List.of(first.id(), third.id())),
                        MONITOR,
                        NOON);

        assertThat(record.episodes().with(third.id())).hasSize(1);
        review.undo(decision.id(), MONITOR, NOON);
        assertThat(record.episodes().with(third.id())).isEmpty();
    }

    @Test
    void only_what_no_later_decision_changed_can_be_taken_back() {
        Decision earlier = review.amend(at("Tolmen", first), Optional.empty(), MONITOR, NOON);
        Decision later = review.amend(at("Karsin", first), Optional.empty(), MONITOR, NOON);

        assertThat(review.canUndo(earlier)).isFalse();
        assertThat(review.canUndo(later)).isTrue();
        review.undo(later.id(), MONITOR, NOON);
        assertThat(review.canUndo(earlier)).isTrue();
        review.group(new Quoted("Spring"), List.of(second.id()), MONITOR, NOON);
        assertThat(review.canUndo(record.decisions().on(second.id()).get(0)))
                .as("an episode holds it")
                .isFalse();
    }

    private Incident at(String place, Incident i) {
        return new Incident(
                i.id(),
                i.type(),
                i.codes(),
                i.when(),
                Optional.of(place),
                i.country(),
                i.status(),
                i.acts(),
                i.evidence());
    }

    private Incident enter(When when, Optional<String> place, String source, int people) {
        return review.enter(
                        new Entry(
                                IncidentType.ARREST_DETENTION,
                                List.of(),
                                when,
                                place,
                                Optional.empty(),
                                Status.HAPPENED,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(
                                        new Telling(
                                                Optional.of(new Quoted(source)),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Status.HAPPENED,
                                                Optional.of(
                                                        new Count(
                                                                Bounds.exactly(people), "people")),
                                                Evidence.heard(new Quoted("told by " + source))))),
                        Decision.Origin.BY_HAND,
                        MONITOR,
                        NOON)
                .made(Incident.class)
                .get(0);
    }
}
