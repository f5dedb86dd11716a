// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.name;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.analyser.Word;

/**
 * How one document writes its words: small anywhere, or large in the middle of a sentence. At a
 * sentence's start a capital tells nothing.
 */
final class Capitals {
    private final Set<String> small = new HashSet<>();
    private final Set<String> large = new HashSet<>();

    Capitals(List<Sentence> sentences) {
        for (Sentence sentence : sentences) {
            boolean first = true;
            for (Word word : sentence.words()) {
                String text = word.text();
                String low = text.toLowerCase(Locale.ROOT);
                if (text.equals(low)) {
                    small.add(low);
                } else if (!first) {
                    large.add(low);
                }
                first = !Character.isLetterOrDigit(text.codePointAt(0)) && !text.equals(",");
            }
        }
    }

    boolean writtenSmall(String word) {
        return small.contains(word.toLowerCase(Locale.ROOT));
    }

    boolean writtenLarge(String word) {
        return large.contains(word.toLowerCase(Locale.ROOT));
    }
}
