// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.page;

/**
 * Words that stand beside each other on a page without a wide gap.
 *
 * <p>All measures are in points (1/72 inch); {@code baseline} counts downwards from the top of the
 * page.
 *
 * @param words not empty, without blanks at the ends
 * @param size the height of the letters
 * @param aside whether the file itself says that this is no part of the text, such as a running
 *     head
 */
public record Stretch(
        String words,
        float left,
        float right,
        float baseline,
        float size,
        boolean bold,
        boolean aside) {}
