// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** Letters that a star needs before it; a single one begins a tenth of all words. */
    private static final int SHORTEST_BEGINNING = 2;

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
            List<Word> row = Word.in(words).limit(MOST).toList();
            List<Part> parts = new ArrayList<>();
            for (Word word : row) {
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
        if (last
                && after < typed.length()
                && typed.charAt(after) == '*'
                && word.form().length() >= SHORTEST_BEGINNING) {
            return new Part(word.form(), alone ? Among.FORMS : Among.STEMS, true);
        }
        return last && Stem.byBeginning(word.form())
                ? new Part(Stem.beginning(word.form()), Among.STEMS, true)
                : new Part(word.stem(), Among.STEMS, false);
    }

    /** Where the text holds any of the terms, in order, none over another. */
    public List<Passage> finds(String text) {
        List<Passage> finds = new ArrayList<>();
        each(
                text,
                (term, passage) -> {
                    if (finds.isEmpty() || !finds.get(finds.size() - 1).overlaps(passage)) {
                        finds.add(passage);
                    }
                    return true;
                });
        return finds;
    }

    /** The first of {@link #finds}; reads no further than there. */
    public Optional<Passage> first(String text) {
        List<Passage> finds = new ArrayList<>();
        each(
                text,
                (term, passage) -> {
                    finds.add(passage);
                    return false;
                });
        return finds.stream().findFirst();
    }

    /** Whether the text holds all terms. */
    public boolean allIn(String text) {
        Set<Term> missing = new HashSet<>(terms);
        if (missing.isEmpty()) {
            return false;
        }
        each(
                text,
                (term, passage) -> {
                    missing.remove(term);
                    return !missing.isEmpty();
                });
        return missing.isEmpty();
    }

    /** Told of each find; gives back whether to go on. */
    private interface Finder {
        boolean found(Term term, Passage passage);
    }

    /** Goes through the text with no more words in hand than the longest term has. */
    private void each(String text, Finder finder) {
        int longest = terms.stream().mapToInt(t -> t.parts().size()).max().orElse(0);
        List<Word> latest = new ArrayList<>();
        Iterator<Word> words = Word.in(text).iterator();
        while (longest > 0 && words.hasNext()) {
            if (latest.size() == longest) {
                latest.remove(0);
            }
            latest.add(words.next());
            for (Term term : terms) {
                if (endsWith(latest, term)) {
                    Word from = latest.get(latest.size() - term.parts().size());
                    Word to = latest.get(latest.size() - 1);
                    if (!finder.found(term, from.passage().join(to.passage()))) {
                        return;
                    }
                }
            }
        }
    }

    private static boolean endsWith(List<Word> latest, Term term) {
        int start = latest.size() - term.parts().size();
        if (start < 0) {
            return false;
        }
        for (int i = 0; i < term.parts().size(); i++) {
            if (!term.parts().get(i).fits(latest.get(start + i))) {
                return false;
            }
        }
        return true;
    }
}
