// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.amount;

import java.util.Optional;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.analyser.Word;
import org.dalel.reading.grammar.Grammar;
import org.dalel.reading.grammar.Tokens;
import org.dalel.terms.Passage;

/**
 * The noun that a number counts: "18 leading NGOs" counts NGOs, "40,000 would-be members" people.
 */
final class CountedNouns {
    private static final int LONGEST_PHRASE = 6;

    private final Grammar words;
    private final boolean headFirst;
    private final boolean ending;

    /**
     * @param headFirst whether what follows the first noun belongs to it ("300 активистов партии")
     * @param ending whether the noun that bears an ending is the last of its phrase (Kazakh)
     */
    CountedNouns(Grammar words, boolean headFirst, boolean ending) {
        this.words = words;
        this.headFirst = headFirst;
        this.ending = ending;
    }

    /**
     * @param passage the noun phrase as written, without "more", "of the"
     * @param to the token after it
     * @param unit {@code people} for persons, else the noun in base form
     */
    record Noun(Passage passage, int to, String unit) {}

    Optional<Noun> after(Tokens tokens, int from) {
        int start = from;
        while (!words.at("not-noun", tokens, start).isEmpty() && start - from < 4) {
            start = words.at("not-noun", tokens, start).get(0).to();
        }
        if (start >= tokens.size() || tokens.glued(start) && !tokens.at(start).isWord()) {
            return Optional.empty();
        }
        Sentence sentence = tokens.sentence();
        int word = sentence.wordAt(tokens.at(start).passage().start());
        int head = -1;
        for (int i = word; i < sentence.words().size() && i < word + LONGEST_PHRASE; i++) {
            Word next = sentence.words().get(i);
            if (isHead(next) && !(head >= 0 && endsPhrase(sentence, head, i))) {
                head = i;
            } else if (head >= 0 ? !isPossessive(sentence, i) : !canStandBefore(sentence, i)) {
                break;
            }
        }
        if (head < 0) {
            return people(tokens, start);
        }
        Word noun = sentence.words().get(head);
        Passage passage = sentence.words().get(word).passage().join(noun.passage());
        int to = tokens.tokenAt(passage.end() - 1) + 1;
        return Optional.of(
                new Noun(passage, to, unit(tokens, tokens.tokenAt(noun.passage().start()), noun)));
    }

    /** A noun of people that the analyser took for something else. */
    private Optional<Noun> people(Tokens tokens, int at) {
        return words.at("people", tokens, at).stream()
                .findFirst()
                .map(s -> new Noun(tokens.passage(s.from(), s.to()), s.to(), "people"));
    }

    /** "12 were held", "hundreds were arrested": people, where no noun is said. */
    boolean standsForPeople(Tokens tokens, int at) {
        return !words.at("were", tokens, at).isEmpty();
    }

    private String unit(Tokens tokens, int at, Word noun) {
        boolean people = !words.at("people", tokens, at).isEmpty() || isPeople(noun);
        return people ? "people" : noun.lemma();
    }

    private boolean isPeople(Word noun) {
        int hyphen = noun.lemma().lastIndexOf('-');
        Word last =
                hyphen < 0
                        ? noun
                        : new Word(
                                noun.passage(),
                                noun.text(),
                                noun.lemma().substring(hyphen + 1),
                                noun.tag());
        String lemma = last.lemma();
        // An analyser may keep the plural of what it takes for a name.
        return words.has("people", lemma)
                || lemma.endsWith("es")
                        && words.has("people", lemma.substring(0, lemma.length() - 2))
                || lemma.endsWith("s")
                        && words.has("people", lemma.substring(0, lemma.length() - 1));
    }

    private static boolean isHead(Word word) {
        return word.is("NOUN", "PROPN") && Character.isLetter(word.text().charAt(0));
    }

    /** A name after a common noun is no longer what is counted: "five activists Tuesday". */
    private boolean endsPhrase(Sentence sentence, int head, int next) {
        Word before = sentence.words().get(head);
        Word after = sentence.words().get(next);
        return headFirst
                || isDeclined(before)
                || after.is("PROPN") && before.is("NOUN")
                || isPeople(before) && !after.is("NOUN");
    }

    /** A Kazakh noun with an ending is the last of its phrase: {@code 17 адамды полиция ұстады}. */
    private boolean isDeclined(Word word) {
        return ending
                && (isPeople(word)
                        || word.features().stream().anyMatch(f -> !f.equals("Case=Nom")));
    }

    /** "Jehovah's Witnesses", but not "five activists' homes". */
    private boolean isPossessive(Sentence sentence, int index) {
        String text = sentence.words().get(index).text();
        return text.equals("-")
                || (text.equals("'s") || text.equals("’s"))
                        && !isPeople(sentence.words().get(index - 1));
    }

    private static boolean canStandBefore(Sentence sentence, int index) {
        Word word = sentence.words().get(index);
        if (word.is("ADJ") || word.text().contains("-")) {
            return true;
        }
        boolean nounFollows =
                index + 1 < sentence.words().size()
                        && sentence.words().get(index + 1).is("NOUN", "PROPN", "ADJ");
        boolean participle =
                word.is("VERB") && (word.text().endsWith("ed") || word.text().endsWith("ing"));
        return nounFollows && (participle || word.is("ADV"));
    }
}
