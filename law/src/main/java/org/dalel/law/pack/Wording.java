// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.pack;

import java.util.Map;
import java.util.Optional;
import org.dalel.terms.Language;

/**
 * A title, question or sentence in the languages in which the pack has it.
 *
 * @param texts at least one
 */
public record Wording(Map<Language, String> texts) {
    public Wording {
        texts = Map.copyOf(texts);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("a wording has at least one language");
        }
    }

    public static Wording english(String text) {
        return new Wording(Map.of(Language.ENGLISH, text));
    }

    public Optional<String> in(Language language) {
        return Optional.ofNullable(texts.get(language));
    }

    /** In that language, else in English, else in the first by code: better than nothing. */
    public String nearest(Language language) {
        return in(language)
                .or(() -> in(Language.ENGLISH))
                .orElseGet(
                        () ->
                                texts.entrySet().stream()
                                        .min(java.util.Comparator.comparing(e -> e.getKey().code()))
                                        .orElseThrow()
                                        .getValue());
    }
}
