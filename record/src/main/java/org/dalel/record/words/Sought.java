// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dalel.terms.Passage;

/**
 * What a person typed into the search field, understood: all terms must occur.
 *
 * @param terms empty when there was no word in what was typed: then nothing is found
 */
public record Sought(List<Term> terms) {
    private static final Pattern TYPED = Pattern.compile("[\"“«]([^\"”»]*)[\"”»]?|(\\S+)");

    public Sought {
        terms = List.copyOf(terms);
    }

    /** Words one after the other; a single word is a row of one. */
    public record Term(List<Part> parts) {
        public Term {
            parts = List.copyOf(parts);
        }
    }

    /**
     * One word sought.
     *
     * @param text the stem, or the beginning of the word
     * @param beginning whether words are to begin with {@code text}; else their stem is to be it
     */
    public record Part(String text, boolean beginning) {
        boolean fits(Word word) {
            return beginning ? word.form().startsWith(text) : word.stem().equals(text);
        }
    }

    /** Reads what was typed; never fails. */
    public static Sought in(String typed) {
        List<Term> terms = new ArrayList<>();
        Matcher piece = TYPED.matcher(typed);
        while (piece.find()) {
            String words = piece.group(1) != null ? piece.group(1) : piece.group(2);
            List<Part> parts = new ArrayList<>();
            for (Word word : Word.in(words)) {
                parts.add(part(words, word));
            }
            if (!parts.isEmpty()) {
                terms.add(new Term(parts));
            }
        }
        return new Sought(terms);
    }

    private static Part part(String typed, Word word) {
        int after = word.passage().end();
        if (after < typed.length() && typed.charAt(after) == '*') {
            return new Part(word.form(), true);
        }
        return Stem.byBeginning(word.form())
                ? new Part(Stem.beginning(word.form()), true)
                : new Part(word.stem(), false);
    }

    /** Where the text holds any of the terms, in order. */
    public List<Passage> finds(String text) {
        List<Word> words = Word.in(text);
        List<Passage> finds = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            for (Term term : terms) {
                if (at(words, i, term)) {
                    finds.add(
                            words.get(i)
                                    .passage()
                                    .join(words.get(i + term.parts().size() - 1).passage()));
                    break;
                }
            }
        }
        return finds;
    }

    /** Whether the text holds all terms. */
    public boolean allIn(String text) {
        List<Word> words = Word.in(text);
        return !terms.isEmpty() && terms.stream().allMatch(term -> holds(words, term));
    }

    private static boolean holds(List<Word> words, Term term) {
        for (int i = 0; i < words.size(); i++) {
            if (at(words, i, term)) {
                return true;
            }
        }
        return false;
    }

    private static boolean at(List<Word> words, int start, Term term) {
        if (start + term.parts().size() > words.size()) {
            return false;
        }
        for (int i = 0; i < term.parts().size(); i++) {
            if (!term.parts().get(i).fits(words.get(start + i))) {
                return false;
            }
        }
        return true;
    }
}
