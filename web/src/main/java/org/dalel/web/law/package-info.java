// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * What the law packs hold, for a lawyer: the register of instruments, an instrument with its
 * stages, a provision with its history, whom it reaches and what was recorded under it.
 *
 * <p>Read in this order: {@link org.dalel.web.law.Laws}, what the starter gives; {@link
 * org.dalel.web.law.LawLibrary}, the packs and their addresses; then the pages.
 */
@NullMarked
package org.dalel.web.law;

import org.jspecify.annotations.NullMarked;
