// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.incident;

import org.dalel.record.Actor;
import org.dalel.record.CaseRecord;
import org.dalel.record.Incident;
import org.dalel.record.Size;
import org.dalel.record.Traits;
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
        Traits traits = Traits.of(incident, record);
        Size size = traits.size();
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
                traits.tellers().size(),
                String.join(", ", traits.laws()));
    }

    /** Names stand inside pages that a person decides on, and nowhere around them. */
    public static String name(Actor.Who who) {
        if (who instanceof Actor.Person person) {
            return person.name().reveal();
        } else if (who instanceof Actor.Organisation organisation) {
            return organisation.name().reveal();
        } else if (who instanceof Actor.Group group) {
            return group.description().reveal();
        } else if (who instanceof Actor.Office office) {
            return office.title().reveal();
        }
        throw new IllegalStateException("no name for a " + who.getClass().getSimpleName());
    }

    /** What, where and when in one line: how an incident is called where only a line is. */
    public static String called(Incident incident, Wording say) {
        return say.type(incident.type())
                + " · "
                + incident.place()
                        .or(() -> incident.country().map(say::country))
                        .orElse(say.text("where.unknown"))
                + ", "
                + say.when(incident.when());
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
