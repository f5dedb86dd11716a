// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dalel.terms.Bounds;

/**
 * Answers a question by looking at every incident.
 *
 * @param incidents all, in the order in which they came into the record
 */
record MemorySelecting(List<Traits> incidents) {

    Selected answer(Selected.Question question) {
        Selection asked = question.selection();
        List<Traits> fitting = new ArrayList<>(fitting(asked));
        if (question.order().equals(new Selection.Order(Selection.By.RECORDED, true))) {
            Collections.reverse(fitting);
        }
        List<Size> sizes =
                fitting.stream().map(Traits::people).filter(s -> !s.span().isUnknown()).toList();
        return new Selected(
                fitting.stream()
                        .sorted(order(question.order()))
                        .skip(question.skip())
                        .limit(question.limit())
                        .map(t -> new Selected.Row(t.incident(), t.onlyPerhaps(asked)))
                        .toList(),
                fitting.size(),
                (int) fitting.stream().filter(t -> t.onlyPerhaps(asked)).count(),
                asked.inPeriod() ? fitting(asked.onlyUndated()).size() : 0,
                people(sizes),
                sizes.stream().anyMatch(Size::open),
                fitting.size() - sizes.size(),
                question.values() == 0 ? Selected.Facets.NONE : facets(question));
    }

    private static Bounds people(List<Size> sizes) {
        return new Bounds(
                sizes.stream()
                        .map(s -> s.span().min().or(s.span()::max).orElseThrow())
                        .min(Comparator.naturalOrder()),
                sizes.stream()
                        .map(s -> s.span().max().or(s.span()::min).orElseThrow())
                        .max(Comparator.naturalOrder()));
    }

    private List<Traits> fitting(Selection asked) {
        return incidents.stream().filter(t -> t.fits(asked)).toList();
    }

    /** Sorting is stable: what is equal stays in the order in which it came. */
    private static Comparator<Traits> order(Selection.Order order) {
        return switch (order.by()) {
            case WHEN ->
                    by(
                            t ->
                                    order.descending()
                                            ? t.incident()
                                                    .when()
                                                    .latest()
                                                    .or(t.incident().when()::earliest)
                                            : t.incident()
                                                    .when()
                                                    .earliest()
                                                    .or(t.incident().when()::latest),
                            order.descending());
            case PLACE -> by(t -> t.incident().place(), order.descending());
            case PEOPLE ->
                    by(
                            t ->
                                    Optional.of(t.people())
                                            .filter(s -> !s.span().isUnknown())
                                            .map(Size::most),
                            order.descending());
            case TELLERS -> by(t -> Optional.of(t.tellers().size()), order.descending());
            case RECORDED -> (one, other) -> 0;
        };
    }

    private static <C extends Comparable<? super C>> Comparator<Traits> by(
            Function<Traits, Optional<C>> what, boolean descending) {
        Comparator<C> known =
                descending ? Comparator.<C>reverseOrder() : Comparator.<C>naturalOrder();
        return (one, other) -> {
            Optional<C> a = what.apply(one);
            Optional<C> b = what.apply(other);
            if (a.isEmpty() || b.isEmpty()) {
                return Boolean.compare(a.isEmpty(), b.isEmpty());
            }
            return known.compare(a.get(), b.get());
        };
    }

    private Selected.Facets facets(Selected.Question question) {
        Selection asked = question.selection();
        int most = question.values();
        List<Traits> anyPlace = fitting(asked.without(Selection.Facet.PLACE));
        List<Traits> anySources = fitting(asked.without(Selection.Facet.SOURCES));
        return new Selected.Facets(
                counted(Selection.Facet.GROUP, asked, Traits::groups, asked.groups(), most),
                counted(
                        Selection.Facet.TYPE,
                        asked,
                        t -> List.of(t.incident().type()),
                        asked.types(),
                        most),
                counted(
                        Selection.Facet.COUNTRY,
                        asked,
                        t -> t.incident().country().stream().toList(),
                        asked.countries(),
                        most),
                counted(
                        Selection.Facet.PLACE,
                        asked,
                        t -> t.incident().place().stream().toList(),
                        asked.places(),
                        most),
                (int) anyPlace.stream().filter(t -> t.incident().place().isEmpty()).count(),
                (int)
                        fitting(asked.without(Selection.Facet.WHEN)).stream()
                                .filter(Traits::undated)
                                .count(),
                counted(Selection.Facet.ACTOR, asked, Traits::actors, asked.actors(), most),
                counted(Selection.Facet.LAW, asked, Traits::laws, asked.laws(), most),
                counted(Selection.Facet.TELLER, asked, Traits::tellers, asked.tellers(), most),
                counted(
                        Selection.Facet.STATUS,
                        asked,
                        t -> List.of(t.incident().status()),
                        asked.statuses(),
                        most),
                (int) anySources.stream().filter(t -> t.size().disagree()).count(),
                (int) anySources.stream().filter(t -> t.tellers().size() == 1).count());
    }

    private <T> List<Selected.Counted<T>> counted(
            Selection.Facet facet,
            Selection asked,
            Function<Traits, List<T>> values,
            Set<T> chosen,
            int most) {
        Map<T, Integer> counts = new LinkedHashMap<>();
        for (Traits traits : fitting(asked.without(facet))) {
            values.apply(traits).forEach(value -> counts.merge(value, 1, Integer::sum));
        }
        List<Selected.Counted<T>> all =
                counts.entrySet().stream()
                        .map(e -> new Selected.Counted<>(e.getKey(), e.getValue()))
                        .sorted(Comparator.comparing((Selected.Counted<T> c) -> -c.incidents()))
                        .toList();
        List<Selected.Counted<T>> first = new ArrayList<>(all.stream().limit(most).toList());
        Stream.concat(
                        all.stream().skip(most).filter(c -> chosen.contains(c.what())),
                        chosen.stream()
                                .filter(c -> !counts.containsKey(c))
                                .map(c -> new Selected.Counted<>(c, 0)))
                .forEach(first::add);
        return first;
    }
}
