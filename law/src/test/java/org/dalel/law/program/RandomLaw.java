// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.program;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.dalel.law.language.Cause;
import org.dalel.law.language.Domain;
import org.dalel.law.language.Expression;
import org.dalel.law.language.Expression.Arithmetic;
import org.dalel.law.language.Expression.Constant;
import org.dalel.law.language.Expression.Operation;
import org.dalel.law.language.Names.Kind;
import org.dalel.law.language.Type;
import org.dalel.law.language.Unit;

/** Programs and organisations drawn at random, the same for the same seed. */
final class RandomLaw {
    private static final Domain FORMS =
            new Domain("form", List.of("association", "foundation", "union", "party"));
    private static final Domain ACTIVITIES =
            new Domain("activities", List.of("legal_aid", "polling", "culture"));
    private static final Type.One FORM = new Type.One(FORMS);
    private static final Type.Many ACTIVITY = new Type.Many(ACTIVITIES);
    private static final Type.Amount DAYS = new Type.Amount(Unit.DAYS, 0);
    private static final Type.Amount MONTHS = new Type.Amount(Unit.MONTHS, 0);

    /** 2015-12-28 to 2016-01-04: around a new year, weekend and holiday included. */
    private static final long FIRST_DAY = 16_797;

    private final Random random;
    private final List<Input> inputs =
            List.of(
                    new Input("registered", Type.TRUTH, Range.OPEN),
                    new Input("foreign", Type.TRUTH, Range.OPEN),
                    new Input("members", Type.COUNT, new Range(0, 4)),
                    new Input("balance", Type.COUNT, new Range(-3, 3)),
                    new Input("money", Type.COUNT, new Range(0, 3_000_000_000L)),
                    new Input("form", FORM, Range.whole(FORM)),
                    new Input("other_form", FORM, Range.whole(FORM)),
                    new Input("activities", ACTIVITY, Range.whole(ACTIVITY)),
                    new Input("filed", Type.DAY, Range.whole(Type.DAY)));

    /** Of the end of 2015 and the first days of 2016 nobody knows which are worked. */
    static final WorkingDays OPEN_DAYS =
            new WorkingDays(
                    List.of(
                            new WorkingDays.Yearly(
                                    MonthDay.of(1, 1), new WorkingDays.Years(1, 9999), true)),
                    List.of(),
                    Set.of(),
                    Set.of(),
                    new WorkingDays.Years(2017, 2018));

    private final WorkingDays calendar;

    RandomLaw(long seed) {
        random = new Random(seed);
        calendar = WorkingDays.PLAIN;
    }

    private RandomLaw(long seed, WorkingDays calendar) {
        random = new Random(seed);
        this.calendar = calendar;
    }

    /** Its programs count working days, some of which are not known. */
    static RandomLaw countingWorkingDays(long seed) {
        return new RandomLaw(seed, OPEN_DAYS);
    }

    /** One that counts no working days, and one that does. */
    static List<RandomLaw> both(long seed) {
        return List.of(new RandomLaw(seed), countingWorkingDays(seed));
    }

    /** Up to six steps, each over facts and the earlier ones. */
    Program program() {
        while (true) {
            List<Step> steps = new ArrayList<>();
            int count = 1 + random.nextInt(6);
            for (int i = 0; i < count; i++) {
                Type type = pick(List.of(Type.TRUTH, Type.TRUTH, Type.COUNT, Type.DAY, FORM));
                steps.add(new Step("step" + i, expression(type, 4, steps)));
            }
            try {
                return new Program(inputs, steps, calendar);
            } catch (Overflow tooLarge) {
                continue;
            }
        }
    }

    /** Every fact with one value. */
    Map<String, Range> organisation() {
        Map<String, Range> facts = new HashMap<>();
        inputs.forEach(i -> facts.put(i.id(), pick(values(i))));
        return facts;
    }

    /** An organisation of which some facts are not known, or not exactly. */
    Map<String, Range> partlyKnown() {
        Map<String, Range> facts = organisation();
        for (Input input : inputs) {
            int luck = random.nextInt(4);
            if (luck == 0) {
                facts.remove(input.id());
            } else if (luck == 1) {
                List<Range> some = values(input);
                facts.put(input.id(), pick(some).hull(pick(some), input.type()));
            }
        }
        return facts;
    }

    /** Every way in which what is not known can be. */
    List<Map<String, Range>> completions(Map<String, Range> facts, Expression wanted) {
        List<Map<String, Range>> all = List.of(Map.of());
        for (Input input : inputs) {
            Range known = facts.getOrDefault(input.id(), input.whole());
            List<Map<String, Range>> next = new ArrayList<>();
            for (Range value : values(input)) {
                if (lies(value, known, input.type())) {
                    for (Map<String, Range> one : all) {
                        Map<String, Range> with = new HashMap<>(one);
                        with.put(input.id(), value);
                        next.add(with);
                    }
                }
            }
            all = next;
        }
        return all;
    }

    private static boolean lies(Range value, Range known, Type type) {
        if (type instanceof Type.One) {
            return (value.high() & ~known.high()) == 0;
        }
        if (type instanceof Type.Many) {
            return (value.low() & known.low()) == known.low()
                    && (value.high() & ~known.high()) == 0;
        }
        return value.low() >= known.low() && value.high() <= known.high();
    }

