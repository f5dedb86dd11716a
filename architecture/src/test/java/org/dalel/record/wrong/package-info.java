// SPDX-License-Identifier: AGPL-3.0-or-later
/** Code that breaks the rules of the house on purpose, so that a test can see each rule fail. */
@NullMarked
package org.dalel.record.wrong;

import org.jspecify.annotations.NullMarked;
