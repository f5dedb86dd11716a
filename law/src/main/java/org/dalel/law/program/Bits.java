// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.program;

/**
 * Truths of a batch, one bit for each row: row {@code k * WORDS + i} is bit {@code k} of word
 * {@code i}. So neighbouring rows lie in neighbouring words, and each loop here is one the compiler
 * turns into vector instructions: from comparing numbers, by their signs, to counting.
 */
final class Bits {
    /** Words of a batch. */
    static final int WORDS = 64;

    /** Rows of a batch. */
    static final int ROWS = 32 * WORDS;

    private static final int QUARTER = ROWS / 4;
    private static final int TOP = 0x8000_0000;
    private static final long WIDE_TOP = 0x8000_0000_0000_0000L;

    private Bits() {}

    static void not(int[] to, int[] a) {
        for (int i = 0; i < WORDS; i++) {
            to[i] = ~a[i];
        }
    }

    static void and(int[] to, int[] a, int[] b) {
        for (int i = 0; i < WORDS; i++) {
            to[i] = a[i] & b[i];
        }
    }

    static void or(int[] to, int[] a, int[] b) {
        for (int i = 0; i < WORDS; i++) {
            to[i] = a[i] | b[i];
        }
    }

    /** {@code yes ? a : b}. */
    static void choose(int[] to, int[] yes, int[] a, int[] b) {
        for (int i = 0; i < WORDS; i++) {
            to[i] = a[i] & yes[i] | b[i] & ~yes[i];
        }
    }

    /** Where the condition is certain the branch's value, elsewhere only what both have. */
    static void chooseLow(int[] to, int[] sure, int[] possible, int[] a, int[] b) {
        for (int i = 0; i < WORDS; i++) {
            to[i] = a[i] & b[i] | a[i] & sure[i] | b[i] & ~possible[i];
        }
    }

    /** Where the condition is certain the branch's value, elsewhere what either has. */
    static void chooseHigh(int[] to, int[] sure, int[] possible, int[] a, int[] b) {
        for (int i = 0; i < WORDS; i++) {
            to[i] = a[i] & possible[i] | b[i] & ~sure[i];
        }
    }

    // ---- from numbers

    /**
     * Truths from signs: a row is true where its number is below 0. Quarters and halves are laid
     * over each other until one word holds 32 rows.
     *
     * @param quarters four rows in each number, 8 bits apart
     */
    private static void of(int[] to, int[] quarters) {
        for (int i = 0; i < ROWS / 8; i++) {
            quarters[i] = quarters[i] >>> 4 | quarters[i + ROWS / 8];
        }
        for (int i = 0; i < ROWS / 16; i++) {
            quarters[i] = quarters[i] >>> 2 | quarters[i + ROWS / 16];
        }
        for (int i = 0; i < WORDS; i++) {
            to[i] = quarters[i] >>> 1 | quarters[i + WORDS];
        }
    }

    /** The signs of four numbers in one. */
    private static int quarter(int first, int second, int third, int fourth) {
        return (first & TOP) >>> 24 | (second & TOP) >>> 16 | (third & TOP) >>> 8 | fourth & TOP;
    }

    private static int sign(int value) {
        return value | -value;
    }

    static void of(int[] to, long[] signs) {
        for (int i = 0; i < ROWS / 2; i++) {
            signs[i] = (signs[i] & WIDE_TOP) >>> 16 | signs[i + ROWS / 2] & WIDE_TOP;
        }
        for (int i = 0; i < ROWS / 4; i++) {
            signs[i] = signs[i] >>> 8 | signs[i + ROWS / 4];
        }
        for (int i = 0; i < ROWS / 8; i++) {
            signs[i] = signs[i] >>> 4 | signs[i + ROWS / 8];
        }
        for (int i = 0; i < ROWS / 16; i++) {
            signs[i] = signs[i] >>> 2 | signs[i + ROWS / 16];
        }
        for (int i = 0; i < WORDS; i++) {
            to[i] = (int) ((signs[i] >>> 1 | signs[i + WORDS]) >>> 32);
        }
    }

    /** Numbers that are 0 or 1, from a row of a column on. */
    static void read(int[] to, int[] scratch, int[] column, int from, int n) {
        System.arraycopy(column, from, scratch, 0, n);
        for (int i = 0; i < QUARTER; i++) {
            scratch[i] =
                    quarter(
                            scratch[i] << 31,
                            scratch[i + QUARTER] << 31,
                            scratch[i + 2 * QUARTER] << 31,
                            scratch[i + 3 * QUARTER] << 31);
        }
        of(to, scratch);
    }

    static void read(int[] to, long[] scratch, long[] column, int from, int n) {
        System.arraycopy(column, from, scratch, 0, n);
        for (int i = 0; i < ROWS; i++) {
            scratch[i] = scratch[i] << 63;
        }
        of(to, scratch);
    }

