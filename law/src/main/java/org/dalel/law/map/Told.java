// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.map;

import java.util.List;
import java.util.Optional;
import org.dalel.terms.Bounds;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Status;
import org.dalel.terms.When;

/**
 * What a report says was done, by kind: without names of people, organisations or places.
 *
 * @param report its number among the reports asked, from 1
 * @param start first character of the passage in the report's text; 0 with {@code end} where the
 *     words are not in a document
 * @param end the one after the last
 * @param law the laws it names, in its words
 * @param status happened, planned, threatened, denied, hypothetical
 * @param habitual whether it is said to happen again and again, without an occasion
 * @param voice who says so
 * @param decided whether a person accepted it; else a machine proposes it
 * @param contested whether sources disagree about it
 * @param many how many it touched, where the source says so; not added up: two sources may count
 *     the same people
 * @param href where it stands in the workspace; empty outside of it
 */
public record Told(
        int report,
        int start,
        int end,
        IncidentType type,
        Body doer,
        List<String> law,
        When when,
        Status status,
        boolean habitual,
        Voice voice,
        boolean decided,
        boolean contested,
        Optional<Bounds> many,
        String href) {
    public Told {
        law = List.copyOf(law);
    }

    /** Who says so. */
    public enum Voice {
        /** The report in its own voice. */
        REPORT,
        /** Somebody whom the report cites. */
        CITED
    }

    /** By its place, never by words. */
    @Override
    public String toString() {
        return "Told[report " + report + ", " + start + ".." + end + ", " + type + "]";
    }
}
