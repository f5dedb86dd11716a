// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * A law pack: the instruments of a country as data, dated and cited.
 *
 * <p>Read in this order: {@link org.dalel.law.pack.Pack}, the whole; {@link
 * org.dalel.law.pack.Instrument} and its {@link org.dalel.law.pack.Provision}s, each with a {@link
 * org.dalel.law.pack.Rule}, a {@link org.dalel.law.pack.Force} and a {@link
 * org.dalel.law.pack.Citation}; what they speak about: {@link org.dalel.law.pack.FactDefinition},
 * {@link org.dalel.law.pack.Parameter}, {@link org.dalel.law.pack.Term}; what the pack does not
 * hold: {@link org.dalel.law.pack.Coverage}. Then how it comes from a file: {@link
 * org.dalel.law.pack.Node}, what intake read, and {@link org.dalel.law.pack.PackReader}, which says
 * every fault in one go. A {@link org.dalel.law.pack.Bill} is laid over a pack by {@link
 * org.dalel.law.pack.BillReader}, which makes a pack of the law with it.
 */
@NullMarked
package org.dalel.law.pack;

import org.jspecify.annotations.NullMarked;
