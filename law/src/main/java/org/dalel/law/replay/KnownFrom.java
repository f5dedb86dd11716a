// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.replay;

import java.time.LocalDate;
import java.util.Optional;
import org.dalel.law.pack.Instrument;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.Provision;
import org.dalel.law.program.Range;
import org.dalel.terms.When;

/**
 * From when a rule could be known.
 *
 * @param said the day the pack gives, for the rule or, for rules of its first text, for the
 *     instrument; empty when it gives none
 * @param atLatest the day from which the rule is in force: by then it had to be published
 */
public record KnownFrom(Optional<When> said, When atLatest) {

    public static KnownFrom of(Provision provision, Pack pack) {
        When force = provision.force().from();
        Optional<When> said =
                provision
                        .citation()
                        .known()
                        .or(
                                () ->
                                        pack.instrument(provision.instrument())
                                                .filter(i -> i.force().from().equals(force))
                                                .flatMap(Instrument::known));
        return new KnownFrom(said, force);
    }

    /** Whether it could be known on that day: yes, no, or not known. */
    public Range on(LocalDate day) {
        Optional<Range> stated = said.map(s -> on(s, day)).filter(Range::settled);
        if (stated.isPresent()) {
            return stated.get();
        }
        return atLatest.latest().map(d -> !d.isAfter(day)).orElse(false) ? Range.YES : Range.OPEN;
    }

    /** Whether something of a date had happened by that day: yes, no, or not known. */
    static Range on(When date, LocalDate day) {
        if (date.latest().map(d -> !d.isAfter(day)).orElse(false)) {
            return Range.YES;
        }
        return date.earliest().map(d -> d.isAfter(day)).orElse(false) ? Range.NO : Range.OPEN;
    }
}
