// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.lexicon.Phrases;

/** Words by what they mean: persons, outlets, authorities, gatherings (table {@code kinds.tsv}). */
final class Kinds {
    private final Phrases<String> phrases;

    Kinds(Lexicon lexicon, String language) {
        Phrases.Builder<String> builder = Phrases.builder();
        for (Lexicon.Row row : lexicon.rows(language + "/kinds.tsv")) {
            for (String words : row.cell(1).split("\\|")) {
                if (!words.isBlank()) {
                    builder.add(words, row.cell(0));
                }
            }
        }
        this.phrases = builder.build();
    }

    /** For each kind the words of the sentence that are of it. */
    Map<String, BitSet> in(Sentence sentence) {
        Map<String, BitSet> found = new HashMap<>();
        for (Phrases.Hit<String> hit : phrases.in(sentence)) {
            found.computeIfAbsent(hit.value(), k -> new BitSet()).set(hit.from(), hit.to());
        }
        return found;
    }
}
