// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.terms;

import java.util.Objects;

/**
 * Words taken over from a document (a target, a speaker, a trigger), which may hold a person's
 * name.
 *
 * <p>{@link #toString()} never gives the words, so that a record that holds them can be printed or
 * logged safely.
 */
public final class Quoted {
    private final String words;

    public Quoted(String words) {
        if (words.isBlank()) {
            throw new IllegalArgumentException("quoted words may not be blank");
        }
        this.words = words;
    }

    /** The words themselves. Whoever calls this answers for where they go. */
    public String reveal() {
        return words;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quoted that && words.equals(that.words);
    }

    @Override
    public int hashCode() {
        return Objects.hash(words);
    }

    @Override
    public String toString() {
        return "(words withheld)";
    }
}
