// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.name;

import java.util.Optional;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.lexicon.Lexicon;

/** Tells from a given name, a role or a family name whether "he" or "she" may mean a person. */
public final class Genders {
    private final Gazetteer gazetteer;
    private final NameWords words;

    public Genders(Lexicon lexicon, String language) {
        this.gazetteer = new Gazetteer(lexicon, language);
        this.words = new NameWords(lexicon, language);
    }

    /** "f" or "m"; empty where neither is known. */
    public Optional<String> of(Clues.Naming person) {
        String[] names = person.name().split("[\\s\\u00A0]+");
        Optional<String> given = gazetteer.givenName(names[0]).filter(g -> !g.equals("-"));
        if (given.isPresent() && names.length > 1) {
            return given;
        }
        Optional<String> family =
                gazetteer.surnameEnding(names[names.length - 1]).filter(g -> !g.isEmpty());
        return family.or(() -> person.role().map(words::gender).filter(g -> !g.isEmpty()))
                .or(() -> given);
    }
}
