// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.rule;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dalel.reading.analyser.Word;

/**
 * When Russian words tell a step of a bill or law: a finite verb with the law near it. A wish, an
 * order and what was not done are no steps.
 */
final class RussianSteps {
    private static final int REACH = 14;
    private static final Set<String> BILLS =
            Set.of("законопроект", "проект", "документ", "инициатива");
    private static final Set<String> LAWS =
            Set.of(
                    "закон",
                    "законопроект",
                    "проект",
                    "документ",
                    "кодекс",
                    "указ",
                    "поправка",
                    "поправки",
                    "изменение",
                    "конституция",
                    "норма");

    private RussianSteps() {}

    static boolean tells(List<Word> words, int from, int to, String frame) {
        Word verb = words.get(from);
        boolean not = from > 0 && words.get(from - 1).lemma().equals("не");
        boolean told = verb.is("VERB") && !verb.has("VerbForm=Inf") && !verb.has("VerbForm=Conv");
        if (not || !told || verb.has("VerbForm=Part") && !verb.has("Variant=Short")) {
            return false;
        }
        return switch (frame) {
            case "bill" -> near(words, from, to, BILLS);
            case "reading" ->
                    near(words, from, to, LAWS) && reading(words, from, to)
                            || near(words, from, to, Set.of("чтение")) && reading(words, from, to);
            default -> near(words, from, to, LAWS);
        };
    }

    /** A first or second reading; with a third the law is passed. */
    private static boolean reading(List<Word> words, int from, int to) {
        boolean early = false;
        for (int i = first(from); i < Math.min(words.size(), to + REACH); i++) {
            String form = words.get(i).text().toLowerCase(Locale.ROOT);
            if (form.startsWith("трет") || form.startsWith("окончат")) {
                return false;
            }
            early |= form.startsWith("перво") || form.startsWith("втор");
        }
        return early && near(words, from, to, Set.of("чтение"));
    }

    private static int first(int from) {
        return Math.max(0, from - REACH);
    }

    /** Whether one of the words stands in the verb's own clause, close to it. */
    private static boolean near(List<Word> words, int from, int to, Set<String> wanted) {
        for (int i = from; i < Math.min(words.size(), to + REACH); i++) {
            if (words.get(i).text().matches("[,;:]") && i >= to) {
                break;
            }
            if (wanted.contains(words.get(i).lemma())) {
                return true;
            }
        }
        for (int i = from - 1; i >= first(from); i--) {
            if (words.get(i).text().matches("[;:]")) {
                break;
            }
            if (wanted.contains(words.get(i).lemma())) {
                return true;
            }
        }
        return false;
    }
}
