// SPDX-License-Identifier: AGPL-3.0-or-later
/** The list of incidents, with their numbers as ranges. */
@NullMarked
package org.dalel.web.incidents;

import org.jspecify.annotations.NullMarked;
