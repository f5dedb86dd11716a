// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.name;

import java.util.List;
import java.util.Optional;
import org.dalel.reading.analyser.Analyser;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.page.Page;
import org.dalel.terms.Country;

/** Finds persons, organisations and places and joins their mentions. */
public final class Names {
    public Names(Lexicon lexicon) {}

    /**
     * @param analyser second opinion on names, when present
     * @param country of the document, when known
     */
    public List<Clues.Naming> in(
            Page page, Optional<Analyser.OfNames> analyser, Optional<Country> country) {
        return List.of();
    }
}
