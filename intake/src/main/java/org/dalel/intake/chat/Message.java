// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.chat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/**
 * What somebody wrote in a chat.
 *
 * @param day on which it was written, by the clock of the device that exported; empty where the
 *     export does not say which number is the month
 * @param dated the day as the export writes it
 * @param time by the same clock
 * @param sender who wrote it
 * @param origin from where it was forwarded
 * @param replyTo the message it answers, where the export holds that one
 * @param edited whether it was changed after it was sent
 * @param text its words; names of senders that an app set into it are {@link Sender#mention marked}
 * @param raw its part of the export, as it came
 */
public record Message(
        Optional<LocalDate> day,
        String dated,
        LocalTime time,
        Sender sender,
        Optional<Origin> origin,
        Optional<LocalDateTime> replyTo,
        boolean edited,
        String text,
        String raw) {

    /** From where a message was forwarded. */
    public sealed interface Origin {}

    /** A channel, which speaks to all: a source that may be named. */
    public record Channel(String name) implements Origin {}

    /** A person, or nobody knows: not to be named. */
    public record Withheld() implements Origin {}

    /** Neither words nor sender. */
    @Override
    public String toString() {
        return "Message[" + dated + " " + time + "]";
    }
}
