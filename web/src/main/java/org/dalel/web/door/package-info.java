// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Who may come in: everything that stands between a request and a page.
 *
 * <p>In the order in which a request meets them: {@link org.dalel.web.door.ResponseHeaders} (what a
 * browser may do with any answer), {@link org.dalel.web.door.AddressCheck} (asked under our own
 * address, by our own pages), {@link org.dalel.web.door.SizeCheck} (not too large), {@link
 * org.dalel.web.door.LockCheck} (not locked), then Spring Security's session and CSRF checks as set
 * up in {@link org.dalel.web.door.Door}. {@link org.dalel.web.door.LaunchToken} is the one key,
 * {@link org.dalel.web.door.Lock} shuts the door for good.
 */
@NullMarked
package org.dalel.web.door;

import org.jspecify.annotations.NullMarked;
