// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import static org.dalel.record.Candidate.State.ACCEPTED;
import static org.dalel.record.Candidate.State.REJECTED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dalel.terms.Passage;
import org.dalel.terms.Problem;
import org.dalel.terms.Quoted;
import org.dalel.terms.finding.Finding;

/**
 * What a person can decide about the record. Every function keeps one {@link Decision} and gives it
 * back; who decides and when are arguments.
 *
 * <p>Nothing is joined by itself: accepting two candidates that tell of one event makes two
 * incidents, until a person joins the second to the first.
 *
 * <p>Every function throws {@link DecisionRefused}, and changes nothing, when what it is to decide
 * is not in the record or is already decided.
 */
public final class Review {
    private final CaseRecord record;
    private final Ids ids;

    public Review(CaseRecord record, Ids ids) {
        this.record = record;
        this.ids = ids;
    }

    /**
     * The candidate is right. An incident becomes an {@link Incident} with its actors, claim and
     * figure; a claim a {@link Claim}, a figure a {@link Figure}; of the other kinds the accepted
     * candidate itself is the record.
     */
    public Decision accept(Id<Candidate> id, User by, Instant at) {
        Candidate open = open(id);
        Candidate accepted = open.in(ACCEPTED);
        return keep(
                by,
                at,
                new Decision.Accepted(id),
                Optional.empty(),
                with(Change.of(open, accepted), acceptance(accepted).facts(ids)));
    }

    /**
     * The candidate is right and tells of an incident that is already recorded: its passage, claim
     * and figure are set beside the earlier ones, even where they disagree.
     */
    public Decision join(Id<Candidate> id, Id<Incident> incident, User by, Instant at) {
        Candidate open = open(id);
        Incident told =
                record.incidents()
                        .find(incident)
                        .orElseThrow(() -> DecisionRefused.unknown("incident", incident));
        Candidate accepted = open.in(ACCEPTED);
        Acceptance acceptance = acceptance(accepted);
        List<Change> changes =
                with(Change.of(open, accepted), acceptance.factsAbout(incident, ids));
        changes.add(Change.of(told, told.alsoToldIn(acceptance.evidence())));
        return keep(by, at, new Decision.Joined(id, incident), Optional.empty(), changes);
    }

    /** The candidate is wrong. It stays in the record with the reason. */
    public Decision reject(
            Id<Candidate> id, Decision.Reason reason, Optional<Quoted> why, User by, Instant at) {
        Candidate open = open(id);
        return keep(
                by,
                at,
                new Decision.Rejected(id, reason),
                why,
                List.of(Change.of(open, open.in(REJECTED))));
    }

    /**
     * The candidate is right in another form, which is accepted. What the machine read stays beside
     * it.
     *
     * @param right of the same kind as the candidate, on a passage of the same document
     */
    public Decision correct(
            Id<Candidate> id, Finding right, Optional<Quoted> why, User by, Instant at) {
        Candidate open = open(id);
        Candidate corrected = open.correctedTo(right);
        return keep(
                by,
                at,
                new Decision.Corrected(id),
                why,
                with(Change.of(open, corrected), acceptance(corrected).facts(ids)));
    }

    /**
     * A person records an incident herself: it, its new actors, sources, claims and figures come in
     * by one decision, and one undo takes them all out.
     *
     * @param origin whether it was typed in or taken over from a table
     */
    public Decision enter(Entry entry, Decision.Origin origin, User by, Instant at) {
        for (Entry.Party party : entry.parties()) {
            if (party instanceof Entry.Known known
                    && record.actors().find(known.actor()).isEmpty()) {
                throw DecisionRefused.unknown("actor", known.actor());
            }
        }
        entry.told().forEach(this::standing);
        List<Fact> facts = entry.facts(ids);
        Incident incident = (Incident) facts.get(0);
        return keep(
                by,
                at,
                new Decision.Entered(incident.id(), origin),
                Optional.empty(),
                facts.stream().map(Change::made).toList());
    }

    /**
     * What a further source tells of an incident is set beside the others, also where it differs.
     */
    public Decision supplement(Id<Incident> id, Telling telling, User by, Instant at) {
        Incident now =
                record.incidents()
                        .find(id)
                        .orElseThrow(() -> DecisionRefused.unknown("incident", id));
        standing(telling);
        List<Change> changes = new ArrayList<>();
        if (!now.evidence().contains(telling.evidence())) {
            changes.add(Change.of(now, now.alsoToldIn(telling.evidence())));
        }
        telling.facts(id, ids).forEach(fact -> changes.add(Change.made(fact)));
        return keep(by, at, new Decision.Supplemented(id), Optional.empty(), changes);
    }

