// SPDX-License-Identifier: AGPL-3.0-or-later
/** The page that says what is protected, what is not, and where the source is. */
@NullMarked
package org.dalel.web.about;

import org.jspecify.annotations.NullMarked;
