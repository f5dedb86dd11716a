// SPDX-License-Identifier: AGPL-3.0-or-later
/** The pages that say what went wrong, where, and what to do; and that the record is locked. */
@NullMarked
package org.dalel.web.problem;

import org.jspecify.annotations.NullMarked;
