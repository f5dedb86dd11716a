// SPDX-License-Identifier: AGPL-3.0-or-later
/** Dates as texts say them, understood as exactly as they are said. */
@NullMarked
package org.dalel.reading.when;

import org.jspecify.annotations.NullMarked;
