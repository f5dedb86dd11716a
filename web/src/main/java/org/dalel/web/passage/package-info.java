// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * A document's text as a page shows it: {@link org.dalel.web.passage.Paragraphs} numbers what one
 * cites, {@link org.dalel.web.passage.MarkedText} sets marks into the words.
 */
@NullMarked
package org.dalel.web.passage;

import org.jspecify.annotations.NullMarked;
