// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * {@code dalel}: one class for each command. A command parses, calls, prints; findings go to the
 * output, everything else to the error stream, with the exit codes of {@link org.dalel.cli.Exit}.
 *
 * <p>Read {@link org.dalel.cli.Dalel} first, it names the commands; then {@link
 * org.dalel.cli.ReadCommand} and what it is made of: {@code Pile} (what is given), {@code
 * ReadingRun} (several threads, the order kept), {@code Shelf} with {@code JsonFolder} and {@code
 * VaultShelf} (where readings go), {@code Printing}, {@code Findings} and {@code Table} (what is
 * shown). {@code Terminal} is where all of them speak and ask.
 */
@NullMarked
package org.dalel.cli;

import org.jspecify.annotations.NullMarked;
