// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The document as pages of sentences: what is main text, what is furniture, what is told twice, who
 * wrote it and when.
 *
 * <p>Start at {@link org.dalel.reading.page.Page}.
 */
@NullMarked
package org.dalel.reading.page;

import org.jspecify.annotations.NullMarked;
