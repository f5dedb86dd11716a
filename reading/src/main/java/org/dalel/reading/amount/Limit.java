// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.amount;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dalel.reading.grammar.Grammar;
import org.dalel.reading.grammar.Tokens;
import org.dalel.terms.Bounds;

/**
 * The words around a number that make it a bound: "more than", "up to", "or more".
 *
 * @param from first token of the words before, or of the number where there are none
 * @param to the token after the words behind, or after the unit where there are none
 * @param side {@code min}, {@code max} or {@code about}
 */
record Limit(int from, int to, String side) {
    private static final int LONGEST = 4;

    static Limit around(Grammar grammar, Tokens tokens, int from, int to) {
        Limit limit = new Limit(from, to, "about");
        Optional<Grammar.Slot> before = before(grammar, tokens, from);
        // "up to some 30", "at least another 12"
        while (before.isPresent()) {
            String side = before.get().value();
            limit = new Limit(before.get().from(), to, limit.tighter(side));
            before = before(grammar, tokens, limit.from());
        }
        List<Grammar.Slot> after = grammar.at("after", tokens, to);
        return after.isEmpty()
                ? limit
                : new Limit(limit.from(), after.get(0).to(), limit.tighter(after.get(0).value()));
    }

    /** This limit with another word beside the number. */
    Limit or(String other) {
        return new Limit(from, to, tighter(other));
    }

    private String tighter(String other) {
        return side.equals("about") ? other : side;
    }

    private static Optional<Grammar.Slot> before(Grammar grammar, Tokens tokens, int from) {
        return IntStream.rangeClosed(1, Math.min(LONGEST, from))
                .mapToObj(back -> grammar.at("qualifier", tokens, from - back).stream())
                .flatMap(slots -> slots.filter(s -> s.to() == from))
                .max(Comparator.comparingInt(s -> s.to() - s.from()));
    }

    /** A range keeps both its ends, a vague word its lower one. */
    Bounds applied(Bounds bounds) {
        if (!bounds.isExact()) {
            return side.equals("max") && bounds.max().isEmpty()
                    ? new Bounds(Optional.empty(), bounds.min())
                    : bounds;
        }
        return switch (side) {
            case "min" -> new Bounds(bounds.min(), Optional.empty());
            case "max" -> new Bounds(Optional.empty(), bounds.max());
            default -> bounds;
        };
    }
}
