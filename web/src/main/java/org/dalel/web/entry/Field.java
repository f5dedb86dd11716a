// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.entry;

import java.util.ArrayList;
import java.util.List;

/**
 * A field of a form: a line to type in, or several of one kind.
 *
 * @param name of the field, from which its id is made
 * @param label above it
 * @param values what stands in it; a field that takes several has one line for each and one more
 * @param several whether it takes several
 * @param suggests what is suggested while one types, as {@link SuggestionsPage} knows it; empty for
 *     nothing
 * @param offered what is offered before one types; suggestions that need no script
 * @param hint what may be typed; may be empty
 * @param read what the machine read, where something stands in its place; may be empty
 * @param wrong what is wrong with what was typed; may be empty
 */
public record Field(
        String name,
        String label,
        List<String> values,
        boolean several,
        String suggests,
        List<String> offered,
        String hint,
        String read,
        String wrong) {
    /** A document names hundreds; nobody chooses from so many. */
    private static final int OFFERED = 80;

    public Field {
        values = List.copyOf(values);
        offered = offered.stream().distinct().limit(OFFERED).toList();
    }

    /** A field for one line. */
    public static Field of(String name, String label, String value) {
        return new Field(name, label, List.of(value), false, "", List.of(), "", "", "");
    }

    /** A field for several lines. */
    public static Field several(String name, String label, List<String> values) {
        return new Field(name, label, values, true, "", List.of(), "", "", "");
    }

    public Field suggesting(String what, List<String> before) {
        return new Field(name, label, values, several, what, before, hint, read, wrong);
    }

    public Field hinting(String words) {
        return new Field(name, label, values, several, suggests, offered, words, read, wrong);
    }

    public Field beside(String machine) {
        return new Field(name, label, values, several, suggests, offered, hint, machine, wrong);
    }

    public Field wrong(String why) {
        return new Field(name, label, values, several, suggests, offered, hint, read, why);
    }

    /** The lines that are shown: one at least, and an empty one where another may be added. */
    public List<String> lines() {
        List<String> filled = values.stream().filter(v -> !v.isEmpty()).toList();
        if (!several) {
            return List.of(filled.isEmpty() ? "" : filled.get(0));
        }
        List<String> lines = new ArrayList<>(filled);
        lines.add("");
        return lines;
    }
}
