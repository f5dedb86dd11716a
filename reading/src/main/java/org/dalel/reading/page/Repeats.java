// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dalel.terms.Document.BlockKind;

/**
 * Finds parts of a page whose words stand elsewhere on it too: a title or caption given twice, a
 * pull quote taken out of the body.
 */
final class Repeats {
    /** Fewer words may well return by chance. */
    private static final int SHORTEST_PULL_QUOTE = 6;

    private static final int LONGEST_PULL_QUOTE = 150;
    private static final int SHORTEST_PARAGRAPH = 8;
    private static final int SHINGLE = 4;

    /** Words that stand in more places are a phrase of everybody's. */
    private static final int MOST_PLACES = 100;

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…][\"”»’]?)\\s+");

    private Repeats() {}

    private record At(int part, int word) {}

    /**
     * @param texts the parts in the order of the page
     * @param kinds what each part is, as far as known
     * @return for each part whether it repeats another one that counts
     */
    static boolean[] of(List<String> texts, List<BlockKind> kinds) {
        List<List<String>> words = texts.stream().map(Wording::words).toList();
        boolean[] repeated = new boolean[texts.size()];
        Arrays.fill(repeated, false);
        twice(words, kinds, repeated);
        takenOut(texts, words, kinds, repeated);
        return repeated;
    }

    /** Of equal parts one counts: the body's before others, else the first. */
    private static void twice(List<List<String>> words, List<BlockKind> kinds, boolean[] repeated) {
        Map<List<String>, Integer> counting = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            if (kinds.get(i) == BlockKind.FURNITURE
                    || kinds.get(i) == BlockKind.BODY && words.get(i).size() < SHORTEST_PARAGRAPH
                    || words.get(i).isEmpty()) {
                continue;
            }
            Integer before = counting.putIfAbsent(words.get(i), i);
            if (before == null) {
                continue;
            }
            if (kinds.get(before) == BlockKind.PULL_QUOTE && kinds.get(i) == BlockKind.BODY) {
                repeated[before] = true;
                counting.put(words.get(i), i);
            } else {
                repeated[i] = true;
            }
        }
    }

    /** A part all of whose sentences stand in longer parts is a pull quote. */
    private static void takenOut(
            List<String> texts,
            List<List<String>> words,
            List<BlockKind> kinds,
            boolean[] repeated) {
        Map<List<String>, List<At>> where = shingles(texts, words, kinds, repeated);
        for (int i = 0; i < texts.size(); i++) {
            int size = words.get(i).size();
            if (repeated[i]
                    || kinds.get(i) == BlockKind.FURNITURE
                    || kinds.get(i) == BlockKind.TITLE && i == 0
                    || size < SHORTEST_PULL_QUOTE
                    || size > LONGEST_PULL_QUOTE) {
                continue;
            }
            if (elsewhere(words.get(i), words, repeated, where, size)) {
                repeated[i] = true;
                continue;
            }
            List<List<String>> sentences =
                    Arrays.stream(SENTENCE_END.split(texts.get(i))).map(Wording::words).toList();
            if (sentences.size() > 1
                    && sentences.stream()
                            .allMatch(
                                    s ->
                                            s.size() >= SHINGLE
                                                    && elsewhere(
                                                            s, words, repeated, where, size))) {
                repeated[i] = true;
            }
        }
    }

    /** Where the first words of what may be a pull quote stand; other words are not kept. */
    private static Map<List<String>, List<At>> shingles(
            List<String> texts,
            List<List<String>> words,
            List<BlockKind> kinds,
            boolean[] repeated) {
        Map<List<String>, List<At>> where = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            int size = words.get(i).size();
            if (size >= SHORTEST_PULL_QUOTE && size <= LONGEST_PULL_QUOTE) {
                where.put(words.get(i).subList(0, SHINGLE), new ArrayList<>(1));
                for (String sentence : SENTENCE_END.split(texts.get(i))) {
                    List<String> said = Wording.words(sentence);
                    if (said.size() >= SHINGLE) {
                        where.put(said.subList(0, SHINGLE), new ArrayList<>(1));
                    }
                }
            }
        }
        for (int i = 0; i < words.size(); i++) {
            if (repeated[i] || kinds.get(i) == BlockKind.FURNITURE) {
                continue;
            }
            List<String> part = words.get(i);
            for (int k = 0; k + SHINGLE <= part.size(); k++) {
                List<At> known = where.get(part.subList(k, k + SHINGLE));
                if (known != null && known.size() < MOST_PLACES) {
                    known.add(new At(i, k));
                }
            }
        }
        return where;
    }

    /** Whether the words stand in a counting part of more than {@code shorter} words. */
    private static boolean elsewhere(
            List<String> said,
            List<List<String>> words,
            boolean[] repeated,
            Map<List<String>, List<At>> where,
            int shorter) {
        for (At at : where.getOrDefault(said.subList(0, SHINGLE), List.of())) {
            List<String> part = words.get(at.part());
            if (part.size() > shorter
                    && !repeated[at.part()]
                    && at.word() + said.size() <= part.size()
                    && part.subList(at.word(), at.word() + said.size()).equals(said)) {
                return true;
            }
        }
        return false;
    }
}
