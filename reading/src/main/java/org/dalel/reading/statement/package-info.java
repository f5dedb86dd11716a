// SPDX-License-Identifier: AGPL-3.0-or-later
/** Who says what, quoted or reported. */
@NullMarked
package org.dalel.reading.statement;

import org.jspecify.annotations.NullMarked;
