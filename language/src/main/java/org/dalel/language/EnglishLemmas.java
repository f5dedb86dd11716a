// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Base forms of English words: a table of the irregular ones, rules for the rest.
 *
 * <p>A participle used as an adjective ({@code the detained editor}) gets the verb's base form, so
 * that one row of a word list serves both.
 */
final class EnglishLemmas {
    private final Map<String, String> verbs = new HashMap<>();
    private final Map<String, String> nouns = new HashMap<>();
    private final Map<String, String> others = new HashMap<>();
    private final Set<String> withE = Table.words("en/verb-endings.tsv", "e");
    private final Set<String> withoutE = Table.words("en/verb-endings.tsv", "no-e");
    private final Set<String> singleL = Table.words("en/verb-endings.tsv", "single-l");
    private final Set<String> doubled = Table.words("en/verb-endings.tsv", "doubled");
    private final Set<String> adjectives = Table.words("en/verb-endings.tsv", "adjective");

    EnglishLemmas() {
        for (String[] row : Table.rows("en/irregular.tsv")) {
            Map<String, String> table =
                    switch (row[0]) {
                        case "verb" -> verbs;
                        case "noun" -> nouns;
                        default -> others;
                    };
            for (String form : row[2].trim().split("\\s+")) {
                table.put(form, row[1]);
            }
        }
    }

    /**
     * @param word in lower case
     * @param tag Universal Dependencies part of speech
     */
    String lemma(String word, String tag) {
        return switch (tag) {
            case "VERB", "AUX" -> verb(word);
            case "NOUN" -> noun(word);
            case "ADJ" -> adjective(word);
            case "PRON", "DET", "PART", "ADV" -> others.getOrDefault(word, word);
            default -> word;
        };
    }

    private String adjective(String word) {
        String known = others.get(word);
        if (known != null) {
            return known;
        }
        return isParticiple(word) ? verb(word) : word;
    }

    /** Whether an adjective of this form is made from a verb: {@code detained}, {@code beaten}. */
    boolean isParticiple(String word) {
        if (verbs.containsKey(word)) {
            return word.endsWith("n") || word.endsWith("t") || word.endsWith("d");
        }
        return word.length() > 4
                && word.endsWith("ed")
                && !word.endsWith("eed")
                && word.indexOf('-') < 0
                && !word.startsWith("un")
                && !adjectives.contains(word);
    }

    private String noun(String word) {
        String known = nouns.get(word);
        if (known != null) {
            return known;
        }
        int hyphen = word.lastIndexOf('-');
        if (hyphen > 0 && hyphen < word.length() - 1) {
            return word.substring(0, hyphen + 1) + noun(word.substring(hyphen + 1));
        }
        int length = word.length();
        if (length < 4 || !word.endsWith("s")) {
            return word;
        }
        if (word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return length > 4 ? word.substring(0, length - 3) + "y" : word.substring(0, length - 1);
        }
        if (ends(word, "sses", "shes", "ches", "xes", "zzes", "oes")) {
            return word.substring(0, length - 2);
        }
        if (word.endsWith("men's")) {
            return word;
        }
        return word.substring(0, length - 1);
    }

