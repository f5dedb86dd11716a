// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.analyser;

import java.util.List;
import java.util.Optional;
import org.dalel.terms.Language;

/**
 * The analysers a reader works with. Names and grammar may be absent: everything still works, less
 * surely.
 *
 * @param language tells the language of a document
 * @param words at most one for each language
 * @param names at most one for each language
 * @param grammar at most one for each language
 */
public record Analysers(
        Analyser.OfLanguage language,
        List<Analyser.OfWords> words,
        List<Analyser.OfNames> names,
        List<Analyser.OfGrammar> grammar) {
    public Analysers {
        words = List.copyOf(words);
        names = List.copyOf(names);
        grammar = List.copyOf(grammar);
    }

    public Optional<Analyser.OfWords> wordsOf(Language wanted) {
        return words.stream().filter(a -> a.language().equals(wanted)).findFirst();
    }

    public Optional<Analyser.OfNames> namesOf(Language wanted) {
        return names.stream().filter(a -> a.language().equals(wanted)).findFirst();
    }

    public Optional<Analyser.OfGrammar> grammarOf(Language wanted) {
        return grammar.stream().filter(a -> a.language().equals(wanted)).findFirst();
    }

    /** The same analysers without names and grammar: what {@code --shallow} uses. */
    public Analysers shallow() {
        return new Analysers(language, words, List.of(), List.of());
    }
}
