// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dalel.reading.analyser.Word;

/**
 * A noun with what stands before it: {@code three opposition activists}.
 *
 * @param start first word
 * @param end the word after the last one
 * @param head its noun, number or pronoun
 */
record NounPhrase(int start, int end, int head) {

    private static final Set<String> RELATIVE =
            Set.of("who", "whom", "which", "that", "what", "whose", "where", "when", "there");
    private static final Set<String> PERSONAL =
            Set.of(
                    "he",
                    "she",
                    "it",
                    "they",
                    "him",
                    "them",
                    "we",
                    "us",
                    "i",
                    "me",
                    "you",
                    "himself",
                    "herself",
                    "themselves");
    private static final Set<String> POSSESSIVE =
            Set.of("his", "her", "its", "their", "our", "my", "your");
    private static final Set<String> ALONE =
            Set.of(
                    "both",
                    "all",
                    "others",
                    "those",
                    "some",
                    "many",
                    "most",
                    "several",
                    "few",
                    "another",
                    "everyone",
                    "hundreds",
                    "dozens",
                    "thousands",
                    "scores",
                    "one",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "seven",
                    "eight",
                    "nine",
                    "ten");

    private static final Set<String> BOUNDS = Set.of("least", "most", "more", "less", "fewer");

    /** The noun phrases of a sentence from left to right; they do not overlap. */
    static List<NounPhrase> in(List<Word> words, boolean[] temporal) {
        List<NounPhrase> found = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            if (!begins(words, i, temporal)) {
                i++;
                continue;
            }
            int end = end(words, i, temporal);
            int head = head(words, i, end);
            if (head >= 0) {
                found.add(new NounPhrase(i, head + 1, head));
                i = head + 1;
            } else {
                i = Math.max(end, i + 1);
            }
        }
        return found;
    }

    private static String form(Word word) {
        return word.text().toLowerCase(Locale.ROOT);
    }

    private static boolean begins(List<Word> words, int i, boolean[] temporal) {
        Word word = words.get(i);
        String form = form(word);
        if (RELATIVE.contains(form) && !word.is("DET")) {
            return false;
        }
        if (BOUNDS.contains(form)
                && i + 1 < words.size()
                && (words.get(i + 1).is("NUM") || form(words.get(i + 1)).equals("than"))) {
            return false;
        }
        if (word.is("ADJ") && isParticiple(word) && startsObject(words, i + 1)) {
            return false;
        }
        if (word.is("ADJ")
                && isParticiple(word)
                && i > 1
                && words.get(i - 1).is("ADV")
                && isVerbOf(words, i)) {
            return false;
        }
        if (word.is("DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON")) {
            return true;
        }
        return word.is("VERB")
                && isParticiple(word)
                && i + 1 < words.size()
                && words.get(i + 1).is("NOUN")
                && !isVerbOf(words, i);
    }

    /** "was detained", "police briefly held": what stands before it makes the participle a verb. */
    private static boolean isVerbOf(List<Word> words, int participle) {
        int i = participle - 1;
        while (i > 0 && words.get(i).is("ADV")) {
            i--;
        }
        boolean adverb = i < participle - 1;
        return i >= 0
                && (words.get(i).is("NOUN", "PROPN", "PRON")
                        || !adverb && words.get(i).is("AUX", "PART"));
    }

    /** "fined 300 dollars", "detained the editor": the participle is a verb. */
    private static boolean startsObject(List<Word> words, int i) {
        return i < words.size() && words.get(i).is("NUM", "DET");
    }

    private static int end(List<Word> words, int start, boolean[] temporal) {
        if (PERSONAL.contains(form(words.get(start)))
                || form(words.get(start)).equals("her") && !nominal(words, start + 1)) {
            return start + 1;
        }
        boolean noun = words.get(start).is("NOUN", "PROPN", "NUM");
        int i = start + 1;
        while (i < words.size()) {
            Word word = words.get(i);
            String form = form(word);
            if (temporal[i] != temporal[i - 1] && noun
                    || word.is("NUM")
                            && (words.get(i - 1).is("NOUN")
                                    || words.get(i - 1).is("PROPN") && isLarge(form))
                            && nominal(words, i + 1)
                    || word.is("NOUN", "PROPN", "ADJ", "DET") && countsTimes(words, start, i)) {
                break;
            }
            if (word.is("NOUN", "PROPN", "NUM")) {
                noun = true;
            } else if (form.equals("'s")
                    || form.equals("’s")
                    || form.equals("'")
                    || form.equals("’")) {
                if (!noun || !nominal(words, i + 1)) {
                    break;
                }
            } else if (word.is("ADJ")) {
                // stays inside
            } else if (word.is("DET") && !noun) {
                // "all the"
            } else if (word.is("PRON") && POSSESSIVE.contains(form) && !noun) {
                // "both their"
            } else if (word.is("VERB")
                    && isParticiple(word)
                    && !noun
                    && !ALONE.contains(form(words.get(start)))
                    && nominal(words, i + 1)) {
                // "the detained editor"
            } else if (word.is("ADV")
                    && !noun
                    && i + 1 < words.size()
                    && words.get(i + 1).is("ADJ", "NUM", "VERB")) {
                // "the widely read paper"
            } else if ((form.equals("-") || form.equals("–") || form.equals("%"))
                    && nominal(words, i + 1)
                    && words.get(i).passage().start() == words.get(i - 1).passage().end()) {
                // "a human-rights group"
            } else {
                break;
            }
            i++;
        }
        return i;
    }

    /** "3,000" begins a sum, while "France 24" is a name. */
    private static boolean isLarge(String number) {
        return Character.isDigit(number.charAt(0)) && number.indexOf(',') > 0;
    }

    /** "in 58 cases | reporters were kept out", "19 times | equipment was seized". */
    private static boolean countsTimes(List<Word> words, int start, int i) {
        return i - start >= 2
                && words.get(i - 2).is("NUM")
                && TIMES.contains(form(words.get(i - 1)));
    }

    /** What is counted when nobody is: "in 58 cases". */
    static final Set<String> TIMES =
            Set.of("cases", "times", "instances", "occasions", "incidents");

    private static boolean nominal(List<Word> words, int i) {
        return i < words.size() && words.get(i).is("NOUN", "PROPN", "ADJ", "NUM", "VERB");
    }

    private static int head(List<Word> words, int start, int end) {
        for (int i = end - 1; i >= start; i--) {
            Word word = words.get(i);
            if (word.is("NOUN", "PROPN", "NUM")
                    || word.is("PRON") && !POSSESSIVE.contains(form(word))
                    || word.is("PRON") && form(word).equals("her") && end == start + 1
                    || word.is("DET", "ADJ", "PRON") && ALONE.contains(form(word))) {
                return i;
            }
        }
        // a noun that the tagger takes for an adjective: "imposed a curfew"
        int last = end - 1;
        return last > start && words.get(start).is("DET") && words.get(last).is("ADJ") ? last : -1;
    }

    private static boolean isParticiple(Word word) {
        String form = form(word);
        return !form.equals(word.lemma())
                && (form.endsWith("ed") || form.endsWith("en") || word.is("VERB"))
                && !form.endsWith("ing")
                && !form.endsWith("s");
    }

    boolean contains(int word) {
        return start <= word && word < end;
    }
}
