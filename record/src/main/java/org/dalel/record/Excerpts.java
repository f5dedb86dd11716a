// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import org.dalel.record.words.Sought;
import org.dalel.terms.Passage;
import org.dalel.terms.Quoted;

/** Cuts out of a text what shows why it was found. */
public final class Excerpts {
    private static final int BEFORE = 80;
    private static final int LENGTH = 240;

    private Excerpts() {}

    /** The words with every find in them. */
    public static Search.Excerpt of(String words, Sought sought) {
        return new Search.Excerpt(new Quoted(words), sought.finds(words));
    }

    /** About a line and a half around the first find, cut between words. */
    public static Passage around(String text, Sought sought) {
        int find = sought.first(text).map(Passage::start).orElse(0);
        int start = Math.max(0, find - BEFORE);
        int end = Math.min(text.length(), start + LENGTH);
        while (start > 0 && start < find && !Character.isWhitespace(text.charAt(start - 1))) {
            start++;
        }
        while (end < text.length() && end > find + 1 && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        return new Passage(start, end);
    }
}
