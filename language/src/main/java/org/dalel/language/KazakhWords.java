// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dalel.language.Cutter.Piece;
import org.dalel.language.Sentences.Stretch;
import org.dalel.reading.analyser.Analyser;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.analyser.Word;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;

/**
 * Kazakh sentences and words, without grammar: capitals are taken for names, digits for numbers,
 * all else for nouns; the base form is the word itself.
 */
final class KazakhWords implements Analyser.OfWords {
    private final Sentences sentences = Sentences.of("kk");

    @Override
    public String name() {
        return "shallow";
    }

    @Override
    public Language language() {
        return Language.KAZAKH;
    }

    @Override
    public List<Sentence> sentences(String text, Passage block) {
        List<Piece> pieces =
                sentences.joined(text, Cutter.pieces(text, block.start(), block.end()));
        List<Sentence> found = new ArrayList<>();
        for (Stretch stretch : sentences.in(text, pieces)) {
            List<Word> words = new ArrayList<>();
            for (Piece piece : pieces.subList(stretch.from(), stretch.to())) {
                words.add(word(text, piece, words.isEmpty()));
            }
            Passage whole = words.get(0).passage().join(words.get(words.size() - 1).passage());
            found.add(new Sentence(whole, words));
        }
        return found;
    }

    private static Word word(String text, Piece piece, boolean first) {
        String form = text.substring(piece.start(), piece.end());
        char c = form.charAt(0);
        String tag =
                Character.isDigit(c)
                        ? "NUM"
                        : Character.isLetter(c)
                                ? Character.isUpperCase(c) && !first ? "PROPN" : "NOUN"
                                : "%$€₸№".indexOf(c) >= 0 ? "SYM" : "PUNCT";
        return new Word(
                new Passage(piece.start(), piece.end()), form, form.toLowerCase(Locale.ROOT), tag);
    }
}
