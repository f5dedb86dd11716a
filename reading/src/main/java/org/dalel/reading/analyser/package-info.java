// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * What reading asks of language libraries: sentences and words, names, a dependency parse, the
 * language of a text.
 *
 * <p>The libraries themselves live in the modules {@code language} and {@code language-deep};
 * reading works with whichever of them are present. Start at {@link
 * org.dalel.reading.analyser.Analysers}.
 */
@NullMarked
package org.dalel.reading.analyser;

import org.jspecify.annotations.NullMarked;
