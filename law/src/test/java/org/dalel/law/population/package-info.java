// SPDX-License-Identifier: AGPL-3.0-or-later
/** Counts that give nobody away. */
@NullMarked
package org.dalel.law.population;

import org.jspecify.annotations.NullMarked;
