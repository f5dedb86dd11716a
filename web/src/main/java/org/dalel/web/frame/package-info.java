// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * What all pages share: {@link org.dalel.web.address.Paths} their addresses, {@link
 * org.dalel.web.frame.Frame} head, navigation and foot, {@link org.dalel.web.frame.Languages} the
 * reader's language, {@link org.dalel.web.frame.OpenDesk} what is kept for the reader: looks, the
 * language, the last visit.
 */
@NullMarked
package org.dalel.web.frame;

import org.jspecify.annotations.NullMarked;
