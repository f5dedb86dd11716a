// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.dalel.law.language.Expression;
import org.dalel.law.language.Expression.Among;
import org.dalel.law.language.Expression.Arithmetic;
import org.dalel.law.language.Expression.Choice;
import org.dalel.law.language.Expression.Comparison;
import org.dalel.law.language.Expression.Logic;
import org.dalel.law.language.Expression.Not;
import org.dalel.law.language.Expression.Operation;
import org.dalel.law.language.Expression.Order;
import org.dalel.law.language.Expression.Share;
import org.dalel.law.language.Type;
import org.jspecify.annotations.Nullable;

/**
 * A program over a register, in batches of rows that stay in the processor's cache. Every distinct
 * expression is worked out once for a batch, by one of the {@link Loops} for numbers or {@link
 * Bits} for truths. Gives the same bits as {@link Answers} for every row; where all facts of an
 * expression are known, only one of low and high is worked out.
 */
public final class Columns {
    /** Rows of a batch. */
    public static final int BATCH = Bits.ROWS;

    /** Rows that one thread takes at a time. */
    private static final int SHARE = 32 * BATCH;

    /** How the values of a slot are kept. */
    private enum Kind {
        /** Truths, a bit for each row. */
        BITS,
        /** Numbers of 32 bits. */
        INTS,
        /** Numbers of 64 bits. */
        LONGS,
        /** One of two numbers, by a truth: kept nowhere, only the truth is. */
        PAIR
    }

    /**
     * The buffers of one thread: an {@code int[]} or {@code long[]} for each slot, none for pairs.
     */
    private record Buffers(
            @Nullable Object[] low, @Nullable Object[] high, int[] scratch, long[] wideScratch) {
        int[] ints(int slot) {
            return (int[]) Objects.requireNonNull(low[slot]);
        }

        int[] intsHigh(int slot) {
            return (int[]) Objects.requireNonNull(high[slot]);
        }

        long[] longs(int slot) {
            return (long[]) Objects.requireNonNull(low[slot]);
        }

        long[] longsHigh(int slot) {
            return (long[]) Objects.requireNonNull(high[slot]);
        }
    }

    /** One operation over the rows {@code from} to {@code from + n}. */
    private interface Loop {
        void run(Buffers buffers, int from, int n);
    }

    /**
     * Where a value is kept.
     *
     * @param exact whether low and high are one
     * @param reach what it can be
     */
    private record Slot(int index, Kind kind, boolean exact, Range reach) {
        boolean wide() {
            return kind == Kind.LONGS;
        }
    }

    /** What a slot of two numbers is made of. */
    private record Pair(Slot condition, long one, long other) {
        long low(boolean sure, boolean possible) {
            return sure ? one : possible ? Math.min(one, other) : other;
        }

        long high(boolean sure, boolean possible) {
            return sure ? one : possible ? Math.max(one, other) : other;
        }
    }

