// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.language;

/**
 * What is wrong in a pack, said so that its author can mend it.
 *
 * @param what what could not be understood
 * @param where {@code file:line:column}
 * @param text the line
 * @param caret how many characters of the line stand before the fault
 * @param whatToDo the next step
 */
public record Fault(String what, String where, String text, int caret, String whatToDo) {

    /** The message with a caret under the fault. */
    public String message() {
        String line = text.isEmpty() ? "" : "  " + text + "\n  " + " ".repeat(caret) + "^\n";
        return what + "\n  where: " + where + "\n" + line + "  do:    " + whatToDo;
    }

    @Override
    public String toString() {
        return message();
    }
}
