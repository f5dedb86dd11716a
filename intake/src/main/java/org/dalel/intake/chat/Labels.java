// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.chat;

import java.util.List;
import java.util.Locale;

/**
 * The few words that Dalel itself sets into the text of a chat, in the chat's language, so that the
 * language of the text stays that of its messages.
 */
enum Labels {
    ENGLISH(
            "sender",
            "in reply to",
            "forwarded from the channel",
            "forwarded, from whom is withheld",
            "edited",
            "channel",
            "the chat itself",
            "name withheld",
            "chat"),
    RUSSIAN(
            "отправитель",
            "в ответ на",
            "переслано из канала",
            "переслано, от кого — не указывается",
            "изменено",
            "канал",
            "от имени чата",
            "имя не указывается",
            "чат"),
    KAZAKH(
            "жіберуші",
            "жауап:",
            "арнадан қайта жіберілді:",
            "қайта жіберілді, кімнен екені көрсетілмейді",
            "өзгертілген",
            "арна",
            "чат атынан",
            "аты көрсетілмейді",
            "чат");

    /** Letters looked at to tell the language. */
    private static final int SAMPLE = 20_000;

    private final String sender;
    private final String reply;
    private final String fromChannel;
    private final String fromSomebody;
    private final String edited;
    private final String channel;
    private final String theChat;
    private final String withheld;
    private final String chat;

    Labels(
            String sender,
            String reply,
            String fromChannel,
            String fromSomebody,
            String edited,
            String channel,
            String theChat,
            String withheld,
            String chat) {
        this.sender = sender;
        this.reply = reply;
        this.fromChannel = fromChannel;
        this.fromSomebody = fromSomebody;
        this.edited = edited;
        this.channel = channel;
        this.theChat = theChat;
        this.withheld = withheld;
        this.chat = chat;
    }

    /** Those of the language in which most is written, told by its letters. */
    static Labels of(List<Message> messages) {
        int latin = 0;
        int cyrillic = 0;
        int kazakh = 0;
        for (Message message : messages) {
            String text = message.text();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c >= 'a' && c <= 'z') {
                    latin++;
                } else if (c >= 0x400 && c <= 0x52f) {
                    cyrillic++;
                    if ("әғқңөұүһіӘҒҚҢӨҰҮҺІ".indexOf(c) >= 0) {
                        kazakh++;
                    }
                }
            }
            if (latin + cyrillic > SAMPLE) {
                break;
            }
        }
        if (cyrillic <= latin) {
            return ENGLISH;
        }
        return kazakh * 25 > cyrillic ? KAZAKH : RUSSIAN;
    }

    String sender(int number) {
        return String.format(Locale.ROOT, "%s %d", sender, number);
    }

    String reply(String to) {
        return reply + " " + to;
    }

    String forwarded(String channel) {
        return fromChannel + " «" + channel + "»";
    }

    String forwardedBySomebody() {
        return fromSomebody;
    }

    String edited() {
        return edited;
    }

    String channel(String name) {
        return channel + " «" + name + "»";
    }

    String theChat() {
        return theChat;
    }

    String withheld() {
        return "(" + withheld + ")";
    }

    String named(String name) {
        return "«" + name + "»";
    }

    String chat(int number) {
        return String.format(Locale.ROOT, "%s %d", chat, number);
    }
}
