// SPDX-License-Identifier: AGPL-3.0-or-later
/** The addresses of the workspace, known to the door and to the pages. */
@NullMarked
package org.dalel.web.address;

import org.jspecify.annotations.NullMarked;
