// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The expressions of a law pack: {@code registered and legal_form in {foundation, association}}.
 *
 * <p>Whole grammar: {@code and or not}, comparisons, {@code in {..}}, {@code has any|all|other than
 * {..}}, {@code + - *}, {@code min(..) max(..)}, {@code c ? a : b}, names, numbers with units,
 * dates, {@code never}, {@code today}, and the calls {@code filed(x) since(x) within(x, 3 months)
 * workdays_after(d, 5)}. No loops, no calls into Java. A value is a whole number: decimals are
 * scaled, dates are days, so that every backend gives the same bits.
 *
 * <p>Read in this order: {@link org.dalel.law.language.Type} and {@link
 * org.dalel.law.language.Unit}, what a value is; {@link org.dalel.law.language.Expression}, what
 * can be said; {@link org.dalel.law.language.Names}, what a name can mean; {@link
 * org.dalel.law.language.Language}, from text to a checked expression; {@link
 * org.dalel.law.language.Fault}, what is said of a text that is none.
 */
@NullMarked
package org.dalel.law.language;

import org.jspecify.annotations.NullMarked;