    private final Program program;
    private final Register register;
    private final Map<String, Range> reaches;
    private final List<Slot> slots = new ArrayList<>();
    private final List<Loop> loops = new ArrayList<>();
    private final Map<Expression, Slot> known = new HashMap<>();
    private final Map<Integer, Slot> widened = new HashMap<>();
    private final Map<Integer, Slot> numbered = new HashMap<>();
    private final Map<Integer, Range> constants = new HashMap<>();
    private final Map<Integer, Pair> pairs = new HashMap<>();
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
        Queue<Buffers> free = new ConcurrentLinkedQueue<>();
        IntStream all = IntStream.range(0, shares);
        long[][] sums =
                (parallel ? all.parallel() : all)
                        .mapToObj(share -> sums(steps, share, free))
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
                    to[from + i] = value(buffers, slot, i);
                }
            }
        }
        Map<String, Column> columns = new LinkedHashMap<>();
        rows.forEach((step, ranges) -> columns.put(step, Column.of(ranges)));
        return columns;
    }

    private Range value(Buffers buffers, Slot slot, int row) {
        int i = slot.index();
        return switch (slot.kind()) {
            case BITS ->
                    new Range(Bits.at(buffers.ints(i), row), Bits.at(buffers.intsHigh(i), row));
            case INTS -> new Range(buffers.ints(i)[row], buffers.intsHigh(i)[row]);
            case LONGS -> new Range(buffers.longs(i)[row], buffers.longsHigh(i)[row]);
            case PAIR -> {
                Pair pair = pair(slot);
                int condition = pair.condition().index();
                boolean sure = Bits.at(buffers.ints(condition), row) == 1;
                boolean possible = Bits.at(buffers.intsHigh(condition), row) == 1;
                yield new Range(pair.low(sure, possible), pair.high(sure, possible));
            }
        };
    }

    private Pair pair(Slot slot) {
        return Objects.requireNonNull(pairs.get(slot.index()));
    }

    /** Takes the values of some steps for a batch of rows. */
    @FunctionalInterface
    public interface Batch<T> {
        /**
         * @param to what one thread has collected so far
         * @param from the first row
         * @param n how many rows
         * @param low by step, the lowest value of each of the rows; to be read only
         * @param high the highest
         */
        void take(T to, int from, int n, int[][] low, int[][] high);
    }

    /**
     * Walks over all rows in batches.
     *
     * @param steps whose values are wanted, such that fit into 32 bits
     * @param fresh makes what a thread collects into
     * @param join of what two threads collected
     * @param parallel on as many threads as the machine has
     */
    public <T> T over(
            List<String> steps,
            Supplier<T> fresh,
            Batch<T> batch,
            BinaryOperator<T> join,
            boolean parallel) {
        List<Slot> wanted = steps.stream().map(this::narrow).toList();
        int shares = (register.rows() + SHARE - 1) / SHARE;
        IntStream all = IntStream.range(0, shares);
        return (parallel ? all.parallel() : all)
                .mapToObj(share -> over(wanted, fresh.get(), batch, share))
                .reduce(join)
                .orElseGet(fresh);
    }

    private <T> T over(List<Slot> wanted, T to, Batch<T> batch, int share) {
        Buffers buffers = buffers();
        int[][] low = new int[wanted.size()][BATCH];
        int[][] high = new int[wanted.size()][];
        for (int i = 0; i < high.length; i++) {
            high[i] = wanted.get(i).exact() ? low[i] : new int[BATCH];
        }
        int end = Math.min(register.rows(), (share + 1) * SHARE);
        for (int from = share * SHARE; from < end; from += BATCH) {
            int n = batch(buffers, from, end);
            for (int i = 0; i < high.length; i++) {
                Slot slot = wanted.get(i);
                unpack(buffers, slot, false, n, low[i]);
                if (!slot.exact()) {
                    unpack(buffers, slot, true, n, high[i]);
                }
            }
            batch.take(to, from, n, low, high);
        }
        return to;
    }

    /** One number for each row. */
    private void unpack(Buffers buffers, Slot slot, boolean high, int n, int[] to) {
        switch (slot.kind()) {
            case BITS -> {
                int[] bits = ints(buffers, slot, high);
                for (int row = 0; row < n; row++) {
                    to[row] = Bits.at(bits, row);
                }
            }
            case INTS -> System.arraycopy(ints(buffers, slot, high), 0, to, 0, n);
            case PAIR -> {
                for (int row = 0; row < n; row++) {
                    Range value = value(buffers, slot, row);
                    to[row] = (int) (high ? value.high() : value.low());
                }
            }
            case LONGS -> throw new IllegalArgumentException("more than 32 bits");
        }
    }

    private Slot narrow(String step) {
        Slot slot = slotOf(step);
        if (slot.wide()) {
            throw new IllegalArgumentException("'" + step + "' needs more than 32 bits");
        }
        return slot;
    }

    private Slot slotOf(String name) {
        Slot slot = named.get(name);
        if (slot == null) {
            throw new IllegalArgumentException("neither step nor fact: '" + name + "'");
        }
        return slot;
    }

    private long[][] sums(List<Slot> steps, int share, Queue<Buffers> free) {
        long[][] sums = new long[2][steps.size()];
        Buffers there = free.poll();
        Buffers buffers = there == null ? buffers() : there;
        int end = Math.min(register.rows(), (share + 1) * SHARE);
        for (int from = share * SHARE; from < end; from += BATCH) {
            int n = batch(buffers, from, end);
            for (int i = 0; i < steps.size(); i++) {
                Slot slot = steps.get(i);
                Range alike = constants.get(slot.index());
                if (alike != null) {
                    sums[0][i] += n * alike.low();
                    sums[1][i] += n * alike.high();
                } else if (slot.kind() == Kind.PAIR) {
                    add(sums, i, buffers, pair(slot), n);
                } else {
                    long low = sum(buffers, slot, false, n);
                    sums[0][i] += low;
                    sums[1][i] += slot.exact() ? low : sum(buffers, slot, true, n);
                }
            }
        }
        free.add(buffers);
        return sums;
    }

    /** So many rows have the one number, so many the other, and of some it is not known which. */
    private static void add(long[][] sums, int step, Buffers buffers, Pair pair, int n) {
        Slot condition = pair.condition();
        long sure = Bits.count(buffers.ints(condition.index()), n);
        long possible =
                condition.exact() ? sure : Bits.count(buffers.intsHigh(condition.index()), n);
        long settled = pair.one() * sure + pair.other() * (n - possible);
        sums[0][step] += settled + (possible - sure) * Math.min(pair.one(), pair.other());
        sums[1][step] += settled + (possible - sure) * Math.max(pair.one(), pair.other());
    }

    private static long sum(Buffers buffers, Slot slot, boolean high, int n) {
        return switch (slot.kind()) {
            case BITS -> Bits.count(ints(buffers, slot, high), n);
            case INTS -> Loops.sum(ints(buffers, slot, high), n);
            case LONGS -> Loops.sum(longs(buffers, slot, high), n);
            case PAIR -> throw new IllegalArgumentException("a pair is counted");
        };
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
        @Nullable Object[] low = new @Nullable Object[slots.size()];
        @Nullable Object[] high = new @Nullable Object[slots.size()];
        for (Slot slot : slots) {
            int i = slot.index();
            if (slot.kind() == Kind.PAIR) {
                continue;
            }
            Object first = buffer(slot.kind());
            Object second = slot.exact() ? first : buffer(slot.kind());
            Range constant = constants.get(i);
            if (constant != null) {
                fill(first, slot.kind(), constant.low());
                fill(second, slot.kind(), constant.high());
            }
            low[i] = first;
            high[i] = second;
        }
        return new Buffers(low, high, new int[BATCH], new long[BATCH]);
    }

    private static Object buffer(Kind kind) {
        return kind == Kind.BITS
                ? new int[Bits.WORDS]
                : kind == Kind.LONGS ? new long[BATCH] : new int[BATCH];
    }

    private static void fill(Object buffer, Kind kind, long value) {
        if (buffer instanceof long[] longs) {
            Arrays.fill(longs, value);
        } else {
            Arrays.fill((int[]) buffer, (int) (kind == Kind.BITS ? -value : value));
        }
    }

    // ---- from expressions to loops

    private Slot added(Kind kind, boolean exact, Range reach) {
        Slot slot = new Slot(slots.size(), kind, exact, reach);
        slots.add(slot);
        return slot;
    }

    private static boolean fits(Range reach) {
        return reach.low() > -(1L << 30) && reach.high() < 1L << 30;
    }

    private static Kind kind(Range reach) {
        return fits(reach) ? Kind.INTS : Kind.LONGS;
    }

    private Slot constant(Range value, boolean exact, Type type) {
        Slot slot = added(type == Type.TRUTH ? Kind.BITS : kind(value), exact, value);
        constants.put(slot.index(), value);
        return slot;
    }

    private Slot input(Input input) {
        Column column = register.columns().get(input.id());
        if (column == null) {
            return constant(input.whole(), input.whole().settled(), input.type());
        }
        boolean exact = column.exact();
        boolean truth = input.type() == Type.TRUTH;
        Kind kind = truth ? Kind.BITS : column instanceof Column.Ints ? Kind.INTS : Kind.LONGS;
        Slot slot = added(kind, exact, input.whole());
        loops.add(
                (b, from, n) -> {
                    read(column, b, slot, false, from, n);
                    if (!exact) {
                        read(column, b, slot, true, from, n);
                    }
                });
        return slot;
    }

    private static void read(
            Column column, Buffers buffers, Slot slot, boolean high, int from, int n) {
        if (column instanceof Column.Ints ints) {
            int[] of = high ? ints.high() : ints.low();
            if (slot.kind() == Kind.BITS) {
                Bits.read(ints(buffers, slot, high), buffers.scratch(), of, from, n);
            } else {
                System.arraycopy(of, from, ints(buffers, slot, high), 0, n);
            }
        } else if (column instanceof Column.Longs longs) {
            long[] of = high ? longs.high() : longs.low();
            if (slot.kind() == Kind.BITS) {
                Bits.read(ints(buffers, slot, high), buffers.wideScratch(), of, from, n);
            } else {
                System.arraycopy(of, from, longs(buffers, slot, high), 0, n);
            }
        }
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
        return constant(value, value.settled(), expression.type());
    }

    private Slot make(Expression expression) {
        if (expression instanceof Not not) {
            Slot of = slot(not.of());
            Slot to = added(Kind.BITS, of.exact(), of.reach().not());
            return both(to, (p, high, b, n) -> Bits.not(p, ints(b, of, !high)));
        }
        if (expression instanceof Logic logic) {
            Slot left = slot(logic.left());
            Slot right = slot(logic.right());
            Slot to = added(Kind.BITS, left.exact() && right.exact(), reach(expression));
            return logic.joint() == Expression.Joint.AND
                    ? both(
                            to,
                            (p, high, b, n) ->
                                    Bits.and(p, ints(b, left, high), ints(b, right, high)))
                    : both(
                            to,
                            (p, high, b, n) ->
                                    Bits.or(p, ints(b, left, high), ints(b, right, high)));
        }
        if (expression instanceof Among among) {
            return among(among);
        }
        if (expression instanceof Comparison comparison) {
            return comparison(comparison);
        }
        if (expression instanceof Choice choice) {
            return choice.type() == Type.TRUTH ? truth(choice) : choice(choice);
        }
        Slot made = arithmetic((Arithmetic) expression);
        return expression.type() == Type.TRUTH ? bits(made) : made;
    }

    private Range reach(Expression expression) {
        return Answers.value(
                expression,
                name -> Objects.requireNonNull(reaches.get(name.name())),
                program.calendar());
    }

    /** A loop for one bound of a slot of bits or of 32-bit numbers. */
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

    // ---- the same values kept in another way

    /** Truths and pairs as numbers. */
    private Slot numbers(Slot slot) {
        if (slot.kind() == Kind.INTS || slot.kind() == Kind.LONGS) {
            return slot;
        }
        Slot there = numbered.get(slot.index());
        if (there == null) {
            there = slot.kind() == Kind.PAIR ? written(slot) : unpacked(slot);
            numbered.put(slot.index(), there);
        }
        return there;
    }

    private Slot unpacked(Slot bits) {
        Range alike = constants.get(bits.index());
        if (alike != null) {
            return constant(alike, bits.exact(), Type.COUNT);
        }
        Slot to = added(Kind.INTS, bits.exact(), bits.reach());
        return both(to, (p, high, b, n) -> Bits.numbers(p, b.scratch(), ints(b, bits, high)));
    }

    private Slot written(Slot slot) {
        Pair pair = pair(slot);
        Slot condition = pair.condition();
        long least = Math.min(pair.one(), pair.other());
        long most = Math.max(pair.one(), pair.other());
        Slot to = added(kind(slot.reach()), slot.exact(), slot.reach());
        // the lowest is the smaller number unless only the greater is left
        boolean oneIsMost = pair.one() == most;
        return to.wide()
                ? bothWide(
                        to,
                        (p, high, b, n) ->
                                Bits.chosen(
                                        p,
                                        ints(b, condition, high == oneIsMost),
                                        oneIsMost ? most : least,
                                        oneIsMost ? least : most))
                : both(
                        to,
                        (p, high, b, n) ->
                                Bits.chosen(
                                        p,
                                        b.scratch(),
                                        ints(b, condition, high == oneIsMost),
                                        (int) (oneIsMost ? most : least),
                                        (int) (oneIsMost ? least : most)));
    }

    /** Numbers that are 0 or 1 as truths. */
    private Slot bits(Slot slot) {
        if (slot.kind() == Kind.BITS) {
            return slot;
        }
        Slot of = numbers(slot);
        Slot to = added(Kind.BITS, of.exact(), of.reach());
        return both(
                to,
                (p, high, b, n) -> {
                    if (of.wide()) {
                        Bits.read(p, b.wideScratch(), longs(b, of, high), 0, BATCH);
                    } else {
                        Bits.read(p, b.scratch(), ints(b, of, high), 0, BATCH);
                    }
                });
    }

    /** The same numbers in 64 bits. */
    private Slot wide(Slot slot) {
        Slot of = numbers(slot);
        if (of.wide()) {
            return of;
        }
        Slot there = widened.get(of.index());
        if (there != null) {
            return there;
        }
        Range alike = constants.get(of.index());
        Slot to = added(Kind.LONGS, of.exact(), of.reach());
        widened.put(of.index(), to);
        if (alike != null) {
            constants.put(to.index(), alike);
            return to;
        }
        return bothWide(to, (p, high, b, n) -> Loops.widen(p, ints(b, of, high), n));
    }

    // ---- truths of numbers

    private Slot among(Among among) {
        Slot of = slot(among.of());
        boolean one = among.of().type() instanceof Type.One;
        long mask = among.mask();
        Slot to = added(Kind.BITS, of.exact(), Range.OPEN);
        if (one) {
            long possible = among.share() == Share.ANY ? mask : ~mask;
            // possible: a value of the mask can be it; certain: no other value can be it
            return both(
                    to,
                    (p, high, b, n) -> {
                        if (high) {
                            anyOf(p, b, of, true, possible);
                        } else {
                            anyOf(p, b, of, true, ~possible);
                            Bits.not(p, p);
                        }
                    });
        }
        return switch (among.share()) {
            case ANY -> both(to, (p, high, b, n) -> anyOf(p, b, of, high, mask));
            case OTHER_THAN -> both(to, (p, high, b, n) -> anyOf(p, b, of, high, ~mask));
            case ALL ->
                    both(
                            to,
                            (p, high, b, n) -> {
                                if (of.wide()) {
                                    Bits.notAllOf(b.wideScratch(), longs(b, of, high), mask);
                                    Bits.of(p, b.wideScratch());
                                } else {
                                    Bits.notAllOf(p, b.scratch(), ints(b, of, high), (int) mask);
                                }
                                Bits.not(p, p);
                            });
        };
    }

    private static void anyOf(int[] to, Buffers buffers, Slot of, boolean high, long mask) {
        if (of.wide()) {
            Bits.anyOf(buffers.wideScratch(), longs(buffers, of, high), mask);
            Bits.of(to, buffers.wideScratch());
        } else {
            Bits.anyOf(to, buffers.scratch(), ints(buffers, of, high), (int) mask);
        }
    }

    private Slot comparison(Comparison comparison) {
        Slot left = numbers(slot(comparison.left()));
        Slot right = numbers(slot(comparison.right()));
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
        boolean opposite = order == Order.AT_LEAST || order == Order.AT_MOST;
        Slot x = swapped ? c : a;
        Slot y = swapped ? a : c;
        Slot to = added(Kind.BITS, exact, Range.OPEN);
        return both(
                to,
                (p, high, b, n) -> {
                    // "less" holds for certain when the highest x is below the lowest y
                    less(p, b, x, high == opposite, y, high != opposite);
                    if (opposite) {
                        Bits.not(p, p);
                    }
                });
    }

    private void less(int[] to, Buffers b, Slot x, boolean highX, Slot y, boolean highY) {
        Range alikeX = constants.get(x.index());
        Range alikeY = constants.get(y.index());
        if (x.wide()) {
            Bits.less(b.wideScratch(), longs(b, x, highX), longs(b, y, highY));
            Bits.of(to, b.wideScratch());
            return;
        }
        if (alikeY != null) {
            long constant = highY ? alikeY.high() : alikeY.low();
            Bits.less(to, b.scratch(), ints(b, x, highX), (int) constant);
        } else if (alikeX != null) {
            long constant = highX ? alikeX.high() : alikeX.low();
            Bits.less(to, b.scratch(), (int) constant, ints(b, y, highY));
        } else {
            Bits.less(to, b.scratch(), ints(b, x, highX), ints(b, y, highY));
        }
    }

    private Slot sameOne(Slot left, Slot right, boolean exact, boolean same) {
        Slot to = added(Kind.BITS, exact, Range.OPEN);
        return both(
                to,
                (p, high, b, n) -> {
                    long[] a = longs(b, left, true);
                    long[] c = longs(b, right, true);
                    if (high == same) {
                        Bits.sharedBit(b.wideScratch(), a, c);
                    } else {
                        Bits.sameBit(b.wideScratch(), a, c);
                    }
                    Bits.of(p, b.wideScratch());
                    if (!same) {
                        Bits.not(p, p);
                    }
                });
    }

    private Slot equal(Slot left, Slot right, boolean exact, boolean equal) {
        Slot to = added(Kind.BITS, exact, Range.OPEN);
        int i = to.index();
        loops.add(
                (b, from, n) -> {
                    int[] low = b.ints(i);
                    if (exact) {
                        same(low, b, left, right, false, false);
                        if (!equal) {
                            Bits.not(low, low);
                        }
                        return;
                    }
                    // certain: all four bounds are one; possible: the two ranges meet
                    int[] certain = equal ? low : b.intsHigh(i);
                    int[] possible = equal ? b.intsHigh(i) : low;
                    int[] scratch = new int[Bits.WORDS];
                    same(certain, b, left, right, false, true);
                    same(scratch, b, left, right, true, false);
                    Bits.and(certain, certain, scratch);
                    less(possible, b, right, true, left, false);
                    less(scratch, b, left, true, right, false);
                    Bits.or(possible, possible, scratch);
                    if (equal) {
                        Bits.not(possible, possible);
                    } else {
                        Bits.not(certain, certain);
                    }
                });
        return to;
    }

    private static void same(
            int[] to, Buffers b, Slot left, Slot right, boolean highLeft, boolean highRight) {
        if (left.wide()) {
            Bits.unequal(b.wideScratch(), longs(b, left, highLeft), longs(b, right, highRight));
            Bits.of(to, b.wideScratch());
        } else {
            Bits.unequal(to, b.scratch(), ints(b, left, highLeft), ints(b, right, highRight));
        }
        Bits.not(to, to);
    }

    // ---- choices

    private Slot truth(Choice choice) {
        Slot condition = slot(choice.condition());
        Slot a = slot(choice.then());
        Slot c = slot(choice.otherwise());
        boolean exact = condition.exact() && a.exact() && c.exact();
        Slot to = added(Kind.BITS, exact, a.reach().hull(c.reach(), Type.TRUTH));
        return both(
                to,
                (p, high, b, n) -> {
                    int[] x = ints(b, a, high);
                    int[] y = ints(b, c, high);
                    int[] sure = ints(b, condition, false);
                    if (condition.exact()) {
                        Bits.choose(p, sure, x, y);
                    } else if (high) {
                        Bits.chooseHigh(p, sure, ints(b, condition, true), x, y);
                    } else {
                        Bits.chooseLow(p, sure, ints(b, condition, true), x, y);
                    }
                });
    }

    private Slot choice(Choice choice) {
        Slot condition = slot(choice.condition());
        Slot then = slot(choice.then());
        Slot otherwise = slot(choice.otherwise());
        boolean masks = choice.type() instanceof Type.One || choice.type() instanceof Type.Many;
        Range reach = then.reach().hull(otherwise.reach(), choice.type());
        boolean exact = condition.exact() && then.exact() && otherwise.exact();
        Range one = constants.get(then.index());
        Range other = constants.get(otherwise.index());
        if (!masks && one != null && other != null && one.settled() && other.settled()) {
            Slot to = added(Kind.PAIR, condition.exact(), reach);
            pairs.put(to.index(), new Pair(condition, one.low(), other.low()));
            return to;
        }
        Slot thenNumbers = numbers(then);
        Slot otherwiseNumbers = numbers(otherwise);
        boolean wide = thenNumbers.wide() || otherwiseNumbers.wide();
        Slot a = wide ? wide(then) : thenNumbers;
        Slot c = wide ? wide(otherwise) : otherwiseNumbers;
        Slot to = added(wide ? Kind.LONGS : Kind.INTS, exact, reach);
        return wide
                ? bothWide(
                        to,
                        (p, high, b, n) -> {
                            long[] x = longs(b, a, high);
                            long[] y = longs(b, c, high);
                            int[] sure = ints(b, condition, false);
                            if (condition.exact()) {
                                Bits.chosen(p, b.wideScratch(), sure, x, y);
                            } else {
                                // where the condition can be yes, the hull or the branch
                                hull(p, x, y, masks, high, BATCH);
                                int[] possible = ints(b, condition, true);
                                Bits.chosen(p, b.wideScratch(), possible, p, y);
                                Bits.chosen(p, b.wideScratch(), sure, x, p);
                            }
                        })
                : both(
                        to,
                        (p, high, b, n) -> {
                            int[] x = ints(b, a, high);
                            int[] y = ints(b, c, high);
                            int[] sure = ints(b, condition, false);
                            if (condition.exact() && other != null) {
                                int constant = (int) (high ? other.high() : other.low());
                                Bits.chosen(p, b.scratch(), sure, x, constant);
                            } else if (condition.exact()) {
                                Bits.chosen(p, b.scratch(), sure, x, y);
                            } else {
                                hull(p, x, y, masks, high, BATCH);
                                int[] possible = ints(b, condition, true);
                                Bits.chosen(p, b.scratch(), possible, p, y);
                                Bits.chosen(p, b.scratch(), sure, x, p);
                            }
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
        Slot left = numbers(slot(arithmetic.left()));
        Slot right = numbers(slot(arithmetic.right()));
        Range reach = reach(arithmetic);
        boolean exact = left.exact() && right.exact();
        Operation operation = arithmetic.operation();
        boolean days = arithmetic.type() == Type.DAY;
        if (operation == Operation.MONTHS_AFTER || operation == Operation.WORKDAYS_AFTER) {
            boolean open = operation == Operation.WORKDAYS_AFTER && !program.calendar().settled();
            return moved(operation, wide(left), wide(right), exact && !open, reach);
        }
        boolean wide = left.wide() || right.wide() || !fits(reach);
        if (days && operation != Operation.MIN && operation != Operation.MAX) {
            return wide
                    ? moved(operation, wide(left), wide(right), exact, reach)
                    : daysAfter(operation, left, right, exact, reach);
        }
        Slot a = wide ? wide(left) : left;
        Slot c = wide ? wide(right) : right;
        Slot to = added(wide ? Kind.LONGS : Kind.INTS, exact, reach);
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
        Slot to = added(Kind.INTS, exact, reach);
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
        Slot to = added(Kind.LONGS, exact, reach);
        boolean minus = operation == Operation.MINUS;
        return bothWide(
                to,
                (p, high, b, n) -> {
                    long[] day = longs(b, left, high);
                    long[] by = longs(b, right, high != minus);
                    for (int i = 0; i < n; i++) {
                        p[i] = moved(operation, day[i], by[i], high);
                    }
                });
    }

    private long moved(Operation operation, long day, long by, boolean high) {
        return switch (operation) {
            case MONTHS_AFTER -> WorkingDays.monthsAfter(day, by);
            case WORKDAYS_AFTER ->
                    high
                            ? program.calendar().latest(day, by)
                            : program.calendar().earliest(day, by);
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
