// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.map;

import java.util.Comparator;
import java.util.List;

/**
 * From one thing to another.
 *
 * @param grounds on what it rests, one or more
 */
public record MapEdge(MapNode from, MapNode to, List<Ground> grounds) {
    /** In the order of the columns. */
    public static final Comparator<MapEdge> IN_ORDER =
            Comparator.comparing(MapEdge::from, MapNode.IN_ORDER)
                    .thenComparing(MapEdge::to, MapNode.IN_ORDER);

    public MapEdge {
        grounds = List.copyOf(grounds);
        if (grounds.isEmpty()) {
            throw new IllegalArgumentException("an edge rests on something");
        }
    }

    /** As firm as the firmest of its grounds. */
    public Ground.Standing standing() {
        return grounds.stream()
                .map(Ground::standing)
                .min(Comparator.naturalOrder())
                .orElse(Ground.Standing.UNCERTAIN);
    }

    /** Whether law is among its grounds. */
    public boolean inLaw() {
        return grounds.stream().anyMatch(g -> g instanceof Ground.OfLaw);
    }

    /** How many rules of law it rests on that are in force for certain. */
    public int lawsAtLeast() {
        return (int)
                grounds.stream()
                        .filter(g -> g instanceof Ground.OfLaw law && law.inForce().isYes())
                        .count();
    }

    /** How many rules of law it rests on that can be in force. */
    public int lawsAtMost() {
        return (int) grounds.stream().filter(g -> g instanceof Ground.OfLaw).count();
    }

    /** How many passages and accounts of sources it rests on. */
    public int sources() {
        return grounds.size() - lawsAtMost();
    }
}
