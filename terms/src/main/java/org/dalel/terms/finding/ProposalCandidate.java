// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.terms.finding;

import java.util.Locale;
import java.util.Optional;
import org.dalel.terms.Passage;
import org.dalel.terms.Quoted;

/** A proposal to change a bill or law, and what became of it. */
public record ProposalCandidate(
        Passage passage, Optional<String> instrument, Quoted what, Optional<Quoted> by, Fate fate)
        implements Finding {

    /** What became of a proposal, as the document tells it. */
    public enum Fate {
        PROPOSED,
        ACCEPTED,
        PARTLY_ACCEPTED,
        REJECTED,
        UNKNOWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Fate ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
