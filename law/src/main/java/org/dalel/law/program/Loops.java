// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.program;

import org.dalel.law.language.Type;

/**
 * One operation over a batch, each a loop without a branch over primitive arrays: that is the form
 * the compiler turns into vector instructions. {@code to[i]} is written for the first {@code n}
 * rows. Truths are 0 or 1.
 */
final class Loops {
    private Loops() {}

    static void plus(int[] to, int[] a, int[] b, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = a[i] + b[i];
        }
    }

    static void plus(long[] to, long[] a, long[] b, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = a[i] + b[i];
        }
    }

    static void minus(int[] to, int[] a, int[] b, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = a[i] - b[i];
        }
    }

    static void minus(long[] to, long[] a, long[] b, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = a[i] - b[i];
        }
    }

    static void times(int[] to, int[] a, int[] b, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = a[i] * b[i];
        }
    }

    static void times(long[] to, long[] a, long[] b, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = a[i] * b[i];
        }
    }

    static void min(int[] to, int[] a, int[] b, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = Math.min(a[i], b[i]);
        }
    }

    static void min(long[] to, long[] a, long[] b, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = Math.min(a[i], b[i]);
        }
    }

    static void max(int[] to, int[] a, int[] b, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = Math.max(a[i], b[i]);
        }
    }

    static void max(long[] to, long[] a, long[] b, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = Math.max(a[i], b[i]);
        }
    }

    static void and(int[] to, int[] a, int[] b, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = a[i] & b[i];
        }
    }

    static void and(long[] to, long[] a, long[] b, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = a[i] & b[i];
        }
    }

    static void or(int[] to, int[] a, int[] b, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = a[i] | b[i];
        }
    }

    static void or(long[] to, long[] a, long[] b, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = a[i] | b[i];
        }
    }

    static void not(int[] to, int[] a, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = 1 ^ a[i];
        }
    }

    /** {@code a < b}, or its opposite when {@code flip} is 1. The difference never overflows. */
    static void less(int[] to, int[] a, int[] b, int flip, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = ((a[i] - b[i]) >>> 31) ^ flip;
        }
    }

    static void less(int[] to, long[] a, long[] b, int flip, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = (int) ((a[i] - b[i]) >>> 63) ^ flip;
        }
    }

    /** {@code a == b}. */
    static void equal(int[] to, int[] a, int[] b, int n) {
        for (int i = 0; i < n; i++) {
            int d = a[i] ^ b[i];
            to[i] = ((d | -d) >>> 31) ^ 1;
        }
    }

    static void equal(int[] to, long[] a, long[] b, int n) {
        for (int i = 0; i < n; i++) {
            long d = a[i] ^ b[i];
            to[i] = (int) ((d | -d) >>> 63) ^ 1;
        }
    }

    /** Whether any bit of the mask is set, or the opposite when {@code flip} is 1. */
    static void anyOf(int[] to, int[] a, int mask, int flip, int n) {
        for (int i = 0; i < n; i++) {
            int d = a[i] & mask;
            to[i] = ((d | -d) >>> 31) ^ flip;
        }
    }

    static void anyOf(int[] to, long[] a, long mask, int flip, int n) {
        for (int i = 0; i < n; i++) {
            long d = a[i] & mask;
            to[i] = (int) ((d | -d) >>> 63) ^ flip;
        }
    }

    /** Whether every bit of the mask is set. */
    static void allOf(int[] to, int[] a, int mask, int n) {
        for (int i = 0; i < n; i++) {
            int d = ~a[i] & mask;
            to[i] = ((d | -d) >>> 31) ^ 1;
        }
    }

    static void allOf(int[] to, long[] a, long mask, int n) {
        for (int i = 0; i < n; i++) {
            long d = ~a[i] & mask;
            to[i] = (int) ((d | -d) >>> 63) ^ 1;
        }
    }

    /** Whether exactly one bit is set in both and it is the same. */
    static void sameBit(int[] to, long[] a, long[] b, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = a[i] == b[i] && Long.bitCount(a[i]) == 1 ? 1 : 0;
        }
    }

    /** {@code yes == 1 ? a : b}. */
    static void choose(int[] to, int[] yes, int[] a, int[] b, int n) {
        for (int i = 0; i < n; i++) {
            int m = -yes[i];
            to[i] = a[i] & m | b[i] & ~m;
        }
    }

    static void choose(long[] to, int[] yes, long[] a, long[] b, int n) {
        for (int i = 0; i < n; i++) {
            long m = -(long) yes[i];
            to[i] = a[i] & m | b[i] & ~m;
        }
    }

    /** Two constants. */
    static void choose(int[] to, int[] yes, int a, int b, int n) {
        int difference = a - b;
        for (int i = 0; i < n; i++) {
            to[i] = b + (difference & -yes[i]);
        }
    }

    /** Where the condition is certain the branch's value, else what is given for neither. */
    static void choose(int[] to, int[] sure, int[] possible, int[] a, int[] b, int[] open, int n) {
        for (int i = 0; i < n; i++) {
            int yes = -sure[i];
            int no = possible[i] - 1;
            to[i] = a[i] & yes | b[i] & no | open[i] & ~(yes | no);
        }
    }

    static void choose(
            long[] to, int[] sure, int[] possible, long[] a, long[] b, long[] open, int n) {
        for (int i = 0; i < n; i++) {
            long yes = -(long) sure[i];
            long no = (long) possible[i] - 1;
            to[i] = a[i] & yes | b[i] & no | open[i] & ~(yes | no);
        }
    }

    /** A day so many days later; what never was stays so. */
    static void daysAfter(int[] to, int[] day, int[] by, int sign, int n) {
        int never = (int) Type.Day.NEVER;
        int first = (int) Type.Day.EARLIEST;
        for (int i = 0; i < n; i++) {
            int moved = Math.max(first, Math.min(never, day[i] + sign * by[i]));
            int d = day[i] ^ never;
            int other = (d | -d) >> 31;
            to[i] = moved & other | never & ~other;
        }
    }

    static void widen(long[] to, int[] a, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = a[i];
        }
    }

    static long sum(int[] a, int n) {
        long sum = 0;
        for (int i = 0; i < n; i++) {
            sum += a[i];
        }
        return sum;
    }

    static long sum(long[] a, int n) {
        long sum = 0;
        for (int i = 0; i < n; i++) {
            sum += a[i];
        }
        return sum;
    }
}
