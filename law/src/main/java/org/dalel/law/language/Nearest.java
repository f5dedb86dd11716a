// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.language;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The name somebody may have meant. */
public final class Nearest {
    private Nearest() {}

    /**
     * The known name that differs least, when it differs little; of equals the first by alphabet.
     */
    public static Optional<String> to(String written, Collection<String> known) {
        int most = Math.max(1, written.length() / 3);
        return known.stream()
                .filter(name -> distance(written, name) <= most)
                .min(
                        Comparator.comparingInt((String name) -> distance(written, name))
                                .thenComparing(Comparator.naturalOrder()));
    }

    /** What to do about an unknown name: the likely one, or where the names are listed. */
    public static String advice(String written, Collection<String> known, String otherwise) {
        return to(written, known).map(name -> "did you mean '" + name + "'?").orElse(otherwise);
    }

    /** Letters to add, take away, replace or swap. */
    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                cost[i][j] =
                        Math.min(
                                cost[i - 1][j - 1] + change,
                                1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                boolean swapped =
                        i > 1
                                && j > 1
                                && one.charAt(i - 1) == other.charAt(j - 2)
                                && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[one.length()][other.length()];
    }
}