    private String verb(String word) {
        String known = verbs.get(word);
        if (known != null) {
            return known;
        }
        int hyphen = word.lastIndexOf('-');
        if (hyphen > 0 && hyphen < word.length() - 1) {
            return word.substring(0, hyphen + 1) + verb(word.substring(hyphen + 1));
        }
        int length = word.length();
        if (length < 4) {
            return word;
        }
        if (word.endsWith("ing")) {
            return length > 5 && hasVowel(word, length - 3)
                    ? base(word.substring(0, length - 3))
                    : word;
        }
        if (word.endsWith("ied")) {
            return word.substring(0, length - 3) + (length > 4 ? "y" : "ie");
        }
        if (word.endsWith("eed")) {
            return word;
        }
        if (word.endsWith("ed")) {
            return hasVowel(word, length - 2) ? base(word.substring(0, length - 2)) : word;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, length - 3) + (length > 4 ? "y" : "ie");
        }
        if (ends(word, "sses", "shes", "ches", "xes", "zzes", "oes")) {
            String stem = word.substring(0, length - 2);
            return withE.contains(stem) ? stem + "e" : stem;
        }
        if (word.endsWith("s") && !ends(word, "ss", "us", "is")) {
            return word.substring(0, length - 1);
        }
        return word;
    }

    /** The base form for what is left when {@code -ed} or {@code -ing} is cut off. */
    private String base(String stem) {
        if (withE.contains(stem)) {
            return stem + "e";
        }
        if (withoutE.contains(stem)) {
            return stem;
        }
        int length = stem.length();
        if (length < 3) {
            return stem.endsWith("u") ? stem + "e" : stem;
        }
        char last = stem.charAt(length - 1);
        char before = stem.charAt(length - 2);
        if (last == before && !isVowel(last)) {
            return undoubled(stem, last);
        }
        return takesE(stem, before, last) ? stem + "e" : stem;
    }

    private String undoubled(String stem, char last) {
        String single = stem.substring(0, stem.length() - 1);
        return switch (last) {
            case 's', 'z', 'f' -> doubled.contains(single) ? single : stem;
            case 'l' -> singleL.contains(single) ? single : stem;
            default -> single;
        };
    }

    private static boolean takesE(String stem, char before, char last) {
        if ("cvzu".indexOf(last) >= 0) {
            return true;
        }
        boolean twoVowels =
                isVowel(before)
                        && stem.length() > 2
                        && isVowel(stem.charAt(stem.length() - 3))
                        && !(stem.charAt(stem.length() - 3) == 'u'
                                && stem.length() > 3
                                && stem.charAt(stem.length() - 4) == 'q');
        boolean oneSyllable = syllables(stem) == 1;
        return switch (last) {
            case 's' -> true;
            case 'g' -> before != 'n' && before != 'o' || before == 'o' && oneSyllable;
            case 'l' ->
                    "bcdfgkpstz".indexOf(before) >= 0 || !twoVowels && "iuao".indexOf(before) >= 0;
            case 't' ->
                    !twoVowels
                                    && (before == 'a'
                                            || before == 'u'
                                            || before == 'o'
                                            || isVowel(before) && oneSyllable)
                            || stem.endsWith("eat") && syllables(stem) > 2
                            || stem.endsWith("iat")
                            || stem.endsWith("uat");
            case 'd' -> isVowel(before) && (!twoVowels || stem.endsWith("uad"));
            case 'k', 'm', 'b', 'p' ->
                    isVowel(before)
                            && !twoVowels
                            && (oneSyllable
                                    || last == 'k'
                                    || last == 'b'
                                    || last == 'm' && before != 'o'
                                    || last == 'p' && before == 'a');
            case 'n' -> !twoVowels && (before == 'i' || isVowel(before) && oneSyllable);
            case 'r' ->
                    !twoVowels
                                    && (before == 'i'
                                            || before == 'u'
                                            || before == 'a'
                                            || isVowel(before) && oneSyllable)
                            || stem.endsWith("quir");
            default -> false;
        };
    }

    private static int syllables(String stem) {
        int count = 0;
        boolean inside = false;
        for (int i = 0; i < stem.length(); i++) {
            boolean vowel = isVowel(stem.charAt(i)) || stem.charAt(i) == 'y' && i > 0;
            if (vowel && !inside) {
                count++;
            }
            inside = vowel;
        }
        return count;
    }

    private static boolean hasVowel(String word, int before) {
        for (int i = 0; i < before; i++) {
            if (isVowel(word.charAt(i)) || word.charAt(i) == 'y') {
                return true;
            }
        }
        return false;
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }

    private static boolean ends(String word, String... endings) {
        for (String ending : endings) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
