// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The system of controls as a map: who, by which power, does what, with which effect, and what
 * answers it. Every edge stands on provisions or on something that a source says; there is none
 * without a ground, and no name of anybody.
 *
 * <p>Read in this order: {@link org.dalel.law.map.Column} and {@link org.dalel.law.map.MapNode},
 * what stands where; {@link org.dalel.law.map.Ground}, on what an edge rests; {@link
 * org.dalel.law.map.Told}, what a report says, without its names; {@link
 * org.dalel.law.map.SystemMap}, the whole; {@link org.dalel.law.map.MapDrawing}, the picture.
 */
@NullMarked
package org.dalel.law.map;

import org.jspecify.annotations.NullMarked;
