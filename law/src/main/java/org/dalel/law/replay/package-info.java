// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * A day of the past twice: what could be known of the law on it, and what is known now. Nobody is
 * blamed for what came later, and no day is made up: where the pack does not say from when
 * something could be known, that is said.
 *
 * <p>Read in this order: {@link org.dalel.law.replay.KnownFrom}, from when a rule could be known;
 * {@link org.dalel.law.replay.Replayed}, one statement of an article then and now; {@link
 * org.dalel.law.replay.BillHistory}, a bill then and now; {@link org.dalel.law.replay.Replay}, the
 * whole.
 */
@NullMarked
package org.dalel.law.replay;

import org.jspecify.annotations.NullMarked;
