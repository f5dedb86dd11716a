// SPDX-License-Identifier: AGPL-3.0-or-later
/** Files in: bytes to Document, lexicon folders to Lexicon. */
@NullMarked
package org.dalel.intake;

import org.jspecify.annotations.NullMarked;
