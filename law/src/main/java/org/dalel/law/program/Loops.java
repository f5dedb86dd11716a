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

    /**
     * Lower and upper halves are summed by themselves: at most 32,768 rows keep each in 32 bits.
     */
    static long sum(int[] a, int n) {
        int lower = 0;
        int upper = 0;
        for (int i = 0; i < n; i++) {
            lower += a[i] & 0xffff;
        }
        for (int i = 0; i < n; i++) {
            upper += a[i] >> 16;
        }
        return ((long) upper << 16) + lower;
    }

    static long sum(long[] a, int n) {
        long sum = 0;
        for (int i = 0; i < n; i++) {
            sum += a[i];
        }
        return sum;
    }
}
