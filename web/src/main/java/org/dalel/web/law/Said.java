// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.law;

import java.util.Optional;
import org.dalel.law.pack.Wording;
import org.dalel.law.told.InWords;

/**
 * A text of a pack as a page shows it.
 *
 * @param words empty where the pack says nothing
 * @param language in which the words are
 */
public record Said(String words, String language) {
    private static final Said NOTHING = new Said("", "");

    /** In the language of the page or the nearest the pack has. */
    public static Said of(Optional<Wording> wording, InWords say) {
        return wording.map(w -> new Said(say.said(w), say.languageOf(w).code())).orElse(NOTHING);
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }
}
