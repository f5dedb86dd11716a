// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.analyser.Word;
import org.dalel.terms.Passage;

/**
 * The phrases around a verb of an English sentence, told by parts of speech alone.
 *
 * @param text the whole stored text
 */
record Clause(String text, Sentence sentence) {
    private static final Set<String> QUOTES = Set.of("“", "”", "\"", "«", "»", "‘", "``", "''");
    private static final int LONGEST = 24;
    private static final int LONGEST_ASIDE = 22;
    private static final int LONGEST_RELATIVE = 14;

    /**
     * A noun phrase.
     *
     * @param from its first word
     * @param to the word after its last one
     * @param head the noun it is about: "organisations" in "any organisations set up by citizens"
     */
    record NounPhrase(int from, int to, int head) {}

    List<Word> words() {
        return sentence.words();
    }

    String lower(int index) {
        return index >= 0 && index < words().size()
                ? words().get(index).text().toLowerCase(Locale.ROOT)
                : "";
    }

    String lemma(int index) {
        return index >= 0 && index < words().size() ? words().get(index).lemma() : "";
    }

    boolean is(int index, String... tags) {
        return index >= 0 && index < words().size() && words().get(index).is(tags);
    }

    /** "NGOs", "MPs": a noun, whatever an analyser takes it for. */
    private boolean acronym(int index) {
        return words().get(index).text().matches("\\p{Lu}{2,}s?");
    }

    Passage stretch(int from, int to) {
        return new Passage(
                words().get(from).passage().start(), words().get(to - 1).passage().end());
    }

    String words(NounPhrase phrase) {
        return stretch(phrase.from(), phrase.to()).in(text).replaceAll("\\s+", " ");
    }

    /** Whether the verb at {@code verb} follows "and", "or" or a comma and has no subject there. */
    boolean continues(int verb) {
        int i = skipHelpers(verb - 1);
        return lower(i).equals("and")
                || lower(i).equals("or")
                || lower(i).equals("but")
                || lower(i).equals(",") && asideBefore(i).isEmpty();
    }

    /** The phrase that is the subject of the verb at {@code verb}, as far as word order tells. */
    Optional<NounPhrase> subject(int verb) {
        int i = skipHelpers(verb - 1);
        if (i < 0) {
            return Optional.empty();
        }
        if (Set.of("that", "which", "who").contains(lower(i)) && i > 0) {
            int before = lower(i - 1).equals(",") ? i - 2 : i - 1;
            Optional<NounPhrase> antecedent = endingAt(before, false);
            if (antecedent.isPresent()) {
                return antecedent;
            }
        }
        if (lower(i).equals(",")) {
            Optional<Integer> aside = asideBefore(i);
            return aside.isPresent() ? endingAt(aside.get()) : Optional.empty();
        }
        return endingAt(i).map(this::withRelative).or(() -> beforeRelative(i));
    }

    /** "Choirs that sing abroad would": the nouns before "that", whatever the phrase ends in. */
    private Optional<NounPhrase> beforeRelative(int last) {
        for (int i = last; i > Math.max(0, last - LONGEST_RELATIVE); i--) {
            if (is(i, "PUNCT")) {
                return Optional.empty();
            }
            if (Set.of("that", "who").contains(lower(i))
                    && is(i - 1, "NOUN")
                    && is(i + 1, "VERB")) {
                return endingAt(i - 1, false)
                        .map(a -> new NounPhrase(a.from(), last + 1, a.head()));
            }
        }
        return Optional.empty();
    }

    /** "Organisations that take money": the nouns before "that" are what the phrase is about. */
    private NounPhrase withRelative(NounPhrase phrase) {
        for (int i = phrase.from() - 1; i > Math.max(0, phrase.from() - LONGEST_RELATIVE); i--) {
            if (is(i, "PUNCT") && !QUOTES.contains(lower(i))) {
                break;
            }
            if (Set.of("that", "which", "who").contains(lower(i))
                    && is(i - 1, "NOUN", "PROPN", "PRON", "DET")) {
                Optional<NounPhrase> antecedent = endingAt(i - 1, false);
                if (antecedent.isPresent()) {
                    return new NounPhrase(
                            antecedent.get().from(), phrase.to(), antecedent.get().head());
                }
            }
        }
        return phrase;
    }

    /** Where the words before an aside between two commas end: "Clubs, choirs included, must". */
    private Optional<Integer> asideBefore(int comma) {
        for (int i = comma - 1; i >= Math.max(1, comma - LONGEST_ASIDE); i--) {
            if (lower(i).equals(",") && is(i - 1, "NOUN", "PROPN", "X") && i > 1) {
                return Optional.of(i - 1);
            }
        }
        return Optional.empty();
    }

