// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.page;

import java.util.List;
import java.util.Optional;
import org.dalel.reading.analyser.Analyser;
import org.dalel.reading.analyser.Analysers;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.terms.Document;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;

/** Tells main text from furniture and cuts it into sentences. */
public final class Pages {
    private final Analysers analysers;

    public Pages(Lexicon lexicon, Analysers analysers) {
        this.analysers = analysers;
    }

    public Page of(Document document) {
        String text = document.text();
        Language language =
                document.metadata().language().orElseGet(() -> analysers.language().language(text));
        Optional<Analyser.OfWords> words = analysers.wordsOf(language);
        Passage whole = new Passage(0, text.length());
        return new Page(
                text,
                language,
                document.metadata().published(),
                List.of(
                        new Page.Part(
                                whole,
                                Document.BlockKind.BODY,
                                false,
                                words.map(w -> w.sentences(text, whole)).orElse(List.of()))),
                document.metadata().title(),
                Optional.empty(),
                document.metadata().publisher(),
                Optional.empty(),
                Optional.empty());
    }
}
