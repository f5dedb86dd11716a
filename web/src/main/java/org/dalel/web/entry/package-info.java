// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * What a person types into a form, understood and helped along: {@link
 * org.dalel.web.entry.TypedDate} and {@link org.dalel.web.entry.TypedNumber} read dates and numbers
 * in the three languages, {@link org.dalel.web.entry.KnownWords} the names of types, countries and
 * units; {@link org.dalel.web.entry.Field} is a field with what was typed and what was wrong;
 * {@link org.dalel.web.entry.SuggestionsPage} answers while one types.
 */
@NullMarked
package org.dalel.web.entry;

import org.jspecify.annotations.NullMarked;
