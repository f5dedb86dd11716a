// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.page;

import java.util.List;
import java.util.Optional;
import org.dalel.reading.analyser.Sentence;
import org.dalel.terms.Document;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;
import org.dalel.terms.When;

/**
 * A document ready to be read: its parts, their sentences, and what the text says of itself.
 *
 * @param text the stored text
 * @param language of the whole document
 * @param published from metadata or else from the text; unknown when neither says it
 * @param parts title, standfirst, paragraphs, captions … in the order of the text, furniture
 *     included
 * @param title the document's title
 * @param byline the author as declared
 * @param publisher who published it
 * @param reprintOf where it first appeared
 * @param funder who paid for it
 */
public record Page(
        String text,
        Language language,
        When published,
        List<Part> parts,
        Optional<String> title,
        Optional<Byline> byline,
        Optional<String> publisher,
        Optional<String> reprintOf,
        Optional<String> funder) {
    public Page {
        parts = List.copyOf(parts);
    }

    /**
     * A part of the text with its sentences.
     *
     * @param kind what it is
     * @param duplicate true for words that stand elsewhere in the text too (a repeated title, a
     *     caption given twice, a pull quote): nothing in them counts
     * @param sentences none for furniture
     */
    public record Part(
            Passage passage, Document.BlockKind kind, boolean duplicate, List<Sentence> sentences) {
        public Part {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * The declared author.
     *
     * @param passage where the name stands, when it stands in the text
     * @param pseudonym true when the text says that the name is one
     */
    public record Byline(String name, Optional<Passage> passage, boolean pseudonym) {}

    /** The sentences that count: no furniture, no duplicates. */
    public List<Sentence> sentences() {
        return parts.stream()
                .filter(p -> !p.duplicate())
                .flatMap(p -> p.sentences().stream())
                .toList();
    }
}
