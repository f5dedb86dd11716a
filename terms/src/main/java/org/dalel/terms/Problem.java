// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.terms;

/**
 * Something that went wrong, said so that a person can act on it. No part may hold a protected
 * name.
 *
 * @param what what could not be done
 * @param where the file, line or passage
 * @param whatToDo the next step for the reader of the message
 */
public record Problem(String what, String where, String whatToDo) {
    public Problem {
        if (what.isBlank() || whatToDo.isBlank()) {
            throw new IllegalArgumentException("a problem says what happened and what to do");
        }
    }

    /** The three lines as they are printed. */
    public String message() {
        return what
                + System.lineSeparator()
                + "  where: "
                + where
                + System.lineSeparator()
                + "  do:    "
                + whatToDo;
    }
}
