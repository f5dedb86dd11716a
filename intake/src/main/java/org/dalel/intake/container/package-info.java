// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * What files that hold several documents have in common: an archive, a mailbox, a feed.
 *
 * <p>A {@link org.dalel.intake.container.Container} is a format; it knows a file of its own by its
 * {@link org.dalel.intake.container.FileBytes} and gives its {@link
 * org.dalel.intake.container.Members} one after the other, within the limits of {@link
 * org.dalel.intake.container.Unpacking}. Each {@link org.dalel.intake.container.Member} is an
 * original with its path in the file, and the way it becomes a document. A new format implements
 * {@code Container} in a package of its own and is entered in {@link
 * org.dalel.intake.opening.OpenedFile}. Nothing is written to the disk.
 */
@NullMarked
package org.dalel.intake.container;

import org.jspecify.annotations.NullMarked;
