// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dalel.law.map.Body;
import org.dalel.law.map.Told;
import org.dalel.record.Act;
import org.dalel.record.Actor;
import org.dalel.record.CaseRecord;
import org.dalel.record.Claim;
import org.dalel.record.Evidence;
import org.dalel.record.Figure;
import org.dalel.record.Id;
import org.dalel.record.Incident;
import org.dalel.record.Involvement;
import org.dalel.record.Source;
import org.dalel.record.StoredDocument;
import org.dalel.terms.Bounds;
import org.dalel.terms.Country;
import org.dalel.terms.Passage;
import org.dalel.terms.Status;

/**
 * What people accepted as having happened, by kind, for the map: actors become kinds of body, and
 * no name, place or word of a source goes along. What nobody decided stays out.
 */
public final class RecordedTold {
    private final Map<Id<Incident>, List<Claim>> claims;
    private final Map<Id<Incident>, List<Figure>> figures;
    private final Map<Id<Source>, Source> sources;
    private final Map<Id<Actor>, Actor> actors;
    private final Map<Id<StoredDocument>, Integer> numbers = new LinkedHashMap<>();
    private final int before;

    private RecordedTold(CaseRecord record, int before) {
        this.claims = byIncident(record.claims().all(), Claim::about);
        this.figures = byIncident(record.figures().all(), Figure::about);
        this.sources = byId(record.sources().all(), Source::id);
        this.actors = byId(record.actors().all(), Actor::id);
        this.before = before;
    }

    /**
     * @param country whose; incidents of which the country is not known are in; empty for all
     * @param before how many reports are numbered already
     * @param href where an incident stands in the workspace
     */
    public static List<Told> of(
            CaseRecord record,
            Optional<Country> country,
            int before,
            Function<Incident, String> href) {
        RecordedTold recorded = new RecordedTold(record, before);
        List<Told> told = new ArrayList<>();
        for (Incident incident : record.incidents().all()) {
            boolean here =
                    country.isEmpty()
                            || incident.country().map(c -> c.equals(country.get())).orElse(true);
            if (here) {
                told.add(recorded.told(incident, href.apply(incident)));
            }
        }
        return told;
    }

    private static <T> Map<Id<Incident>, List<T>> byIncident(
            List<T> all, Function<T, Optional<Id<Incident>>> about) {
        Map<Id<Incident>, List<T>> by = new HashMap<>();
        for (T one : all) {
            about.apply(one).ifPresent(i -> by.computeIfAbsent(i, n -> new ArrayList<>()).add(one));
        }
        return by;
    }

    private static <T> Map<Id<T>, T> byId(List<T> all, Function<T, Id<T>> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    private Told told(Incident incident, String href) {
        Optional<Evidence> written =
                incident.evidence().stream().filter(e -> e.document().isPresent()).findFirst();
        int report =
                written.flatMap(Evidence::document)
                        .map(d -> numbers.computeIfAbsent(d, n -> before + numbers.size() + 1))
                        .orElse(0);
        Optional<Passage> passage = written.flatMap(Evidence::passage);
        List<Claim> about = claims.getOrDefault(incident.id(), List.of());
        boolean disagree = about.stream().flatMap(c -> c.says().stream()).distinct().count() > 1;
        boolean denied = about.stream().anyMatch(c -> c.says().equals(Optional.of(Status.DENIED)));
        boolean author =
                about.stream()
                        .flatMap(c -> Optional.ofNullable(sources.get(c.source())).stream())
                        .anyMatch(Source::author);
        return new Told(
                report,
                passage.map(Passage::start).orElse(0),
                passage.map(Passage::end).orElse(0),
                incident.type(),
                doer(incident),
                incident.acts().stream().flatMap(a -> a.law().stream()).distinct().toList(),
                incident.when(),
                incident.status(),
                false,
                about.isEmpty() || author ? Told.Voice.REPORT : Told.Voice.CITED,
                true,
                disagree || denied,
                many(figures.getOrDefault(incident.id(), List.of())),
                href);
    }

    /** Who did it, by kind; of several the first that is told. */
    private Body doer(Incident incident) {
        Body found = Body.NOT_SAID;
        for (Act act : incident.acts()) {
            for (Involvement involvement : act.involvements()) {
                if (does(involvement.role()) && (found == Body.NOT_SAID || found == Body.OTHER)) {
                    found =
                            Optional.ofNullable(actors.get(involvement.actor()))
                                    .map(RecordedTold::kind)
                                    .orElse(found);
                }
            }
        }
        return found;
    }

    private static boolean does(Involvement.Role role) {
        return role == Involvement.Role.PERPETRATOR
                || role == Involvement.Role.AUTHORITY
                || role == Involvement.Role.PARTICIPANT;
    }

    private static Body kind(Actor actor) {
        if (actor.who() instanceof Actor.Office office) {
            return Body.of(office.title().reveal());
        }
        if (actor.who() instanceof Actor.Group group) {
            return Body.of(group.description().reveal());
        }
        return actor.who() instanceof Actor.Organisation organisation
                ? Body.of(organisation.name().reveal())
                : Body.OTHER;
    }

    /** The span of what all sources say of people; an open end stays open. */
    private static Optional<Bounds> many(List<Figure> figures) {
        List<Bounds> people =
                figures.stream()
                        .filter(f -> f.unit().equals(Optional.of("people")))
                        .map(Figure::value)
                        .filter(b -> !b.isUnknown())
                        .toList();
        if (people.isEmpty()) {
            return Optional.empty();
        }
        boolean open = people.stream().anyMatch(b -> b.max().isEmpty());
        Optional<BigDecimal> least =
                people.stream()
                        .map(b -> b.min().orElse(BigDecimal.ZERO))
                        .min(Comparator.naturalOrder());
        Optional<BigDecimal> most =
                open
                        ? Optional.empty()
                        : people.stream()
                                .flatMap(b -> b.max().stream())
                                .max(Comparator.naturalOrder());
        return Optional.of(new Bounds(least, most));
    }
}
