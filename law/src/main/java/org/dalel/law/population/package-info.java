// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * What a law means for all organisations of a register, in counts that give nobody away.
 *
 * <p>Read in this order: {@link org.dalel.law.population.Population}, the question; {@link
 * org.dalel.law.population.Counts}, one answer of it; {@link org.dalel.law.population.Disclosure},
 * which counts may be shown of one table, {@link org.dalel.law.population.Subtraction}, of all
 * tables together; {@link org.dalel.law.population.InventedRegister}, organisations drawn at random
 * for trying it.
 */
@NullMarked
package org.dalel.law.population;

import org.jspecify.annotations.NullMarked;
