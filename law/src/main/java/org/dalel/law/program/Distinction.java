// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.program;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dalel.law.language.Expression;
import org.dalel.law.language.Expression.Among;
import org.dalel.law.language.Expression.Arithmetic;
import org.dalel.law.language.Expression.Choice;
import org.dalel.law.language.Expression.Comparison;
import org.dalel.law.language.Expression.Constant;
import org.dalel.law.language.Expression.Joint;
import org.dalel.law.language.Expression.Logic;
import org.dalel.law.language.Expression.Named;
import org.dalel.law.language.Expression.Not;
import org.dalel.law.language.Expression.Operation;
import org.dalel.law.language.Expression.Order;
import org.dalel.law.language.Expression.Share;
import org.dalel.law.language.Names.Kind;
import org.dalel.law.language.Type;

/**
 * Where the answers of two programs differ, over every organisation there can be, without sampling.
 *
 * <p>Both programs become one graph in which equal expressions are one node: answers on the same
 * node are equal without looking further. Otherwise the space of all organisations is cut in two
 * where an undecided comparison cuts it, again and again, until both answers are settled in a part
 * or cannot differ in a way that was not found yet. What the law itself leaves open is kept: the
 * answers compared are the lowest and the highest value of a fully known organisation.
 */
public final class Distinction {
    /** Parts of the space looked at for one question; more is left undecided, and said so. */
    public static final int MOST_PARTS = 200_000;

    /** How two answers can differ. */
    public enum Sort {
        /** From no to yes. */
        NO_TO_YES,
        /** From yes to no. */
        YES_TO_NO,
        /** From no to not known. */
        NO_TO_OPEN,
        /** From not known to no. */
        OPEN_TO_NO,
        /** From not known to yes. */
        OPEN_TO_YES,
        /** From yes to not known. */
        YES_TO_OPEN,
        /** A number that grew, at its lowest or its highest. */
        MORE,
        /** A number that fell, at its lowest or its highest. */
        LESS
    }

    /**
     * A difference and the organisations that show it.
     *
     * @param before the answer of the first program, from its lowest to its highest
     * @param after the answer of the second
     * @param part what these organisations have in common, by fact; whatever else they are, the
     *     answers are these
     */
    public record Found(Sort sort, Range before, Range after, Map<String, Range> part) {
        public Found {
            part = Map.copyOf(part);
        }
    }

    /**
     * What a search came to.
     *
     * @param found one for each sort of difference there is
     * @param decided whether there is no other sort; false when the space had too many parts
     */
    public record Outcome(List<Found> found, boolean decided) {
        public Outcome {
            found = List.copyOf(found);
        }
    }

    /** What was worked out in the part of the space that is looked at now, by node. */
    private static final class Known {
        private Range[] values = new Range[0];
        private int[] rounds = new int[0];
        private int round;

        private void begin(int nodes) {
            values = new Range[nodes];
            rounds = new int[nodes];
        }
    }

    /** One side's answer: a step of its program, or no step when it has none of that name. */
    private record Ends(int low, int high) {}

    private final Program before;
    private final Program after;
    private final Map<String, Input> inputs = new HashMap<>();
    private final Map<List<Object>, Integer> known = new HashMap<>();
    private final List<Expression> heads = new ArrayList<>();
    private final List<int[]> parts = new ArrayList<>();
    private final Map<List<String>, Boolean> written = new HashMap<>();
    private final List<Map<String, Ends>> steps = List.of(new HashMap<>(), new HashMap<>());
    private final Known values = new Known();

    private Distinction(Program before, Program after) {
        this.before = before;
        this.after = after;
        before.inputs().forEach(i -> inputs.put(i.id(), i));
        after.inputs().forEach(i -> inputs.putIfAbsent(i.id(), i));
    }

    /** Two programs over the same facts; one may have facts that the other has not. */
    public static Distinction between(Program before, Program after) {
        return new Distinction(before, after);
    }

