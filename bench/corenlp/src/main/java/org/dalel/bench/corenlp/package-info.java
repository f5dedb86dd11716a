// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The reading beside CoreNLP with its default annotators, on the same texts in one run: the speed,
 * and what CoreNLP finds in the form that the scorers read. Built with {@code -Pcorenlp} only.
 */
@NullMarked
package org.dalel.bench.corenlp;

import org.jspecify.annotations.NullMarked;
