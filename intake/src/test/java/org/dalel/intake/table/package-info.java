// SPDX-License-Identifier: AGPL-3.0-or-later
/** Tables of invented incidents, as people and programs write them. */
@NullMarked
package org.dalel.intake.table;

import org.jspecify.annotations.NullMarked;
