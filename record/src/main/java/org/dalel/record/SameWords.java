// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dalel.record.words.Word;

/**
 * Whether one text was copied from another: cut, with another headline or byline, with paragraphs
 * added. A text in another language is a report of its own, and so is one in its own words.
 *
 * <p>Only sentences with particulars count, a name or a number: a form that a court fills in anew
 * each week is no copy of last week's. What stands in quotation marks does not count: two reporters
 * who heard one speaker write down the same.
 */
public final class SameWords {
    /** Of the words of the shorter text, so many must stand in the other: 0 to 1. */
    public static final double LEAST_SHARE = 0.6;

    /** Fewer words may stand in two texts by chance. */
    public static final int FEWEST_WORDS = 12;

    /** Characters of a text that are compared, from its beginning. */
    public static final int LONGEST = 200_000;

    /** Words one after the other that are compared as one. */
    private static final int RUN = 4;

    /** Of the runs of a sentence, so many stand in the other text: an editor changed little. */
    private static final double LEAST_OF_A_SENTENCE = 0.8;

    private static final Pattern QUOTED =
            Pattern.compile("[“„\"][^“”„\"\\n]{2,2000}[”“\"]|«[^«»\\n]{60,2000}»");
    private static final Pattern ENDS = Pattern.compile("(?<=[.!?…])\\s+|\\n+");

    private SameWords() {}

    /** A text, its sentences with particulars laid out to be compared. */
    private record Laid(List<Sentence> sentences, Set<String> runs, Set<String> words) {}

    private record Sentence(List<String> forms, Set<String> particulars) {}

    /**
     * How much of the shorter of the texts stands word for word in the other, 0 to 1; 0 where that
     * are fewer words than {@link #FEWEST_WORDS}.
     */
    public static double share(String one, String other) {
        return shares(one, List.of(other)).get(0);
    }

    /** The same of one text and each of several others. */
    public static List<Double> shares(String one, List<String> others) {
        Laid first = laid(one);
        return others.stream()
                .map(SameWords::laid)
                .map(second -> Math.max(within(first, second), within(second, first)))
                .toList();
    }

    /** Whether one of the texts is a copy of the other. */
    public static boolean copied(String one, String other) {
        return share(one, other) >= LEAST_SHARE;
    }

    /** Whether two passages are the same words, or one of them part of the other. */
    public static boolean same(String one, String other) {
        String first = " " + String.join(" ", forms(one)) + " ";
        String second = " " + String.join(" ", forms(other)) + " ";
        String shorter = first.length() < second.length() ? first : second;
        return shorter.chars().filter(c -> c == ' ').count() > FEWEST_WORDS / 2
                && (first.contains(second) || second.contains(first));
    }

    private static double within(Laid one, Laid other) {
        int all = 0;
        int copied = 0;
        for (Sentence sentence : one.sentences()) {
            if (!sentence.particulars().isEmpty()) {
                all += sentence.forms().size();
                copied += stands(sentence, other) ? sentence.forms().size() : 0;
            }
        }
        return copied < FEWEST_WORDS ? 0 : (double) copied / all;
    }

    private static boolean stands(Sentence sentence, Laid other) {
        if (!other.words().containsAll(sentence.particulars())) {
            return false;
        }
        List<String> runs = runs(sentence.forms());
        long there = runs.stream().filter(other.runs()::contains).count();
        return there >= LEAST_OF_A_SENTENCE * runs.size();
    }

    private static Laid laid(String text) {
        String compared = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String told = QUOTED.matcher(compared).replaceAll(" ");
        List<Sentence> sentences = new ArrayList<>();
        Set<String> runs = new HashSet<>();
        Set<String> words = new HashSet<>();
        for (String sentence : ENDS.split(told)) {
            List<String> forms = forms(sentence);
            runs.addAll(runs(forms));
            words.addAll(forms);
            sentences.add(new Sentence(forms, particulars(sentence)));
        }
        return new Laid(sentences, runs, words);
    }

    /** Numbers, and words with a capital that no beginning of a sentence gives them. */
    private static Set<String> particulars(String sentence) {
        Set<String> particulars = new HashSet<>();
        boolean[] first = {true};
        Word.in(sentence)
                .forEach(
                        word -> {
                            int initial = sentence.codePointAt(word.passage().start());
                            if (Character.isDigit(initial)
                                    || !first[0] && Character.isUpperCase(initial)) {
                                particulars.add(word.form());
                            }
                            first[0] = false;
                        });
        return particulars;
    }

    private static List<String> forms(String text) {
        return Word.in(text).map(Word::form).toList();
    }

    private static List<String> runs(List<String> forms) {
        if (forms.size() <= RUN) {
            return forms.isEmpty() ? List.of() : List.of(String.join(" ", forms));
        }
        List<String> runs = new ArrayList<>();
        for (int i = 0; i + RUN <= forms.size(); i++) {
            runs.add(String.join(" ", forms.subList(i, i + RUN)));
        }
        return runs;
    }
}
