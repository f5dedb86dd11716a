// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.dalel.law.language.Expression;
import org.dalel.law.language.Type;
import org.jspecify.annotations.Nullable;

/**
 * The law of a day: steps over facts, each using only facts and earlier steps. Facts and steps are
 * numbered, the facts first, so that working it out looks up no names.
 */
public final class Program {
    /** No value of a program is greater, or smaller than its opposite: 4 × 10^18. */
    public static final long GREATEST = 4_000_000_000_000_000_000L;

    private final List<Input> inputs;
    private final List<Step> steps;
    private final WorkingDays calendar;
    private final Map<String, Integer> numbers;
    private final List<Formula> formulas = new ArrayList<>();
    private final Range[] reaches;

    /** Worked out when first asked for; empty until then. */
    private final AtomicReference<int @Nullable [][]> users = new AtomicReference<>();

    /** Worked out when first asked for; empty until then. */
    private final AtomicReference<@Nullable Kinds> kinds = new AtomicReference<>();

    /**
     * @param inputs the facts, each once
     * @param steps in the order in which they are worked out, each name once
     * @param calendar for working days
     * @throws Overflow when a step could leave the numbers there are
     * @throws IllegalArgumentException when a name is used before it is there
     */
    public Program(List<Input> inputs, List<Step> steps, WorkingDays calendar) {
        this.inputs = List.copyOf(inputs);
        this.steps = List.copyOf(steps);
        this.calendar = calendar;
        this.numbers = new HashMap<>(2 * (inputs.size() + steps.size()));
        this.reaches = new Range[inputs.size() + steps.size()];
        for (Input input : this.inputs) {
            reaches[numbers.size()] = input.whole();
            if (numbers.put(input.id(), numbers.size()) != null) {
                throw new IllegalArgumentException("a fact is there twice");
            }
        }
        for (Step step : this.steps) {
            Formula formula = Formula.of(step.expression(), this::number, calendar);
            Range reach;
            try {
                reach = formula.value(reaches);
            } catch (ArithmeticException tooLarge) {
                throw new Overflow(step.name());
            }
            boolean number = step.expression().type() instanceof Type.Amount;
            if (number && (reach.high() > GREATEST || reach.low() < -GREATEST)) {
                throw new Overflow(step.name());
            }
            formulas.add(formula);
            reaches[numbers.size()] = reach;
            if (numbers.put(step.name(), numbers.size()) != null) {
                throw new IllegalArgumentException("'" + step.name() + "' is there twice");
            }
        }
    }

    private int number(Expression.Named name) {
        Integer number = numbers.get(name.name());
        if (number == null) {
            throw new IllegalArgumentException(
                    "'" + name.name() + "' is used before it is there: " + name.kind());
        }
        return number;
    }

    public List<Input> inputs() {
        return inputs;
    }

    public List<Step> steps() {
        return steps;
    }

    public WorkingDays calendar() {
        return calendar;
    }

    /** The values a step or fact can have when nothing is known, by name. */
    public Map<String, Range> reaches() {
        Map<String, Range> byName = new LinkedHashMap<>();
        inputs.forEach(i -> byName.put(i.id(), i.whole()));
        for (int i = 0; i < steps.size(); i++) {
            byName.put(steps.get(i).name(), reaches[inputs.size() + i]);
        }
        return byName;
    }

    /** Where a step stands; throws for a name that is none. */
    public int index(String step) {
        int index = numbers.getOrDefault(step, 0) - inputs.size();
        if (index < 0) {
            throw new IllegalArgumentException("no step '" + step + "'");
        }
        return index;
    }

    // ---- by number, for this package

    /** The number of a fact or step; below 0 for a name that is none. */
    int number(String name) {
        return numbers.getOrDefault(name, -1);
    }

    /** How a step is worked out from what has smaller numbers. */
    Formula formula(int number) {
        return formulas.get(number - inputs.size());
    }

    /** The numbers of the steps that use a fact or step, in order. */
    int[] users(int number) {
        int[][] there = users.get();
        if (there == null) {
            there = users();
            users.set(there);
        }
        return there[number];
    }

    private int[][] users() {
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < reaches.length; i++) {
            lists.add(new ArrayList<>());
        }
        for (int i = inputs.size(); i < reaches.length; i++) {
            int user = i;
            used(formula(i)).distinct().forEach(of -> lists.get(of).add(user));
        }
        return lists.stream()
                .map(l -> l.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static IntStream used(Formula formula) {
        return formula instanceof Formula.Given given
                ? IntStream.of(given.number())
                : formula.parts().stream().flatMapToInt(Program::used);
    }

    /** The kinds of answer to each fact that this program tells apart. */
    public Kinds kinds() {
        Kinds there = kinds.get();
        if (there == null) {
            there = Kinds.of(this);
            kinds.set(there);
        }
        return there;
    }

    @Override
    public String toString() {
        return "Program[inputs=" + inputs + ", steps=" + steps + ", calendar=" + calendar + "]";
    }
}
