// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.page;

import java.util.List;

/**
 * What stands on one page.
 *
 * @param number counted from 1
 * @param stretches in any order
 */
public record PageOfWords(int number, List<Stretch> stretches) {
    public PageOfWords {
        stretches = List.copyOf(stretches);
    }

    /** Letters and digits on the page. */
    public int letters() {
        return stretches.stream()
                .mapToInt(s -> (int) s.words().chars().filter(Character::isLetterOrDigit).count())
                .sum();
    }
}
