// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.name;

import java.util.Optional;
import org.dalel.reading.clue.Clues.Naming.Kind;
import org.dalel.terms.Passage;

/**
 * A name at one place.
 *
 * @param kind empty while nothing tells it
 * @param run its words
 * @param name as written
 * @param listedAs the name of a known body or place; else as written
 * @param sure whether more than the look of the words tells its kind
 */
record Mention(Optional<Kind> kind, Run run, String name, String listedAs, boolean sure) {
    static Mention of(Kind kind, Run run, String name, boolean sure) {
        return new Mention(Optional.of(kind), run, name, name, sure);
    }

    Passage passage() {
        return run.passage();
    }

    boolean is(Kind wanted) {
        return kind.filter(k -> k == wanted).isPresent();
    }

    Mention as(Kind wanted) {
        return new Mention(Optional.of(wanted), run, name, listedAs, sure);
    }
}
