// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Opens whatever file was given: {@link org.dalel.intake.opening.OpenedFile} gives the documents in
 * it one after the other, one of an ordinary file, many of an archive.
 */
@NullMarked
package org.dalel.intake.opening;

import org.jspecify.annotations.NullMarked;
