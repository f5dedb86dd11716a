// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

/**
 * Words of documents made safe to show in a terminal: nothing in them can move the cursor, change
 * colours or turn the direction of writing.
 */
final class Safe {
    private Safe() {}

    /** The words in one line, without control characters. */
    static String shown(String words) {
        StringBuilder safe = new StringBuilder(words.length());
        boolean blank = false;
        for (int i = 0; i < words.length(); ) {
            int c = words.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || c == 0xa0 || c == 0x2007 || c == 0x202f) {
                blank = safe.length() > 0;
            } else if (!isDangerous(c)) {
                if (blank) {
                    safe.append(' ');
                    blank = false;
                }
                safe.appendCodePoint(c);
            }
        }
        return safe.toString();
    }

    private static boolean isDangerous(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** At most {@code length} characters, the last one a sign that more was there. */
    static String cut(String words, int length) {
        if (words.codePointCount(0, words.length()) <= length) {
            return words;
        }
        int end = words.offsetByCodePoints(0, Math.max(0, length - 1));
        return words.substring(0, end).stripTrailing() + "…";
    }
}
