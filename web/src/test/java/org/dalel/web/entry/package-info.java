// SPDX-License-Identifier: AGPL-3.0-or-later
/** Tests of what is typed. */
@NullMarked
package org.dalel.web.entry;

import org.jspecify.annotations.NullMarked;
