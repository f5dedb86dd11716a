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
    private static final int MOST = 32;
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

    /** What of a word is compared. */
    public enum Among {
        FORMS,
        STEMS
    }

    /**
     * One word sought.
     *
     * @param text letters and digits only
     * @param among what it is compared with
     * @param beginning whether that is to begin with {@code text}; else to be it
     */
    public record Part(String text, Among among, boolean beginning) {
        boolean fits(Word word) {
            String own = among == Among.FORMS ? word.form() : word.stem();
            return beginning ? own.startsWith(text) : own.equals(text);
        }
    }

    /** Reads what was typed, at most its first {@value #MOST} words or phrases; never fails. */
    public static Sought in(String typed) {
        List<Term> terms = new ArrayList<>();
        Matcher piece = TYPED.matcher(typed);
        while (piece.find() && terms.size() < MOST) {
            String words = piece.group(1) != null ? piece.group(1) : piece.group(2);
            List<Word> row = Word.in(words);
            List<Part> parts = new ArrayList<>();
            for (Word word : row.subList(0, Math.min(row.size(), MOST))) {
                boolean last = parts.size() == row.size() - 1;
                parts.add(part(words, word, last, row.size() == 1));
            }
            if (!parts.isEmpty()) {
                terms.add(new Term(parts));
            }
        }
        return new Sought(terms);
    }

    /** Only the last word of a row may be a beginning; there it is one of a stem. */
    private static Part part(String typed, Word word, boolean last, boolean alone) {
        int after = word.passage().end();
        if (last && after < typed.length() && typed.charAt(after) == '*') {
            return new Part(word.form(), alone ? Among.FORMS : Among.STEMS, true);
        }
        return last && Stem.byBeginning(word.form())
                ? new Part(Stem.beginning(word.form()), Among.STEMS, true)
                : new Part(word.stem(), Among.STEMS, false);
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
