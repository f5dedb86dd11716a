// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The page of one incident. {@link org.dalel.record.Size} keeps the numbers of several sources
 * apart and gives their span; {@link org.dalel.web.incident.RangeBar} draws it.
 */
@NullMarked
package org.dalel.web.incident;

import org.jspecify.annotations.NullMarked;
