// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.name;

import java.util.List;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.analyser.Word;
import org.dalel.terms.Passage;

/** Words of a sentence that may be a name: {@code from} included, {@code to} excluded. */
record Run(Sentence sentence, int from, int to) {
    List<Word> words() {
        return sentence.words().subList(from, to);
    }

    int size() {
        return to - from;
    }

    Word first() {
        return sentence.words().get(from);
    }

    Word last() {
        return sentence.words().get(to - 1);
    }

    Passage passage() {
        return first().passage().join(last().passage());
    }

    /** The words joined by single blanks. */
    String plain() {
        StringBuilder plain = new StringBuilder();
        for (Word word : words()) {
            plain.append(plain.isEmpty() ? "" : " ").append(word.text());
        }
        return plain.toString();
    }

    Run part(int newFrom, int newTo) {
        return new Run(sentence, newFrom, newTo);
    }

    /** The word {@code steps} before the run; empty text before the sentence. */
    String before(int steps) {
        int index = from - steps;
        return index >= 0 ? sentence.words().get(index).text() : "";
    }

    /** The word {@code steps} after the run, 1 for the next; empty text behind the sentence. */
    String after(int steps) {
        int index = to - 1 + steps;
        return index < sentence.words().size() ? sentence.words().get(index).text() : "";
    }
}
