// SPDX-License-Identifier: AGPL-3.0-or-later
/** Packs as they lie in files: the project's own, and broken ones. */
@NullMarked
package org.dalel.intake.packs;

import org.jspecify.annotations.NullMarked;
