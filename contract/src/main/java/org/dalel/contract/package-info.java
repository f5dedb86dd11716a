// SPDX-License-Identifier: AGPL-3.0-or-later
/** The JSON contract of dalel read: Reading to JSON and back. */
@NullMarked
package org.dalel.contract;

import org.jspecify.annotations.NullMarked;