    /**
     * Where two answers differ.
     *
     * @param before a step of the first program; empty for "no" or 0
     * @param after a step of the second program; empty for "no" or 0
     * @param only steps of both that must possibly hold for a difference to count; empty for always
     */
    public Outcome of(Optional<String> before, Optional<String> after, Optional<Both> only) {
        boolean truth =
                before.map(s -> type(this.before, s))
                                .or(() -> after.map(s -> type(this.after, s)))
                                .orElse(Type.TRUTH)
                        == Type.TRUTH;
        if (before.isPresent() && after.isPresent() && alike(before.get(), after.get())) {
            return new Outcome(List.of(), true);
        }
        Search search = new Search(truth);
        try {
            search.first = ends(0, before);
            search.second = ends(1, after);
            if (only.isPresent()) {
                int one = ends(0, Optional.of(only.get().before())).high();
                int other = ends(1, Optional.of(only.get().after())).high();
                search.condition = logic(Joint.AND, one, other);
            }
        } catch (UnsupportedOperationException maskLeftOpen) {
            return new Outcome(List.of(), false);
        }
        if (search.first.equals(search.second)) {
            return new Outcome(List.of(), true);
        }
        values.begin(heads.size());
        Map<String, Range> all = new HashMap<>();
        inputs.values().forEach(i -> all.put(i.id(), i.whole()));
        boolean decided = search.in(all);
        return new Outcome(List.copyOf(search.found.values()), decided);
    }

    /** A step of each program. */
    public record Both(String before, String after) {}

    private static Type type(Program program, String step) {
        return program.steps().get(program.index(step)).expression().type();
    }

    /** Whether two steps are written alike, with all they rest on. */
    private boolean alike(String first, String second) {
        List<String> pair = List.of(first, second);
        Boolean there = written.get(pair);
        if (there == null) {
            Expression one = before.steps().get(before.index(first)).expression();
            Expression other = after.steps().get(after.index(second)).expression();
            there = one.equals(other) && restsOnTheSame(one);
            written.put(pair, there);
        }
        return there;
    }

    private boolean restsOnTheSame(Expression expression) {
        return expression instanceof Named named && named.kind() != Kind.FACT
                ? alike(named.name(), named.name())
                : expression.parts().stream().allMatch(this::restsOnTheSame);
    }

    // ---- from expressions to one graph

    private Ends ends(int side, Optional<String> step) {
        if (step.isEmpty()) {
            int no = constant(0, Type.TRUTH);
            return new Ends(no, no);
        }
        Ends there = steps.get(side).get(step.get());
        if (there != null) {
            return there;
        }
        Program program = side == 0 ? before : after;
        Ends made = ends(side, program.steps().get(program.index(step.get())).expression());
        steps.get(side).put(step.get(), made);
        return made;
    }

    private Ends ends(int side, Expression expression) {
        if (expression instanceof Constant constant) {
            return same(constant(constant.value(), constant.type()));
        }
        if (expression instanceof Expression.Open open) {
            if (open.type() instanceof Type.One || open.type() instanceof Type.Many) {
                throw new UnsupportedOperationException("values of a domain are left open");
            }
            return new Ends(
                    constant(open.lowest(), open.type()), constant(open.highest(), open.type()));
        }
        if (expression instanceof Named named) {
            return named.kind() == Kind.FACT
                    ? same(node(named, List.of(named.name(), named.type())))
                    : ends(side, Optional.of(named.name()));
        }
        if (expression instanceof Not not) {
            Ends of = ends(side, not.of());
            return new Ends(not(of.high()), not(of.low()));
        }
        if (expression instanceof Logic logic) {
            Ends left = ends(side, logic.left());
            Ends right = ends(side, logic.right());
            return new Ends(
                    logic(logic.joint(), left.low(), right.low()),
                    logic(logic.joint(), left.high(), right.high()));
        }
        if (expression instanceof Among among) {
            Ends of = ends(side, among.of());
            Object key = List.of("among", among.share(), among.mask(), among.of().type());
            return new Ends(node(among, key, of.low()), node(among, key, of.high()));
        }
        if (expression instanceof Comparison comparison) {
            return comparison(
                    comparison, ends(side, comparison.left()), ends(side, comparison.right()));
        }
        if (expression instanceof Choice choice) {
            return choice(
                    choice,
                    ends(side, choice.condition()),
                    ends(side, choice.then()),
                    ends(side, choice.otherwise()));
        }
        Arithmetic arithmetic = (Arithmetic) expression;
        return arithmetic(
                arithmetic, ends(side, arithmetic.left()), ends(side, arithmetic.right()));
    }

