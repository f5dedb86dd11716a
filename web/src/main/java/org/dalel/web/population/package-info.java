// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * What a law, or a bill, means for all organisations of a register: counts of classes as charts and
 * tables, never a row.
 *
 * <p>Read in this order: {@link org.dalel.web.population.Counted}, what is left of a register when
 * it was counted; {@link org.dalel.web.population.PopulationPage}.
 */
@NullMarked
package org.dalel.web.population;

import org.jspecify.annotations.NullMarked;
