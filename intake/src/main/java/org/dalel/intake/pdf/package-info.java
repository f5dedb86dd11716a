// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * PDF: the words of each page, and pictures of the pages that hold none.
 *
 * <p>Start at {@link org.dalel.intake.pdf.Pdf}. {@code PageWords} follows the drawing of a page and
 * keeps what is written; {@code Inflated} refuses what would unpack to more than memory holds;
 * {@code OwnFonts} keeps the library from searching the machine for fonts. No script runs, nothing
 * that is embedded is opened, nothing is fetched, nothing is written to disk.
 */
@NullMarked
package org.dalel.intake.pdf;

import org.jspecify.annotations.NullMarked;
