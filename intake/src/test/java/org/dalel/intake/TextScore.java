// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How well a text agrees with the right one: precision and recall over runs of words, each counted
 * as often as it stands there. With runs of four this is the measure of the article extraction
 * benchmark of Scrapinghub; with runs of one the share of words.
 */
record TextScore(double precision, double recall) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    static TextScore of(String right, String found, int run) {
        Map<List<String>, Integer> rights = runs(right, run);
        Map<List<String>, Integer> founds = runs(found, run);
        int both = 0;
        for (Map.Entry<List<String>, Integer> entry : rights.entrySet()) {
            both += Math.min(entry.getValue(), founds.getOrDefault(entry.getKey(), 0));
        }
        return new TextScore(share(both, sum(founds)), share(both, sum(rights)));
    }

    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static double share(int part, int all) {
        return all == 0 ? 1 : (double) part / all;
    }

    private static int sum(Map<List<String>, Integer> runs) {
        return runs.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<List<String>, Integer> runs(String text, int run) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        Map<List<String>, Integer> runs = new HashMap<>();
        for (int i = 0; i < Math.max(1, words.size() - run + 1); i++) {
            List<String> said = words.subList(i, Math.min(words.size(), i + run));
            if (!said.isEmpty()) {
                runs.merge(said, 1, Integer::sum);
            }
        }
        return runs;
    }
}