    private static Ends same(int node) {
        return new Ends(node, node);
    }

    private int node(Expression head, Object key, int... of) {
        List<Object> whole = new ArrayList<>();
        whole.add(head.getClass());
        whole.add(key);
        for (int part : of) {
            whole.add(part);
        }
        Integer there = known.get(whole);
        if (there != null) {
            return there;
        }
        heads.add(head);
        parts.add(of);
        known.put(whole, heads.size() - 1);
        return heads.size() - 1;
    }

    private int constant(long value, Type type) {
        return node(new Constant(value, type), List.of(value, type));
    }

    private boolean is(int node, long value) {
        return heads.get(node) instanceof Constant constant && constant.value() == value;
    }

    private int not(int of) {
        if (heads.get(of) instanceof Constant constant) {
            return constant(1 - constant.value(), Type.TRUTH);
        }
        return heads.get(of) instanceof Not
                ? parts.get(of)[0]
                : node(new Not(Constant.YES), "not", of);
    }

    private int logic(Joint joint, int left, int right) {
        long deciding = joint == Joint.AND ? 0 : 1;
        if (is(left, deciding) || is(right, 1 - deciding) || left == right) {
            return left;
        }
        return is(right, deciding) || is(left, 1 - deciding)
                ? right
                : node(new Logic(joint, Constant.YES, Constant.YES), joint, left, right);
    }

    private int compare(Order order, Comparison like, int left, int right) {
        Type type = like.left().type();
        return node(
                new Comparison(order, like.left(), like.right()),
                List.of(order, type instanceof Type.One),
                left,
                right);
    }

    private Ends comparison(Comparison x, Ends a, Ends b) {
        boolean closed = a.low() == a.high() && b.low() == b.high();
        if (closed) {
            return same(compare(x.order(), x, a.low(), b.low()));
        }
        return switch (x.order()) {
            case LESS, AT_MOST ->
                    new Ends(
                            compare(x.order(), x, a.high(), b.low()),
                            compare(x.order(), x, a.low(), b.high()));
            case MORE, AT_LEAST ->
                    new Ends(
                            compare(x.order(), x, a.low(), b.high()),
                            compare(x.order(), x, a.high(), b.low()));
            case EQUAL -> equal(x, a, b);
            case UNEQUAL -> {
                Ends equal = equal(x, a, b);
                yield new Ends(not(equal.high()), not(equal.low()));
            }
        };
    }

    private Ends equal(Comparison x, Ends a, Ends b) {
        int settled =
                logic(
                        Joint.AND,
                        compare(Order.EQUAL, x, a.low(), a.high()),
                        compare(Order.EQUAL, x, b.low(), b.high()));
        return new Ends(
                logic(Joint.AND, settled, compare(Order.EQUAL, x, a.low(), b.low())),
                logic(
                        Joint.AND,
                        compare(Order.AT_MOST, x, a.low(), b.high()),
                        compare(Order.AT_MOST, x, b.low(), a.high())));
    }

    private Ends choice(Choice x, Ends condition, Ends then, Ends otherwise) {
        if (condition.low() != condition.high()
                && (x.type() instanceof Type.One || x.type() instanceof Type.Many)) {
            throw new UnsupportedOperationException("values of a domain are left open");
        }
        return new Ends(
                choice(x, condition, then.low(), otherwise.low(), Operation.MIN),
                choice(x, condition, then.high(), otherwise.high(), Operation.MAX));
    }

    private int choice(Choice x, Ends condition, int then, int otherwise, Operation hull) {
        if (then == otherwise) {
            return then;
        }
        boolean closed = condition.low() == condition.high();
        int notSure =
                closed
                        ? otherwise
                        : choice(
                                x,
                                condition.high(),
                                operation(hull, x.type(), then, otherwise),
                                otherwise);
        return choice(x, condition.low(), then, notSure);
    }

