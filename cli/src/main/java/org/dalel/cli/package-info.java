// SPDX-License-Identifier: AGPL-3.0-or-later
/** The dalel command. */
@NullMarked
package org.dalel.cli;

import org.jspecify.annotations.NullMarked;
