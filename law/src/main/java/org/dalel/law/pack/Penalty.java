// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.pack;

import java.util.Optional;
import org.dalel.law.language.Expression;

/**
 * One consequence of a sanction.
 *
 * @param least lowest amount; empty when the law gives none
 * @param most highest amount; empty when the law gives none
 * @param on whom it meets, in the pack's words: organisation, leader, official …
 * @param logic how it stands beside the others
 * @param force own days of commencement, where a kind of sanction came into force apart
 */
public record Penalty(
        PenaltyKind kind,
        Optional<Expression> least,
        Optional<Expression> most,
        String on,
        Logic logic,
        Optional<Force> force) {

    /** How the consequences of one rule stand beside each other. */
    public enum Logic {
        /** One of several. */
        ALTERNATIVE,
        /** Together with the main one. */
        ADDITIONAL,
        /** May be added to the main one. */
        OPTIONAL
    }
}