    /** {@code a < b}. The difference never overflows. */
    static void less(int[] to, int[] scratch, int[] a, int[] b) {
        for (int i = 0; i < QUARTER; i++) {
            scratch[i] =
                    quarter(
                            a[i] - b[i],
                            a[i + QUARTER] - b[i + QUARTER],
                            a[i + 2 * QUARTER] - b[i + 2 * QUARTER],
                            a[i + 3 * QUARTER] - b[i + 3 * QUARTER]);
        }
        of(to, scratch);
    }

    /** {@code a < b} for one number of all rows. */
    static void less(int[] to, int[] scratch, int[] a, int b) {
        for (int i = 0; i < QUARTER; i++) {
            scratch[i] =
                    quarter(
                            a[i] - b,
                            a[i + QUARTER] - b,
                            a[i + 2 * QUARTER] - b,
                            a[i + 3 * QUARTER] - b);
        }
        of(to, scratch);
    }

    /** {@code a < b} for one number of all rows. */
    static void less(int[] to, int[] scratch, int a, int[] b) {
        for (int i = 0; i < QUARTER; i++) {
            scratch[i] =
                    quarter(
                            a - b[i],
                            a - b[i + QUARTER],
                            a - b[i + 2 * QUARTER],
                            a - b[i + 3 * QUARTER]);
        }
        of(to, scratch);
    }

    static void less(long[] signs, long[] a, long[] b) {
        for (int i = 0; i < ROWS; i++) {
            signs[i] = a[i] - b[i];
        }
    }

    /** {@code a != b}. */
    static void unequal(int[] to, int[] scratch, int[] a, int[] b) {
        for (int i = 0; i < QUARTER; i++) {
            scratch[i] =
                    quarter(
                            sign(a[i] ^ b[i]),
                            sign(a[i + QUARTER] ^ b[i + QUARTER]),
                            sign(a[i + 2 * QUARTER] ^ b[i + 2 * QUARTER]),
                            sign(a[i + 3 * QUARTER] ^ b[i + 3 * QUARTER]));
        }
        of(to, scratch);
    }

    static void unequal(long[] signs, long[] a, long[] b) {
        for (int i = 0; i < ROWS; i++) {
            long d = a[i] ^ b[i];
            signs[i] = d | -d;
        }
    }

    /** Whether any bit of the mask is set in a value. */
    static void anyOf(int[] to, int[] scratch, int[] a, int mask) {
        for (int i = 0; i < QUARTER; i++) {
            scratch[i] =
                    quarter(
                            sign(a[i] & mask),
                            sign(a[i + QUARTER] & mask),
                            sign(a[i + 2 * QUARTER] & mask),
                            sign(a[i + 3 * QUARTER] & mask));
        }
        of(to, scratch);
    }

    static void anyOf(long[] signs, long[] a, long mask) {
        for (int i = 0; i < ROWS; i++) {
            long d = a[i] & mask;
            signs[i] = d | -d;
        }
    }

    /** Whether a bit of the mask is missing in a value. */
    static void notAllOf(int[] to, int[] scratch, int[] a, int mask) {
        for (int i = 0; i < QUARTER; i++) {
            scratch[i] =
                    quarter(
                            sign(~a[i] & mask),
                            sign(~a[i + QUARTER] & mask),
                            sign(~a[i + 2 * QUARTER] & mask),
                            sign(~a[i + 3 * QUARTER] & mask));
        }
        of(to, scratch);
    }

    static void notAllOf(long[] signs, long[] a, long mask) {
        for (int i = 0; i < ROWS; i++) {
            long d = ~a[i] & mask;
            signs[i] = d | -d;
        }
    }

    /** Whether exactly one bit is set in both values and it is the same. */
    static void sameBit(long[] signs, long[] a, long[] b) {
        for (int i = 0; i < ROWS; i++) {
            signs[i] = a[i] == b[i] && Long.bitCount(a[i]) == 1 ? -1 : 0;
        }
    }

    /** Whether any bit is set in both values. */
    static void sharedBit(long[] signs, long[] a, long[] b) {
        for (int i = 0; i < ROWS; i++) {
            long d = a[i] & b[i];
            signs[i] = d | -d;
        }
    }

    // ---- to numbers

    /** {@link #of} the other way: four rows in each number, 8 bits apart. */
    private static void quarters(int[] to, int[] bits) {
        for (int i = 0; i < WORDS; i++) {
            to[i] = bits[i] << 1;
            to[i + WORDS] = bits[i];
        }
        for (int i = 0; i < ROWS / 16; i++) {
            to[i + ROWS / 16] = to[i];
            to[i] = to[i] << 2;
        }
        for (int i = 0; i < ROWS / 8; i++) {
            to[i + ROWS / 8] = to[i];
            to[i] = to[i] << 4;
        }
    }

