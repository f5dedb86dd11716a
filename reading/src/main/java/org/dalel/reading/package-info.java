// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * READ: a document in, a {@link org.dalel.terms.finding.Reading} out. Pure: no file, clock, socket
 * or library.
 *
 * <p>Read {@link org.dalel.reading.Reader} first, it names the steps; then the packages in the
 * order in which it calls them: {@code page}, {@code when}, {@code amount}, {@code law}, {@code
 * name}, {@code statement}, {@code incident}, {@code rule}.
 */
@NullMarked
package org.dalel.reading;

import org.jspecify.annotations.NullMarked;
