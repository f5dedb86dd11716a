// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import static org.dalel.record.Candidate.State.ACCEPTED;
import static org.dalel.record.Candidate.State.REJECTED;
import static org.dalel.record.Candidate.State.RETOLD;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dalel.terms.Passage;
import org.dalel.terms.Problem;
import org.dalel.terms.Quoted;
import org.dalel.terms.finding.Finding;
import org.dalel.terms.finding.IncidentCandidate;

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
        return keep(by, at, new Decision.Accepted(id), Optional.empty(), accepted(open(id)));
    }

    /** The candidates are right as they are; one decision, which one undo takes back. */
    public Decision acceptTogether(List<Id<Candidate>> candidates, User by, Instant at) {
        List<Change> changes = new ArrayList<>();
        for (Id<Candidate> id : candidates) {
            changes.addAll(accepted(open(id)));
        }
        return keep(by, at, new Decision.AcceptedTogether(candidates), Optional.empty(), changes);
    }

    private List<Change> accepted(Candidate open) {
        return taken(open, open.in(ACCEPTED));
    }

    /** The candidate as it was decided, and the facts that come of it with its retellings. */
    private List<Change> taken(Candidate open, Candidate decided) {
        List<Change> changes = new ArrayList<>();
        changes.add(Change.of(open, decided));
        for (Fact fact : acceptance(decided).facts(ids)) {
            changes.add(
                    Change.made(
                            fact instanceof Incident incident
                                    ? toldAgain(incident, open.id())
                                    : fact));
        }
        return changes;
    }

    /** The incident with the passages that tell again what the candidate tells. */
    private Incident toldAgain(Incident incident, Id<Candidate> first) {
        Incident told = incident;
        for (Candidate again : record.candidates().retelling(first)) {
            told = told.alsoToldIn(acceptance(again).evidence());
        }
        return told;
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
        changes.add(Change.of(told, toldAgain(told.alsoToldIn(acceptance.evidence()), open.id())));
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
        return keep(by, at, new Decision.Corrected(id), why, taken(open, corrected));
    }

    /**
     * The candidate tells again what another tells, in the same document or another: it makes no
     * incident and no claim of its own. Its passage goes to the incident of the first, now or once
     * that is accepted.
     *
     * @param id and {@code first} of one kind
     */
    public Decision retell(Id<Candidate> id, Id<Candidate> first, User by, Instant at) {
        Candidate open = open(id);
        Candidate root = candidate(first);
        while (root.retells().isPresent()) {
            root = candidate(root.retells().orElseThrow());
        }
        if (root.id().equals(id) || root.kind() != open.kind() || root.state() == REJECTED) {
            throw new DecisionRefused(
                    new Problem(
                            "a candidate tells again only what another of its kind tells that was"
                                    + " not rejected; nothing was changed",
                            "candidate " + id,
                            "choose another candidate"));
        }
        List<Change> changes = new ArrayList<>();
        Candidate again = open.retelling(root.id());
        changes.add(Change.of(open, again));
        if (!root.open()) {
            for (Incident incident : record.incidents().restingOn(root)) {
                changes.add(Change.of(incident, incident.alsoToldIn(acceptance(again).evidence())));
            }
        }
        return keep(by, at, new Decision.Retold(id, root.id()), Optional.empty(), changes);
    }

    /**
     * The candidate tells of two events: a second candidate comes beside it, with the same passage
     * and the next number. Both are open, to be put right one after the other.
     */
    public Decision split(Id<Candidate> id, User by, Instant at) {
        Candidate open = open(id);
        int last =
                record.candidates().of(open.document()).stream()
                        .mapToInt(Candidate::number)
                        .max()
                        .orElse(0);
        Candidate second = Candidate.proposed(ids.id(), open.document(), last + 1, open.found());
        return keep(
                by,
                at,
                new Decision.Split(id, second.id()),
                Optional.empty(),
                List.of(Change.of(open, open), Change.made(second)));
    }

    /**
     * The candidate was joined to an incident of which it does not tell: its passage and those that
     * tell it again, its claims and figures leave the incident; an incident candidate becomes an
     * incident of its own.
     *
     * @throws DecisionRefused also when the incident would rest on nothing
     */
    public Decision separate(Id<Candidate> id, Id<Incident> incident, User by, Instant at) {
        Candidate told = candidate(id);
        Incident from =
                record.incidents()
                        .find(incident)
                        .orElseThrow(() -> DecisionRefused.unknown("incident", incident));
        List<Id<Candidate>> leaving = new ArrayList<>(List.of(id));
        record.candidates().retelling(id).forEach(again -> leaving.add(again.id()));
        List<Evidence> passages = from.evidence().stream().filter(e -> leaves(e, leaving)).toList();
        if (passages.isEmpty() || passages.size() == from.evidence().size()) {
            throw new DecisionRefused(
                    new Problem(
                            "an incident keeps at least one passage; nothing was changed",
                            "incident " + incident,
                            "take back the decision that made the incident instead"));
        }
        List<Change> changes = new ArrayList<>();
        changes.add(Change.of(told, told));
        changes.add(Change.of(from, from.without(passages)));
        Optional<Id<Incident>> own = Optional.empty();
        if (told.finding() instanceof IncidentCandidate read) {
            List<Fact> facts = acceptance(told).incident(read, passages, ids);
            facts.forEach(fact -> changes.add(Change.made(fact)));
            own = Optional.of(((Incident) facts.get(facts.size() - 1)).id());
        }
        for (Claim claim : record.claims().about(incident)) {
            if (leaves(claim.evidence(), leaving)) {
                changes.add(Change.of(claim, claim.about(own)));
            }
        }
        for (Figure figure : record.figures().about(incident)) {
            if (leaves(figure.evidence(), leaving)) {
                changes.add(Change.of(figure, figure.about(own)));
            }
        }
        return keep(by, at, new Decision.Separated(id, incident), Optional.empty(), changes);
    }

    private static boolean leaves(Evidence evidence, List<Id<Candidate>> leaving) {
        return leaving.stream().anyMatch(evidence::proposedBy);
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

    /**
     * An accepted incident is put right, and somebody new takes part in it.
     *
     * @param right of the same id as an incident of the record
     * @param fresh actors whom the record does not hold yet
     */
    public Decision amend(
            Incident right, List<Actor> fresh, Optional<Quoted> why, User by, Instant at) {
        List<Change> changes = new ArrayList<>();
        changes.add(Change.of(incident(right.id()), right));
        fresh.forEach(actor -> changes.add(Change.made(actor)));
        return keep(by, at, new Decision.Amended(right.id()), why, changes);
    }

    /**
     * Accepted incidents are put right in one go: one decision, which one undo takes back.
     *
     * @param right each of the same id as an incident of the record; those that are right already
     *     stay untouched
     */
    public Decision amendTogether(List<Incident> right, Optional<Quoted> why, User by, Instant at) {
        List<Change> changes = new ArrayList<>();
        for (Incident incident : right) {
            Incident now = incident(incident.id());
            if (!now.equals(incident)) {
                changes.add(Change.of(now, incident));
            }
        }
        if (changes.isEmpty()) {
            throw new DecisionRefused(
                    new Problem(
                            "these incidents are so already; nothing was changed",
                            "incidents: " + right.size(),
                            "choose something else to put right"));
        }
        return keep(
                by,
                at,
                new Decision.AmendedTogether(
                        changes.stream().map(c -> ((Incident) c.fact()).id()).toList()),
                why,
                changes);
    }

    /**
     * What {@link #merge} would make of these incidents: passages and acts of all of them; what
     * nobody knew of the first is taken from the others, in their order.
     */
    public Incident merged(Id<Incident> into, List<Id<Incident>> others) {
        Incident whole = incident(into);
        for (Id<Incident> other : others) {
            if (other.equals(into)) {
                throw new IllegalArgumentException("an incident is not merged into itself");
            }
            whole = whole.and(incident(other));
        }
        return whole;
    }

    /**
     * Several incidents are one. What is told of the others, claims and figures with their sources,
     * is told of the first, also where it differs; episodes hold the first in their place.
     */
    public Decision merge(
            Id<Incident> into,
            List<Id<Incident>> others,
            Optional<Quoted> why,
            User by,
            Instant at) {
        List<Change> changes = new ArrayList<>();
        changes.add(Change.of(incident(into), merged(into, others)));
        Set<Episode> episodes = new LinkedHashSet<>();
        for (Id<Incident> other : others) {
            changes.add(new Change(Optional.of(incident(other)), Optional.empty()));
            for (Claim c : record.claims().about(other)) {
                changes.add(
                        Change.of(
                                c,
                                new Claim(
                                        c.id(),
                                        c.source(),
                                        Optional.of(into),
                                        c.says(),
                                        c.quoted(),
                                        c.evidence())));
            }
            for (Figure f : record.figures().about(other)) {
                changes.add(
                        Change.of(
                                f,
                                new Figure(
                                        f.id(),
                                        f.source(),
                                        Optional.of(into),
                                        f.value(),
                                        f.unit(),
                                        f.what(),
                                        f.evidence())));
            }
            episodes.addAll(record.episodes().with(other));
        }
        for (Episode episode : episodes) {
            changes.add(
                    Change.of(
                            episode,
                            new Episode(
                                    episode.id(),
                                    episode.name(),
                                    episode.incidents().stream()
                                            .map(i -> others.contains(i) ? into : i)
                                            .distinct()
                                            .toList())));
        }
        return keep(by, at, new Decision.Merged(into, others), why, changes);
    }

    private Incident incident(Id<Incident> id) {
        return record.incidents()
                .find(id)
                .orElseThrow(() -> DecisionRefused.unknown("incident", id));
    }

    /**
     * An episode holds other incidents than before, or has another name.
     *
     * @param right of the same id as an episode of the record
     */
    public Decision regroup(Episode right, User by, Instant at) {
        Episode now =
                record.episodes()
                        .find(right.id())
                        .orElseThrow(() -> DecisionRefused.unknown("episode", right.id()));
        right.incidents().forEach(this::incident);
        return keep(
                by,
                at,
                new Decision.Regrouped(right.id()),
                Optional.empty(),
                List.of(Change.of(now, right)));
    }

    /** Whether {@link #undo} would take the decision back: no later one changed the same facts. */
    public boolean canUndo(Decision decision) {
        for (Change change : decision.changes()) {
            if (!now(change.fact()).equals(change.after())) {
                return false;
            }
        }
        try {
            refuseWhileUsed(decision);
            return true;
        } catch (DecisionRefused used) {
            return false;
        }
    }

    /** The fact as the record holds it; empty when it holds none of that id. */
    private Optional<Fact> now(Fact fact) {
        Optional<? extends Fact> found;
        if (fact instanceof Candidate candidate) {
            found = record.candidates().find(candidate.id());
        } else if (fact instanceof Incident incident) {
            found = record.incidents().find(incident.id());
        } else if (fact instanceof Actor actor) {
            found = record.actors().find(actor.id());
        } else if (fact instanceof Source source) {
            found = record.sources().find(source.id());
        } else if (fact instanceof Claim claim) {
            found = record.claims().find(claim.id());
        } else if (fact instanceof Figure figure) {
            found = record.figures().find(figure.id());
        } else if (fact instanceof Episode episode) {
            found = record.episodes().find(episode.id());
        } else {
            throw new IllegalStateException("no place for " + fact.getClass().getSimpleName());
        }
        return found.map(f -> f);
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

    /** An incident that a later episode holds may not go, nor a passage that one rests on. */
    private void refuseWhileUsed(Decision decision) {
        for (Change change : decision.changes()) {
            if (change.fact() instanceof Candidate again
                    && again.state() == RETOLD
                    && record.incidents().restingOn(again).stream()
                            .anyMatch(i -> !decision.made(Incident.class).contains(i))) {
                throw new DecisionRefused(
                        new Problem(
                                "an incident accepted later rests on this passage as well; nothing"
                                        + " was changed",
                                "candidate " + again.id(),
                                "take back the decision that accepted it first"));
            }
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
        Candidate candidate = candidate(id);
        if (!candidate.open()) {
            throw DecisionRefused.decided(candidate);
        }
        return candidate;
    }

    private Candidate candidate(Id<Candidate> id) {
        return record.candidates()
                .find(id)
                .orElseThrow(() -> DecisionRefused.unknown("candidate", id));
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
