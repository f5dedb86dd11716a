// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Rules, laws, their steps and figures: every row of their tables is reached by its own example.
 */
@NullMarked
package org.dalel.cases.law;

import org.jspecify.annotations.NullMarked;
