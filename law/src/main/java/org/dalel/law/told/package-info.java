// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * How answers of the law are told, in English, Russian and Kazakh, the same in the terminal and on
 * the pages.
 *
 * <p>Read in this order: {@link org.dalel.law.told.InWords}, every part of an answer in words;
 * {@link org.dalel.law.told.CalendarText}, deadlines for a calendar program, in words that give
 * nothing away.
 */
@NullMarked
package org.dalel.law.told;

import org.jspecify.annotations.NullMarked;
