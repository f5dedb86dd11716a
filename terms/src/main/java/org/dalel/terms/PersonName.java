// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.terms;

import java.util.Objects;

/**
 * The name of a person, which no log, message or default rendering shows.
 *
 * <p>A wrong name published hurts someone: {@link #toString()} never gives the name, and only
 * protection, casework, the vault and the named edge classes may call {@link #reveal()} (held by
 * the architecture tests).
 */
public final class PersonName {
    private final String name;

    public PersonName(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a person's name may not be blank");
        }
        this.name = name;
    }

    /** The name itself. Whoever calls this answers for where it goes. */
    public String reveal() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonName that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name);
    }

    @Override
    public String toString() {
        return "(name withheld)";
    }
}
