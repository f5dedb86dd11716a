// SPDX-License-Identifier: AGPL-3.0-or-later
/** Numbers: counts with bounds, money, lengths of time, sanctions, and the figures of a text. */
@NullMarked
package org.dalel.reading.amount;

import org.jspecify.annotations.NullMarked;
