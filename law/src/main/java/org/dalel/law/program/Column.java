// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.program;

import java.util.stream.IntStream;

/**
 * One fact of every organisation of a register. Where all is known, low and high are the same
 * array.
 */
public sealed interface Column {
    int rows();

    /** Whether every row is known. */
    boolean exact();

    Range at(int row);

    /** Values that fit into 32 bits: truths, days, values of up to 30, smaller numbers. */
    record Ints(int[] low, int[] high) implements Column {
        public Ints {
            sameLength(low.length, high.length);
        }

        @Override
        public int rows() {
            return low.length;
        }

        @Override
        public boolean exact() {
            return low == high;
        }

        @Override
        public Range at(int row) {
            return new Range(low[row], high[row]);
        }
    }

    /** Values of any size. */
    record Longs(long[] low, long[] high) implements Column {
        public Longs {
            sameLength(low.length, high.length);
        }

        @Override
        public int rows() {
            return low.length;
        }

        @Override
        public boolean exact() {
            return low == high;
        }

        @Override
        public Range at(int row) {
            return new Range(low[row], high[row]);
        }
    }

    static Column known(int[] values) {
        return new Ints(values, values);
    }

    static Column known(long[] values) {
        return new Longs(values, values);
    }

    /** One range for each row; kept as narrow as the values allow. */
    static Column of(Range[] rows) {
        long[] low = new long[rows.length];
        long[] high = new long[rows.length];
        boolean exact = true;
        for (int i = 0; i < rows.length; i++) {
            low[i] = rows[i].low();
            high[i] = rows[i].high();
            exact &= rows[i].settled();
        }
        if (!fits(low) || !fits(high)) {
            return new Longs(low, exact ? low : high);
        }
        int[] narrow = narrow(low);
        return new Ints(narrow, exact ? narrow : narrow(high));
    }

    private static boolean fits(long[] values) {
        for (long value : values) {
            if (value <= -(1L << 30) || value >= 1L << 30) {
                return false;
            }
        }
        return true;
    }

    private static int[] narrow(long[] values) {
        return IntStream.range(0, values.length).map(i -> (int) values[i]).toArray();
    }

    private static void sameLength(int low, int high) {
        if (low != high) {
            throw new IllegalArgumentException("as many lows as highs: " + low + ", " + high);
        }
    }
}
