// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * What changes from one law to another: day against day, law against bill, bill against what was
 * enacted; and two countries side by side.
 *
 * <p>Read in this order: {@link org.dalel.law.compare.Side}, one of the two; {@link
 * org.dalel.law.compare.LawComparison}, every difference with organisations that show it; {@link
 * org.dalel.law.compare.Reach}, how far a law goes at most, for laws that share no provisions.
 */
@NullMarked
package org.dalel.law.compare;

import org.jspecify.annotations.NullMarked;
