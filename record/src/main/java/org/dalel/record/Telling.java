// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dalel.terms.Count;
import org.dalel.terms.Quoted;
import org.dalel.terms.Status;

/**
 * What one source tells of an incident, as a person writes it down.
 *
 * @param source who tells; empty for the author of the document in {@code evidence}
 * @param role for example "lawyer"
 * @param organisation for which the source speaks
 * @param says whether the source says that it happened, was planned, is denied …
 * @param count how many it touched, where the source gives a number
 * @param evidence the passage, or the person's own words
 */
public record Telling(
        Optional<Quoted> source,
        Optional<Quoted> role,
        Optional<Quoted> organisation,
        Status says,
        Optional<Count> count,
        Evidence evidence) {
    public Telling {
        if (source.isEmpty() && evidence.document().isEmpty()) {
            throw new IllegalArgumentException("without a document somebody must have told it");
        }
    }

    /** Its source, its claim and, where it gives a number, its figure. */
    List<Fact> facts(Id<Incident> about, Ids ids) {
        List<Fact> facts = new ArrayList<>();
        Source teller = new Source(ids.id(), source, role, organisation, evidence.document());
        facts.add(teller);
        facts.add(
                new Claim(
                        ids.id(),
                        teller.id(),
                        Optional.of(about),
                        Optional.of(says),
                        false,
                        evidence));
        count.ifPresent(
                number ->
                        facts.add(
                                new Figure(
                                        ids.id(),
                                        teller.id(),
                                        Optional.of(about),
                                        number.bounds(),
                                        Optional.of(number.unit()),
                                        Optional.empty(),
                                        evidence)));
        return facts;
    }
}
