// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings that are not known, by the one fact that most of them wait for. */
public final class ByQuestion {
    private ByQuestion() {}

    /**
     * @param open findings that are not settled
     * @return by fact, the one most wait for first; under the empty name those that no fact would
     *     settle, last; findings in their order
     */
    public static Map<String, List<Finding>> of(List<Finding> open) {
        Map<String, Integer> waiting = new HashMap<>();
        open.forEach(f -> f.openFacts().forEach(fact -> waiting.merge(fact, 1, Integer::sum)));
        Comparator<String> most =
                Comparator.comparing((String fact) -> waiting.getOrDefault(fact, 0))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder());
        Map<String, List<Finding>> by = new HashMap<>();
        for (Finding finding : open) {
            String fact = finding.openFacts().stream().min(most).orElse("");
            by.computeIfAbsent(fact, f -> new ArrayList<>()).add(finding);
        }
        Map<String, List<Finding>> sorted = new LinkedHashMap<>();
        by.entrySet().stream()
                .sorted(
                        Comparator.comparing(
                                        (Map.Entry<String, List<Finding>> e) ->
                                                e.getKey().isEmpty())
                                .thenComparing(e -> -e.getValue().size())
                                .thenComparing(Map.Entry::getKey))
                .forEach(e -> sorted.put(e.getKey(), List.copyOf(e.getValue())));
        return sorted;
    }
}
