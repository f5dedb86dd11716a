// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The words every room of Dalel shares, as types. Nothing here knows a file, a clock or a library.
 *
 * <p>Read in this order: {@link org.dalel.terms.Document} and {@link org.dalel.terms.Passage} (what
 * was read and where), {@link org.dalel.terms.When}, {@link org.dalel.terms.Bounds}, {@link
 * org.dalel.terms.Count} (values that keep what is not known), {@link org.dalel.terms.PersonName}
 * and {@link org.dalel.terms.Quoted} (words that may hurt someone), {@link
 * org.dalel.terms.IncidentType}, {@link org.dalel.terms.Sanction}, {@link org.dalel.terms.Problem};
 * then the package {@code org.dalel.terms.finding}: what a machine proposes.
 */
@NullMarked
package org.dalel.terms;

import org.jspecify.annotations.NullMarked;
