// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Small phrases described in tables: dates, numbers and sanctions are written as patterns that a
 * monitor can read and extend.
 *
 * <p>Start at {@link org.dalel.reading.grammar.Grammar}, which says how a pattern is written.
 */
@NullMarked
package org.dalel.reading.grammar;

import org.jspecify.annotations.NullMarked;
