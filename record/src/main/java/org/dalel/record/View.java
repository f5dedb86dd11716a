// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import org.dalel.terms.Quoted;

/**
 * A selection that a person keeps under a name, for herself. It is no finding: it comes and goes
 * without a decision.
 *
 * @param name given by that person; it may hold names
 * @param by whose it is
 */
public record View(Id<View> id, Quoted name, User by, Selection selection, Selection.Order order) {}