    private int choice(Choice x, int condition, int then, int otherwise) {
        if (is(condition, 1) || then == otherwise) {
            return then;
        }
        return is(condition, 0) ? otherwise : node(x, x.type(), condition, then, otherwise);
    }

    private int operation(Operation operation, Type type, int left, int right) {
        Expression any = new Constant(0, type);
        return node(
                new Arithmetic(operation, any, any, type), List.of(operation, type), left, right);
    }

    private Ends arithmetic(Arithmetic x, Ends a, Ends b) {
        Operation operation = x.operation();
        Type type = x.type();
        if (operation == Operation.MINUS) {
            return new Ends(
                    operation(operation, type, a.low(), b.high()),
                    operation(operation, type, a.high(), b.low()));
        }
        if (operation == Operation.WORKDAYS_AFTER
                && !(before.calendar().settled() && after.calendar().settled())) {
            return new Ends(
                    operation(Operation.FIRST_WORKDAYS_AFTER, type, a.low(), b.low()),
                    operation(Operation.LAST_WORKDAYS_AFTER, type, a.high(), b.high()));
        }
        boolean closed = a.low() == a.high() && b.low() == b.high();
        if (operation == Operation.TIMES && !closed) {
            return new Ends(corner(Operation.MIN, type, a, b), corner(Operation.MAX, type, a, b));
        }
        return new Ends(
                operation(operation, type, a.low(), b.low()),
                operation(operation, type, a.high(), b.high()));
    }

    private int corner(Operation hull, Type type, Ends a, Ends b) {
        int one =
                operation(
                        hull,
                        type,
                        operation(Operation.TIMES, type, a.low(), b.low()),
                        operation(Operation.TIMES, type, a.low(), b.high()));
        int other =
                operation(
                        hull,
                        type,
                        operation(Operation.TIMES, type, a.high(), b.low()),
                        operation(Operation.TIMES, type, a.high(), b.high()));
        return operation(hull, type, one, other);
    }

    // ---- values in a part of the space

    private Range value(int node, Map<String, Range> part) {
        Range there = values.values[node];
        if (values.rounds[node] == values.round && there != null) {
            return there;
        }
        Range value = worked(node, part);
        values.values[node] = value;
        values.rounds[node] = values.round;
        return value;
    }

    private Range worked(int node, Map<String, Range> part) {
        Expression head = heads.get(node);
        int[] of = parts.get(node);
        if (head instanceof Constant constant) {
            return Range.of(constant.value());
        }
        if (head instanceof Named named) {
            return Objects.requireNonNull(part.get(named.name()));
        }
        Range first = value(of[0], part);
        if (head instanceof Not) {
            return first.not();
        }
        if (head instanceof Logic logic) {
            boolean and = logic.joint() == Joint.AND;
            if (and ? first.isNo() : first.isYes()) {
                return first;
            }
            Range second = value(of[1], part);
            return and ? first.and(second) : first.or(second);
        }
        if (head instanceof Among among) {
            return among.of().type() instanceof Type.One
                    ? first.oneAmong(among.share(), among.mask())
                    : first.manyAmong(among.share(), among.mask());
        }
        if (head instanceof Choice choice) {
            if (first.settled()) {
                return value(first.isYes() ? of[1] : of[2], part);
            }
            return value(of[1], part).hull(value(of[2], part), choice.type());
        }
        Range second = value(of[1], part);
        if (head instanceof Comparison comparison) {
            if (comparison.left().type() instanceof Type.One) {
                Range same = first.sameOne(second);
                return comparison.order() == Order.EQUAL ? same : same.not();
            }
            return of[0] == of[1]
                    ? itself(comparison.order())
                    : first.compared(comparison.order(), second);
        }
        return Answers.arithmetic((Arithmetic) head, first, second, before.calendar());
    }

    private static Range itself(Order order) {
        return switch (order) {
            case EQUAL, AT_MOST, AT_LEAST -> Range.YES;
            case UNEQUAL, LESS, MORE -> Range.NO;
        };
    }

    /** Where to cut a part in two. */
    private record Cut(String fact, Range one, Range other) {}

    private boolean settled(int node, Map<String, Range> part) {
        Range value = value(node, part);
        return value.settled()
                || heads.get(node).type() instanceof Type.One && Long.bitCount(value.high()) == 1;
    }

