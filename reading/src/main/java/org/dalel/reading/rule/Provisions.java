// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.rule;

import java.util.List;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.page.Page;
import org.dalel.terms.finding.ProvisionCandidate;

/** Finds what a document says that rules say. */
public final class Provisions {
    public Provisions(Lexicon lexicon) {}

    public List<ProvisionCandidate> in(Page page, Clues clues) {
        return List.of();
    }
}
