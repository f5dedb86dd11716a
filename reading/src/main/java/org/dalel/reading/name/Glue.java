// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.analyser.Word;
import org.dalel.terms.Passage;

/** Joins what analysers cut inside names: {@code RFE/RL}, {@code news.uz}. */
final class Glue {
    private Glue() {}

    /** Also parts "Karatal-based" in two. */
    static Sentence glued(String text, Sentence sentence, NameWords names) {
        List<Word> words = new ArrayList<>();
        List<Word> cut = sentence.words();
        for (int i = 0; i < cut.size(); i++) {
            Word word = cut.get(i);
            int last = i;
            while (last + 2 < cut.size()
                    && joins(cut.get(last), cut.get(last + 1), cut.get(last + 2))) {
                last += 2;
            }
            int hyphen = word.text().indexOf('-');
            if (last == i && hyphen > 0 && names.isTail(word.text().substring(hyphen + 1))) {
                int middle = word.passage().start() + hyphen;
                words.add(part(text, word.passage().start(), middle, "PROPN"));
                words.add(part(text, middle, word.passage().end(), "ADJ"));
            } else if (last == i) {
                words.add(word);
            } else {
                words.add(
                        part(text, word.passage().start(), cut.get(last).passage().end(), "PROPN"));
            }
            i = last;
        }
        return new Sentence(sentence.passage(), words);
    }

    private static Word part(String text, int start, int end, String tag) {
        String written = text.substring(start, end);
        return new Word(new Passage(start, end), written, written.toLowerCase(Locale.ROOT), tag);
    }

    private static boolean joins(Word before, Word sign, Word after) {
        if (before.passage().end() != sign.passage().start()
                || sign.passage().end() != after.passage().start()) {
            return false;
        }
        return switch (sign.text()) {
            case "/" -> capital(before.text()) && capital(after.text());
            case "." ->
                    Character.isLetterOrDigit(before.text().charAt(0))
                            && after.text().length() <= 4
                            && after.text().chars().allMatch(c -> c >= 'a' && c <= 'z');
            default -> false;
        };
    }

    private static boolean capital(String word) {
        return Character.isUpperCase(word.charAt(0));
    }
}
