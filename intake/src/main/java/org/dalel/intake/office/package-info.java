// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Documents of word processors: DOCX, ODT, RTF.
 *
 * <p>{@link org.dalel.intake.office.Docx} and {@link org.dalel.intake.office.Odt} unpack with
 * {@code Archive} and {@code Xml}, which hold limits and refuse references to outside; {@link
 * org.dalel.intake.office.Rtf} follows the groups of rich text; {@link
 * org.dalel.intake.office.OldWord} finds the text of Word before 2007. All compose with {@code
 * Composition}. Macros never run, nothing that is embedded is opened.
 */
@NullMarked
package org.dalel.intake.office;

import org.jspecify.annotations.NullMarked;
