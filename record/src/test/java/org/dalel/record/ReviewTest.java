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
import org.dalel.terms.Document;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;
import org.dalel.terms.PersonName;
import org.dalel.terms.Quoted;
import org.dalel.terms.Status;
import org.dalel.terms.When;
import org.dalel.terms.finding.ClaimCandidate;
import org.dalel.terms.finding.Entity;
import org.dalel.terms.finding.Finding;
import org.dalel.terms.finding.IncidentCandidate;
import org.dalel.terms.finding.Reading;
import org.dalel.terms.finding.StageCandidate;
import org.junit.jupiter.api.Test;

class ReviewTest {
    private static final String TEXT =
            "Police detained Timur Osanov on 3 March, a rights group said. "
                    + "The ministry said that 47 people were detained. "
                    + "“They only walked,” said a lawyer. "
                    + "The bill was tabled in November.";
    private static final User MONITOR = new User("M. S.");
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    private final AtomicLong counter = new AtomicLong();
    private final Ids ids = () -> new UUID(0, counter.incrementAndGet());
    private final MemoryRecord record = new MemoryRecord();
    private final Review review = new Review(record, ids);

    private final IncidentCandidate arrest =
            arrest(
                    "i1",
                    passage("Police detained Timur Osanov on 3 March, a rights group said."),
                    List.of(new Quoted("Timur Osanov")),
                    Optional.of(new Quoted("Police")),
                    new Count(Bounds.exactly(1), "people"),
                    "a rights group");
    private final IncidentCandidate ministry =
            arrest(
                    "i2",
                    passage("The ministry said that 47 people were detained."),
                    List.of(new Quoted("47 people")),
                    Optional.empty(),
                    new Count(Bounds.exactly(47), "people"),
                    "The ministry");
    private final ClaimCandidate lawyer =
            new ClaimCandidate(
                    passage("They only walked,"),
                    Optional.of(new Quoted("a lawyer")),
                    Optional.of("lawyer"),
                    Optional.empty(),
                    true);
    private final StageCandidate tabled =
            new StageCandidate(
                    passage("The bill was tabled in November."),
                    "The bill",
                    StageCandidate.Stage.TABLED,
                    When.UNKNOWN);
    private final StoredDocument document = take("a.txt");

    @Test
    void what_was_read_waits_in_the_order_of_the_text() {
        List<Candidate> candidates = record.candidates().of(document.id());

        assertThat(candidates).extracting(Candidate::number).containsExactly(1, 2, 3, 4);
        assertThat(candidates)
                .extracting(Candidate::kind)
                .containsExactly(Kind.INCIDENT, Kind.INCIDENT, Kind.CLAIM, Kind.STAGE);
        assertThat(candidates).allMatch(Candidate::open);
        assertThat(record.candidates().waiting()).hasSize(1);
        assertThat(record.candidates().waiting().get(0).count()).isEqualTo(4);
    }

    @Test
    void an_accepted_incident_keeps_its_words_its_source_and_its_candidate() {
        Decision decision = review.accept(candidate(arrest), MONITOR, NOON);

        Incident incident = decision.made(Incident.class).get(0);
        assertThat(record.incidents().all()).containsExactly(incident);
        Evidence evidence = incident.evidence().get(0);
        assertThat(evidence.words().reveal()).startsWith("Police detained");
        assertThat(evidence.candidate()).contains(candidate(arrest));
        assertThat(record.figures().about(incident.id()))
                .extracting(Figure::value)
                .containsExactly(Bounds.exactly(1));
        Claim claim = record.claims().about(incident.id()).get(0);
        assertThat(claim.says()).contains(Status.HAPPENED);
        assertThat(record.sources().find(claim.source()).orElseThrow().name())
                .contains(new Quoted("a rights group"));
    }

