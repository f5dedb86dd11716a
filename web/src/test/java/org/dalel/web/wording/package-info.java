// SPDX-License-Identifier: AGPL-3.0-or-later
/** The messages are complete, and say bounds as bounds. */
@NullMarked
package org.dalel.web.wording;

import org.jspecify.annotations.NullMarked;
