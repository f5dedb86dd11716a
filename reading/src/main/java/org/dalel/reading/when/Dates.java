// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.when;

import java.util.List;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.page.Page;
import org.dalel.terms.finding.DateMention;

/** Finds dates and lengths of time and resolves what is relative against the day of publication. */
public final class Dates {
    public Dates(Lexicon lexicon) {}

    public List<DateMention> in(Page page) {
        return List.of();
    }
}
