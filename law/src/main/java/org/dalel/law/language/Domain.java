// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.language;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;

/**
 * The values a fact can have, such as the legal forms of a country. Each has a bit of its own, the
 * first the lowest: a set of values is a mask.
 *
 * @param name the fact's id
 * @param values 1 to 62, each once
 */
public record Domain(String name, List<String> values) {
    /** More values than this do not fit into one mask. */
    public static final int MOST = 62;

    public Domain {
        values = List.copyOf(values);
        if (values.isEmpty() || values.size() > MOST) {
            throw new IllegalArgumentException(
                    "'" + name + "' has 1 to " + MOST + " values, got " + values.size());
        }
        if (new HashSet<>(values).size() != values.size()) {
            throw new IllegalArgumentException("a value of '" + name + "' is there twice");
        }
    }

    /** The bit of that value; empty when it is none of this domain. */
    public OptionalLong bit(String value) {
        int index = values.indexOf(value);
        return index < 0 ? OptionalLong.empty() : OptionalLong.of(1L << index);
    }

    /** All bits. */
    public long all() {
        return (1L << values.size()) - 1;
    }

    /** The values whose bits are set, in order. */
    public List<String> of(long mask) {
        return values.stream().filter(v -> (bit(v).orElseThrow() & mask) != 0).toList();
    }
}
