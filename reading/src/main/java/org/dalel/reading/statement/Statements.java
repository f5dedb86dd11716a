// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.statement;

import java.util.List;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.page.Page;

/** Finds who says what. */
public final class Statements {
    public Statements(Lexicon lexicon) {}

    public List<Clues.Attribution> in(Page page, List<Clues.Naming> names) {
        return List.of();
    }
}
