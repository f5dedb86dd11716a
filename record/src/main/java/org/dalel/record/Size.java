// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dalel.terms.Bounds;

/**
 * How many an incident touched, as its sources give it: the lowest and the highest number given,
 * never a sum or an average.
 *
 * @param span lowest to highest number that any source gives; unknown when none does
 * @param open whether some source sets no upper limit
 * @param disagree whether two sources give different numbers of the same unit
 * @param unit of the span; figures in other units are not in it
 */
public record Size(Bounds span, boolean open, boolean disagree, Optional<String> unit) {
    public static final Size UNKNOWN = new Size(Bounds.UNKNOWN, false, false, Optional.empty());

    /** The unit in which people are counted. */
    public static final String PEOPLE = "people";

    /** In the unit of the first number given. */
    public static Size of(List<Figure> figures) {
        return figures.stream()
                .filter(f -> !f.value().isUnknown())
                .findFirst()
                .map(first -> in(first.unit(), figures))
                .orElse(UNKNOWN);
    }

    /** How many people; unknown when no source counts people. */
    public static Size ofPeople(List<Figure> figures) {
        return in(Optional.of(PEOPLE), figures);
    }

    private static Size in(Optional<String> unit, List<Figure> figures) {
        List<Bounds> values =
                figures.stream()
                        .filter(f -> f.unit().equals(unit) && !f.value().isUnknown())
                        .map(Figure::value)
                        .distinct()
                        .toList();
        if (values.isEmpty()) {
            return UNKNOWN;
        }
        if (values.size() == 1) {
            return new Size(values.get(0), values.get(0).max().isEmpty(), false, unit);
        }
        Optional<BigDecimal> lowest =
                values.stream().anyMatch(v -> v.min().isEmpty())
                        ? Optional.empty()
                        : values.stream()
                                .flatMap(v -> v.min().stream())
                                .min(Comparator.naturalOrder());
        Optional<BigDecimal> highest =
                values.stream()
                        .flatMap(v -> Stream.of(v.min(), v.max()).flatMap(Optional::stream))
                        .max(Comparator.naturalOrder());
        boolean open = values.stream().anyMatch(v -> v.max().isEmpty());
        return new Size(new Bounds(lowest, highest), open, true, unit);
    }

    /** The highest number in it; 0 when none is known. */
    public double most() {
        return span.max().or(span::min).map(BigDecimal::doubleValue).orElse(0.0);
    }

    /** The lowest number in it; 0 when none is known. */
    public double fewest() {
        return span.min().map(BigDecimal::doubleValue).orElse(0.0);
    }
}
