// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.program;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.dalel.law.language.Expression;
import org.dalel.law.language.Expression.Arithmetic;
import org.dalel.law.language.Expression.Constant;
import org.dalel.law.language.Type;

/**
 * What a program gives for one organisation or case of which some facts are known. Sound: the true
 * value lies in every range, whatever the unknown facts are. It can be wider than needed where one
 * unknown fact stands in two places.
 */
public final class Answers {
    private final Program program;
    private final Range[] values;

    /** By step; worked out when first asked for, by any thread. */
    private final Map<String, List<Reasons.Reason>> reasons = new ConcurrentHashMap<>();

    private Answers(Program program, Range[] values) {
        this.program = program;
        this.values = values;
    }

    /**
     * @param facts what is known, by fact id; facts left out are not known
     * @throws IllegalArgumentException when a fact's value lies outside what it can be
     */
    public static Answers of(Program program, Map<String, Range> facts) {
        int first = program.inputs().size();
        Range[] values = new Range[first + program.steps().size()];
        for (int i = 0; i < first; i++) {
            Input input = program.inputs().get(i);
            values[i] = inside(input, facts.getOrDefault(input.id(), input.whole()));
        }
        for (int i = first; i < values.length; i++) {
            values[i] = program.formula(i).value(values);
        }
        return new Answers(program, values);
    }

    private static Range inside(Input input, Range given) {
        boolean inside = given.low() >= input.whole().low() && given.high() <= input.whole().high();
        if (!inside || given.low() > given.high()) {
            throw new IllegalArgumentException(
                    "'" + input.id() + "' is outside what it can be: " + input.whole());
        }
        return given;
    }

    private Range known(Expression.Named name) {
        int number = program.number(name.name());
        if (number < 0) {
            throw new IllegalArgumentException("'" + name.name() + "' has no value");
        }
        return values[number];
    }

    public Program program() {
        return program;
    }

    /** The step of that name; throws for a name that is none. */
    public Step step(String name) {
        return program.steps().get(program.index(name));
    }

    /** The value of a step or fact. */
    public Range value(String name) {
        int number = program.number(name);
        if (number < 0) {
            throw new IllegalArgumentException("neither step nor fact: '" + name + "'");
        }
        return values[number];
    }

    /** The value of any expression over the facts and steps of the program. */
    public Range value(Expression expression) {
        return value(expression, this::known, program.calendar());
    }

    /** The reasons for a step's value, in the order of its text. */
    public List<Reasons.Reason> reasons(String step) {
        return reasons.computeIfAbsent(step, s -> Reasons.of(step(s).expression(), this));
    }

    /** A step that another answer to a fact would change. */
    public record Change(String step, Range before, Range after) {}

