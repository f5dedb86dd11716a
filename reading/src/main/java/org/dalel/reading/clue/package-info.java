// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * What the grammars find in a text before events are told: dates, numbers, sanctions, laws, names,
 * who speaks.
 *
 * <p>{@link org.dalel.reading.clue.Clues} holds them all; the readers of incidents and rules draw
 * on it.
 */
@NullMarked
package org.dalel.reading.clue;

import org.jspecify.annotations.NullMarked;
