// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.page;

import java.util.ArrayList;
import java.util.List;
import org.dalel.terms.Passage;

/**
 * Cuts text into paragraphs: a line is one, unless the text is wrapped by hand, where blank lines
 * part them.
 */
final class Lines {
    private static final int SHORTEST_WRAP = 50;
    private static final int LONGEST_WRAP = 100;

    private Lines() {}

    /** The paragraphs between two offsets, without the white space around them; none is blank. */
    static List<Passage> of(String text, Passage within) {
        List<Passage> lines = lines(text, within);
        return wrapped(text, lines) ? joined(text, lines) : lines;
    }

    private static List<Passage> lines(String text, Passage within) {
        List<Passage> lines = new ArrayList<>();
        int start = within.start();
        while (start < within.end()) {
            int end = text.indexOf('\n', start);
            if (end < 0 || end > within.end()) {
                end = within.end();
            }
            int from = start;
            int to = end;
            while (from < to && blank(text.charAt(from))) {
                from++;
            }
            while (to > from && blank(text.charAt(to - 1))) {
                to--;
            }
            if (from < to) {
                lines.add(new Passage(from, to));
            }
            start = end + 1;
        }
        return lines;
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    /** Wrapped by hand: most lines stop near one width, in the middle of a sentence. */
    private static boolean wrapped(String text, List<Passage> lines) {
        int longest = lines.stream().mapToInt(Passage::length).max().orElse(0);
        if (lines.size() < 6 || longest < SHORTEST_WRAP || longest > LONGEST_WRAP) {
            return false;
        }
        int broken = 0;
        int neighbours = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (follows(text, lines.get(i), lines.get(i + 1))) {
                neighbours++;
                char last = text.charAt(lines.get(i).end() - 1);
                char next = text.charAt(lines.get(i + 1).start());
                if (lines.get(i).length() > longest * 2 / 3
                        && ".!?:;…".indexOf(last) < 0
                        && !Character.isUpperCase(next)) {
                    broken++;
                }
            }
        }
        return neighbours >= 4 && broken * 2 > neighbours;
    }

    /** Whether only one line end stands between two lines. */
    private static boolean follows(String text, Passage line, Passage next) {
        return text.substring(line.end(), next.start()).chars().filter(c -> c == '\n').count() == 1;
    }

    private static List<Passage> joined(String text, List<Passage> lines) {
        List<Passage> paragraphs = new ArrayList<>();
        for (Passage line : lines) {
            int last = paragraphs.size() - 1;
            if (last >= 0 && follows(text, paragraphs.get(last), line)) {
                paragraphs.set(last, paragraphs.get(last).join(line));
            } else {
                paragraphs.add(line);
            }
        }
        return paragraphs;
    }
}
