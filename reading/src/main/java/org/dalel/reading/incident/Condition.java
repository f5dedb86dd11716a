// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What must, or must not, stand near a trigger for it to count: {@code object:@licence|status}.
 *
 * @param where the words that are looked at
 * @param negative true when none of the words may stand there
 * @param words base forms
 * @param kinds kinds of {@code kinds.tsv}, {@code name} and {@code pronoun}
 */
record Condition(Where where, boolean negative, Set<String> words, Set<String> kinds) {

    /** The words that are looked at. */
    enum Where {
        OBJECT,
        SUBJECT,
        NEAR,
        BEFORE,
        AFTER
    }

    private static final Set<String> PRONOUNS =
            Set.of("he", "she", "it", "they", "him", "her", "them", "both", "who");
    private static final int NEAR = 15;
    private static final int CLOSE = 3;

    Condition {
        words = Set.copyOf(words);
        kinds = Set.copyOf(kinds);
    }

    /** Reads {@code not-near:war|battle}; empty when it is not a condition. */
    static Optional<Condition> of(String written) {
        int colon = written.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String name = written.substring(0, colon);
        boolean negative = name.startsWith("not-");
        Where where;
        try {
            where = Where.valueOf((negative ? name.substring(4) : name).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
        Set<String> words = new HashSet<>();
        Set<String> kinds = new HashSet<>();
        for (String word : written.substring(colon + 1).split("\\|")) {
            if (word.startsWith("@")) {
                kinds.add(word.substring(1));
            } else if (!word.isBlank()) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return Optional.of(new Condition(where, negative, words, kinds));
    }

    /** Whether it looks at those who do it or to whom it is done. */
    boolean asksForRoles() {
        return where == Where.OBJECT || where == Where.SUBJECT;
    }

    /**
     * Whether it holds for a trigger at words {@code from} to {@code to} with these roles.
     *
     * @param tail the word after the trigger's last one, which a verb's object may part from it
     */
    boolean holds(Scene scene, int from, int to, int tail, Roles roles) {
        boolean found =
                switch (where) {
                    case OBJECT -> inPhrases(scene, roles.done());
                    case SUBJECT ->
                            inPhrases(
                                    scene, roles.doers().isEmpty() ? roles.done() : roles.doers());
                    case NEAR ->
                            inRange(scene, from - NEAR, from) || inRange(scene, to, tail + NEAR);
                    case BEFORE -> inRange(scene, from - CLOSE, from);
                    case AFTER -> inRange(scene, tail, tail + CLOSE);
                };
        return found != negative;
    }

    /** 2 when the head of an object is asked for, 1 when another word of it is, else 0. */
    int strength(Scene scene, Roles roles) {
        if (where != Where.OBJECT || negative) {
            return 0;
        }
        for (NounPhrase phrase : roles.done()) {
            if (inRange(scene, phrase.head(), phrase.head() + 1)) {
                return 2;
            }
        }
        return inPhrases(scene, roles.done()) ? 1 : 0;
    }

    private boolean inPhrases(Scene scene, List<NounPhrase> phrases) {
        for (NounPhrase phrase : phrases) {
            if (inRange(scene, phrase.start(), phrase.end())
                    || !negative && isSomebody(scene, phrase)) {
                return true;
            }
        }
        return false;
    }

    /** A pronoun may stand for whoever is asked for. */
    private boolean isSomebody(Scene scene, NounPhrase phrase) {
        boolean asked = kinds.contains("person") || kinds.contains("group");
        return asked
                && phrase.end() == phrase.start() + 1
                && PRONOUNS.contains(scene.form(phrase.head()));
    }

    private boolean inRange(Scene scene, int from, int to) {
        int first = Math.max(0, from);
        int last = Math.min(scene.size(), to);
        for (int i = first; i < last; i++) {
            boolean asked = words.contains(scene.lemma(i)) || words.contains(scene.form(i));
            if (asked && !scene.isCalendar(i)) {
                return true;
            }
        }
        for (String kind : kinds) {
            BitSet marked = scene.kind(kind);
            int at = marked.nextSetBit(first);
            if (at >= 0 && at < last) {
                return true;
            }
        }
        return false;
    }
}
