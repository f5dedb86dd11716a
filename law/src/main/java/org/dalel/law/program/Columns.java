// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.dalel.law.language.Expression;
import org.dalel.law.language.Expression.Among;
import org.dalel.law.language.Expression.Arithmetic;
import org.dalel.law.language.Expression.Choice;
import org.dalel.law.language.Expression.Comparison;
import org.dalel.law.language.Expression.Constant;
import org.dalel.law.language.Expression.Logic;
import org.dalel.law.language.Expression.Not;
import org.dalel.law.language.Expression.Operation;
import org.dalel.law.language.Expression.Order;
import org.dalel.law.language.Expression.Share;
import org.dalel.law.language.Type;

/**
 * A program over a register, in batches of rows that stay in the processor's cache. Every distinct
 * expression is worked out once for a batch, by one of the {@link Loops}. Gives the same bits as
 * {@link Answers} for every row; where all facts of an expression are known, only one of low and
 * high is worked out.
 */
public final class Columns {
    /** Rows of a batch. */
    public static final int BATCH = 1024;

    /** Rows that one thread takes at a time. */
    private static final int SHARE = 64 * BATCH;

    /** The buffers of one thread: an {@code int[]} or {@code long[]} for each slot. */
    private record Buffers(Object[] low, Object[] high) {
        int[] ints(int slot) {
            return (int[]) low[slot];
        }

        int[] intsHigh(int slot) {
            return (int[]) high[slot];
        }

        long[] longs(int slot) {
            return (long[]) low[slot];
        }

        long[] longsHigh(int slot) {
            return (long[]) high[slot];
        }
    }

    /** One operation over the rows {@code from} to {@code from + n}. */
    private interface Loop {
        void run(Buffers buffers, int from, int n);
    }

    /**
     * Where a value is kept.
     *
     * @param wide whether it needs 64 bits
     * @param exact whether low and high are one
     * @param reach what it can be
     */
    private record Slot(int index, boolean wide, boolean exact, Range reach) {}

    private final Program program;
    private final Register register;
    private final Map<String, Range> reaches;
    private final List<Slot> slots = new ArrayList<>();
    private final List<Loop> loops = new ArrayList<>();
    private final Map<Expression, Slot> known = new HashMap<>();
    private final Map<Integer, Slot> widened = new HashMap<>();
    private final Map<Integer, Range> constants = new HashMap<>();
    private final Map<String, Slot> named = new LinkedHashMap<>();

    private Columns(Program program, Register register) {
        this.program = program;
        this.register = register;
        this.reaches = program.reaches();
        for (Input input : program.inputs()) {
            named.put(input.id(), input(input));
        }
        for (Step step : program.steps()) {
            named.put(step.name(), slot(step.expression()));
        }
    }

    /** A program made ready for the columns of a register. */
    public static Columns of(Program program, Register register) {
        return new Columns(program, register);
    }

    /**
     * Sums over all rows; of truths, how many hold for certain and how many can hold. Sums of
     * values of a domain mean nothing.
     *
     * @param low sum of the lowest values, by step
     * @param high sum of the highest values, by step
     */
    public record Totals(Map<String, Long> low, Map<String, Long> high) {
        public Totals {
            low = Map.copyOf(low);
            high = Map.copyOf(high);
        }
    }

