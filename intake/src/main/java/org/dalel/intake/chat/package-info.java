// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Chats as their owners export them: {@link org.dalel.intake.chat.Telegram} and {@link
 * org.dalel.intake.chat.WhatsApp} read an export into {@link org.dalel.intake.chat.Chat}s, {@link
 * org.dalel.intake.chat.ChatDay} makes one text of each day, so that "yesterday" in it means the
 * day before.
 *
 * <p>Who wrote is protected here and goes no further: a text holds "sender 1", never a name, a
 * handle or a number out of the fields that say who wrote. Nothing is fetched from an account.
 */
@NullMarked
package org.dalel.intake.chat;

import org.jspecify.annotations.NullMarked;