    /** Numbers below 0 where a row is true, at least 0 elsewhere. */
    private static void signs(long[] to, int[] bits) {
        for (int i = 0; i < WORDS; i++) {
            long wide = (long) bits[i] << 32;
            to[i] = wide << 1;
            to[i + WORDS] = wide;
        }
        for (int i = 0; i < ROWS / 16; i++) {
            to[i + ROWS / 16] = to[i];
            to[i] = to[i] << 2;
        }
        for (int i = 0; i < ROWS / 8; i++) {
            to[i + ROWS / 8] = to[i];
            to[i] = to[i] << 4;
        }
        for (int i = 0; i < ROWS / 4; i++) {
            to[i + ROWS / 4] = to[i];
            to[i] = to[i] << 8;
        }
        for (int i = 0; i < ROWS / 2; i++) {
            to[i + ROWS / 2] = to[i];
            to[i] = to[i] << 16;
        }
    }

    /** 0 or 1 for each row. */
    static void numbers(int[] to, int[] scratch, int[] bits) {
        quarters(scratch, bits);
        for (int i = 0; i < QUARTER; i++) {
            int rows = scratch[i];
            to[i] = rows << 24 >>> 31;
            to[i + QUARTER] = rows << 16 >>> 31;
            to[i + 2 * QUARTER] = rows << 8 >>> 31;
            to[i + 3 * QUARTER] = rows >>> 31;
        }
    }

    private static int chosen(int sign, int a, int b) {
        int m = sign >> 31;
        return a & m | b & ~m;
    }

    /** {@code yes ? a : b}, numbers by truths. */
    static void chosen(int[] to, int[] scratch, int[] yes, int[] a, int[] b) {
        quarters(scratch, yes);
        for (int i = 0; i < QUARTER; i++) {
            int rows = scratch[i];
            to[i] = chosen(rows << 24, a[i], b[i]);
            to[i + QUARTER] = chosen(rows << 16, a[i + QUARTER], b[i + QUARTER]);
            to[i + 2 * QUARTER] = chosen(rows << 8, a[i + 2 * QUARTER], b[i + 2 * QUARTER]);
            to[i + 3 * QUARTER] = chosen(rows, a[i + 3 * QUARTER], b[i + 3 * QUARTER]);
        }
    }

    /** {@code yes ? a : b} for one number of all rows. */
    static void chosen(int[] to, int[] scratch, int[] yes, int[] a, int b) {
        quarters(scratch, yes);
        for (int i = 0; i < QUARTER; i++) {
            int rows = scratch[i];
            to[i] = chosen(rows << 24, a[i], b);
            to[i + QUARTER] = chosen(rows << 16, a[i + QUARTER], b);
            to[i + 2 * QUARTER] = chosen(rows << 8, a[i + 2 * QUARTER], b);
            to[i + 3 * QUARTER] = chosen(rows, a[i + 3 * QUARTER], b);
        }
    }

    static void chosen(long[] to, long[] scratch, int[] yes, long[] a, long[] b) {
        signs(scratch, yes);
        for (int i = 0; i < ROWS; i++) {
            // no arithmetic shift of 64 bits in older vector instructions
            long m = -(scratch[i] >>> 63);
            to[i] = a[i] & m | b[i] & ~m;
        }
    }

    /** Two numbers, the same in all rows. */
    static void chosen(int[] to, int[] scratch, int[] yes, int a, int b) {
        int difference = a - b;
        quarters(scratch, yes);
        for (int i = 0; i < QUARTER; i++) {
            int rows = scratch[i];
            to[i] = b + (difference & rows << 24 >> 31);
            to[i + QUARTER] = b + (difference & rows << 16 >> 31);
            to[i + 2 * QUARTER] = b + (difference & rows << 8 >> 31);
            to[i + 3 * QUARTER] = b + (difference & rows >> 31);
        }
    }

    static void chosen(long[] to, int[] yes, long a, long b) {
        long difference = a - b;
        signs(to, yes);
        for (int i = 0; i < ROWS; i++) {
            to[i] = b + (difference & -(to[i] >>> 63));
        }
    }

    // ---- counts

    /** Whether a row's bit is set: 0 or 1. */
    static int at(int[] bits, int row) {
        return bits[row % WORDS] >>> row / WORDS & 1;
    }

    /** How many of the first rows are set. */
    static int count(int[] bits, int n) {
        int count = 0;
        if (n == ROWS) {
            for (int i = 0; i < WORDS; i++) {
                count += Integer.bitCount(bits[i]);
            }
            return count;
        }
        for (int row = 0; row < n; row++) {
            count += at(bits, row);
        }
        return count;
    }
}
