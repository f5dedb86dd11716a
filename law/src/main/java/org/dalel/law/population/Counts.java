// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.population;

import java.util.List;

/**
 * How many organisations of some groups have each of the answers there can be. Every organisation
 * is counted once: the cells add up to all.
 *
 * @param groups the groups counted together here; several where one alone would be too few
 * @param cells one count for each answer, in the order of {@link Population.Line#answers()}
 */
public record Counts(List<String> groups, List<Long> cells) {
    public Counts {
        groups = List.copyOf(groups);
        cells = List.copyOf(cells);
    }

    /** How many organisations these groups have. */
    public long all() {
        return cells.stream().mapToLong(Long::longValue).sum();
    }

    /** Both together. */
    Counts with(Counts other) {
        List<String> names = new java.util.ArrayList<>(groups);
        names.addAll(other.groups());
        List<Long> sums = new java.util.ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            sums.add(Math.addExact(cells.get(i), other.cells().get(i)));
        }
        return new Counts(names, sums);
    }
}
