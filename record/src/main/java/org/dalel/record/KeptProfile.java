// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dalel.terms.Quoted;

/**
 * What a person keeps of an organisation, because she asked for it: answers to the questions of a
 * law pack. It is no finding: it comes and goes without a decision. Its answers can be used against
 * the organisation; nothing of it is ever printed by accident.
 *
 * @param label given by that person; it may name the organisation
 * @param by whose it is
 * @param pack whose law was asked about
 * @param on the day asked about; empty for the present day
 * @param answers by fact, as a file has them: {@code true}, {@code foundation}, {@code [a, b]}
 * @param refused facts the person rather does not say
 * @param passed facts the person does not know yet
 * @param order facts in the order in which they were asked
 */
public record KeptProfile(
        Id<KeptProfile> id,
        Quoted label,
        User by,
        Instant kept,
        String pack,
        Optional<LocalDate> on,
        Map<String, String> answers,
        List<String> refused,
        List<String> passed,
        List<String> order) {
    public KeptProfile {
        answers = Map.copyOf(answers);
        refused = List.copyOf(refused);
        passed = List.copyOf(passed);
        order = List.copyOf(order);
    }

    /** Which one, never what it says. */
    @Override
    public String toString() {
        return "KeptProfile[" + id + ", " + answers.size() + " answers]";
    }
}
