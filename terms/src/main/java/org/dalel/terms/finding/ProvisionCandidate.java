// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.terms.finding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dalel.terms.Bounds;
import org.dalel.terms.Passage;
import org.dalel.terms.Sanction;

/**
 * What a document says that a rule says ("could face up to six years"): never an incident.
 *
 * @param id {@code p1}, {@code p2} …
 * @param instrument the law or bill, in the document's words
 * @param citation article and part, where given
 * @param addressee who must, must not or may
 * @param condition when it applies, in the document's words
 * @param period a deadline or length of time in the rule
 */
public record ProvisionCandidate(
        String id,
        Passage passage,
        Optional<String> instrument,
        Optional<String> citation,
        Optional<String> addressee,
        Kind kind,
        Optional<String> condition,
        Optional<Period> period,
        List<Sanction> sanctions)
        implements Finding {
    public ProvisionCandidate {
        sanctions = List.copyOf(sanctions);
    }

    /**
     * Who must (duty), must not (prohibition), may (power of an authority, entitlement of a person)
     * and so on.
     */
    public enum Kind {
        DUTY,
        PROHIBITION,
        POWER,
        SANCTION,
        THRESHOLD,
        ENTITLEMENT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * A deadline, a length of time or how often.
     *
     * @param length "within ten days" at most ten, "ten days before" at least ten, "every year" one
     *     year exactly; unknown when only a day or an event is named
     * @param unit {@code hour day week month year}; blank when the length is unknown
     * @param words as the document says it ("no later than 10 days before the event"), where read
     */
    public record Period(Bounds length, String unit, Optional<String> words) {
        public Period(Bounds length, String unit) {
            this(length, unit, Optional.empty());
        }
    }
}
