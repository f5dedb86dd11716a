// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * What an article says of the law, beside what the pack says. A difference is told with the text
 * that was read, its version and its time; nobody is called wrong: an article may speak of a bill,
 * of another version, or of practice.
 *
 * <p>Read in this order: {@link org.dalel.law.claims.Statement}, what an article says; {@link
 * org.dalel.law.claims.Matter}, what the pack holds of such a thing; {@link
 * org.dalel.law.claims.Comparison}, the two side by side.
 */
@NullMarked
package org.dalel.law.claims;

import org.jspecify.annotations.NullMarked;
