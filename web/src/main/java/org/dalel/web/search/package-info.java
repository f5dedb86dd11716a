// SPDX-License-Identifier: AGPL-3.0-or-later
/** Search in documents, passages and incidents; what is sought never stands in an address. */
@NullMarked
package org.dalel.web.search;

import org.jspecify.annotations.NullMarked;