    /** The first comparison or fact under the node that is not settled, cut where it asks for. */
    private Optional<Cut> cut(int node, Map<String, Range> part) {
        if (settled(node, part)) {
            return Optional.empty();
        }
        Expression head = heads.get(node);
        int[] of = parts.get(node);
        if (head instanceof Named named) {
            return Optional.of(inTwo(named, value(node, part)));
        }
        if (head instanceof Among among && heads.get(of[0]) instanceof Named fact) {
            return Optional.of(values(fact, value(of[0], part), among));
        }
        if (head instanceof Comparison comparison) {
            Optional<Cut> at = where(comparison, of, part);
            if (at.isPresent()) {
                return at;
            }
        }
        for (int below : of) {
            Optional<Cut> cut = cut(below, part);
            if (cut.isPresent()) {
                return cut;
            }
        }
        return Optional.empty();
    }

    /** A number or day set against a constant: cut where the answer changes. */
    private Optional<Cut> where(Comparison comparison, int[] of, Map<String, Range> part) {
        boolean left = heads.get(of[0]) instanceof Named;
        int fact = left ? of[0] : of[1];
        int other = left ? of[1] : of[0];
        if (!(heads.get(fact) instanceof Named named)
                || named.type() instanceof Type.One
                || !value(other, part).settled()) {
            return Optional.empty();
        }
        long at = value(other, part).low();
        Range range = value(fact, part);
        Order order = comparison.order();
        boolean above =
                order == Order.AT_MOST && left
                        || order == Order.MORE && left
                        || order == Order.LESS && !left
                        || order == Order.AT_LEAST && !left
                        || order == Order.EQUAL && at == range.low()
                        || order == Order.UNEQUAL && at == range.low();
        long first = above ? at + 1 : at;
        return first > range.low() && first <= range.high()
                ? Optional.of(
                        new Cut(
                                named.name(),
                                new Range(range.low(), first - 1),
                                new Range(first, range.high())))
                : Optional.empty();
    }

    private static Cut values(Named fact, Range value, Among among) {
        if (fact.type() instanceof Type.One) {
            long in = value.high() & among.mask();
            return new Cut(fact.name(), one(in), one(value.high() & ~among.mask()));
        }
        long wanted = among.share() == Share.OTHER_THAN ? ~among.mask() : among.mask();
        return bit(fact, value, Long.lowestOneBit(value.high() & ~value.low() & wanted));
    }

    private static Cut bit(Named fact, Range value, long bit) {
        return new Cut(
                fact.name(),
                new Range(value.low() | bit, value.high()),
                new Range(value.low(), value.high() & ~bit));
    }

    private static Range one(long mask) {
        return Long.bitCount(mask) == 1 ? Range.of(mask) : new Range(0, mask);
    }

    private static Cut inTwo(Named fact, Range value) {
        if (fact.type() instanceof Type.One) {
            long bit = Long.lowestOneBit(value.high());
            return new Cut(fact.name(), Range.of(bit), one(value.high() & ~bit));
        }
        if (fact.type() instanceof Type.Many) {
            return bit(fact, value, Long.lowestOneBit(value.high() & ~value.low()));
        }
        long middle = value.low() + (value.high() - value.low()) / 2;
        return new Cut(
                fact.name(), new Range(value.low(), middle), new Range(middle + 1, value.high()));
    }

    /** The search for one pair of answers. */
    private final class Search {
        private final boolean truth;
        private final Map<Sort, Found> found = new EnumMap<>(Sort.class);
        private Ends first = new Ends(0, 0);
        private Ends second = new Ends(0, 0);
        private int condition = -1;
        private int looked;

        private Search(boolean truth) {
            this.truth = truth;
        }

        /** Whether the part was decided. */
        private boolean in(Map<String, Range> part) {
            List<Map<String, Range>> open = new ArrayList<>(List.of(part));
            while (!open.isEmpty()) {
                if (++looked > MOST_PARTS) {
                    return false;
                }
                Map<String, Range> next = open.remove(open.size() - 1);
                Optional<Cut> cut = look(next);
                if (cut.isPresent()) {
                    Map<String, Range> other = new HashMap<>(next);
                    other.put(cut.get().fact(), cut.get().other());
                    open.add(other);
                    next.put(cut.get().fact(), cut.get().one());
                    open.add(next);
                }
            }
            return true;
        }

