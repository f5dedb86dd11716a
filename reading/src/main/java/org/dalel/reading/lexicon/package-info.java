// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The word lists, patterns and gazetteers that reading works from: tables in text files that a
 * monitor can read and extend.
 *
 * <p>Start at {@link org.dalel.reading.lexicon.Lexicon}; intake reads the files.
 */
@NullMarked
package org.dalel.reading.lexicon;

import org.jspecify.annotations.NullMarked;
