// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.chat;

import java.util.List;
import java.util.Optional;

/**
 * One chat of an export: what was written in it, in the order of the export.
 *
 * @param app whose export it is
 * @param number of the chat in the export, from 1; a chat without a name is told apart by it
 * @param name of a channel or group; empty where the name would be a person's
 * @param channel whether it speaks to all under its own name
 * @param messages those with words; none for one that holds but pictures
 * @param unread how many pictures, voices, films, places and files stood beside the words
 */
public record Chat(
        App app,
        int number,
        Optional<String> name,
        boolean channel,
        List<Message> messages,
        int unread) {

    /** The program that wrote the export. */
    public enum App {
        TELEGRAM("Telegram"),
        WHATSAPP("WhatsApp");

        private final String title;

        App(String title) {
            this.title = title;
        }

        /** How the program calls itself. */
        public String title() {
            return title;
        }
    }

    public Chat {
        messages = List.copyOf(messages);
    }

    /** The app and the number of messages, no words. */
    @Override
    public String toString() {
        return "Chat[" + app + " " + number + ", " + messages.size() + " messages]";
    }
}
