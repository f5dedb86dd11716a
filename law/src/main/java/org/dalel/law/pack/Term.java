// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.pack;

import org.dalel.law.language.Expression;

/**
 * What a provision adds to the meaning of a term, such as who counts as a public association. Of
 * several a truth holds when one does; of numbers the greatest counts.
 *
 * @param id the term
 * @param means in force, it gives this
 */
public record Term(String id, Citation citation, Force force, Anchor applies, Expression means) {}
