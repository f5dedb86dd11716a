// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dalel.reading.grammar.Grammar;
import org.dalel.reading.lexicon.Lexicon;

/** The classes of {@code rule-words.tsv}: which words are laws, authorities, penalties. */
record RuleWords(Map<String, Set<String>> classes) {

    static RuleWords of(Lexicon lexicon, String language) {
        Map<String, Set<String>> classes = new HashMap<>();
        for (Lexicon.Row row : lexicon.rows(language + "/rule-words.tsv")) {
            classes.computeIfAbsent(row.cell(0), c -> new HashSet<>())
                    .addAll(List.of(row.cell(2).split("\\|")));
        }
        return new RuleWords(Map.copyOf(classes));
    }

    boolean has(String kind, String lowerCased) {
        return classes.getOrDefault(kind, Set.of()).contains(lowerCased);
    }

    /** How much a pattern asks for: its elements that may not be missing. */
    static int size(Grammar.Rule rule) {
        int size = 0;
        for (Grammar.Element element : rule.elements()) {
            if (element instanceof Grammar.Element.Words words && !words.optional()
                    || element instanceof Grammar.Element.Kind kind && !kind.optional()) {
                size++;
            }
        }
        return size;
    }
}
