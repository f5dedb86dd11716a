// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * What was done to civil society or by it: triggers, roles, status; incidents apart from practices.
 */
@NullMarked
package org.dalel.reading.incident;

import org.jspecify.annotations.NullMarked;
