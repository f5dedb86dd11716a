// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.law;

import java.util.List;
import java.util.Optional;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.page.Page;
import org.dalel.terms.Country;

/** Finds laws, bills, codes and treaties, and the articles cited. */
public final class Laws {
    public Laws(Lexicon lexicon) {}

    /**
     * @param country of the document, when known
     */
    public List<Clues.LawMention> in(Page page, Optional<Country> country) {
        return List.of();
    }
}
