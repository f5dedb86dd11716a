// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.language;

import java.util.Collection;
import java.util.Optional;

/** What the names of a pack mean. */
public interface Names {
    /** What stands behind a name. */
    enum Kind {
        /** Something to know of the organisation or the case. */
        FACT,
        /**
         * A figure of the law with a value for every day, such as the monthly calculation index.
         */
        PARAMETER,
        /** What other expressions of the pack define. */
        TERM,
        /**
         * A day of the case: the act, the opening, the decision; {@code today} is the day asked.
         */
        ANCHOR
    }

    /** A name's kind and the type of its value. */
    record Meaning(Kind kind, Type type) {}

    /** What the name means; empty when the pack does not know it. */
    Optional<Meaning> meaning(String name);

    /** Every name, for suggestions. */
    Collection<String> all();
}
