// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.List;
import org.dalel.terms.IncidentType;

/**
 * Words that give an incident away, with what must stand near them.
 *
 * @param sure civic in itself: no civic target is asked for
 * @param civic only where the sentence names a civic target
 * @param weak needs more evidence than others
 * @param words as written in the table
 * @param example a sentence in which it must be found
 */
record Trigger(
        IncidentType type,
        Manner manner,
        String words,
        List<Condition> conditions,
        boolean sure,
        boolean civic,
        boolean weak,
        String example) {

    Trigger {
        conditions = List.copyOf(conditions);
    }

    /** How the words tell it. */
    enum Manner {
        /** A verb: something is done to its object. */
        VERB,
        /** A verb: its subject does it. */
        DEED,
        /** A noun: something done to somebody. */
        EVENT,
        /** A noun: what people do together. */
        ACTION,
        /** Said of somebody. */
        STATE;

        boolean isNoun() {
            return this == EVENT || this == ACTION;
        }

        boolean isVerb() {
            return this == VERB || this == DEED;
        }
    }

    /** Whether what need not know who did it to whom holds: asked first, since it is cheap. */
    boolean mayHold(Scene scene, int from, int to, int tail) {
        for (Condition condition : conditions) {
            if (!condition.asksForRoles() && !condition.holds(scene, from, to, tail, Roles.NONE)) {
                return false;
            }
        }
        return true;
    }

    boolean holds(Scene scene, int from, int to, int tail, Roles roles) {
        for (Condition condition : conditions) {
            if (!condition.holds(scene, from, to, tail, roles)) {
                return false;
            }
        }
        return true;
    }

    /** How well the object fits: an object whose head noun is the one asked for fits best. */
    int strength(Scene scene, Roles roles) {
        int strength = 0;
        for (Condition condition : conditions) {
            strength = Math.max(strength, condition.strength(scene, roles));
        }
        return strength;
    }
}
