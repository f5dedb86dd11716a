// SPDX-License-Identifier: AGPL-3.0-or-later
/** The start page: what waits, what is new, what was decided. */
@NullMarked
package org.dalel.web.start;

import org.jspecify.annotations.NullMarked;
