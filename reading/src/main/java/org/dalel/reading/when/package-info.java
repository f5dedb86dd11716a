// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Dates as texts say them, understood as exactly as they are said.
 *
 * <p>{@link org.dalel.reading.when.Dates} finds them with the patterns of {@code dates.tsv}; {@code
 * Reference} is the day of publication and what it makes of "last spring"; {@code MissingYears}
 * chooses the year of a day said without one; {@code EventDays} finds "the day the code was
 * adopted".
 */
@NullMarked
package org.dalel.reading.when;

import org.jspecify.annotations.NullMarked;
