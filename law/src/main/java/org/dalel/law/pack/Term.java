// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.pack;

import java.util.Optional;
import org.dalel.law.language.Expression;

/**
 * What a provision adds to the meaning of a term, such as who counts as a public association. Of
 * several a truth holds when one does; of numbers the greatest counts.
 *
 * @param id the term
 * @param named what is said of an organisation that it holds for, for reasons: "it is a
 *     non-commercial organisation"; of several provisions the first that has it
 * @param means in force, it gives this
 */
public record Term(
        String id,
        Optional<Wording> named,
        Citation citation,
        Force force,
        Anchor applies,
        Expression means) {}
