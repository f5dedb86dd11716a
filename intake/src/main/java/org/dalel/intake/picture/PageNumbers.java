// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.picture;

import java.util.List;

/** Pages as messages name them: "page 3", "pages 1–4 and 9". */
public final class PageNumbers {
    private PageNumbers() {}

    /**
     * @param numbers in rising order
     */
    public static String of(List<Integer> numbers) {
        StringBuilder said = new StringBuilder();
        int stretches = 0;
        int last = 0;
        for (int i = 0; i < numbers.size(); i++) {
            int from = numbers.get(i);
            while (i + 1 < numbers.size() && numbers.get(i + 1) == numbers.get(i) + 1) {
                i++;
            }
            last = said.length();
            said.append(stretches++ == 0 ? "" : ", ").append(from);
            if (numbers.get(i) > from) {
                said.append(numbers.get(i) == from + 1 ? ", " : "–").append(numbers.get(i));
            }
        }
        if (stretches > 1) {
            said.replace(last, last + 2, " and ");
        }
        return (numbers.size() == 1 ? "page " : "pages ") + said;
    }
}
