// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The page with the map of the system of controls.
 *
 * <p>Read in this order: {@link org.dalel.web.map.RecordedTold}, what people accepted as having
 * happened, without its names; {@link org.dalel.web.map.MapPage}.
 */
@NullMarked
package org.dalel.web.map;

import org.jspecify.annotations.NullMarked;
