// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import org.dalel.terms.PersonName;
import org.dalel.terms.Quoted;

/**
 * Someone who did something or to whom it was done.
 *
 * <p>Two actors of one name stay two until a person joins them: a wrong join accuses the wrong one.
 */
public record Actor(Id<Actor> id, Who who) implements Fact {

    /** What kind of actor, under which name. */
    public sealed interface Who permits Person, Organisation, Group, Office {}

    /**
     * A person.
     *
     * @param pseudonym a public byline: citable, its link to a person never made
     */
    public record Person(PersonName name, boolean pseudonym) implements Who {}

    /** An organisation, party, union, outlet, company. */
    public record Organisation(Quoted name) implements Who {}

    /** People or bodies described, not named ("two of the organisers", "police"). */
    public record Group(Quoted description) implements Who {}

    /** An office of state, whoever holds it ("regional prosecutor"). */
    public record Office(Quoted title) implements Who {}
}
