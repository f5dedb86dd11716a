// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dalel.law.pack.Citation;
import org.dalel.law.pack.Wording;
import org.dalel.terms.When;

/**
 * Something that reports say of the law, and the provisions that speak of it.
 *
 * @param says what is said, in the project's own words
 * @param words beginnings of words: a statement is of this matter when it has one of each group
 * @param without beginnings of words that a statement of this matter does not have
 * @param asserts which kind of rule such a statement asserts, where the reading does not tell
 * @param compares what is set side by side
 * @param provisions ids; none where the pack holds nothing of it
 * @param bill the bill that such a statement may speak of
 * @param elsewhere what other sources say of the same thing
 * @param note what the texts that were read say otherwise, or why nobody can tell
 */
public record Matter(
        String id,
        Wording says,
        List<List<String>> words,
        List<String> without,
        Optional<String> asserts,
        Set<Point> compares,
        List<String> provisions,
        Optional<String> bill,
        List<Elsewhere> elsewhere,
        Wording note) {
    public Matter {
        words = words.stream().map(List::copyOf).toList();
        without = List.copyOf(without);
        compares = Set.copyOf(compares);
        provisions = List.copyOf(provisions);
        elsewhere = List.copyOf(elsewhere);
    }

    /**
     * What another source says of it.
     *
     * @param known day from which it could be known; unknown where nobody gave one
     * @param stands how it stands to what is said
     */
    public record Elsewhere(
            Wording says,
            When known,
            Stands stands,
            String source,
            Citation.Confidence confidence) {}

    /** How another source stands to what is said. */
    public enum Stands {
        AGREES,
        DIFFERS,
        /** It tells what happened later, or more. */
        ADDS
    }

    /** What a statement and a provision are compared in. */
    public enum Point {
        /** Which penalties, and how far they go. */
        PENALTY,
        /** Who decides. */
        AUTHORITY,
        /** Which number, and of what. */
        THRESHOLD,
        /** Whether something is a duty, forbidden or allowed. */
        RULE,
        /** In which years. */
        PERIOD
    }

    /** Whether a statement speaks of it. */
    boolean isIn(Statement statement) {
        return words.stream().allMatch(group -> has(statement, group)) && !has(statement, without);
    }

    private static boolean has(Statement statement, List<String> beginnings) {
        return beginnings.stream()
                .anyMatch(
                        b -> {
                            int at = statement.words().indexOf(b);
                            while (at > 0
                                    && Character.isLetterOrDigit(
                                            statement.words().charAt(at - 1))) {
                                at = statement.words().indexOf(b, at + 1);
                            }
                            return at >= 0;
                        });
    }
}
