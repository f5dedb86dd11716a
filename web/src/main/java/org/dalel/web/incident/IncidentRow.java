// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.incident;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dalel.record.CaseRecord;
import org.dalel.record.Claim;
import org.dalel.record.Figure;
import org.dalel.record.Incident;
import org.dalel.record.Size;
import org.dalel.web.wording.Wording;

/**
 * An incident in a list: what, when, where and how many, without a name.
 *
 * @param headline what happened
 * @param size how many, in words, with {@code unit} as its noun
 * @param sources who tell, counted; the author of a document is one
 */
public record IncidentRow(
        String id,
        String headline,
        String codes,
        String when,
        String where,
        String size,
        String unit,
        Size numbers,
        long sources,
        String law) {

    public static IncidentRow of(Incident incident, CaseRecord record, Wording say) {
        List<Figure> figures = record.figures().about(incident.id());
        Size size = Size.of(figures);
        return new IncidentRow(
                incident.id().toString(),
                say.type(incident.type()),
                String.join(", ", incident.codes()),
                say.when(incident.when()),
                incident.place()
                        .or(() -> incident.country().map(say::country))
                        .orElse(say.text("where.unknown")),
                say.span(size.span(), size.open()),
                unit(size, say),
                size,
                sources(record.claims().about(incident.id()), figures),
                incident.acts().stream()
                        .flatMap(act -> act.law().stream())
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    private static long sources(List<Claim> claims, List<Figure> figures) {
        return Stream.concat(
                        claims.stream().map(Claim::source), figures.stream().map(Figure::source))
                .distinct()
                .count();
    }

    /** The bar of this row on a scale of tens that holds the most. */
    public RangeBar bar(double most, Wording say) {
        return RangeBar.ofTens(numbers.span(), numbers.open(), most, say);
    }

    static String unit(Size size, Wording say) {
        return size.span().isUnknown()
                ? ""
                : size.unit()
                        .map(u -> say.unit(u, size.span().max().or(size.span()::min).orElseThrow()))
                        .orElse("");
    }

    /** Documents in which it is told. */
    static long documents(Incident incident) {
        return incident.evidence().stream().flatMap(e -> e.document().stream()).distinct().count();
    }
}
