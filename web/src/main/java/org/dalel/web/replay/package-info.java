// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The page of a document's day: what it says of the law beside what could be known then and what is
 * known now.
 *
 * <p>Read {@link org.dalel.web.replay.ReplayPage}.
 */
@NullMarked
package org.dalel.web.replay;

import org.jspecify.annotations.NullMarked;
