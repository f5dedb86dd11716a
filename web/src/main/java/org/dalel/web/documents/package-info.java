// SPDX-License-Identifier: AGPL-3.0-or-later
/** The list of documents; {@link org.dalel.web.documents.DocumentRow} also serves other lists. */
@NullMarked
package org.dalel.web.documents;

import org.jspecify.annotations.NullMarked;
