// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Law packs and profiles of organisations from YAML files, with the place of every key.
 *
 * <p>Start at {@link org.dalel.intake.packs.PackFiles}.
 */
@NullMarked
package org.dalel.intake.packs;

import org.jspecify.annotations.NullMarked;
