// SPDX-License-Identifier: AGPL-3.0-or-later
/** Laws, bills, codes and treaties that a text names, and the articles it cites. */
@NullMarked
package org.dalel.reading.law;

import org.jspecify.annotations.NullMarked;