    @Test
    void a_person_named_in_the_text_becomes_a_person_and_police_a_group() {
        Incident incident =
                review.accept(candidate(arrest), MONITOR, NOON).made(Incident.class).get(0);

        List<Involvement> involved = incident.acts().get(0).involvements();
        assertThat(involved)
                .extracting(Involvement::role)
                .containsExactly(Involvement.Role.TARGET, Involvement.Role.PERPETRATOR);
        assertThat(who(involved.get(0)))
                .isEqualTo(new Actor.Person(new PersonName("Timur Osanov"), false));
        assertThat(who(involved.get(1))).isEqualTo(new Actor.Group(new Quoted("Police")));
    }

    @Test
    void nobody_is_joined_to_a_namesake() {
        review.accept(candidate(arrest), MONITOR, NOON);
        StoredDocument second = take("b.txt");
        review.accept(record.candidates().of(second.id()).get(0).id(), MONITOR, NOON);

        assertThat(record.actors().all())
                .filteredOn(a -> a.who() instanceof Actor.Person)
                .hasSize(2);
        assertThat(record.incidents().all()).hasSize(2);
    }

    @Test
    void disagreeing_numbers_stay_side_by_side() {
        Id<Incident> incident =
                review.accept(candidate(arrest), MONITOR, NOON).made(Incident.class).get(0).id();
        review.join(candidate(ministry), incident, MONITOR, NOON);

        assertThat(record.incidents().all()).hasSize(1);
        assertThat(record.incidents().find(incident).orElseThrow().evidence()).hasSize(2);
        assertThat(record.figures().about(incident))
                .extracting(Figure::value)
                .containsExactly(Bounds.exactly(1), Bounds.exactly(47));
        assertThat(record.claims().about(incident))
                .extracting(Claim::source)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_claim_keeps_its_speaker_and_whether_it_is_quoted() {
        Claim claim = review.accept(candidate(lawyer), MONITOR, NOON).made(Claim.class).get(0);

        assertThat(claim.quoted()).isTrue();
        assertThat(claim.about()).isEmpty();
        assertThat(record.sources().find(claim.source()).orElseThrow().role())
                .contains(new Quoted("lawyer"));
    }

    @Test
    void what_is_told_again_makes_no_incident_and_no_claim_but_keeps_its_passage() {
        Id<Incident> incident =
                review.accept(candidate(arrest), MONITOR, NOON).made(Incident.class).get(0).id();
        Decision retold = review.retell(candidate(ministry), candidate(arrest), MONITOR, NOON);

        assertThat(find(ministry).state()).isEqualTo(Candidate.State.RETOLD);
        assertThat(record.incidents().all()).hasSize(1);
        assertThat(record.incidents().find(incident).orElseThrow().evidence()).hasSize(2);
        assertThat(record.claims().about(incident)).hasSize(1);
        assertThat(record.figures().about(incident)).hasSize(1);

        review.undo(retold.id(), MONITOR, NOON);
        assertThat(find(ministry).open()).isTrue();
        assertThat(record.incidents().find(incident).orElseThrow().evidence()).hasSize(1);
    }

    @Test
    void what_tells_an_open_candidate_again_goes_along_when_that_is_accepted() {
        Decision retold = review.retell(candidate(ministry), candidate(arrest), MONITOR, NOON);
        assertThat(record.incidents().all()).isEmpty();
        Decision accepted = review.accept(candidate(arrest), MONITOR, NOON);
        assertThat(record.incidents().all().get(0).evidence()).hasSize(2);

        assertThatThrownBy(() -> review.undo(retold.id(), MONITOR, NOON))
                .isInstanceOf(DecisionRefused.class);
        review.undo(accepted.id(), MONITOR, NOON);
        review.undo(retold.id(), MONITOR, NOON);
        assertThat(find(ministry).open()).isTrue();
    }

    @Test
    void what_is_told_again_is_told_first_by_one_that_tells_nothing_again() {
        StoredDocument second = take("b.txt");
        Id<Candidate> elsewhere = record.candidates().of(second.id()).get(0).id();
        review.retell(candidate(ministry), candidate(arrest), MONITOR, NOON);
        review.retell(elsewhere, candidate(ministry), MONITOR, NOON);

        assertThat(record.candidates().find(elsewhere).orElseThrow().retells())
                .contains(candidate(arrest));
        assertThatThrownBy(() -> review.retell(candidate(arrest), elsewhere, MONITOR, NOON))
                .isInstanceOf(DecisionRefused.class);
        assertThatThrownBy(() -> review.retell(candidate(lawyer), candidate(arrest), MONITOR, NOON))
                .isInstanceOf(DecisionRefused.class);
    }

    @Test
    void a_candidate_that_tells_two_events_becomes_two_and_both_are_decided_by_themselves() {
        Decision split = review.split(candidate(arrest), MONITOR, NOON);
        Candidate second = split.made(Candidate.class).get(1);

        assertThat(second.number()).isEqualTo(5);
        assertThat(second.found()).isEqualTo(arrest);
        assertThat(find(arrest).open()).isTrue();
        assertThat(record.decisions().on(candidate(arrest))).containsExactly(split);
        review.accept(candidate(arrest), MONITOR, NOON);
        review.accept(second.id(), MONITOR, NOON);
        assertThat(record.incidents().all()).hasSize(2);
        assertThatThrownBy(() -> review.undo(split.id(), MONITOR, NOON))
                .isInstanceOf(DecisionRefused.class);
    }

    @Test
    void a_passage_joined_wrongly_becomes_an_incident_of_its_own_with_its_claim_and_number() {
        Id<Incident> incident =
                review.accept(candidate(arrest), MONITOR, NOON).made(Incident.class).get(0).id();
        review.join(candidate(ministry), incident, MONITOR, NOON);
        review.group(new Quoted("a wave"), List.of(incident), MONITOR, NOON);
        Decision apart = review.separate(candidate(ministry), incident, MONITOR, NOON);

        Incident own =
                apart.made(Incident.class).stream()
                        .filter(i -> !i.id().equals(incident))
                        .findFirst()
                        .orElseThrow();
        assertThat(own.evidence()).hasSize(1);
        assertThat(record.incidents().find(incident).orElseThrow().evidence()).hasSize(1);
        assertThat(record.figures().about(own.id()))
                .extracting(Figure::value)
                .containsExactly(Bounds.exactly(47));
        assertThat(record.claims().about(incident)).hasSize(1);
        assertThatThrownBy(() -> review.separate(candidate(arrest), incident, MONITOR, NOON))
                .isInstanceOf(DecisionRefused.class);

        review.undo(apart.id(), MONITOR, NOON);
        assertThat(record.incidents().all()).hasSize(1);
        assertThat(record.figures().about(incident)).hasSize(2);
    }

    @Test
    void candidates_accepted_together_are_taken_back_together() {
        Decision together =
                review.acceptTogether(List.of(candidate(lawyer), candidate(tabled)), MONITOR, NOON);
        assertThat(record.claims().all()).hasSize(1);
        assertThat(find(tabled).state()).isEqualTo(Candidate.State.ACCEPTED);

        review.undo(together.id(), MONITOR, NOON);
        assertThat(record.claims().all()).isEmpty();
        assertThat(find(tabled).open()).isTrue();
    }

    @Test
    void a_recorded_incident_is_likely_for_what_it_shares_with_a_candidate() {
        review.accept(candidate(arrest), MONITOR, NOON);
        StoredDocument second = take("b.txt");
        Candidate again = record.candidates().of(second.id()).get(0);

        assertThat(record.alike().to(again, Optional.empty(), 5))
                .singleElement()
                .extracting(Likeness::signs)
                .isEqualTo(
                        List.of(
                                Likeness.Sign.SAME_WORDS,
                                Likeness.Sign.SAME_TYPE,
                                Likeness.Sign.SHARED_ACTOR));
        assertThat(record.copies().of(again, 5)).containsExactly(find(arrest));
        assertThat(record.alike().to(again, Optional.of(new Quoted("detained")), 5)).hasSize(1);
        assertThat(record.alike().to(again, Optional.of(new Quoted("picnic")), 5)).isEmpty();
    }

    @Test
    void a_rejected_candidate_stays_with_its_reason() {
        Decision decision =
                review.reject(
                        candidate(arrest),
                        Decision.Reason.DID_NOT_HAPPEN,
                        Optional.empty(),
                        MONITOR,
                        NOON);

        assertThat(find(arrest).state()).isEqualTo(Candidate.State.REJECTED);
        assertThat(record.incidents().all()).isEmpty();
        assertThat(record.decisions().on(candidate(arrest))).containsExactly(decision);
        assertThat(decision.what())
                .isEqualTo(
                        new Decision.Rejected(candidate(arrest), Decision.Reason.DID_NOT_HAPPEN));
    }

    @Test
    void a_correction_stands_beside_what_the_machine_read() {
        StageCandidate delayed =
                new StageCandidate(
                        tabled.passage(),
                        "The bill",
                        StageCandidate.Stage.DELAYED,
                        When.month(2025, 11));
        review.correct(candidate(tabled), delayed, Optional.empty(), MONITOR, NOON);

        Candidate candidate = find(tabled);
        assertThat(candidate.state()).isEqualTo(Candidate.State.CORRECTED);
        assertThat(candidate.found()).isEqualTo(tabled);
        assertThat(candidate.finding()).isEqualTo(delayed);
    }

    @Test
    void undo_restores_the_record_exactly_and_both_decisions_stay() {
        String before = everything();
        Decision accepted = review.accept(candidate(arrest), MONITOR, NOON);
        review.undo(accepted.id(), MONITOR, NOON);

        assertThat(everything()).isEqualTo(before);
        assertThat(record.decisions().on(candidate(arrest))).hasSize(2);
    }

    @Test
    void undoing_the_undo_does_it_again() {
        Decision accepted = review.accept(candidate(arrest), MONITOR, NOON);
        String after = everything();
        Decision undone = review.undo(accepted.id(), MONITOR, NOON);
        review.undo(undone.id(), MONITOR, NOON);

        assertThat(everything()).isEqualTo(after);
    }

    @Test
    void a_decision_on_which_a_later_one_rests_is_not_undone_first() {
        Decision accepted = review.accept(candidate(arrest), MONITOR, NOON);
        Id<Incident> incident = accepted.made(Incident.class).get(0).id();
        Decision joined = review.join(candidate(ministry), incident, MONITOR, NOON);
        String before = everything();

        assertThatThrownBy(() -> review.undo(accepted.id(), MONITOR, NOON))
                .isInstanceOf(DecisionRefused.class)
                .hasMessageContaining("later");
        assertThat(everything()).isEqualTo(before);

        review.undo(joined.id(), MONITOR, NOON);
        review.undo(accepted.id(), MONITOR, NOON);
        assertThat(record.incidents().all()).isEmpty();
    }

    @Test
    void an_incident_of_an_episode_is_not_undone_before_the_episode() {
        Decision accepted = review.accept(candidate(arrest), MONITOR, NOON);
        Id<Incident> incident = accepted.made(Incident.class).get(0).id();
        Decision grouped =
                review.group(new Quoted("Spring arrests"), List.of(incident), MONITOR, NOON);

        assertThatThrownBy(() -> review.undo(accepted.id(), MONITOR, NOON))
                .isInstanceOf(DecisionRefused.class)
                .hasMessageContaining("episode");
        review.undo(grouped.id(), MONITOR, NOON);
        review.undo(accepted.id(), MONITOR, NOON);
        assertThat(record.episodes().all()).isEmpty();
    }

    @Test
    void an_incident_is_put_right_and_its_history_says_by_whom() {
        Incident incident =
                review.accept(candidate(arrest), MONITOR, NOON).made(Incident.class).get(0);
        Incident right =
                new Incident(
                        incident.id(),
                        incident.type(),
                        incident.codes(),
                        When.day(2026, 3, 3),
                        Optional.of("Karsin"),
                        incident.country(),
                        incident.status(),
                        incident.acts(),
                        incident.evidence());
        review.amend(right, Optional.of(new Quoted("city named in §1")), new User("D. O."), NOON);

        assertThat(record.incidents().find(incident.id())).contains(right);
        assertThat(record.decisions().on(incident.id()))
                .extracting(Decision::by)
                .containsExactly(MONITOR, new User("D. O."));
    }

    @Test
    void a_decided_candidate_is_not_decided_twice() {
        review.accept(candidate(arrest), MONITOR, NOON);

        assertThatThrownBy(() -> review.accept(candidate(arrest), MONITOR, NOON))
                .isInstanceOf(DecisionRefused.class)
                .hasMessageContaining("already decided");
    }

    @Test
    void no_refusal_and_no_text_form_holds_a_name() {
        Decision decision = review.accept(candidate(arrest), MONITOR, NOON);

        assertThat(decision.toString()).doesNotContain("Osanov").doesNotContain("Police");
        assertThat(everything()).doesNotContain("Osanov");
        assertThatThrownBy(() -> review.accept(candidate(arrest), MONITOR, NOON))
                .hasMessageNotContaining("Osanov");
    }

    private String everything() {
        return List.of(
                        record.candidates().of(document.id()),
                        record.incidents().all(),
                        record.actors().all(),
                        record.sources().all(),
                        record.claims().all(),
                        record.figures().all(),
                        record.episodes().all())
                .toString();
    }

    private Actor.Who who(Involvement involvement) {
        return record.actors().find(involvement.actor()).orElseThrow().who();
    }

    private Candidate find(Finding finding) {
        return record.candidates().of(document.id()).stream()
                .filter(c -> c.found().equals(finding))
                .findFirst()
                .orElseThrow();
    }

    private Id<Candidate> candidate(Finding finding) {
        return find(finding).id();
    }

    private StoredDocument take(String file) {
        String sha256 = String.format("%064x", file.hashCode());
        Document text = new Document(file, sha256, TEXT, true, List.of(), Document.Metadata.NONE);
        Reading.About about =
                new Reading.About(
                        Optional.empty(),
                        Language.ENGLISH,
                        When.UNKNOWN,
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of("shallow"));
        Reading reading =
                new Reading(
                        about,
                        List.of(arrest, ministry),
                        List.of(),
                        List.of(),
                        List.of(lawyer),
                        List.of(),
                        List.of(tabled),
                        List.of(),
                        List.of(),
                        List.of(
                                new Entity.Person(
                                        new PersonName("Timur Osanov"),
                                        List.of(passage("Timur Osanov")),
                                        Optional.empty(),
                                        Optional.empty(),
                                        false)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        StoredDocument stored =
                new StoredDocument(
                        ids.id(),
                        file,
                        sha256,
                        about,
                        TEXT.length(),
                        NOON,
                        MONITOR,
                        Optional.empty());
        record.take(stored, text, new byte[] {1}, reading, ids);
        return stored;
    }

    private static Passage passage(String words) {
        int start = TEXT.indexOf(words);
        return new Passage(start, start + words.length());
    }

    private static IncidentCandidate arrest(
            String id,
            Passage passage,
            List<Quoted> targets,
            Optional<Quoted> perpetrator,
            Count count,
            String accordingTo) {
        return new IncidentCandidate(
                id,
                IncidentType.ARREST_DETENTION,
                List.of("R7.1"),
                passage,
                passage,
                When.UNKNOWN,
                Optional.of(count),
                targets,
                perpetrator,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Status.HAPPENED,
                Optional.of(new Quoted(accordingTo)),
                0.9,
                true,
                List.of(),
                Optional.empty());
    }
}
