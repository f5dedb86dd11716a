// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The law of a day as a list of steps over facts, and the ways to work it out: all from one tree.
 *
 * <p>Read in this order: {@link org.dalel.law.program.Range}, the one domain of values, in which
 * "not known" is an interval; {@link org.dalel.law.program.Program} with its {@link
 * org.dalel.law.program.Input}s and {@link org.dalel.law.program.Step}s, checked for overflow when
 * made; {@link org.dalel.law.program.Simplified}, the same expression with what is settled folded
 * away; then the backends: {@link org.dalel.law.program.Answers} for one organisation, {@link
 * org.dalel.law.program.Columns} for a register, {@link org.dalel.law.program.SqlText} for a
 * database. {@link org.dalel.law.program.Reasons} tells what an answer rests on.
 */
@NullMarked
package org.dalel.law.program;

import org.jspecify.annotations.NullMarked;