    private int skipHelpers(int from) {
        int i = from;
        while (i >= 0
                && (is(i, "AUX", "ADV")
                        || is(i, "PART") && !lower(i).startsWith("'") && !lower(i).startsWith("’")
                        || QUOTES.contains(lower(i)) && i == from && is(i + 1, "VERB"))) {
            i--;
        }
        return i;
    }

    /** The noun phrase whose last word is at {@code last}. */
    Optional<NounPhrase> endingAt(int last) {
        return endingAt(last, true);
    }

    /**
     * @param participles whether "registered abroad" in "clubs registered abroad" belongs to it
     */
    private Optional<NounPhrase> endingAt(int last, boolean participles) {
        int i = last;
        if (i >= 0 && QUOTES.contains(lower(i))) {
            i--;
        }
        if (i < 0) {
            return Optional.empty();
        }
        if (is(i, "PRON")) {
            return Optional.of(new NounPhrase(i, i + 1, i));
        }
        if (!is(i, "NOUN", "PROPN", "NUM", "X", "ADJ", "VERB") && !lower(i).equals(")")) {
            return Optional.empty();
        }
        int from = i;
        while (from > 0
                && i - from < LONGEST
                && goesOn(from - 1)
                && (participles || !is(from - 1, "VERB"))) {
            from--;
        }
        while (from < last && (is(from, "ADP", "CCONJ", "PUNCT", "VERB") || is(from, "SCONJ"))) {
            from++;
        }
        int head = head(from, last + 1);
        return head < 0 ? Optional.empty() : Optional.of(new NounPhrase(from, last + 1, head));
    }

    /** The nouns just before a participle: "a law" in "a law banning masks". */
    Optional<NounPhrase> nounBefore(int participle) {
        int i = participle - 1;
        while (is(i, "ADV")) {
            i--;
        }
        if (!is(i, "NOUN", "PROPN", "X")) {
            return Optional.empty();
        }
        int from = i;
        while (is(from - 1, "NOUN", "PROPN", "ADJ", "DET")) {
            from--;
        }
        return Optional.of(new NounPhrase(from, i + 1, i));
    }

    private boolean goesOn(int i) {
        String lower = lower(i);
        if (is(i, "NOUN", "PROPN", "ADJ", "DET", "NUM", "X")
                || QUOTES.contains(lower)
                || lower.equals("-")
                || lower.equals("(")
                || lower.equals(")")
                || lower.equals("'s")
                || lower.equals("’s")
                || lower.equals("’")
                || lower.equals("'")) {
            return true;
        }
        if (is(i, "CCONJ")) {
            return is(i - 1, "NOUN", "PROPN", "ADJ") && is(i + 1, "NOUN", "PROPN", "ADJ", "DET");
        }
        if (is(i, "ADP")) {
            return i > 0 && is(i - 1, "NOUN", "PROPN", "VERB", "PRON", "ADJ");
        }
        if (is(i, "PRON")) {
            return Set.of("its", "their", "his", "her", "our", "those", "anyone", "everyone", "who")
                    .contains(lower);
        }
        if (is(i, "VERB")) {
            return (lower.endsWith("ing") || lower.endsWith("ed") || lower.equals("set"))
                    && is(i - 1, "NOUN", "PROPN", "PRON", "ADV")
                    && !is(i - 1, "AUX");
        }
        return is(i, "ADV") && is(i + 1, "ADJ", "VERB");
    }

    /** The last noun before the first preposition, participle or mark. */
    private int head(int from, int to) {
        int head = -1;
        for (int i = from; i < to; i++) {
            if (is(i, "NOUN", "PROPN", "PRON", "X") || acronym(i)) {
                head = i;
            } else if (head >= 0 && (is(i, "ADP", "VERB", "CCONJ") || lower(i).equals("("))) {
                break;
            }
        }
        return head;
    }

    /** The noun phrase that begins at or just after {@code from}. */
    Optional<NounPhrase> startingAt(int from) {
        int i = from;
        int end = from;
        while (i < words().size() && i - from < LONGEST) {
            String lower = lower(i);
            if (is(i, "NOUN", "PROPN", "X", "NUM") || acronym(i) || is(i, "PRON") && i == from) {
                end = i + 1;
            } else if (!(is(i, "ADJ", "DET")
                    || QUOTES.contains(lower)
                    || lower.equals("-")
                    || is(i, "PRON")
                    || is(i, "ADP") && end > from && !Set.of("from", "by", "to").contains(lower)
                    || is(i, "CCONJ") && end > from && is(i + 1, "NOUN", "PROPN", "ADJ")
                    || is(i, "VERB") && end > from && lower.endsWith("ing"))) {
                break;
            }
            i++;
        }
        if (end == from) {
            return Optional.empty();
        }
        int head = head(from, end);
        return head < 0 ? Optional.empty() : Optional.of(new NounPhrase(from, end, head));
    }
}
