// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.amount;

import java.util.List;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.page.Page;

/** Finds numbers with their bounds and what they measure. */
public final class Amounts {
    public Amounts(Lexicon lexicon) {}

    public List<Clues.Amount> in(Page page) {
        return List.of();
    }
}
