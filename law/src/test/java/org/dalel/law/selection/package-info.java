// SPDX-License-Identifier: AGPL-3.0-or-later
/** Who wins under which rule. */
@NullMarked
package org.dalel.law.selection;

import org.jspecify.annotations.NullMarked;
