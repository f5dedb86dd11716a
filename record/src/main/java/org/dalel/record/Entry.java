// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dalel.terms.Country;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Sanction;
import org.dalel.terms.Status;
import org.dalel.terms.When;

/**
 * An incident that a person records without a machine's proposal.
 *
 * @param codes of the restriction taxonomy; the type's first one where the person chose none
 * @param law under which it is said to have been done, in the sources' words
 * @param sanctions it imposed
 * @param parties who did it and who suffered it
 * @param told what each source tells, one or more: an incident rests on somebody's word
 */
public record Entry(
        IncidentType type,
        List<String> codes,
        When when,
        Optional<String> place,
        Optional<Country> country,
        Status status,
        List<String> law,
        List<Sanction> sanctions,
        List<Party> parties,
        List<Telling> told) {
    public Entry {
        codes = codes.isEmpty() ? type.codes().subList(0, 1) : List.copyOf(codes);
        law = List.copyOf(law);
        sanctions = List.copyOf(sanctions);
        parties = List.copyOf(parties);
        told = List.copyOf(told);
        if (told.isEmpty()) {
            throw new IllegalArgumentException("an incident rests on what somebody tells");
        }
    }

    /** Someone who took part, and how. */
    public sealed interface Party {
        Involvement.Role role();
    }

    /** An actor of the record: the person says that it is the same one. */
    public record Known(Involvement.Role role, Id<Actor> actor) implements Party {}

    /** Somebody new, even where another of that name is recorded. */
    public record New(Involvement.Role role, Actor.Who who) implements Party {}

    /** The incident with its actors, sources, claims and figures, the incident first. */
    List<Fact> facts(Ids ids) {
        List<Fact> facts = new ArrayList<>();
        List<Involvement> involved = new ArrayList<>();
        for (Party party : parties) {
            involved.add(involvement(party, facts, ids));
        }
        Incident incident =
                new Incident(
                        ids.id(),
                        type,
                        codes,
                        when,
                        place,
                        country,
                        status,
                        List.of(new Act(ids.id(), type, law, sanctions, involved)),
                        told.stream().map(Telling::evidence).distinct().toList());
        facts.add(0, incident);
        told.forEach(telling -> facts.addAll(telling.facts(incident.id(), ids)));
        return facts;
    }

    private static Involvement involvement(Party party, List<Fact> facts, Ids ids) {
        if (party instanceof Known known) {
            return new Involvement(known.actor(), known.role());
        } else if (party instanceof New fresh) {
            Actor actor = new Actor(ids.id(), fresh.who());
            facts.add(actor);
            return new Involvement(actor.id(), fresh.role());
        }
        throw new IllegalStateException("no such party: " + party.getClass().getSimpleName());
    }
}
