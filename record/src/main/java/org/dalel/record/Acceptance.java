// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dalel.terms.Document;
import org.dalel.terms.PersonName;
import org.dalel.terms.Quoted;
import org.dalel.terms.Status;
import org.dalel.terms.finding.ClaimCandidate;
import org.dalel.terms.finding.Entity;
import org.dalel.terms.finding.FigureCandidate;
import org.dalel.terms.finding.IncidentCandidate;
import org.dalel.terms.finding.Reading;

/**
 * The facts that a person makes by accepting a candidate: its words taken over as they are, nothing
 * added, nobody joined to anybody.
 *
 * @param candidate as accepted or corrected
 * @param document in which it was read
 * @param reading of that document; tells persons and organisations among the words
 */
record Acceptance(Candidate candidate, Document document, Reading reading) {

    Evidence evidence() {
        return new Evidence(
                Optional.of(candidate.document()),
                Optional.of(candidate.finding().passage()),
                new Quoted(candidate.finding().passage().in(document.text())),
                Optional.of(candidate.id()));
    }

    /** A new incident, claim or figure; none for the other kinds. */
    List<Fact> facts(Ids ids) {
        if (!(candidate.finding() instanceof IncidentCandidate read)) {
            return told(Optional.empty(), ids);
        }
        List<Fact> facts = incident(read, List.of(evidence()), ids);
        Incident incident = (Incident) facts.get(facts.size() - 1);
        facts.addAll(told(Optional.of(incident.id()), ids));
        return facts;
    }

    /** A new incident with its actors before it, without what anybody claims. */
    List<Fact> incident(IncidentCandidate read, List<Evidence> passages, Ids ids) {
        List<Fact> facts = new ArrayList<>();
        List<Involvement> involved = new ArrayList<>();
        for (Quoted target : read.targets()) {
            involved.add(involve(target, targetRole(read), facts, ids));
        }
        read.perpetrator().ifPresent(who -> involved.add(involve(who, doerRole(read), facts, ids)));
        Act act = new Act(ids.id(), read.type(), read.law(), read.sanctions(), involved);
        Incident incident =
                new Incident(
                        ids.id(),
                        read.type(),
                        read.codes(),
                        read.date(),
                        read.place(),
                        read.country(),
                        read.status(),
                        List.of(act),
                        passages);
        facts.add(incident);
        return facts;
    }

    /** What the candidate adds to an incident that is already recorded. */
    List<Fact> factsAbout(Id<Incident> incident, Ids ids) {
        return told(Optional.of(incident), ids);
    }

    /** Who tells, the claim, and the number where there is one. */
    private List<Fact> told(Optional<Id<Incident>> about, Ids ids) {
        List<Fact> facts = new ArrayList<>();
        if (candidate.finding() instanceof IncidentCandidate read) {
            Source source = source(read.accordingTo(), Optional.empty(), Optional.empty(), ids);
            facts.add(source);
            facts.add(claim(source, about, Optional.of(read.status()), false, ids));
            read.count()
                    .ifPresent(
                            count ->
                                    facts.add(
                                            new Figure(
                                                    ids.id(),
                                                    source.id(),
                                                    about,
                                                    count.bounds(),
                                                    Optional.of(count.unit()),
                                                    Optional.empty(),
                                                    evidence())));
        } else if (candidate.finding() instanceof ClaimCandidate read) {
            Source source = source(read.speaker(), read.role(), read.organisation(), ids);
            facts.add(source);
            facts.add(claim(source, about, Optional.empty(), read.quoted(), ids));
        } else if (candidate.finding() instanceof FigureCandidate read) {
            Source source = source(read.accordingTo(), Optional.empty(), Optional.empty(), ids);
            facts.add(source);
            facts.add(
                    new Figure(
                            ids.id(),
                            source.id(),
                            about,
                            read.value(),
                            read.unit(),
                            read.what().map(Quoted::new),
                            evidence()));
        }
        return facts;
    }

    private Source source(
            Optional<Quoted> name, Optional<String> role, Optional<String> organisation, Ids ids) {
        return new Source(
                ids.id(),
                name,
                role.map(Quoted::new),
                organisation.map(Quoted::new),
                Optional.of(candidate.document()));
    }

    private Claim claim(
            Source source,
            Optional<Id<Incident>> about,
            Optional<Status> says,
            boolean quoted,
            Ids ids) {
        return new Claim(ids.id(), source.id(), about, says, quoted, evidence());
    }

    private Involvement involve(Quoted words, Involvement.Role role, List<Fact> facts, Ids ids) {
        Actor actor = new Actor(ids.id(), who(words));
        facts.add(actor);
        return new Involvement(actor.id(), role);
    }

    /** A person or organisation when the reading names it so, word for word; else a group. */
    private Actor.Who who(Quoted words) {
        String name = words.reveal();
        for (Entity.Person person : reading.persons()) {
            if (person.name().equals(new PersonName(name))) {
                return new Actor.Person(person.name(), person.pseudonym());
            }
        }
        boolean organisation =
                reading.organisations().stream().anyMatch(o -> o.name().equals(name));
        return organisation ? new Actor.Organisation(words) : new Actor.Group(words);
    }

    /** In civic action the reading's target is the one addressed. */
    private static Involvement.Role targetRole(IncidentCandidate read) {
        return group(read) == 'A' ? Involvement.Role.ADDRESSEE : Involvement.Role.TARGET;
    }

    private static Involvement.Role doerRole(IncidentCandidate read) {
        return switch (group(read)) {
            case 'A' -> Involvement.Role.PARTICIPANT;
            case 'R' -> Involvement.Role.PERPETRATOR;
            default -> Involvement.Role.AUTHORITY;
        };
    }

    /** The first letter of the taxonomy's codes: R restriction, A civic action, L law, P relief. */
    private static char group(IncidentCandidate read) {
        return read.type().codes().get(0).charAt(0);
    }
}
