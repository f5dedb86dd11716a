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
import org.dalel.terms.Country;
import org.dalel.terms.Document;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;
import org.dalel.terms.Quoted;
import org.dalel.terms.Status;
import org.dalel.terms.When;
import org.dalel.terms.finding.Reading;
import org.junit.jupiter.api.Test;

/** Incidents that people record without a machine. */
class EntryTest {
    private static final String TEXT = "Two students were held at the station in Karsin.";
    private static final User MONITOR = new User("M. S.");
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final Quoted VANS = new Quoted("she saw two vans leave the square");

    private final AtomicLong counter = new AtomicLong();
    private final Ids ids = () -> new UUID(0, counter.incrementAndGet());
    private final MemoryRecord record = new MemoryRecord();
    private final Review review = new Review(record, ids);

    @Test
    void an_incident_without_a_document_rests_on_who_says_so_and_the_words_written_down() {
        Decision decision =
                review.enter(
                        entry(told("a neighbour", Evidence.heard(VANS))),
                        Decision.Origin.BY_HAND,
                        MONITOR,
                        NOON);

        Incident incident = decision.made(Incident.class).get(0);
        assertThat(decision.what())
                .isEqualTo(new Decision.Entered(incident.id(), Decision.Origin.BY_HAND));
        assertThat(record.incidents().find(incident.id())).contains(incident);
        assertThat(incident.evidence()).containsExactly(Evidence.heard(VANS));
        assertThat(incident.codes()).containsExactly("R7.1");
        Source source = record.sources().all().get(0);
        assertThat(source.name()).contains(new Quoted("a neighbour"));
        assertThat(source.document()).isEmpty();
        assertThat(record.figures().about(incident.id()).get(0).value())
                .isEqualTo(Bounds.atLeast(120));
        assertThat(record.claims().about(incident.id()).get(0).says()).contains(Status.HAPPENED);
        assertThat(record.actors().all()).hasSize(1);
    }

    @Test
    void one_undo_takes_out_all_that_one_entry_made() {
        Decision decision =
                review.enter(
                        entry(told("a neighbour", Evidence.heard(VANS))),
                        Decision.Origin.BY_HAND,
                        MONITOR,
                        NOON);
        review.undo(decision.id(), MONITOR, NOON);

        assertThat(record.incidents().all()).isEmpty();
        assertThat(record.sources().all()).isEmpty();
        assertThat(record.claims().all()).isEmpty();
        assertThat(record.figures().all()).isEmpty();
        assertThat(record.actors().all()).isEmpty();
        assertThat(record.decisions().all()).hasSize(2);
    }

