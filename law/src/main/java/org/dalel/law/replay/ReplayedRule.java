// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.replay;

import java.time.LocalDate;
import org.dalel.law.claims.Comparison;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.Provision;
import org.dalel.law.program.Range;

/**
 * A rule beside a statement, on the day of the article and now.
 *
 * @param knownThen whether it could be known on that day
 * @param inForceThen whether it was in force on that day
 * @param began whether its first day had certainly come
 * @param inForceNow whether it is in force now
 * @param text how the text that was read stands to that day
 */
public record ReplayedRule(
        Comparison.Beside beside,
        KnownFrom known,
        Range knownThen,
        Range inForceThen,
        Range inForceNow,
        boolean began,
        TextRead text) {

    /** How the version that was read stands to the day. */
    public enum TextRead {
        /** Of that day or before. */
        BY_THEN,
        /** Later: whether the rule read so on the day is not known. */
        LATER,
        /** The pack does not say of which day the text is. */
        NOT_SAID
    }

    static ReplayedRule of(Comparison.Beside beside, Pack pack, LocalDate then, LocalDate now) {
        Provision provision = beside.provision();
        KnownFrom known = KnownFrom.of(provision, pack);
        TextRead text =
                provision
                        .citation()
                        .version()
                        .map(v -> KnownFrom.on(v, then))
                        .map(
                                r ->
                                        r.isYes()
                                                ? TextRead.BY_THEN
                                                : r.isNo() ? TextRead.LATER : TextRead.NOT_SAID)
                        .orElse(TextRead.NOT_SAID);
        return new ReplayedRule(
                beside,
                known,
                known.on(then),
                provision.force().on(then),
                provision.force().on(now),
                KnownFrom.on(provision.force().from(), then).isYes(),
                text);
    }

    public Provision provision() {
        return beside.provision();
    }

    /** How the rule stood on the day. */
    public enum Then {
        IN_FORCE,
        /** Its first day was still to come, or is not known to have come. */
        AHEAD,
        /** Its last day was over. */
        ENDED,
        PERHAPS
    }

    public Then then() {
        if (inForceThen.isYes()) {
            return Then.IN_FORCE;
        }
        if (!inForceThen.isNo()) {
            return Then.PERHAPS;
        }
        return began ? Then.ENDED : Then.AHEAD;
    }

    /** Whether it was in force on the day and has ended since. */
    public boolean endedSince() {
        return !inForceThen.isNo() && inForceNow.isNo();
    }
}
