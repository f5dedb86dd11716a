// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.chat;

/**
 * Who wrote a message. The name of a person serves only to take it out of texts; nothing prints it.
 */
sealed interface Sender {
    /** Stands before the key of a person within a text, until numbers are given. */
    char MENTION = '\uE000';

    /** Stands after it. */
    char MENTION_END = '\uE001';

    /**
     * A person.
     *
     * @param key by which the export knows the person
     * @param name as the export shows it; may be empty
     */
    record Person(String key, String name) implements Sender {
        @Override
        public String toString() {
            return "(sender withheld)";
        }
    }

    /** The channel or group itself, whoever wrote for it. */
    record TheChat() implements Sender {}

    /** A channel that speaks in a group. */
    record OtherChannel(String name) implements Sender {}

    /** A person's place in a text. */
    static String mention(String key) {
        return MENTION + key + MENTION_END;
    }

    /** Words without the two signs that mark a mention. */
    static String plain(String words) {
        return words.indexOf(MENTION) < 0 && words.indexOf(MENTION_END) < 0
                ? words
                : words.replace(MENTION, ' ').replace(MENTION_END, ' ');
    }
}
