// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Who wins a call for bids under which rule, what it costs, and how much hangs on the weights.
 *
 * <p>Read in this order: {@link org.dalel.law.selection.Bid}; {@link
 * org.dalel.law.selection.SelectionRule}, the ways to choose; {@link
 * org.dalel.law.selection.Selection}, the winners of every call.
 */
@NullMarked
package org.dalel.law.selection;

import org.jspecify.annotations.NullMarked;
