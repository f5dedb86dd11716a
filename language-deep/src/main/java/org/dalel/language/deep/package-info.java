// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * CoreNLP behind {@code Analyser}: names by its CRF, dependencies by its parser, both over the
 * words that the reader has cut already, so that every offset agrees.
 *
 * <p>Start at {@link org.dalel.language.deep.CoreNlp}, which loads the models. They come as
 * resources of this module: its build fetches them once, see {@code pom.xml}. An installation
 * without this module reads on, less surely.
 */
@NullMarked
package org.dalel.language.deep;

import org.jspecify.annotations.NullMarked;
