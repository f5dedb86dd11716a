// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.language;

import java.util.HashSet;
import java.util.Set;

/** What the ending alone says of a Russian word that no dictionary knows. */
final class RussianEndings {
    private RussianEndings() {}

    /** Endings of adjectives: ending, ending of the base form, features. */
    private static final String[][] ADJECTIVES = {
        {"ого", "ый", "Case=Gen Case=Acc Gender=Masc Gender=Neut Number=Sing"},
        {"его", "ий", "Case=Gen Case=Acc Gender=Masc Gender=Neut Number=Sing"},
        {"ому", "ый", "Case=Dat Gender=Masc Gender=Neut Number=Sing"},
        {"ему", "ий", "Case=Dat Gender=Masc Gender=Neut Number=Sing"},
        {"ыми", "ый", "Case=Ins Number=Plur"},
        {"ими", "ий", "Case=Ins Number=Plur"},
        {"ых", "ый", "Case=Gen Case=Acc Case=Loc Number=Plur"},
        {"ую", "ый", "Case=Acc Gender=Fem Number=Sing"},
        {"ые", "ый", "Case=Nom Case=Acc Number=Plur"},
        {"ый", "ый", "Case=Nom Case=Acc Gender=Masc Number=Sing"},
        {"ая", "ый", "Case=Nom Gender=Fem Number=Sing"},
        {"ое", "ый", "Case=Nom Case=Acc Gender=Neut Number=Sing"},
        {"ский", "ский", "Case=Nom Case=Acc Gender=Masc Number=Sing"},
        {"ским", "ский", "Case=Ins Gender=Masc Number=Sing"},
        {"ском", "ский", "Case=Loc Gender=Masc Number=Sing"},
        {"ской", "ский", "Case=Gen Case=Dat Case=Ins Case=Loc Gender=Fem Number=Sing"},
        {"ские", "ский", "Case=Nom Case=Acc Number=Plur"},
        {"ских", "ский", "Case=Gen Case=Acc Case=Loc Number=Plur"},
    };

    private static final String[][] VERBS = {
        {"ировать", "ировать", "VerbForm=Inf"},
        {"ировал", "ировать", "Tense=Past Gender=Masc Number=Sing"},
        {"ировала", "ировать", "Tense=Past Gender=Fem Number=Sing"},
        {"ировали", "ировать", "Tense=Past Number=Plur"},
        {"ируют", "ировать", "Tense=Pres Number=Plur Person=3"},
        {"ирует", "ировать", "Tense=Pres Number=Sing Person=3"},
        {"ирован", "ировать", "VerbForm=Part Variant=Short Voice=Pass Gender=Masc Number=Sing"},
        {"ированы", "ировать", "VerbForm=Part Variant=Short Voice=Pass Number=Plur"},
        {"нули", "нуть", "Tense=Past Number=Plur"},
        {"нул", "нуть", "Tense=Past Gender=Masc Number=Sing"},
        {"лись", "ться", "Tense=Past Number=Plur"},
    };

    /** Endings of nouns of the consonant kind and of those in {@code -а}. */
    private static final String[][] NOUNS = {
        {"ами", "", "Case=Ins Number=Plur"},
        {"ями", "ь", "Case=Ins Number=Plur"},
        {"ах", "", "Case=Loc Number=Plur"},
        {"ях", "ь", "Case=Loc Number=Plur"},
        {"ов", "", "Case=Gen Case=Acc Number=Plur"},
        {"ам", "", "Case=Dat Number=Plur"},
        {"ом", "", "Case=Ins Gender=Masc Number=Sing"},
        {"ость", "ость", "Case=Nom Case=Acc Gender=Fem Number=Sing"},
        {"ости", "ость", "Case=Gen Case=Dat Case=Loc Gender=Fem Number=Sing"},
        {"ы", "", "Case=Nom Case=Acc Case=Gen Number=Plur Number=Sing"},
        {"у", "", "Case=Dat Case=Acc Number=Sing"},
        {"е", "", "Case=Loc Case=Dat Number=Sing"},
        {"а", "", "Case=Gen Case=Acc Case=Nom Number=Sing"},
    };

    /** One reading; of tag {@code X} where the word is not Russian at all. */
    static RussianForm guess(String word) {
        boolean cyrillic = word.codePoints().allMatch(c -> c >= 'а' && c <= 'ё' || c == '-');
        if (!cyrillic) {
            return new RussianForm(word, "X", Set.of(), false);
        }
        String plain = word.replace('ё', 'е');
        RussianForm verb = ended(plain, VERBS, "VERB", 4);
        if (verb != null) {
            return verb;
        }
        RussianForm adjective = ended(plain, ADJECTIVES, "ADJ", 3);
        if (adjective != null) {
            return adjective;
        }
        RussianForm noun = ended(plain, NOUNS, "NOUN", 3);
        return noun != null
                ? noun
                : new RussianForm(
                        plain, "NOUN", Set.of("Case=Nom", "Case=Acc", "Number=Sing"), false);
    }

    /** {@code мирабадский}, not {@code мирабадскый}. */
    private static String spelled(String lemma) {
        return lemma.matches(".*[гкхжшщч]ый")
                ? lemma.substring(0, lemma.length() - 2) + "ий"
                : lemma;
    }

    private static @org.jspecify.annotations.Nullable RussianForm ended(
            String word, String[][] endings, String tag, int shortestStem) {
        for (String[] ending : endings) {
            int stem = word.length() - ending[0].length();
            if (stem >= shortestStem && word.endsWith(ending[0])) {
                Set<String> features = new HashSet<>(Set.of(ending[2].split(" ")));
                return new RussianForm(
                        spelled(word.substring(0, stem) + ending[1]), tag, features, false);
            }
        }
        return null;
    }
}
