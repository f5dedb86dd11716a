// SPDX-License-Identifier: AGPL-3.0-or-later
/** Files that hold many documents, made by the tests. */
@NullMarked
package org.dalel.intake.opening;

import org.jspecify.annotations.NullMarked;