    @Test
    void nobody_is_a_source_without_a_name_or_a_document() {
        assertThatThrownBy(() -> told(null, Evidence.heard(VANS)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_chosen_passage_must_hold_the_words() {
        StoredDocument document = take();
        Evidence right =
                Evidence.chosen(document.id(), new Passage(0, 12), new Quoted("Two students"));
        Evidence wrong =
                Evidence.chosen(document.id(), new Passage(0, 12), new Quoted("Ten students"));

        assertThatThrownBy(
                        () ->
                                review.enter(
                                        entry(told(null, wrong)),
                                        Decision.Origin.BY_HAND,
                                        MONITOR,
                                        NOON))
                .isInstanceOf(DecisionRefused.class);
        Incident incident =
                review.enter(entry(told(null, right)), Decision.Origin.BY_HAND, MONITOR, NOON)
                        .made(Incident.class)
                        .get(0);
        assertThat(record.incidents().toldIn(document.id())).containsExactly(incident);
        assertThat(record.sources().all().get(0).author()).isTrue();
    }

    @Test
    void an_actor_of_the_record_is_taken_only_when_the_person_says_so() {
        Incident first =
                review.enter(
                                entry(told("a neighbour", Evidence.heard(VANS))),
                                Decision.Origin.BY_HAND,
                                MONITOR,
                                NOON)
                        .made(Incident.class)
                        .get(0);
        Id<Actor> police = first.acts().get(0).involvements().get(0).actor();
        Entry again =
                new Entry(
                        IncidentType.FINE,
                        List.of(),
                        When.UNKNOWN,
                        Optional.empty(),
                        Optional.empty(),
                        Status.HAPPENED,
                        List.of(),
                        List.of(),
                        List.of(new Entry.Known(Involvement.Role.PERPETRATOR, police)),
                        List.of(told("a clerk", Evidence.heard(VANS))));

        review.enter(again, Decision.Origin.FROM_TABLE, MONITOR, NOON);
        assertThat(record.actors().all()).hasSize(1);
        Entry unknown =
                new Entry(
                        IncidentType.FINE,
                        List.of(),
                        When.UNKNOWN,
                        Optional.empty(),
                        Optional.empty(),
                        Status.HAPPENED,
                        List.of(),
                        List.of(),
                        List.of(new Entry.Known(Involvement.Role.TARGET, ids.id())),
                        List.of(told("a clerk", Evidence.heard(VANS))));
        assertThatThrownBy(() -> review.enter(unknown, Decision.Origin.BY_HAND, MONITOR, NOON))
                .isInstanceOf(DecisionRefused.class);
    }

    @Test
    void a_further_source_is_set_beside_the_first_also_where_it_differs() {
        Id<Incident> incident =
                review.enter(
                                entry(told("a neighbour", Evidence.heard(VANS))),
                                Decision.Origin.BY_HAND,
                                MONITOR,
                                NOON)
                        .made(Incident.class)
                        .get(0)
                        .id();
        Decision decision =
                review.supplement(
                        incident,
                        new Telling(
                                Optional.of(new Quoted("the ministry")),
                                Optional.of(new Quoted("press officer")),
                                Optional.empty(),
                                Status.DENIED,
                                Optional.of(new Count(Bounds.exactly(47), "people")),
                                Evidence.heard(new Quoted("47 were invited for a talk"))),
                        MONITOR,
                        NOON);

        assertThat(record.figures().about(incident))
                .extracting(Figure::value)
                .containsExactly(Bounds.atLeast(120), Bounds.exactly(47));
        assertThat(record.incidents().find(incident).orElseThrow().evidence()).hasSize(2);
        review.undo(decision.id(), MONITOR, NOON);
        assertThat(record.figures().about(incident)).hasSize(1);
        assertThat(record.incidents().find(incident).orElseThrow().evidence()).hasSize(1);
    }

    private static Telling told(
            @org.jspecify.annotations.Nullable String source, Evidence evidence) {
        return new Telling(
                Optional.ofNullable(source).map(Quoted::new),
                Optional.empty(),
                Optional.empty(),
                Status.HAPPENED,
                Optional.of(new Count(Bounds.atLeast(120), "people")),
                evidence);
    }

    private static Entry entry(Telling telling) {
        return new Entry(
                IncidentType.ARREST_DETENTION,
                List.of(),
                When.month(2026, 3),
                Optional.of("Karsin"),
                Optional.of(new Country("KZ")),
                Status.HAPPENED,
                List.of("Administrative Code, art. 512"),
                List.of(),
                List.of(
                        new Entry.New(
                                Involvement.Role.PERPETRATOR,
                                new Actor.Office(new Quoted("city police")))),
                List.of(telling));
    }

    private StoredDocument take() {
        Reading reading =
                new Reading(
                        new Reading.About(
                                Optional.of("Karsin"),
                                Language.ENGLISH,
                                When.UNKNOWN,
                                Optional.empty(),
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of()),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        StoredDocument stored =
                new StoredDocument(
                        ids.id(),
                        "a.txt",
                        String.format("%064d", 1),
                        reading.about(),
                        TEXT.length(),
                        NOON,
                        MONITOR);
        record.take(
                stored,
                new Document(
                        "a.txt", stored.sha256(), TEXT, true, List.of(), Document.Metadata.NONE),
                new byte[0],
                reading,
                ids);
        return stored;
    }
}
