// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dalel.terms.Country;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Status;
import org.dalel.terms.When;

/**
 * One thing that happened to civil society or was done by it, however many tell of it: what a
 * person accepted. HURIDOCS calls it an event.
 *
 * <p>How many it touched is not said here but by its {@link Figure}s, who says that it happened by
 * its {@link Claim}s: they may disagree.
 *
 * @param type what happened as a whole
 * @param codes of the restriction taxonomy ({@code R7.1})
 * @param when as precisely as the sources say
 * @param place finest place known
 * @param acts the deeds it consists of, one or more
 * @param evidence the passages it rests on, or the words of whoever was told, one or more
 */
public record Incident(
        Id<Incident> id,
        IncidentType type,
        List<String> codes,
        When when,
        Optional<String> place,
        Optional<Country> country,
        Status status,
        List<Act> acts,
        List<Evidence> evidence)
        implements Fact {

    /** The latest first, those without a known day last. */
    public static final Comparator<Incident> LATEST_FIRST =
            Comparator.comparing(
                            (Incident i) -> i.when().latest().orElse(LocalDate.MIN),
                            Comparator.reverseOrder())
                    .thenComparing(i -> i.id().value());

    public Incident {
        codes = List.copyOf(codes);
        acts = List.copyOf(acts);
        evidence = List.copyOf(evidence);
        if (acts.isEmpty() || evidence.isEmpty()) {
            throw new IllegalArgumentException("an incident has an act and rests on a passage");
        }
    }

    /**
     * The same incident without some of its passages.
     *
     * @throws IllegalArgumentException when it would rest on nothing
     */
    Incident without(List<Evidence> passages) {
        List<Evidence> fewer = new ArrayList<>(evidence);
        fewer.removeAll(passages);
        return new Incident(id, type, codes, when, place, country, status, acts, fewer);
    }

    /**
     * The same as something else that happened; its acts of the old type become acts of the new.
     */
    public Incident ofType(IncidentType other) {
        List<String> fitting = codes.stream().filter(other.codes()::contains).toList();
        return new Incident(
                id,
                other,
                fitting.isEmpty() ? other.codes().subList(0, 1) : fitting,
                when,
                place,
                country,
                status,
                acts.stream()
                        .map(
                                act ->
                                        act.type() != type
                                                ? act
                                                : new Act(
                                                        act.id(),
                                                        other,
                                                        act.law(),
                                                        act.sanctions(),
                                                        act.involvements()))
                        .toList(),
                evidence);
    }

    /** The same on another date. */
    public Incident on(When other) {
        return new Incident(id, type, codes, other, place, country, status, acts, evidence);
    }

    /** The same in another place. */
    public Incident at(Optional<String> otherPlace, Optional<Country> otherCountry) {
        return new Incident(
                id, type, codes, when, otherPlace, otherCountry, status, acts, evidence);
    }

    /** The same, happened, planned, threatened or denied. */
    public Incident in(Status other) {
        return new Incident(id, type, codes, when, place, country, other, acts, evidence);
    }

    /** The same with other acts. */
    public Incident with(List<Act> other) {
        return new Incident(id, type, codes, when, place, country, status, other, evidence);
    }

    /**
     * This incident and another that is the same one: its passages and acts come behind these; what
     * nobody knew here is taken from there.
     */
    Incident and(Incident other) {
        List<Evidence> passages = new ArrayList<>(evidence);
        other.evidence().stream().filter(e -> !evidence.contains(e)).forEach(passages::add);
        List<Act> deeds = new ArrayList<>(acts);
        deeds.addAll(other.acts());
        return new Incident(
                id,
                type,
                codes,
                when.isKnown() ? when : other.when(),
                place.or(other::place),
                country.or(other::country),
                status,
                deeds,
                passages);
    }

    /** The same incident, told once more. */
    Incident alsoToldIn(Evidence passage) {
        List<Evidence> more = new ArrayList<>(evidence);
        more.add(passage);
        return new Incident(id, type, codes, when, place, country, status, acts, more);
    }
}
