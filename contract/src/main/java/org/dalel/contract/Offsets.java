// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.contract;

import java.util.Arrays;
import org.dalel.terms.Passage;

/**
 * Turns UTF-16 units, which Java counts, into Unicode code points, which the contract counts, and
 * back.
 *
 * <p>Both are the same but after a character outside the Basic Multilingual Plane (an emoji, say).
 */
public final class Offsets {
    /** Offsets that stay as they are: what the vault keeps. */
    public static final Offsets UNCHANGED = new Offsets(new int[0]);

    /** UTF-16 offsets of the second halves of surrogate pairs, rising. */
    private final int[] secondHalves;

    private Offsets(int[] secondHalves) {
        this.secondHalves = secondHalves;
    }

    public static Offsets of(String text) {
        int[] found = new int[8];
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i))
                    && Character.isHighSurrogate(text.charAt(i - 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = i;
            }
        }
        return new Offsets(Arrays.copyOf(found, count));
    }

    /** The number of code points before UTF-16 offset {@code unit}. */
    public int toCodePoints(int unit) {
        int before = Arrays.binarySearch(secondHalves, unit);
        return unit - (before >= 0 ? before : -before - 1);
    }

    /** The UTF-16 offset before which {@code codePoints} code points stand. */
    public int toUnits(int codePoints) {
        int low = 0;
        int high = secondHalves.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (secondHalves[middle] - middle <= codePoints) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return codePoints + low;
    }

    Passage toUnits(int start, int end) {
        return new Passage(toUnits(start), toUnits(end));
    }
}
