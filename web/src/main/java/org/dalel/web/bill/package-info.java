// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * A bill over the law of a country: what happened to it, what it would change and for whom, which
 * amendments were proposed, and what was enacted in its place.
 *
 * <p>Read in this order: {@link org.dalel.web.bill.Changes}, what it changes; {@link
 * org.dalel.web.bill.BillPage}. What it means for one organisation is in {@code
 * org.dalel.web.organisation}.
 */
@NullMarked
package org.dalel.web.bill;

import org.jspecify.annotations.NullMarked;