    /** The words of a passage must stand where it says. */
    private void standing(Telling telling) {
        Evidence evidence = telling.evidence();
        if (evidence.document().isPresent()) {
            Id<StoredDocument> document = evidence.document().orElseThrow();
            String text =
                    record.documents()
                            .text(document)
                            .orElseThrow(() -> DecisionRefused.unknown("document", document))
                            .text();
            Passage passage = evidence.passage().orElseThrow();
            if (passage.end() > text.length()
                    || !passage.in(text).equals(evidence.words().reveal())) {
                throw new DecisionRefused(
                        new Problem(
                                "the passage does not hold these words; nothing was changed",
                                "document " + document,
                                "choose the passage in the document again"));
            }
        }
    }

    /**
     * An accepted incident is put right.
     *
     * @param right of the same id as an incident of the record
     */
    public Decision amend(Incident right, Optional<Quoted> why, User by, Instant at) {
        Incident now =
                record.incidents()
                        .find(right.id())
                        .orElseThrow(() -> DecisionRefused.unknown("incident", right.id()));
        return keep(by, at, new Decision.Amended(right.id()), why, List.of(Change.of(now, right)));
    }

    /** These incidents are one episode. */
    public Decision group(Quoted name, List<Id<Incident>> incidents, User by, Instant at) {
        for (Id<Incident> incident : incidents) {
            if (record.incidents().find(incident).isEmpty()) {
                throw DecisionRefused.unknown("incident", incident);
            }
        }
        Episode episode = new Episode(ids.id(), name, incidents);
        return keep(
                by,
                at,
                new Decision.Grouped(episode.id()),
                Optional.empty(),
                List.of(Change.made(episode)));
    }

    /**
     * Takes a decision back: everything it changed is exactly as it was before. Both decisions stay
     * in the history; taking back the taking back does the first again.
     *
     * @throws DecisionRefused also when a later decision changed the same facts: that one is to be
     *     taken back first
     */
    public Decision undo(Id<Decision> id, User by, Instant at) {
        Decision decision =
                record.decisions()
                        .find(id)
                        .orElseThrow(() -> DecisionRefused.unknown("decision", id));
        refuseWhileUsed(decision);
        return keep(
                by,
                at,
                new Decision.Undone(id),
                Optional.empty(),
                decision.changes().stream().map(Change::reversed).toList());
    }

    /** An incident that a later episode holds may not go. */
    private void refuseWhileUsed(Decision decision) {
        for (Change change : decision.changes()) {
            if (change.before().isEmpty()
                    && change.fact() instanceof Incident incident
                    && !record.episodes().with(incident.id()).isEmpty()) {
                throw new DecisionRefused(
                        new Problem(
                                "this incident belongs to an episode; nothing was changed",
                                "incident " + incident.id(),
                                "take back the decision that made the episode first"));
            }
        }
    }

    private Candidate open(Id<Candidate> id) {
        Candidate candidate =
                record.candidates()
                        .find(id)
                        .orElseThrow(() -> DecisionRefused.unknown("candidate", id));
        if (!candidate.open()) {
            throw DecisionRefused.decided(candidate);
        }
        return candidate;
    }

    private Acceptance acceptance(Candidate candidate) {
        Id<StoredDocument> document = candidate.document();
        return new Acceptance(
                candidate,
                record.documents()
                        .text(document)
                        .orElseThrow(() -> DecisionRefused.unknown("document", document)),
                record.documents()
                        .reading(document)
                        .orElseThrow(() -> DecisionRefused.unknown("document", document)));
    }

    private static List<Change> with(Change first, List<Fact> made) {
        List<Change> changes = new ArrayList<>();
        changes.add(first);
        made.forEach(fact -> changes.add(Change.made(fact)));
        return changes;
    }

    private Decision keep(
            User by,
            Instant at,
            Decision.Verdict what,
            Optional<Quoted> why,
            List<Change> changes) {
        Decision decision = new Decision(ids.id(), at, by, what, why, changes);
        record.decisions().keep(decision);
        return decision;
    }
}
