// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.amount;

import java.util.List;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.page.Page;

/** Finds sanctions, imposed or provided by a rule, with their amounts. */
public final class Sanctions {
    public Sanctions(Lexicon lexicon) {}

    public List<Clues.SanctionMention> in(Page page, List<Clues.Amount> amounts) {
        return List.of();
    }
}
