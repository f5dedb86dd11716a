// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cases;

import java.util.List;
import java.util.Optional;
import org.dalel.intake.LexiconFiles;
import org.dalel.language.Languages;
import org.dalel.reading.Reader;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.terms.Country;
import org.dalel.terms.Document;
import org.dalel.terms.Language;
import org.dalel.terms.When;
import org.dalel.terms.finding.Reading;

/** Invented sentences read as a document with the bundled word lists and the shallow analysers. */
final class Examples {
    static final Lexicon LEXICON = LexiconFiles.bundled();

    private static final Reader READER = new Reader(LEXICON, Languages.analysers());

    private Examples() {}

    /** Read as published on that day, about no country in particular. */
    static Reading read(Language language, When published, String text) {
        return read(language, published, Optional.empty(), text);
    }

    static Reading read(Language language, When published, Optional<Country> country, String text) {
        return READER.read(
                new Document(
                        "example.txt",
                        "0".repeat(64),
                        text,
                        true,
                        List.of(),
                        new Document.Metadata(
                                Optional.of(language),
                                published,
                                country,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
    }
}
