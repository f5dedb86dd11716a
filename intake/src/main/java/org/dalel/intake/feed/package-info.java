// SPDX-License-Identifier: AGPL-3.0-or-later
/** News feeds that were saved as files: {@link org.dalel.intake.feed.Feed}. */
@NullMarked
package org.dalel.intake.feed;

import org.jspecify.annotations.NullMarked;
