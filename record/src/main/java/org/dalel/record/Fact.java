// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

/**
 * Whatever a decision changes: it is never edited in place, a decision replaces it by another of
 * the same id.
 */
public sealed interface Fact permits Candidate, Incident, Actor, Source, Claim, Figure, Episode {
    Id<? extends Fact> id();
}
