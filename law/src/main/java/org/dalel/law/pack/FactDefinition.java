// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.pack;

import java.util.Map;
import org.dalel.law.language.Type;
import org.dalel.law.program.Input;
import org.dalel.law.program.Range;

/**
 * Something to know of an organisation or a case.
 *
 * @param id lower case with underscores
 * @param whole every value it can have
 * @param question how one asks for it
 * @param sensitivity how much an answer can hurt in wrong hands: 0 public, 3 a confession
 * @param values names of the values of a domain, by value; empty for other types
 * @param asked whether an interview may ask for it; a deed that somebody may be accused of is not
 *     asked for, what threatens for it is told with an "if"
 */
public record FactDefinition(
        String id,
        Type type,
        Range whole,
        Wording question,
        int sensitivity,
        Map<String, Wording> values,
        boolean asked) {
    public FactDefinition {
        values = Map.copyOf(values);
        if (sensitivity < 0 || sensitivity > 3) {
            throw new IllegalArgumentException("sensitivity is 0 to 3, got " + sensitivity);
        }
    }

    public Input input() {
        return new Input(id, type, whole);
    }
}