    /**
     * What one fact's value would change, in the order of the steps. The same as working everything
     * out anew and setting it beside these answers, but only what rests on what changed is worked
     * out.
     *
     * @throws IllegalArgumentException when the value lies outside what the fact can be
     */
    public List<Change> changes(String fact, Range given) {
        int number = program.number(fact);
        if (number < 0 || number >= program.inputs().size()) {
            throw new IllegalArgumentException("no fact '" + fact + "'");
        }
        List<Change> changes = new ArrayList<>();
        if (inside(program.inputs().get(number), given).equals(values[number])) {
            return changes;
        }
        Range[] supposed = values.clone();
        supposed[number] = given;
        BitSet open = new BitSet(supposed.length);
        use(open, number);
        for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
            Range after = program.formula(i).value(supposed);
            if (!after.equals(values[i])) {
                supposed[i] = after;
                changes.add(
                        new Change(
                                program.steps().get(i - program.inputs().size()).name(),
                                values[i],
                                after));
                use(open, i);
            }
        }
        return changes;
    }

    private void use(BitSet open, int number) {
        for (int user : program.users(number)) {
            open.set(user);
        }
    }

    /**
     * Tries many answers one after another and says which of some steps each settles. The same as
     * {@link #changes}, but what every trial needs is made once. For one thread.
     *
     * @param steps the steps that count
     */
    public Trial trial(Collection<String> steps) {
        BitSet counted = new BitSet(values.length);
        for (String step : steps) {
            counted.set(program.inputs().size() + program.index(step));
        }
        return new Trial(counted);
    }

    /**
     * What an answer does to the steps that count.
     *
     * @param settles steps that it settles, in their order
     * @param opens how many settled steps it leaves open
     */
    public record Settling(List<String> settles, int opens) {
        public Settling {
            settles = List.copyOf(settles);
        }
    }

    /** See {@link #trial}. */
    public final class Trial {
        private final BitSet counted;
        private final Range[] supposed = values.clone();
        private final BitSet open = new BitSet(values.length);
        private final int[] touched = new int[values.length];

        private Trial(BitSet counted) {
            this.counted = counted;
        }

        /** How many of the steps that count are not settled. */
        public int open() {
            return (int) counted.stream().filter(i -> !values[i].settled()).count();
        }

        /**
         * What one fact's value would settle.
         *
         * @throws IllegalArgumentException when there is no such fact, or its value lies outside
         *     what it can be
         */
        public Settling with(String fact, Range given) {
            int number = program.number(fact);
            if (number < 0 || number >= program.inputs().size()) {
                throw new IllegalArgumentException("no fact '" + fact + "'");
            }
            if (inside(program.inputs().get(number), given).equals(values[number])) {
                return NOTHING;
            }
            List<String> settles = new ArrayList<>();
            int opens = 0;
            int changed = 0;
            supposed[number] = given;
            touched[changed++] = number;
            use(open, number);
            for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
                open.clear(i);
                Range before = values[i];
                Range after = program.formula(i).value(supposed);
                if (!after.equals(before)) {
                    supposed[i] = after;
                    touched[changed++] = i;
                    use(open, i);
                    if (counted.get(i) && before.settled() != after.settled()) {
                        if (after.settled()) {
                            settles.add(program.steps().get(i - program.inputs().size()).name());
                        } else {
                            opens++;
                        }
                    }
                }
            }
            for (int i = 0; i < changed; i++) {
                supposed[touched[i]] = values[touched[i]];
            }
            return settles.isEmpty() && opens == 0 ? NOTHING : new Settling(settles, opens);
        }
    }

    private static final Settling NOTHING = new Settling(List.of(), 0);

    /**
     * The value of an expression.
     *
     * @throws ArithmeticException when a number leaves those there are
     */
    static Range value(
            Expression expression, Function<Expression.Named, Range> names, WorkingDays calendar) {
        if (expression instanceof Constant constant) {
            return Range.of(constant.value());
        }
        if (expression instanceof Expression.Named named) {
            return names.apply(named);
        }
        if (expression instanceof Expression.Open open) {
            return new Range(open.lowest(), open.highest());
        }
        if (expression instanceof Expression.Not not) {
            return value(not.of(), names, calendar).not();
        }
        if (expression instanceof Expression.Logic logic) {
            return logic(logic, names, calendar);
        }
        if (expression instanceof Expression.Choice choice) {
            return choice(choice, names, calendar);
        }
        if (expression instanceof Expression.Among among) {
            Range of = value(among.of(), names, calendar);
            return among.of().type() instanceof Type.One
                    ? of.oneAmong(among.share(), among.mask())
                    : of.manyAmong(among.share(), among.mask());
        }
        if (expression instanceof Expression.Comparison comparison) {
            return compared(comparison, names, calendar);
        }
        Arithmetic arithmetic = (Arithmetic) expression;
        return arithmetic(
                arithmetic,
                value(arithmetic.left(), names, calendar),
                value(arithmetic.right(), names, calendar),
                calendar);
    }

    private static Range logic(
            Expression.Logic logic, Function<Expression.Named, Range> names, WorkingDays calendar) {
        boolean and = logic.joint() == Expression.Joint.AND;
        Range left = value(logic.left(), names, calendar);
        if (and ? left.isNo() : left.isYes()) {
            return left;
        }
        Range right = value(logic.right(), names, calendar);
        return and ? left.and(right) : left.or(right);
    }

    private static Range choice(
            Expression.Choice choice,
            Function<Expression.Named, Range> names,
            WorkingDays calendar) {
        Range condition = value(choice.condition(), names, calendar);
        if (condition.isYes()) {
            return value(choice.then(), names, calendar);
        }
        if (condition.isNo()) {
            return value(choice.otherwise(), names, calendar);
        }
        return value(choice.then(), names, calendar)
                .hull(value(choice.otherwise(), names, calendar), choice.type());
    }

    private static Range compared(
            Expression.Comparison comparison,
            Function<Expression.Named, Range> names,
            WorkingDays calendar) {
        Range left = value(comparison.left(), names, calendar);
        Range right = value(comparison.right(), names, calendar);
        if (comparison.left().type() instanceof Type.One) {
            Range same = left.sameOne(right);
            return comparison.order() == Expression.Order.EQUAL ? same : same.not();
        }
        return left.compared(comparison.order(), right);
    }

    static Range arithmetic(Arithmetic arithmetic, Range left, Range right, WorkingDays calendar) {
        boolean day = arithmetic.type() == Type.DAY;
        return switch (arithmetic.operation()) {
            case PLUS ->
                    day
                            ? new Range(
                                    WorkingDays.daysAfter(left.low(), right.low()),
                                    WorkingDays.daysAfter(left.high(), right.high()))
                            : left.plus(right);
            case MINUS ->
                    day
                            ? new Range(
                                    WorkingDays.daysAfter(left.low(), -right.high()),
                                    WorkingDays.daysAfter(left.high(), -right.low()))
                            : left.minus(right);
            case TIMES -> left.times(right);
            case MIN -> left.min(right);
            case MAX -> left.max(right);
            case MONTHS_AFTER ->
                    new Range(
                            WorkingDays.monthsAfter(left.low(), right.low()),
                            WorkingDays.monthsAfter(left.high(), right.high()));
            case WORKDAYS_AFTER ->
                    new Range(
                            calendar.earliest(left.low(), right.low()),
                            calendar.latest(left.high(), right.high()));
            case FIRST_WORKDAYS_AFTER ->
                    new Range(
                            calendar.earliest(left.low(), right.low()),
                            calendar.earliest(left.high(), right.high()));
            case LAST_WORKDAYS_AFTER ->
                    new Range(
                            calendar.latest(left.low(), right.low()),
                            calendar.latest(left.high(), right.high()));
        };
    }
}
