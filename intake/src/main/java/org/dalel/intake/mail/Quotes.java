// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dalel.terms.Passage;

/**
 * What in a letter is not the letter: the earlier ones that are quoted in it, the line that
 * introduces them, and the signature. What is forwarded is the letter's own matter.
 */
final class Quotes {
    /**
     * {@code On 3 March … wrote:}, {@code 3 марта … пишет:} and their like, on one or two lines.
     */
    private static final Pattern INTRODUCED =
            Pattern.compile(
                    "^(On\\b|Le\\b|Am\\b|\\d|В\\b|Пн|Вт|Ср|Чт|Пт|Сб|Вс|Понед|Втор|Сред|Четв|Пятн|Субб|Воскр|Дүй|Сей|Сәр|Бей|Жұм|Сен|Жек)"
                            + ".*(wrote|писал\\p{L}*|написал\\p{L}*|пишет|жазды|жазған|écrit|schrieb)\\s*:?\\s*$",
                    Pattern.UNICODE_CASE | Pattern.DOTALL);

    private static final Pattern EARLIER =
            Pattern.compile(
                    "^\\s*-{2,}\\s*(Original Message|Исходное сообщение|Бастапқы хабар"
                            + "|Бастапқы хабарлама|Ursprüngliche Nachricht)\\s*-{2,}\\s*$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern SIGNATURE = Pattern.compile("^-- ?$");

    /** A signature is short; what is longer after two hyphens is part of the letter. */
    private static final int LONGEST_SIGNATURE = 15;

    private static final int LONGEST_INTRODUCTION = 200;

    private Quotes() {}

    /**
     * @param text lines as the letter has them
     * @param forwarded whether the letter says that it passes another one on
     * @return passages in the order of the text, which do not overlap
     */
    static List<Passage> in(String text, boolean forwarded) {
        List<Passage> lines = lines(text);
        boolean[] out = new boolean[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).in(text);
            if (line.startsWith(">") && !forwarded) {
                out[i] = true;
                introduction(text, lines, i, out);
            } else if (EARLIER.matcher(line).matches() && !forwarded) {
                fill(out, i);
                break;
            } else if (SIGNATURE.matcher(line).matches()
                    && lines.size() - i <= LONGEST_SIGNATURE + 1) {
                fill(out, i);
                break;
            }
        }
        return joined(lines, out);
    }

    private static void fill(boolean[] out, int from) {
        for (int i = from; i < out.length; i++) {
            out[i] = true;
        }
    }

    /** The line or two before a quotation, when they say whose it is. */
    private static void introduction(String text, List<Passage> lines, int quoted, boolean[] out) {
        int last = quoted - 1;
        if (last < 0 || out[last]) {
            return;
        }
        for (int first = last; first >= Math.max(0, last - 1); first--) {
            String said = text.substring(lines.get(first).start(), lines.get(last).end());
            if (said.length() <= LONGEST_INTRODUCTION && INTRODUCED.matcher(said).find()) {
                for (int i = first; i <= last; i++) {
                    out[i] = true;
                }
                return;
            }
        }
    }

    /** Lines that are not empty, white space at their end left out. */
    private static List<Passage> lines(String text) {
        List<Passage> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            int to = end;
            while (to > start && Character.isWhitespace(text.charAt(to - 1))) {
                to--;
            }
            if (to > start) {
                lines.add(new Passage(start, to));
            }
            start = end + 1;
        }
        return lines;
    }

    private static List<Passage> joined(List<Passage> lines, boolean[] out) {
        List<Passage> joined = new ArrayList<>();
        for (int i = 0; i < out.length; i++) {
            if (!out[i]) {
                continue;
            }
            if (i > 0 && out[i - 1]) {
                joined.set(joined.size() - 1, joined.get(joined.size() - 1).join(lines.get(i)));
            } else {
                joined.add(lines.get(i));
            }
        }
        return joined;
    }
}
