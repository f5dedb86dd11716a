// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.language;

import java.util.List;
import java.util.Optional;

/** The way from the text of an expression to its checked form. */
public final class Language {

    /**
     * A checked expression, or why the text is none.
     *
     * @param expression empty when there are faults
     * @param faults each with its place; empty when the text could be understood
     */
    public record Understood(Optional<Expression> expression, List<Fault> faults) {
        public Understood {
            faults = List.copyOf(faults);
        }
    }

    private Language() {}

    /**
     * @param wanted the type the place asks for; a number keeps its own decimals
     */
    public static Understood understand(Source source, Names names, Type wanted) {
        Parser.Parsed parsed = Parser.parse(source);
        if (parsed.tree().isEmpty()) {
            return new Understood(Optional.empty(), parsed.faults());
        }
        Checker checker = new Checker(source, names);
        Optional<Expression> expression = checker.check(parsed.tree().get(), wanted);
        return new Understood(
                checker.faults().isEmpty() ? expression : Optional.empty(), checker.faults());
    }

    /** The same expression with a number's decimals brought to those of the type. */
    public static Expression withDigits(Expression number, int digits) {
        return Checker.withDigits(number, digits);
    }
}
