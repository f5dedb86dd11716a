// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.dalel.record.Act;
import org.dalel.record.Actor;
import org.dalel.record.Candidate;
import org.dalel.record.Change;
import org.dalel.record.Claim;
import org.dalel.record.Decision;
import org.dalel.record.Episode;
import org.dalel.record.Evidence;
import org.dalel.record.Fact;
import org.dalel.record.Figure;
import org.dalel.record.Id;
import org.dalel.record.Incident;
import org.dalel.record.Involvement;
import org.dalel.record.Source;
import org.dalel.record.StoredDocument;
import org.dalel.record.User;
import org.dalel.terms.Bounds;
import org.dalel.terms.Country;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Passage;
import org.dalel.terms.PersonName;
import org.dalel.terms.Quoted;
import org.dalel.terms.Status;
import org.dalel.terms.When;
import org.dalel.terms.Within;
import org.dalel.terms.finding.Finding;
import org.dalel.terms.finding.Reading;
import org.junit.jupiter.api.Test;

/**
 * The bodies of rows are a format: {@code bodies.txt} holds one of each kind as version 1 writes
 * it. If this test fails, vaults that people have can no longer be read: write a migration.
 */
class FactJsonTest {
    private final AtomicLong counter = new AtomicLong();

    private <T> Id<T> id() {
        return new Id<>(new UUID(7, counter.incrementAndGet()));
    }

