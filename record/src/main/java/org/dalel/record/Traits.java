// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dalel.terms.Quoted;

/**
 * What an incident is selected, counted and ordered by.
 *
 * @param actors kind and name of each who took part, each once
 * @param laws named in its acts, each once
 * @param tellers the name of each source; for a document's author its publisher, else its title
 * @param size as its first number counts
 * @param people how many people
 */
public record Traits(
        Incident incident,
        List<Actor.Who> actors,
        List<String> laws,
        List<Quoted> tellers,
        Size size,
        Size people) {
    public Traits {
        actors = List.copyOf(actors);
        laws = List.copyOf(laws);
        tellers = List.copyOf(tellers);
    }

    public static Traits of(Incident incident, CaseRecord record) {
        List<Figure> figures = record.figures().about(incident.id());
        return new Traits(
                incident,
                incident.acts().stream()
                        .flatMap(act -> act.involvements().stream())
                        .map(Involvement::actor)
                        .distinct()
                        .flatMap(id -> record.actors().find(id).stream())
                        .map(Actor::who)
                        .distinct()
                        .toList(),
                incident.acts().stream().flatMap(act -> act.law().stream()).distinct().toList(),
                Stream.concat(
                                record.claims().about(incident.id()).stream().map(Claim::source),
                                figures.stream().map(Figure::source))
                        .distinct()
                        .flatMap(id -> record.sources().find(id).stream())
                        .flatMap(source -> teller(source, record).stream())
                        .distinct()
                        .toList(),
                Size.of(figures),
                Size.ofPeople(figures));
    }

    private static Optional<Quoted> teller(Source source, CaseRecord record) {
        return source.name()
                .or(
                        () ->
                                source.document()
                                        .flatMap(record.documents()::find)
                                        .map(d -> d.about().publisher().orElseGet(d::title))
                                        .filter(words -> !words.isBlank())
                                        .map(Quoted::new));
    }

    public List<String> groups() {
        return incident.codes().stream().map(Selection::groupOf).distinct().toList();
    }

    /** Whether neither the first nor the last day it can have been is known. */
    public boolean undated() {
        return incident.when().earliest().isEmpty() && incident.when().latest().isEmpty();
    }

    /** Whether it is in the selection, for certain or perhaps. */
    public boolean fits(Selection asked) {
        return any(asked.groups(), groups())
                && any(asked.types(), List.of(incident.type()))
                && any(asked.countries(), incident.country().stream().toList())
                && fitsPlace(asked)
                && fitsPeriod(asked)
                && any(asked.actors(), actors)
                && any(asked.laws(), laws)
                && any(asked.tellers(), tellers)
                && any(asked.statuses(), List.of(incident.status()))
                && (!asked.disputed() || size.disagree())
                && (!asked.oneTeller() || tellers.size() == 1);
    }

    /** Whether its date may lie outside the period asked for. */
    public boolean onlyPerhaps(Selection asked) {
        return asked.inPeriod()
                && !(asked.from().map(day -> notBefore(day)).orElse(true)
                        && asked.to().map(day -> notAfter(day)).orElse(true));
    }

    private boolean notBefore(LocalDate day) {
        return incident.when().earliest().map(first -> !first.isBefore(day)).orElse(false);
    }

    private boolean notAfter(LocalDate day) {
        return incident.when().latest().map(last -> !last.isAfter(day)).orElse(false);
    }

    private boolean fitsPlace(Selection asked) {
        if (asked.places().isEmpty() && !asked.placeUnknown()) {
            return true;
        }
        return incident.place().map(asked.places()::contains).orElse(asked.placeUnknown());
    }

    private boolean fitsPeriod(Selection asked) {
        if (asked.undated()) {
            return undated();
        }
        if (!asked.inPeriod()) {
            return true;
        }
        return !undated()
                && asked.from()
                        .flatMap(day -> incident.when().latest().map(last -> !last.isBefore(day)))
                        .orElse(true)
                && asked.to()
                        .flatMap(
                                day -> incident.when().earliest().map(first -> !first.isAfter(day)))
                        .orElse(true);
    }

    private static <T> boolean any(Set<T> asked, List<T> there) {
        return asked.isEmpty() || there.stream().anyMatch(asked::contains);
    }
}
