// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Whether all ways to work a program out agree, and whether an answer is never narrower than true.
 */
@NullMarked
package org.dalel.law.program;

import org.jspecify.annotations.NullMarked;
