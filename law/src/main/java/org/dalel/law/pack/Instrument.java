// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.pack;

import java.util.List;
import java.util.Optional;
import org.dalel.terms.When;

/**
 * A constitution, code, law, decree or treaty.
 *
 * @param number and date, as lawyers cite it
 * @param applies which day of a case picks the version of its rules, unless they say otherwise
 * @param amounts which day of a case picks the value of its units, such as the monthly calculation
 *     index
 * @param known day from which its first text could be known: published or, where only that is
 *     known, signed; empty when the pack does not say
 * @param stages what happened to it, the first first; its status is derived, never stored
 */
public record Instrument(
        String id,
        Wording title,
        String kind,
        Optional<String> number,
        Force force,
        Anchor applies,
        Anchor amounts,
        Optional<When> known,
        List<Stage> stages) {
    public Instrument {
        stages = List.copyOf(stages);
    }

    /**
     * A step in the life of an instrument or bill.
     *
     * @param what drafted, tabled, passed, signed, in_force, amended, repealed …
     */
    public record Stage(When on, String what, Optional<Wording> body, Optional<String> source) {}
}
