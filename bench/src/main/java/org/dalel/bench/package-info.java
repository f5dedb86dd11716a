// SPDX-License-Identifier: AGPL-3.0-or-later
/** Quality and speed, run on demand. */
@NullMarked
package org.dalel.bench;

import org.jspecify.annotations.NullMarked;
