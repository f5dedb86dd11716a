// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.map;

/** The columns of the map, from the left. */
public enum Column {
    /** Who acts: a kind of body, never a name. */
    ACTOR,
    /** By what: a law, an article, a bill, or no law that the source names. */
    POWER,
    /** What is done or demanded. */
    ACT,
    /** What it takes away or brings. */
    EFFECT,
    /** What can be done against it, and what people do. */
    RESPONSE
}