    /** Sums of every step, on as many threads as the machine has when {@code parallel}. */
    public Totals totals(boolean parallel) {
        List<Slot> steps = program.steps().stream().map(s -> slotOf(s.name())).toList();
        int shares = (register.rows() + SHARE - 1) / SHARE;
        IntStream all = IntStream.range(0, shares);
        long[][] sums =
                (parallel ? all.parallel() : all)
                        .mapToObj(share -> sums(steps, share))
                        .reduce(new long[2][steps.size()], Columns::added);
        Map<String, Long> low = new LinkedHashMap<>();
        Map<String, Long> high = new LinkedHashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            low.put(program.steps().get(i).name(), sums[0][i]);
            high.put(program.steps().get(i).name(), sums[1][i]);
        }
        return new Totals(low, high);
    }

    /** The values of some steps in every row. */
    public Map<String, Column> values(List<String> steps) {
        Map<String, Range[]> rows = new LinkedHashMap<>();
        steps.forEach(s -> rows.put(s, new Range[register.rows()]));
        Buffers buffers = buffers();
        for (int from = 0; from < register.rows(); from += BATCH) {
            int n = batch(buffers, from, register.rows());
            for (String step : steps) {
                Slot slot = slotOf(step);
                Range[] to = Objects.requireNonNull(rows.get(step));
                for (int i = 0; i < n; i++) {
                    to[from + i] =
                            slot.wide()
                                    ? new Range(
                                            buffers.longs(slot.index())[i],
                                            buffers.longsHigh(slot.index())[i])
                                    : new Range(
                                            buffers.ints(slot.index())[i],
                                            buffers.intsHigh(slot.index())[i]);
                }
            }
        }
        Map<String, Column> columns = new LinkedHashMap<>();
        rows.forEach((step, ranges) -> columns.put(step, Column.of(ranges)));
        return columns;
    }

    private Slot slotOf(String name) {
        Slot slot = named.get(name);
        if (slot == null) {
            throw new IllegalArgumentException("neither step nor fact: '" + name + "'");
        }
        return slot;
    }

    private long[][] sums(List<Slot> steps, int share) {
        long[][] sums = new long[2][steps.size()];
        Buffers buffers = buffers();
        int end = Math.min(register.rows(), (share + 1) * SHARE);
        for (int from = share * SHARE; from < end; from += BATCH) {
            int n = batch(buffers, from, end);
            for (int i = 0; i < steps.size(); i++) {
                Slot slot = steps.get(i);
                long low =
                        slot.wide()
                                ? Loops.sum(buffers.longs(slot.index()), n)
                                : Loops.sum(buffers.ints(slot.index()), n);
                sums[0][i] += low;
                sums[1][i] +=
                        slot.exact()
                                ? low
                                : slot.wide()
                                        ? Loops.sum(buffers.longsHigh(slot.index()), n)
                                        : Loops.sum(buffers.intsHigh(slot.index()), n);
            }
        }
        return sums;
    }

    private static long[][] added(long[][] one, long[][] other) {
        long[][] sum = new long[2][one[0].length];
        for (int side = 0; side < 2; side++) {
            for (int i = 0; i < sum[side].length; i++) {
                sum[side][i] = Math.addExact(one[side][i], other[side][i]);
            }
        }
        return sum;
    }

    private int batch(Buffers buffers, int from, int end) {
        int n = Math.min(BATCH, end - from);
        for (Loop loop : loops) {
            loop.run(buffers, from, n);
        }
        return n;
    }

    private Buffers buffers() {
        Object[] low = new Object[slots.size()];
        Object[] high = new Object[slots.size()];
        for (Slot slot : slots) {
            int i = slot.index();
            low[i] = slot.wide() ? new long[BATCH] : new int[BATCH];
            high[i] = slot.exact() ? low[i] : slot.wide() ? new long[BATCH] : new int[BATCH];
            Range constant = constants.get(i);
            if (constant != null) {
                fill(low[i], constant.low());
                fill(high[i], constant.high());
            }
        }
        return new Buffers(low, high);
    }

    private static void fill(Object buffer, long value) {
        if (buffer instanceof long[] longs) {
            Arrays.fill(longs, value);
        } else {
            Arrays.fill((int[]) buffer, (int) value);
        }
    }

    // ---- from expressions to loops

    private Slot added(boolean wide, boolean exact, Range reach) {
        Slot slot = new Slot(slots.size(), wide, exact, reach);
        slots.add(slot);
        return slot;
    }

    private static boolean fits(Range reach) {
        return reach.low() > -(1L << 30) && reach.high() < 1L << 30;
    }

    private Slot constant(Range value, boolean exact) {
        Slot slot = added(!fits(value), exact, value);
        constants.put(slot.index(), value);
        return slot;
    }

    private Slot input(Input input) {
        Column column = register.columns().get(input.id());
        if (column == null) {
            return constant(input.whole(), input.whole().settled());
        }
        boolean exact = column.exact();
        if (column instanceof Column.Longs longs) {
            Slot slot = added(true, exact, input.whole());
            int i = slot.index();
            loops.add(
                    (b, from, n) -> {
                        System.arraycopy(longs.low(), from, b.longs(i), 0, n);
                        if (!exact) {
                            System.arraycopy(longs.high(), from, b.longsHigh(i), 0, n);
                        }
                    });
            return slot;
        }
        Column.Ints ints = (Column.Ints) column;
        Slot slot = added(false, exact, input.whole());
        int i = slot.index();
        loops.add(
                (b, from, n) -> {
                    System.arraycopy(ints.low(), from, b.ints(i), 0, n);
                    if (!exact) {
                        System.arraycopy(ints.high(), from, b.intsHigh(i), 0, n);
                    }
                });
        return slot;
    }

    private Slot slot(Expression expression) {
        if (expression instanceof Expression.Named name) {
            return slotOf(name.name());
        }
        Slot there = known.get(expression);
        if (there == null) {
            there = alike(expression) ? constant(expression) : make(expression);
            known.put(expression, there);
        }
        return there;
    }

    /** Whether an expression has the same value in every row. */
    private boolean alike(Expression expression) {
        if (expression instanceof Expression.Named name) {
            return constants.containsKey(slotOf(name.name()).index());
        }
        return expression.parts().stream().allMatch(this::alike);
    }

    /** An expression over what is alike in every row, worked out once and not for each batch. */
    private Slot constant(Expression expression) {
        Range value =
                Answers.value(
                        expression,
                        name -> Objects.requireNonNull(constants.get(slotOf(name.name()).index())),
                        program.calendar());
        return constant(value, value.settled());
    }

    private Slot make(Expression expression) {
        if (expression instanceof Constant constant) {
            return constant(Range.of(constant.value()), true);
        }
        if (expression instanceof Expression.Open open) {
            return constant(new Range(open.lowest(), open.highest()), false);
        }
        if (expression instanceof Not not) {
            Slot of = slot(not.of());
            Slot to = added(false, of.exact(), of.reach().not());
            return both(to, (p, high, b, n) -> Loops.not(p, ints(b, of, !high), n));
        }
        if (expression instanceof Logic logic) {
            Slot left = slot(logic.left());
            Slot right = slot(logic.right());
            Slot to = added(false, left.exact() && right.exact(), reach(expression));
            return logic.joint() == Expression.Joint.AND
                    ? both(
                            to,
                            (p, high, b, n) ->
                                    Loops.and(p, ints(b, left, high), ints(b, right, high), n))
                    : both(
                            to,
                            (p, high, b, n) ->
                                    Loops.or(p, ints(b, left, high), ints(b, right, high), n));
        }
        if (expression instanceof Among among) {
            return among(among);
        }
        if (expression instanceof Comparison comparison) {
            return comparison(comparison);
        }
        return expression instanceof Choice choice
                ? choice(choice)
                : arithmetic((Arithmetic) expression);
    }

    private Range reach(Expression expression) {
        return Answers.value(
                expression,
                name -> Objects.requireNonNull(reaches.get(name.name())),
                program.calendar());
    }

    /** A loop for one bound of a 32-bit slot. */
    private interface Half {
        void run(int[] to, boolean high, Buffers buffers, int n);
    }

    /** A loop for one bound of a 64-bit slot. */
    private interface WideHalf {
        void run(long[] to, boolean high, Buffers buffers, int n);
    }

    private Slot both(Slot to, Half half) {
        int i = to.index();
        boolean exact = to.exact();
        loops.add(
                (b, from, n) -> {
                    half.run(b.ints(i), false, b, n);
                    if (!exact) {
                        half.run(b.intsHigh(i), true, b, n);
                    }
                });
        return to;
    }

    private Slot bothWide(Slot to, WideHalf half) {
        int i = to.index();
        boolean exact = to.exact();
        loops.add(
                (b, from, n) -> {
                    half.run(b.longs(i), false, b, n);
                    if (!exact) {
                        half.run(b.longsHigh(i), true, b, n);
                    }
                });
        return to;
    }

    private static int[] ints(Buffers buffers, Slot slot, boolean high) {
        return high ? buffers.intsHigh(slot.index()) : buffers.ints(slot.index());
    }

    private static long[] longs(Buffers buffers, Slot slot, boolean high) {
        return high ? buffers.longsHigh(slot.index()) : buffers.longs(slot.index());
    }

    /** The same values in 64 bits. */
    private Slot wide(Slot slot) {
        if (slot.wide()) {
            return slot;
        }
        Slot there = widened.get(slot.index());
        if (there != null) {
            return there;
        }
        Range alike = constants.get(slot.index());
        Slot to = added(true, slot.exact(), slot.reach());
        widened.put(slot.index(), to);
        if (alike != null) {
            constants.put(to.index(), alike);
            return to;
        }
        return bothWide(to, (p, high, b, n) -> Loops.widen(p, ints(b, slot, high), n));
    }

    private Slot among(Among among) {
        Slot of = slot(among.of());
        boolean one = among.of().type() instanceof Type.One;
        long mask = among.mask();
        Slot to = added(false, of.exact(), Range.OPEN);
        if (one) {
            boolean in = among.share() == Share.ANY;
            long possible = in ? mask : ~mask;
            // possible: a value of the mask can be it; certain: no other value can be it
            return both(
                    to,
                    (p, high, b, n) -> {
                        if (high) {
                            anyOf(p, b, of, true, possible, 0, n);
                        } else {
                            anyOf(p, b, of, true, ~possible, 1, n);
                        }
                    });
        }
        return switch (among.share()) {
            case ANY -> both(to, (p, high, b, n) -> anyOf(p, b, of, high, mask, 0, n));
            case OTHER_THAN -> both(to, (p, high, b, n) -> anyOf(p, b, of, high, ~mask, 0, n));
            case ALL ->
                    both(
                            to,
                            (p, high, b, n) -> {
                                if (of.wide()) {
                                    Loops.allOf(p, longs(b, of, high), mask, n);
                                } else {
                                    Loops.allOf(p, ints(b, of, high), (int) mask, n);
                                }
                            });
        };
    }

    private static void anyOf(
            int[] to, Buffers buffers, Slot of, boolean high, long mask, int flip, int n) {
        if (of.wide()) {
            Loops.anyOf(to, longs(buffers, of, high), mask, flip, n);
        } else {
            Loops.anyOf(to, ints(buffers, of, high), (int) mask, flip, n);
        }
    }

    private Slot comparison(Comparison comparison) {
        Slot left = slot(comparison.left());
        Slot right = slot(comparison.right());
        boolean wide = left.wide() || right.wide();
        Slot a = wide ? wide(left) : left;
        Slot c = wide ? wide(right) : right;
        boolean exact = left.exact() && right.exact();
        Order order = comparison.order();
        if (comparison.left().type() instanceof Type.One) {
            return sameOne(wide(left), wide(right), exact, order == Order.EQUAL);
        }
        if (order == Order.EQUAL || order == Order.UNEQUAL) {
            return equal(a, c, exact, order == Order.EQUAL);
        }
        // a < c and a >= c, its opposite; the other two with sides changed
        boolean swapped = order == Order.MORE || order == Order.AT_MOST;
        int flip = order == Order.LESS || order == Order.MORE ? 0 : 1;
        Slot x = swapped ? c : a;
        Slot y = swapped ? a : c;
        Slot to = added(false, exact, Range.OPEN);
        return both(
                to,
                (p, high, b, n) -> {
                    // "less" holds for certain when the highest x is below the lowest y
                    boolean certain = high == (flip == 1);
                    if (wide) {
                        Loops.less(p, longs(b, x, certain), longs(b, y, !certain), flip, n);
                    } else {
                        Loops.less(p, ints(b, x, certain), ints(b, y, !certain), flip, n);
                    }
                });
    }

    private Slot sameOne(Slot left, Slot right, boolean exact, boolean same) {
        Slot to = added(false, exact, Range.OPEN);
        return both(
                to,
                (p, high, b, n) -> {
                    long[] a = longs(b, left, true);
                    long[] c = longs(b, right, true);
                    if (high == same) {
                        for (int i = 0; i < n; i++) {
                            long d = a[i] & c[i];
                            p[i] = (int) ((d | -d) >>> 63) ^ (same ? 0 : 1);
                        }
                    } else {
                        Loops.sameBit(p, a, c, n);
                        if (!same) {
                            Loops.not(p, p, n);
                        }
                    }
                });
    }

    private Slot equal(Slot left, Slot right, boolean exact, boolean equal) {
        Slot to = added(false, exact, Range.OPEN);
        boolean wide = left.wide();
        int flip = equal ? 0 : 1;
        int i = to.index();
        loops.add(
                (b, from, n) -> {
                    int[] low = b.ints(i);
                    if (exact) {
                        same(low, b, left, right, false, false, n);
                        flipped(low, flip, n);
                        return;
                    }
                    // certain: all four bounds are one; possible: the two ranges meet
                    int[] certain = equal ? low : b.intsHigh(i);
                    int[] possible = equal ? b.intsHigh(i) : low;
                    int[] scratch = new int[n];
                    same(certain, b, left, right, false, true, n);
                    same(scratch, b, left, right, true, false, n);
                    Loops.and(certain, certain, scratch, n);
                    notAfter(possible, b, left, right, wide, n);
                    notAfter(scratch, b, right, left, wide, n);
                    Loops.and(possible, possible, scratch, n);
                    flipped(certain, flip, n);
                    flipped(possible, flip, n);
                });
        return to;
    }

    private static void flipped(int[] to, int flip, int n) {
        if (flip == 1) {
            Loops.not(to, to, n);
        }
    }

    private static void same(
            int[] to,
            Buffers b,
            Slot left,
            Slot right,
            boolean highLeft,
            boolean highRight,
            int n) {
        if (left.wide()) {
            Loops.equal(to, longs(b, left, highLeft), longs(b, right, highRight), n);
        } else {
            Loops.equal(to, ints(b, left, highLeft), ints(b, right, highRight), n);
        }
    }

    /** The lowest of one is at most the highest of the other. */
    private static void notAfter(int[] to, Buffers b, Slot one, Slot other, boolean wide, int n) {
        if (wide) {
            Loops.less(to, longs(b, other, true), longs(b, one, false), 1, n);
        } else {
            Loops.less(to, ints(b, other, true), ints(b, one, false), 1, n);
        }
    }

    private Slot choice(Choice choice) {
        Slot condition = slot(choice.condition());
        Slot then = slot(choice.then());
        Slot otherwise = slot(choice.otherwise());
        boolean masks = choice.type() instanceof Type.One || choice.type() instanceof Type.Many;
        Range reach = then.reach().hull(otherwise.reach(), choice.type());
        boolean exact = condition.exact() && then.exact() && otherwise.exact();
        boolean wide = then.wide() || otherwise.wide();
        Slot a = wide ? wide(then) : then;
        Slot c = wide ? wide(otherwise) : otherwise;
        Slot to = added(wide, exact, reach);
        Range one = constants.get(then.index());
        Range other = constants.get(otherwise.index());
        if (condition.exact()) {
            if (wide) {
                return bothWide(
                        to,
                        (p, high, b, n) ->
                                Loops.choose(
                                        p,
                                        ints(b, condition, false),
                                        longs(b, a, high),
                                        longs(b, c, high),
                                        n));
            }
            if (one != null && other != null && exact) {
                return both(
                        to,
                        (p, high, b, n) ->
                                Loops.choose(
                                        p,
                                        ints(b, condition, false),
                                        (int) one.low(),
                                        (int) other.low(),
                                        n));
            }
            return both(
                    to,
                    (p, high, b, n) ->
                            Loops.choose(
                                    p,
                                    ints(b, condition, false),
                                    ints(b, a, high),
                                    ints(b, c, high),
                                    n));
        }
        return wide
                ? bothWide(
                        to,
                        (p, high, b, n) -> {
                            long[] x = longs(b, a, high);
                            long[] y = longs(b, c, high);
                            hull(p, x, y, masks, high, n);
                            Loops.choose(
                                    p,
                                    ints(b, condition, false),
                                    ints(b, condition, true),
                                    x,
                                    y,
                                    p,
                                    n);
                        })
                : both(
                        to,
                        (p, high, b, n) -> {
                            int[] x = ints(b, a, high);
                            int[] y = ints(b, c, high);
                            hull(p, x, y, masks, high, n);
                            Loops.choose(
                                    p,
                                    ints(b, condition, false),
                                    ints(b, condition, true),
                                    x,
                                    y,
                                    p,
                                    n);
                        });
    }

    private static void hull(int[] to, int[] a, int[] b, boolean masks, boolean high, int n) {
        if (masks && high) {
            Loops.or(to, a, b, n);
        } else if (masks) {
            Loops.and(to, a, b, n);
        } else if (high) {
            Loops.max(to, a, b, n);
        } else {
            Loops.min(to, a, b, n);
        }
    }

    private static void hull(long[] to, long[] a, long[] b, boolean masks, boolean high, int n) {
        if (masks && high) {
            Loops.or(to, a, b, n);
        } else if (masks) {
            Loops.and(to, a, b, n);
        } else if (high) {
            Loops.max(to, a, b, n);
        } else {
            Loops.min(to, a, b, n);
        }
    }

    private Slot arithmetic(Arithmetic arithmetic) {
        Slot left = slot(arithmetic.left());
        Slot right = slot(arithmetic.right());
        Range reach = reach(arithmetic);
        boolean exact = left.exact() && right.exact();
        Operation operation = arithmetic.operation();
        boolean days = arithmetic.type() == Type.DAY;
        if (operation == Operation.MONTHS_AFTER || operation == Operation.WORKDAYS_AFTER) {
            return moved(operation, wide(left), wide(right), exact, reach);
        }
        boolean wide = left.wide() || right.wide() || !fits(reach);
        if (days && operation != Operation.MIN && operation != Operation.MAX) {
            return wide
                    ? moved(operation, wide(left), wide(right), exact, reach)
                    : daysAfter(operation, left, right, exact, reach);
        }
        Slot a = wide ? wide(left) : left;
        Slot c = wide ? wide(right) : right;
        Slot to = added(wide, exact, reach);
        if (operation == Operation.TIMES && !exact && !notNegative(left, right)) {
            return timesOfAnySign(to, wide(a), wide(c));
        }
        boolean minus = operation == Operation.MINUS;
        return wide
                ? bothWide(
                        to,
                        (p, high, b, n) ->
                                arithmetic(
                                        operation,
                                        p,
                                        longs(b, a, high),
                                        longs(b, c, high != minus),
                                        n))
                : both(
                        to,
                        (p, high, b, n) ->
                                arithmetic(
                                        operation,
                                        p,
                                        ints(b, a, high),
                                        ints(b, c, high != minus),
                                        n));
    }

    private static boolean notNegative(Slot left, Slot right) {
        return left.reach().low() >= 0 && right.reach().low() >= 0;
    }

    private static void arithmetic(Operation operation, int[] to, int[] a, int[] b, int n) {
        switch (operation) {
            case PLUS -> Loops.plus(to, a, b, n);
            case MINUS -> Loops.minus(to, a, b, n);
            case TIMES -> Loops.times(to, a, b, n);
            case MIN -> Loops.min(to, a, b, n);
            case MAX -> Loops.max(to, a, b, n);
            default -> throw new IllegalArgumentException("not of numbers: " + operation);
        }
    }

    private static void arithmetic(Operation operation, long[] to, long[] a, long[] b, int n) {
        switch (operation) {
            case PLUS -> Loops.plus(to, a, b, n);
            case MINUS -> Loops.minus(to, a, b, n);
            case TIMES -> Loops.times(to, a, b, n);
            case MIN -> Loops.min(to, a, b, n);
            case MAX -> Loops.max(to, a, b, n);
            default -> throw new IllegalArgumentException("not of numbers: " + operation);
        }
    }

    private Slot daysAfter(Operation operation, Slot left, Slot right, boolean exact, Range reach) {
        Slot to = added(false, exact, reach);
        boolean minus = operation == Operation.MINUS;
        int sign = minus ? -1 : 1;
        return both(
                to,
                (p, high, b, n) ->
                        Loops.daysAfter(
                                p, ints(b, left, high), ints(b, right, high != minus), sign, n));
    }

    /** Days moved by the calendar, row by row. */
    private Slot moved(Operation operation, Slot left, Slot right, boolean exact, Range reach) {
        Slot to = added(true, exact, reach);
        boolean minus = operation == Operation.MINUS;
        return bothWide(
                to,
                (p, high, b, n) -> {
                    long[] day = longs(b, left, high);
                    long[] by = longs(b, right, high != minus);
                    for (int i = 0; i < n; i++) {
                        p[i] = moved(operation, day[i], by[i]);
                    }
                });
    }

    private long moved(Operation operation, long day, long by) {
        return switch (operation) {
            case MONTHS_AFTER -> WorkingDays.monthsAfter(day, by);
            case WORKDAYS_AFTER -> program.calendar().after(day, by);
            case PLUS -> WorkingDays.daysAfter(day, by);
            case MINUS -> WorkingDays.daysAfter(day, -by);
            default -> throw new IllegalArgumentException("not of days: " + operation);
        };
    }

    private Slot timesOfAnySign(Slot to, Slot left, Slot right) {
        int i = to.index();
        loops.add(
                (b, from, n) -> {
                    for (int row = 0; row < n; row++) {
                        Range product =
                                new Range(longs(b, left, false)[row], longs(b, left, true)[row])
                                        .times(
                                                new Range(
                                                        longs(b, right, false)[row],
                                                        longs(b, right, true)[row]));
                        if (to.wide()) {
                            b.longs(i)[row] = product.low();
                            b.longsHigh(i)[row] = product.high();
                        } else {
                            b.ints(i)[row] = (int) product.low();
                            b.intsHigh(i)[row] = (int) product.high();
                        }
                    }
                });
        return to;
    }
}
