// SPDX-License-Identifier: AGPL-3.0-or-later
/** The workspace: server-rendered pages on loopback. */
@NullMarked
package org.dalel.web;

import org.jspecify.annotations.NullMarked;
