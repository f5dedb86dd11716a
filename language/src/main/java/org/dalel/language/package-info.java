// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * What language a text is in, its sentences and words: OpenNLP and rules behind {@code Analyser}.
 *
 * <p>Read in this order: {@link org.dalel.language.Languages}, the only public class; {@code
 * Cutter} (text into pieces), {@code Sentences} (pieces into sentences), {@code EnglishWords},
 * {@code RussianWords}.
 */
@NullMarked
package org.dalel.language;

import org.jspecify.annotations.NullMarked;
