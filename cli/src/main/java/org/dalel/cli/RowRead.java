// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dalel.intake.table.Sheet;
import org.dalel.record.Actor;
import org.dalel.record.Entry;
import org.dalel.record.Evidence;
import org.dalel.record.Id;
import org.dalel.record.Involvement;
import org.dalel.record.StoredDocument;
import org.dalel.record.Telling;
import org.dalel.terms.Count;
import org.dalel.terms.Country;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Quoted;
import org.dalel.terms.Sanction;
import org.dalel.terms.Status;
import org.dalel.terms.When;

/**
 * An incident as a row of a table tells it.
 *
 * @param key what tells the row from all others, also in a later version of the table
 * @param targets to whom it was done; in civic action, who took part
 * @param perpetrator who did it
 * @param sources who tells; none: whoever made the table
 */
record RowRead(
        Sheet.Row row,
        String key,
        IncidentType type,
        When when,
        Optional<String> place,
        Optional<Country> country,
        Status status,
        List<Actor.Who> targets,
        List<Actor.Who> perpetrators,
        Optional<Count> count,
        List<String> law,
        List<Sanction> sanctions,
        List<Quoted> sources) {
    RowRead {
        targets = List.copyOf(targets);
        perpetrators = List.copyOf(perpetrators);
        law = List.copyOf(law);
        sanctions = List.copyOf(sanctions);
        sources = List.copyOf(sources);
    }

    /**
     * The incident, resting on the row.
     *
     * @param document the table in the vault
     * @param text of the table
     */
    Entry entry(Id<StoredDocument> document, String text) {
        Evidence evidence =
                Evidence.chosen(document, row.passage(), new Quoted(row.passage().in(text)));
        List<Entry.Party> parties = new ArrayList<>();
        targets.forEach(who -> parties.add(new Entry.New(targetRole(), who)));
        perpetrators.forEach(who -> parties.add(new Entry.New(doerRole(), who)));
        return new Entry(
                type,
                List.of(),
                when,
                place,
                country,
                status,
                law,
                sanctions,
                parties,
                told(evidence));
    }

    /** Of several sources nobody knows which one counted: then the number is the table's. */
    private List<Telling> told(Evidence evidence) {
        List<Telling> told = new ArrayList<>();
        boolean one = sources.size() == 1;
        for (Quoted source : sources) {
            told.add(telling(Optional.of(source), one ? count : Optional.empty(), evidence));
        }
        if (sources.isEmpty() || !one && count.isPresent()) {
            told.add(telling(Optional.empty(), count, evidence));
        }
        return told;
    }

    private Telling telling(Optional<Quoted> source, Optional<Count> number, Evidence evidence) {
        return new Telling(source, Optional.empty(), Optional.empty(), status, number, evidence);
    }

    private Involvement.Role targetRole() {
        return group() == 'A' ? Involvement.Role.PARTICIPANT : Involvement.Role.TARGET;
    }

    private Involvement.Role doerRole() {
        return switch (group()) {
            case 'A' -> Involvement.Role.PARTICIPANT;
            case 'R' -> Involvement.Role.PERPETRATOR;
            default -> Involvement.Role.AUTHORITY;
        };
    }

    private char group() {
        return type.codes().get(0).charAt(0);
    }

    /** The row's name, no words. */
    @Override
    public String toString() {
        return "RowRead[" + row.name() + "]";
    }
}
