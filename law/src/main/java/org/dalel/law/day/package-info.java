// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The law of a day: a pack with its calendar, figures and times in force worked out, as a program.
 *
 * <p>Read in this order: {@link org.dalel.law.day.Days}, the days of a case; {@link
 * org.dalel.law.day.Deadline}, when something was and will be due; {@link
 * org.dalel.law.day.LawOfDay}.
 */
@NullMarked
package org.dalel.law.day;

import org.jspecify.annotations.NullMarked;