    /** Every value a fact is given here; bounds of a partly known one are among them. */
    private static List<Range> values(Input input) {
        List<Range> values = new ArrayList<>();
        if (input.type() instanceof Type.One one) {
            one.domain().values().forEach(v -> values.add(bit(one.domain(), v)));
        } else if (input.id().equals("money")) {
            List.of(0L, 1L, 2_999_999_999L, 3_000_000_000L).forEach(v -> values.add(Range.of(v)));
        } else if (input.type() == Type.DAY) {
            for (long day = FIRST_DAY; day < FIRST_DAY + 8; day += 3) {
                values.add(Range.of(day));
            }
            values.add(Range.of(Type.Day.NEVER));
            values.add(Range.of(Type.Day.EARLIEST));
        } else {
            for (long v = input.whole().low(); v <= input.whole().high(); v++) {
                values.add(Range.of(v));
            }
        }
        return values;
    }

    private static Range bit(Domain domain, String value) {
        return Range.of(domain.bit(value).orElseThrow());
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private Expression expression(Type type, int depth, List<Step> earlier) {
        if (depth == 0 || random.nextInt(6) == 0) {
            return leaf(type, earlier);
        }
        if (random.nextInt(7) == 0 || type instanceof Type.One) {
            return new Expression.Choice(
                    expression(Type.TRUTH, depth - 1, earlier),
                    expression(type, depth - 1, earlier),
                    expression(type, depth - 1, earlier),
                    type);
        }
        if (type == Type.TRUTH) {
            return truth(depth - 1, earlier);
        }
        if (type == Type.DAY) {
            return day(depth - 1, earlier);
        }
        Operation operation =
                pick(
                        List.of(
                                Operation.PLUS,
                                Operation.MINUS,
                                Operation.TIMES,
                                Operation.MIN,
                                Operation.MAX));
        return new Arithmetic(
                operation,
                expression(type, depth - 1, earlier),
                expression(type, depth - 1, earlier),
                type);
    }

    private Expression truth(int depth, List<Step> earlier) {
        switch (random.nextInt(6)) {
            case 0 -> {
                return new Expression.Not(expression(Type.TRUTH, depth, earlier));
            }
            case 1 -> {
                return new Expression.Among(
                        expression(FORM, depth, earlier),
                        pick(List.of(Expression.Share.ANY, Expression.Share.OTHER_THAN)),
                        1 + random.nextInt(15));
            }
            case 2 -> {
                return new Expression.Among(
                        new Expression.Named("activities", Kind.FACT, ACTIVITY),
                        pick(List.of(Expression.Share.values())),
                        1 + random.nextInt(7));
            }
            case 3 -> {
                Type type = pick(List.of(Type.COUNT, Type.DAY, FORM));
                Expression.Order order =
                        type == FORM
                                ? pick(List.of(Expression.Order.EQUAL, Expression.Order.UNEQUAL))
                                : pick(List.of(Expression.Order.values()));
                return new Expression.Comparison(
                        order, expression(type, depth, earlier), expression(type, depth, earlier));
            }
            default -> {
                return new Expression.Logic(
                        pick(List.of(Expression.Joint.values())),
                        expression(Type.TRUTH, depth, earlier),
                        expression(Type.TRUTH, depth, earlier));
            }
        }
    }

    private Expression day(int depth, List<Step> earlier) {
        List<Operation> operations =
                new ArrayList<>(
                        List.of(
                                Operation.PLUS,
                                Operation.MINUS,
                                Operation.MIN,
                                Operation.MAX,
                                Operation.MONTHS_AFTER));
        if (!calendar.settled()) {
            operations.add(Operation.WORKDAYS_AFTER);
            operations.add(Operation.WORKDAYS_AFTER);
        }
        Operation operation = pick(operations);
        Expression left = expression(Type.DAY, depth, earlier);
        Expression right =
                switch (operation) {
                    case MONTHS_AFTER -> new Constant(random.nextInt(26) - 6, MONTHS);
                    case WORKDAYS_AFTER -> new Constant(random.nextInt(13) - 4, Type.COUNT);
                    case PLUS, MINUS -> new Constant(random.nextInt(90), DAYS);
                    default -> expression(Type.DAY, depth, earlier);
                };
        return new Arithmetic(operation, left, right, Type.DAY);
    }

    private Expression leaf(Type type, List<Step> earlier) {
        List<Expression> leaves = new ArrayList<>();
        for (Input input : inputs) {
            if (input.type().equals(type)) {
                leaves.add(new Expression.Named(input.id(), Kind.FACT, type));
            }
        }
        for (Step step : earlier) {
            if (step.expression().type().equals(type)) {
                leaves.add(new Expression.Named(step.name(), Kind.TERM, type));
            }
        }
        if (type == Type.TRUTH) {
            leaves.add(pick(List.of(Constant.YES, Constant.NO)));
            leaves.add(new Expression.Open(0, 1, type, Cause.DATE, "in force from March"));
        } else if (type == Type.COUNT) {
            leaves.add(new Constant(random.nextInt(7) - 2, type));
        } else if (type == Type.DAY) {
            leaves.add(new Constant(FIRST_DAY + random.nextInt(8), type));
        } else {
            leaves.add(new Constant(1L << random.nextInt(4), type));
        }
        return pick(leaves);
    }
}
