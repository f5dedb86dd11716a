// SPDX-License-Identifier: AGPL-3.0-or-later
/** Chats of invented people, as their apps export them. */
@NullMarked
package org.dalel.intake.chat;

import org.jspecify.annotations.NullMarked;
