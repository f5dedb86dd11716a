// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.program;

import org.dalel.law.language.Type;

/**
 * A fact that a program asks for.
 *
 * @param id the fact's id
 * @param whole every value it can have: what holds while it is not known
 */
public record Input(String id, Type type, Range whole) {
    public Input {
        if (whole.low() > whole.high()) {
            throw new IllegalArgumentException("'" + id + "' goes from low to high, got " + whole);
        }
    }
}
