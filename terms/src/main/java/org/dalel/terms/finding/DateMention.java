// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.terms.finding;

import org.dalel.terms.Passage;
import org.dalel.terms.When;

/** A date or length of time as the text says it and as it is understood. */
public record DateMention(Passage passage, Meaning meaning) implements Finding {

    /** A point or stretch of time, or a length of it. */
    public sealed interface Meaning {}

    /**
     * A date; {@link When.Unknown} when the words are a date that could not be resolved
     * ("recently").
     */
    public record Dated(When when) implements Meaning {}

    /** A length of time, as an ISO 8601 duration ({@code P3M}). */
    public record Lasting(String iso8601) implements Meaning {
        public Lasting {
            if (!iso8601.matches("P(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(\\d+H)?(\\d+M)?)?")) {
                throw new IllegalArgumentException("not an ISO 8601 duration: " + iso8601);
            }
        }
    }
}
