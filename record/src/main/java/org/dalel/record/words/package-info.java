// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Words as search sees them: {@link org.dalel.record.words.Word} in a text, {@link
 * org.dalel.record.words.Stem} of a word, {@link org.dalel.record.words.Sought} by a person.
 */
@NullMarked
package org.dalel.record.words;

import org.jspecify.annotations.NullMarked;
