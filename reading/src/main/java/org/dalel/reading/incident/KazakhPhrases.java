// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dalel.reading.analyser.Word;

/**
 * Kazakh noun phrases: everything stands before the head, and the head alone is declined: {@code
 * тәуелсіз газеттің үш қызметкерін}.
 */
final class KazakhPhrases {
    private static final int LONGEST_QUOTE = 8;
    private static final Set<String> BOUNDS = Set.of("астам", "жуық", "шақты");

    /**
     * Who acts: such a noun without an ending begins no longer phrase, unless it owns what follows.
     */
    private static final Set<String> BODIES =
            Set.of(
                    "полиция",
                    "полицей",
                    "сот",
                    "судья",
                    "прокуратура",
                    "прокурор",
                    "билік",
                    "үкімет",
                    "тергеуші",
                    "әкім",
                    "президент",
                    "парламент");

    /** People: such a noun without an ending is the last of its phrase, unless a name follows. */
    private static final Set<String> PEOPLE =
            Set.of(
                    "адам",
                    "азамат",
                    "белсенді",
                    "журналист",
                    "блогер",
                    "мұнайшы",
                    "жұмысшы",
                    "тұрғын",
                    "студент",
                    "қызметкер",
                    "кісі",
                    "шеруші",
                    "қатысушы",
                    "тілші");

    /** First parts of fixed pairs: {@code құқық қорғаушы}, {@code бас редактор}. */
    private static final Set<String> FIRST_PARTS = Set.of("құқық", "бас", "баспасөз", "аға", "заң");

    private static final String SURNAME = ".*(ов|ев|ин|ова|ева|ина|ұлы|қызы|ский|ская)";

    private final List<Word> words;
    private final boolean[] temporal;

    private KazakhPhrases(List<Word> words, boolean[] temporal) {
        this.words = words;
        this.temporal = temporal;
    }

    static List<NounPhrase> in(List<Word> words, boolean[] temporal) {
        KazakhPhrases reader = new KazakhPhrases(words, temporal);
        List<NounPhrase> found = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            int end = reader.end(i);
            if (end > i) {
                found.add(new NounPhrase(i, end, reader.head(i, end)));
            }
            i = Math.max(end, i + 1);
        }
        return found;
    }

    private int head(int from, int end) {
        for (int i = end - 1; i > from; i--) {
            if (Character.isLetterOrDigit(words.get(i).text().charAt(0))) {
                return i;
            }
        }
        return from;
    }

    /** The word after the phrase that begins at {@code start}, or {@code start}. */
    private int end(int start) {
        int i = start;
        while (i < words.size() && !temporal[i]) {
            int close = quoted(i);
            if (close > i) {
                i = close;
                if (i >= words.size() || !words.get(i).is("NOUN", "PROPN")) {
                    return i;
                }
                continue;
            }
            Word word = words.get(i);
            boolean bound = BOUNDS.contains(word.lemma()) && i > start;
            if (!bound && !word.is("NOUN", "PROPN", "ADJ", "NUM", "PRON", "DET")) {
                return i;
            }
            i++;
            if (!bound && !mayGoOn(word, i)) {
                return i;
            }
        }
        return i;
    }

    /** Whether a word can stand before another of its phrase. */
    private boolean mayGoOn(Word word, int next) {
        if (next >= words.size() || temporal[next]) {
            return false;
        }
        Word following = words.get(next);
        if (word.is("ADJ", "DET") || word.has("Case=Gen")) {
            return true;
        }
        if (word.is("NUM")) {
            return following.is("NOUN", "ADJ", "NUM") || BOUNDS.contains(following.lemma());
        }
        if (word.is("PRON")) {
            return false;
        }
        boolean bare = word.has("Case=Nom") || word.features().isEmpty();
        boolean owned = following.has("Person[psor]=3");
        if (!bare) {
            return false;
        }
        if (word.has("Person[psor]=3")) {
            return owned && following.is("NOUN");
        }
        if (BODIES.contains(word.lemma())) {
            return owned || following.is("PROPN") && word.is("NOUN") && !word.lemma().equals("сот");
        }
        if (word.is("PROPN") && following.is("NOUN")) {
            return owned;
        }
        if (word.is("PROPN") && word.lemma().matches(SURNAME)) {
            return false;
        }
        if (following.is("NOUN") && !owned) {
            boolean apposed = following.has("Case=Nom") && !PEOPLE.contains(word.lemma());
            return FIRST_PARTS.contains(word.lemma())
                    || apposed && !BODIES.contains(following.lemma());
        }
        if (PEOPLE.contains(word.lemma()) && following.is("NOUN") && !word.lemma().equals("сот")) {
            return false;
        }
        return following.is("NOUN", "PROPN", "ADJ", "NUM") || quoted(next) > next;
    }

    /** The word after a name in quotation marks that begins at {@code i}; else {@code i}. */
    private int quoted(int i) {
        if (i + 1 >= words.size() || !words.get(i).text().matches("[«“]")) {
            return i;
        }
        for (int j = i + 2; j < Math.min(words.size(), i + LONGEST_QUOTE); j++) {
            if (words.get(j).text().matches("[»”]")) {
                return Character.isUpperCase(words.get(i + 1).text().charAt(0)) ? j + 1 : i;
            }
        }
        return i;
    }
}
