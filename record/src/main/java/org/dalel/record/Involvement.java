// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

/** Who took part in an act, and how. */
public record Involvement(Id<Actor> actor, Role role) {

    /** How an actor takes part in an act. */
    public enum Role {
        /** To whom it was done; HURIDOCS: victim. */
        TARGET,
        /** Who did it, in a restriction; HURIDOCS: perpetrator. */
        PERPETRATOR,
        /** Who decides, in law-making, appointments and releases. */
        AUTHORITY,
        /** Who acts, in a protest, strike, letter, meeting or complaint. */
        PARTICIPANT,
        /** To whom a protest, letter or complaint is addressed. */
        ADDRESSEE
    }
}
