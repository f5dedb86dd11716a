// SPDX-License-Identifier: AGPL-3.0-or-later
/** The record kept: an encrypted SQLite file in a folder, its key beside it. */
@NullMarked
package org.dalel.vault;

import org.jspecify.annotations.NullMarked;
