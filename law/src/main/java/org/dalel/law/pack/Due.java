// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.pack;

import java.time.MonthDay;
import org.dalel.law.language.Expression;
import org.dalel.terms.When;

/** By when a duty is to be met: the six forms in which laws say it. */
public sealed interface Due {
    /** {@code yearly 03-31}: every year, for the year before. */
    record Yearly(MonthDay day) implements Due {}

    /**
     * {@code quarterly 15 of month 2}: in each quarter, for the one before.
     *
     * @param month 1 to 3, within the quarter
     */
    record Quarterly(int day, int month) implements Due {}

    /** {@code monthly 25}: in every month, for the one before; at most the month's last day. */
    record Monthly(int day) implements Due {}

    /** {@code once 2013-10-25}. */
    record Once(When day) implements Due {}

    /** {@code within 10 working days after event}, or {@code before}: a day worked out. */
    record Within(Expression day) implements Due {}

    /** {@code always}: a state to keep, such as a register to be in; there is no day. */
    record Always() implements Due {}
}
