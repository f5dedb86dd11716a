// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.language;

/**
 * A piece of a pack's text and where it stands.
 *
 * @param file the file's name within its pack
 * @param line from 1
 * @param column from 1, in UTF-16 units
 * @param text the piece itself
 */
public record Source(String file, int line, int column, String text) {

    /** {@code file:line:column} of a place in the text, counted from its beginning. */
    String place(int offset) {
        String before = text.substring(0, Math.min(offset, text.length()));
        int breaks = (int) before.chars().filter(c -> c == '\n').count();
        int at =
                breaks == 0 ? column + before.length() : before.length() - before.lastIndexOf('\n');
        return file + ":" + (line + breaks) + ":" + at;
    }

    /** The fault at a place of the text. */
    public Fault fault(String what, int offset, String whatToDo) {
        int start = text.lastIndexOf('\n', Math.max(0, Math.min(offset, text.length()) - 1)) + 1;
        int end = text.indexOf('\n', start);
        String shown = end < 0 ? text.substring(start) : text.substring(start, end);
        return new Fault(what, place(offset), shown, Math.max(0, offset - start), whatToDo);
    }
}
