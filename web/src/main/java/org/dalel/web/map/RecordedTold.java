// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
    private RecordedTold() {}

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
        Map<Id<StoredDocument>, Integer> numbers = new LinkedHashMap<>();
        List<Told> told = new ArrayList<>();
        for (Incident incident : record.incidents().all()) {
            boolean here =
                    country.isEmpty()
                            || incident.country().map(c -> c.equals(country.get())).orElse(true);
            if (here) {
                told.add(told(incident, record, numbers, before, href.apply(incident)));
            }
        }
        return told;
    }

    private static Told told(
            Incident incident,
            CaseRecord record,
            Map<Id<StoredDocument>, Integer> numbers,
            int before,
            String href) {
        Optional<Evidence> written =
                incident.evidence().stream().filter(e -> e.document().isPresent()).findFirst();
        int report =
                written.flatMap(Evidence::document)
                        .map(d -> numbers.computeIfAbsent(d, n -> before + numbers.size() + 1))
                        .orElse(0);
        Optional<Passage> passage = written.flatMap(Evidence::passage);
        List<Claim> claims = record.claims().about(incident.id());
        boolean disagree = claims.stream().flatMap(c -> c.says().stream()).distinct().count() > 1;
        boolean denied = claims.stream().anyMatch(c -> c.says().equals(Optional.of(Status.DENIED)));
        boolean author =
                claims.stream()
                        .anyMatch(
                                c ->
                                        record.sources()
                                                .find(c.source())
                                                .map(Source::author)
                                                .orElse(false));
        return new Told(
                report,
                passage.map(Passage::start).orElse(0),
                passage.map(Passage::end).orElse(0),
                incident.type(),
                doer(incident, record),
                incident.acts().stream().flatMap(a -> a.law().stream()).distinct().toList(),
                incident.when(),
                incident.status(),
                false,
                claims.isEmpty() || author ? Told.Voice.REPORT : Told.Voice.CITED,
                true,
                disagree || denied,
                many(record.figures().about(incident.id())),
                href);
    }

    /** Who did it, by kind; of several the first that is told. */
    private static Body doer(Incident incident, CaseRecord record) {
        Body found = Body.NOT_SAID;
        for (Act act : incident.acts()) {
            for (Involvement involvement : act.involvements()) {
                if (does(involvement.role()) && (found == Body.NOT_SAID || found == Body.OTHER)) {
                    found =
                            record.actors()
                                    .find(involvement.actor())
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
