// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.program;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dalel.law.language.Expression;
import org.dalel.law.language.Names.Kind;
import org.dalel.law.language.Type;

/**
 * The law of a day: steps over facts, each using only facts and earlier steps.
 *
 * @param inputs the facts, each once
 * @param steps in the order in which they are worked out, each name once
 * @param calendar for working days
 */
public record Program(List<Input> inputs, List<Step> steps, WorkingDays calendar) {
    /** No value of a program is greater, or smaller than its opposite: 4 × 10^18. */
    public static final long GREATEST = 4_000_000_000_000_000_000L;

    /**
     * @throws Overflow when a step could leave the numbers there are
     * @throws IllegalArgumentException when a name is used before it is there
     */
    public Program {
        inputs = List.copyOf(inputs);
        steps = List.copyOf(steps);
        Map<String, Range> known = new HashMap<>();
        inputs.forEach(i -> known.put(i.id(), i.whole()));
        if (known.size() != inputs.size()) {
            throw new IllegalArgumentException("a fact is there twice");
        }
        for (Step step : steps) {
            Range reach;
            try {
                reach = Answers.value(step.expression(), name -> reach(known, name), calendar);
            } catch (ArithmeticException tooLarge) {
                throw new Overflow(step.name());
            }
            boolean number = step.expression().type() instanceof Type.Amount;
            if (number && (reach.high() > GREATEST || reach.low() < -GREATEST)) {
                throw new Overflow(step.name());
            }
            if (known.put(step.name(), reach) != null) {
                throw new IllegalArgumentException("'" + step.name() + "' is there twice");
            }
        }
    }

    private static Range reach(Map<String, Range> known, Expression.Named name) {
        Range range = known.get(name.name());
        if (range == null) {
            throw new IllegalArgumentException(
                    "'" + name.name() + "' is used before it is there: " + name.kind());
        }
        return range;
    }

    /** The values a step or fact can have when nothing is known, by name. */
    public Map<String, Range> reaches() {
        Map<String, Range> reaches = new LinkedHashMap<>();
        inputs.forEach(i -> reaches.put(i.id(), i.whole()));
        for (Step step : steps) {
            reaches.put(
                    step.name(),
                    Answers.value(step.expression(), n -> reach(reaches, n), calendar));
        }
        return reaches;
    }

    /** Where a step stands; throws for a name that is none. */
    public int index(String step) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).name().equals(step)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no step '" + step + "'");
    }

    /** Whether a name is a fact and not a step. */
    static boolean isFact(Expression.Named name) {
        return name.kind() == Kind.FACT;
    }
}
