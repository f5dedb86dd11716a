// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.when;

import java.util.Optional;
import java.util.Set;
import org.dalel.reading.grammar.Grammar;
import org.dalel.reading.grammar.Tokens;
import org.dalel.terms.Passage;

/**
 * Words of the text that say a time, before it is known which.
 *
 * @param paragraph number of the part of the page in which they stand
 */
record Said(Tokens tokens, Grammar.Match match, int paragraph) {
    String meaning() {
        return match.rule().meaning();
    }

    Passage passage() {
        return Grammar.passage(tokens, match);
    }

    Optional<Integer> number(String slot) {
        return match.number(slot);
    }

    Optional<String> value(String slot) {
        return match.value(slot);
    }

    /** How many: a number word or digits; 1 for "a". */
    int howMany() {
        return number("n").or(() -> number("digits")).or(() -> number("an")).orElse(1);
    }

    /** The unit said, or its symbol where the pattern itself holds the word. */
    TimeUnit unit() {
        return value("unit").map(TimeUnit::of).orElse(TimeUnit.DAY);
    }

    /** A month or a day of a month, without its year. */
    boolean lacksYear() {
        return (meaning().equals("date") || meaning().equals("between"))
                && value("month").isPresent()
                && value("year").isEmpty()
                && value("numeric").isEmpty();
    }

    /** {@code until 30 June}: a term, which may be still to come. */
    boolean isTerm() {
        return TERM.contains(tokens.lower(match.from()))
                || match.from() > 0 && TERM.contains(tokens.lower(match.from() - 1))
                || tokens.lower(match.to()).equals("дейін");
    }

    private static final Set<String> TERM = Set.of("until", "till", "до");

    /** Whether its sentence begins with it, but for a word or two. */
    boolean opensSentence() {
        return match.from() <= 2;
    }
}
