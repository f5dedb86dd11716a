// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.rule;

import java.util.List;
import java.util.Set;
import org.dalel.reading.analyser.Word;

/**
 * When Kazakh words tell a step of a bill or law: the law or bill stands before the verb, the verb
 * in the past.
 */
final class KazakhSteps {
    private static final int REACH = 14;
    private static final Set<String> LAWS =
            Set.of("заң", "жоба", "кодекс", "түзету", "өзгеріс", "жарлық", "конституция", "қаулы");

    private KazakhSteps() {}

    static boolean tells(List<Word> words, int from, int to, String frame) {
        Word verb = words.get(to - 1);
        boolean done =
                verb.is("VERB")
                        && verb.has("Tense=Past")
                        && !verb.has("Polarity=Neg")
                        && !(to < words.size() && words.get(to).text().equals("жоқ"));
        if (!done) {
            return false;
        }
        return switch (frame) {
            case "bill" -> stands(words, from, to, Set.of("жоба"));
            case "reading" ->
                    stands(words, from, to, Set.of("оқылым"))
                            && stands(words, from, to, Set.of("бірінші", "екінші", "бір", "екі"));
            default -> stands(words, from, to, LAWS);
        };
    }

    /** Whether one of the words stands before the verb in its clause. */
    private static boolean stands(List<Word> words, int from, int to, Set<String> wanted) {
        for (int i = from - 1; i >= Math.max(0, from - REACH); i--) {
            Word word = words.get(i);
            if (word.text().matches("[;:]") || word.is("VERB") && word.has("VerbForm=Fin")) {
                return false;
            }
            if (wanted.contains(word.lemma())) {
                return true;
            }
        }
        return false;
    }
}