        private Optional<Cut> look(Map<String, Range> part) {
            values.round++;
            if (condition >= 0) {
                Range counts = value(condition, part);
                if (counts.isNo()) {
                    return Optional.empty();
                }
                if (!counts.settled()) {
                    return cut(condition, part);
                }
            }
            Range lowBefore = value(first.low(), part);
            Range highBefore = value(first.high(), part);
            Range lowAfter = value(second.low(), part);
            Range highAfter = value(second.high(), part);
            boolean settled =
                    lowBefore.settled()
                            && highBefore.settled()
                            && lowAfter.settled()
                            && highAfter.settled();
            if (settled) {
                Range before = new Range(lowBefore.low(), highBefore.low());
                Range after = new Range(lowAfter.low(), highAfter.low());
                sorts(before, after).forEach(s -> found(s, before, after, part));
                return Optional.empty();
            }
            if (nothingNew(lowBefore, highBefore, lowAfter, highAfter)) {
                return Optional.empty();
            }
            for (int node : new int[] {first.low(), second.low(), first.high(), second.high()}) {
                Optional<Cut> cut = cut(node, part);
                if (cut.isPresent()) {
                    return cut;
                }
            }
            throw new IllegalStateException("an organisation is known whole, its answer is not");
        }

        private void found(Sort sort, Range before, Range after, Map<String, Range> part) {
            if (!found.containsKey(sort)) {
                Map<String, Range> own = new HashMap<>();
                part.forEach(
                        (fact, range) -> {
                            if (!range.equals(Objects.requireNonNull(inputs.get(fact)).whole())) {
                                own.put(fact, range);
                            }
                        });
                found.put(sort, new Found(sort, before, after, own));
            }
        }

        private List<Sort> sorts(Range before, Range after) {
            if (before.equals(after)) {
                return List.of();
            }
            if (truth) {
                return List.of(change(state(before), state(after)));
            }
            List<Sort> sorts = new ArrayList<>();
            if (after.low() > before.low() || after.high() > before.high()) {
                sorts.add(Sort.MORE);
            }
            if (after.low() < before.low() || after.high() < before.high()) {
                sorts.add(Sort.LESS);
            }
            return sorts;
        }

        /** Whether no sort of difference can be in this part that was not found before. */
        private boolean nothingNew(Range lowBefore, Range highBefore, Range low, Range high) {
            if (!truth) {
                boolean more = low.high() > lowBefore.low() || high.high() > highBefore.low();
                boolean less = low.low() < lowBefore.high() || high.low() < highBefore.high();
                return !(more && !found.containsKey(Sort.MORE)
                        || less && !found.containsKey(Sort.LESS));
            }
            for (int before : states(lowBefore, highBefore)) {
                for (int after : states(low, high)) {
                    if (before != after && !found.containsKey(change(before, after))) {
                        return false;
                    }
                }
            }
            return true;
        }

        /** 0 no, 1 not known, 2 yes: which of them a truth can be. */
        private List<Integer> states(Range low, Range high) {
            List<Integer> states = new ArrayList<>();
            if (high.low() == 0) {
                states.add(0);
            }
            if (low.low() == 0 && high.high() == 1) {
                states.add(1);
            }
            if (low.high() == 1) {
                states.add(2);
            }
            return states;
        }

        private static int state(Range truth) {
            return truth.isNo() ? 0 : truth.isYes() ? 2 : 1;
        }

        private static Sort change(int before, int after) {
            return switch (3 * before + after) {
                case 1 -> Sort.NO_TO_OPEN;
                case 2 -> Sort.NO_TO_YES;
                case 3 -> Sort.OPEN_TO_NO;
                case 5 -> Sort.OPEN_TO_YES;
                case 6 -> Sort.YES_TO_NO;
                case 7 -> Sort.YES_TO_OPEN;
                default -> throw new IllegalArgumentException("the same answer twice");
            };
        }
    }
}
