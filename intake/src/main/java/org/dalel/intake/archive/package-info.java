// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Archives and collections of saved pages: {@link org.dalel.intake.archive.ZipArchive}, {@link
 * org.dalel.intake.archive.TarArchive}, single compressed files in {@link
 * org.dalel.intake.archive.CompressedFile}, saved pages in {@link
 * org.dalel.intake.archive.WebArchive}. What is unpacked stays in memory.
 */
@NullMarked
package org.dalel.intake.archive;

import org.jspecify.annotations.NullMarked;