    @Test
    void every_body_is_written_as_version_1_wrote_it() throws IOException {
        String written =
                bodies().stream().map(FactJson::of).collect(Collectors.joining("\n", "", "\n"));
        try (InputStream stream =
                Objects.requireNonNull(FactJsonTest.class.getResourceAsStream("bodies.txt"))) {
            assertThat(written)
                    .isEqualTo(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void where_a_document_lay_inside_another_file_is_kept() {
        StoredDocument alone = (StoredDocument) bodies().get(0);
        StoredDocument member =
                new StoredDocument(
                        alone.id(),
                        alone.file(),
                        alone.sha256(),
                        alone.about(),
                        alone.size(),
                        alone.takenIn(),
                        alone.by(),
                        Optional.of(new Within("a.zip", "1".repeat(64), "b/a.txt")));

        assertThat(FactJson.read(FactJson.of(member), StoredDocument.class)).isEqualTo(member);
        assertThat(FactJson.of(alone)).doesNotContain("within");
    }

    @Test
    void what_a_candidate_tells_again_is_kept_and_written_only_then() {
        Candidate open = (Candidate) bodies().get(2);
        Candidate retold =
                new Candidate(
                        open.id(),
                        open.document(),
                        1,
                        open.found(),
                        Optional.empty(),
                        Candidate.State.RETOLD,
                        Optional.of(id()));

        assertThat(FactJson.read(FactJson.of(retold), Candidate.class)).isEqualTo(retold);
        assertThat(FactJson.of(open)).doesNotContain("retells");
    }

    @Test
    void every_body_is_read_back_as_it_was() {
        for (Object body : bodies()) {
            Class<?> type = body instanceof Fact ? Fact.class : body.getClass();
            assertThat((Object) FactJson.read(FactJson.of(body), type)).isEqualTo(body);
        }
    }

    @Test
    void a_reading_is_read_back_as_it_was() {
        String body = FactJson.of(Reports.reading(Reports.ENGLISH));
        assertThat(FactJson.of(FactJson.read(body, Reading.class))).isEqualTo(body);
    }

    private List<Object> bodies() {
        Id<StoredDocument> document = id();
        Id<Candidate> candidate = id();
        Id<Incident> incident = id();
        Id<Actor> actor = id();
        Id<Source> source = id();
        Instant noon = Instant.parse("2026-03-04T12:00:00Z");
        Reading reading = Reports.reading(Reports.ENGLISH);
        Finding found = reading.stages().get(0);
        Evidence evidence =
                new Evidence(
                        Optional.of(document),
                        Optional.of(new Passage(3, 9)),
                        new Quoted("words of the passage"),
                        Optional.of(candidate));
        Incident told =
                new Incident(
                        incident,
                        IncidentType.ARREST_DETENTION,
                        List.of("R7.2"),
                        When.month(2026, 2),
                        Optional.of("Karsin"),
                        Optional.of(new Country("KZ")),
                        Status.HAPPENED,
                        List.of(
                                new Act(
                                        id(),
                                        IncidentType.ARREST_DETENTION,
                                        List.of("Administrative Code"),
                                        reading.incidents().get(0).sanctions(),
                                        List.of(new Involvement(actor, Involvement.Role.TARGET)))),
                        List.of(evidence));
        List<Decision.Verdict> verdicts =
                List.of(
                        new Decision.Accepted(candidate),
                        new Decision.Joined(candidate, incident),
                        new Decision.Corrected(candidate),
                        new Decision.Rejected(candidate, Decision.Reason.TOLD_TWICE),
                        new Decision.Amended(incident),
                        new Decision.Grouped(id()),
                        new Decision.Undone(id()),
                        new Decision.Entered(incident, Decision.Origin.BY_HAND),
                        new Decision.Supplemented(incident));
        List<Object> bodies = new ArrayList<>();
        bodies.add(
                new StoredDocument(
                        document,
                        "a.txt",
                        "0".repeat(64),
                        reading.about(),
                        12,
                        noon,
                        new User("M. S."),
                        Optional.empty()));
        bodies.add(KeptDocuments.Parts.of(Reports.document("a.txt", Reports.ENGLISH)));
        bodies.add(Candidate.proposed(candidate, document, 1, found));
        bodies.add(
                new Candidate(
                        candidate,
                        document,
                        1,
                        found,
                        Optional.of(found),
                        Candidate.State.CORRECTED,
                        Optional.empty()));
        bodies.add(told);
        bodies.add(new Actor(actor, new Actor.Person(new PersonName("Timur Osanov"), false)));
        bodies.add(new Actor(actor, new Actor.Organisation(new Quoted("Lakeside Group"))));
        bodies.add(new Actor(actor, new Actor.Group(new Quoted("two organisers"))));
        bodies.add(new Actor(actor, new Actor.Office(new Quoted("regional prosecutor"))));
        bodies.add(
                new Source(
                        source,
                        Optional.of(new Quoted("Ines Tarvo")),
                        Optional.of(new Quoted("lawyer")),
                        Optional.empty(),
                        Optional.of(document)));
        bodies.add(
                new Claim(
                        id(),
                        source,
                        Optional.of(incident),
                        Optional.of(Status.DENIED),
                        true,
                        evidence));
        bodies.add(
                new Figure(
                        id(),
                        source,
                        Optional.empty(),
                        Bounds.atLeast(120),
                        Optional.of("people"),
                        Optional.of(new Quoted("people held")),
                        evidence));
        bodies.add(new Episode(id(), new Quoted("Spring"), List.of(incident)));
        for (Decision.Verdict verdict : verdicts) {
            bodies.add(
                    new Decision(
                            id(),
                            noon,
                            new User("M. S."),
                            verdict,
                            Optional.of(new Quoted("because")),
                            List.of(new Change(Optional.empty(), Optional.of(told)))));
        }
        bodies.add(
                new Source(
                        source,
                        Optional.of(new Quoted("a neighbour")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        bodies.add(
                new Claim(
                        id(),
                        source,
                        Optional.of(incident),
                        Optional.of(Status.HAPPENED),
                        false,
                        Evidence.heard(new Quoted("she saw two vans"))));
        for (Decision.Verdict verdict :
                List.of(
                        new Decision.AmendedTogether(List.of(incident)),
                        new Decision.Merged(incident, List.of(id())),
                        new Decision.Regrouped(id()))) {
            bodies.add(
                    new Decision(
                            id(),
                            noon,
                            new User("M. S."),
                            verdict,
                            Optional.empty(),
                            List.of(new Change(Optional.of(told), Optional.empty()))));
        }
        return bodies;
    }
}
