// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.day;

import java.time.LocalDate;
import org.dalel.law.pack.Anchor;

/**
 * The days of a case. The version of a rule, the value of a unit and a limitation can each hang on
 * another of them.
 *
 * @param today the day asked about
 * @param event of the act
 * @param opening of the case
 * @param decision when the penalty is imposed
 * @param filing of a report, request or complaint
 */
public record Days(
        LocalDate today, LocalDate event, LocalDate opening, LocalDate decision, LocalDate filing) {

    /** Everything on one day. */
    public static Days all(LocalDate day) {
        return new Days(day, day, day, day, day);
    }

    public LocalDate of(Anchor anchor) {
        return switch (anchor) {
            case EVENT -> event;
            case OPENING -> opening;
            case DECISION -> decision;
            case FILING -> filing;
        };
    }
}
