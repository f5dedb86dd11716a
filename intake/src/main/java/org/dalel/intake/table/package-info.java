// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Tables of what happened: a monitor's own spreadsheet, an export of Uwazi or Bayanat. {@link
 * org.dalel.intake.table.Sheet} is read from a file by {@link org.dalel.intake.table.Sheets},
 * {@link org.dalel.intake.table.Mapping} says which {@link org.dalel.intake.table.Field} each of
 * its columns holds, written by a person or guessed by {@link org.dalel.intake.table.Headers}.
 *
 * <p>Every row keeps the place where it stands in the text of its file: an incident that comes from
 * it rests on that passage.
 */
@NullMarked
package org.dalel.intake.table;

import org.jspecify.annotations.NullMarked;
