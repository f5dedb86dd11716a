// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.map;

import java.util.Comparator;
import java.util.Locale;

/**
 * Something on the map.
 *
 * @param sort what {@code key} is
 * @param key a code, or the id of an instrument, provision or bill
 */
public record MapNode(Column column, Sort sort, String key) {
    /** Column by column; within one by sort and key, so that the same question draws the same. */
    public static final Comparator<MapNode> IN_ORDER =
            Comparator.comparing(MapNode::column)
                    .thenComparing(MapNode::sort)
                    .thenComparing(MapNode::key);

    /** What kind of thing a node is. */
    public enum Sort {
        /** A {@link Body}. */
        BODY,
        /** A provision by itself, where few are asked for. */
        PROVISION,
        /** An instrument of the pack. */
        INSTRUMENT,
        /** A bill of the pack. */
        BILL,
        /** A law that a source names and the pack does not hold, or holds more than once. */
        OTHER_LAW,
        /** The source names no law. */
        NO_LAW,
        /** A penalty, by its kind. */
        PENALTY,
        /** What a rule without penalty does: duty, prohibition, power … */
        RULE,
        /** A step of a bill or law. */
        STAGE,
        /** Something that happened, by its type. */
        INCIDENT,
        /** An {@link Effect}. */
        EFFECT,
        /** A challenge before a {@link Body}. */
        CHALLENGE,
        /** A proposal to amend, by what became of it. */
        PROPOSAL,
        /** A word of {@link Account}s. */
        ACCOUNT
    }

    static MapNode of(Column column, Body body) {
        return new MapNode(column, Sort.BODY, body.code());
    }

    static MapNode of(Effect effect) {
        return new MapNode(Column.EFFECT, Sort.EFFECT, effect.code());
    }

    /** Its name in files: {@code power:instrument:criminal-code}. */
    public String id() {
        return column.name().toLowerCase(Locale.ROOT)
                + ":"
                + sort.name().toLowerCase(Locale.ROOT)
                + ":"
                + key;
    }
}
