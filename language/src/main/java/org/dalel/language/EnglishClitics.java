// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.language;

import java.util.List;
import org.dalel.terms.Passage;

/**
 * Cuts off what English writes together: {@code prosecutor's} is {@code prosecutor} and {@code 's},
 * {@code don't} is {@code do} and {@code n't}, {@code cannot} is {@code can} and {@code not}.
 */
final class EnglishClitics {
    private EnglishClitics() {}

    static void split(String text, int start, int end, List<Passage> into) {
        int cut = cut(text, start, end);
        if (cut > start) {
            into.add(new Passage(start, cut));
            into.add(new Passage(cut, end));
        } else {
            into.add(new Passage(start, end));
        }
    }

    /** Where the second part begins; {@code start} when there is none. */
    private static int cut(String text, int start, int end) {
        int length = end - start;
        if (length < 3) {
            return start;
        }
        char last = text.charAt(end - 1);
        if (Cutter.isApostrophe(text.charAt(end - 2))) {
            if (last == 't' || last == 'T') {
                char n = text.charAt(end - 3);
                return n == 'n' || n == 'N' ? end - 3 : start;
            }
            return "sSmMdD".indexOf(last) >= 0 ? end - 2 : start;
        }
        if (length > 3 && Cutter.isApostrophe(text.charAt(end - 3))) {
            String tail = text.substring(end - 2, end);
            boolean verb =
                    tail.equalsIgnoreCase("re")
                            || tail.equalsIgnoreCase("ve")
                            || tail.equalsIgnoreCase("ll");
            return verb ? end - 3 : start;
        }
        return length == 6 && text.regionMatches(true, start, "cannot", 0, 6) ? end - 3 : start;
    }
}
