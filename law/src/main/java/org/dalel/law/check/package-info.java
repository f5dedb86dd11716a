// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * What the law means for one organisation: duties with their dates, prohibitions, exposures in
 * money, each with its provision and the reasons that decide it.
 *
 * <p>Read in this order: {@link org.dalel.law.check.Profile}, what is known of it; {@link
 * org.dalel.law.check.Assessment}, the answer, with what is not encoded; {@link
 * org.dalel.law.check.Finding}, one provision's part in it; {@link org.dalel.law.check.IfBreached},
 * what a breach would bring; {@link org.dalel.law.check.ByQuestion} and {@link
 * org.dalel.law.check.Interview}, what waits for which answer, and what is still worth asking.
 */
@NullMarked
package org.dalel.law.check;

import org.jspecify.annotations.NullMarked;
