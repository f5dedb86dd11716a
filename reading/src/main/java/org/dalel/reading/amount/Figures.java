// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.amount;

import java.util.List;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.page.Page;
import org.dalel.terms.finding.FigureCandidate;

/** Keeps the numbers worth citing, with what they count and who says so. */
public final class Figures {
    public Figures(Lexicon lexicon) {}

    public List<FigureCandidate> in(Page page, Clues clues) {
        return List.of();
    }
}
