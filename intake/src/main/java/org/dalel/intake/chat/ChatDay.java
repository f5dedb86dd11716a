// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.chat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dalel.terms.Document.Block;
import org.dalel.terms.Document.BlockKind;
import org.dalel.terms.Passage;
import org.dalel.terms.When;

/**
 * What was written in a chat on one day: a line that says when and by which sender, then the words,
 * message for message.
 *
 * @param day empty where the export does not say which number is the month
 * @param dated the day as the export writes it
 * @param chat which chat of which app, without anybody's name
 * @param publisher the channel that speaks
 * @param text the messages
 * @param blocks what says when and who is a byline, all else is body
 * @param raw the same messages as the export has them, senders included: it is kept nowhere but
 *     encrypted. It does not look like an export itself
 */
public record ChatDay(
        Optional<LocalDate> day,
        String dated,
        String chat,
        Optional<String> publisher,
        String text,
        List<Block> blocks,
        String raw) {
    public ChatDay {
        blocks = List.copyOf(blocks);
    }

    /** The day, no words. */
    @Override
    public String toString() {
        return "ChatDay[" + dated + ", " + text.length() + " characters]";
    }

    /**
     * The day, as far as the export or what is known from outside tells it.
     *
     * @param known a month in which the chat was written tells the day from the month
     */
    public Optional<LocalDate> day(When known) {
        return day.or(() -> DayOrder.Written.parse(dated).flatMap(w -> w.within(known)));
    }

    /** The days of a chat on which something was written, in the order of the export. */
    public static List<ChatDay> of(Chat chat) {
        Senders senders = Senders.of(chat);
        Map<String, List<Message>> byDay =
                chat.messages().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Message::dated, LinkedHashMap::new, Collectors.toList()));
        List<ChatDay> days = new ArrayList<>();
        byDay.forEach((dated, messages) -> days.add(day(chat, senders, dated, messages)));
        return days;
    }

    private static ChatDay day(Chat chat, Senders senders, String dated, List<Message> messages) {
        Labels labels = senders.labels();
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (Message message : messages) {
            if (text.length() > 0) {
                text.append("\n\n");
            }
            blocks.add(line(text, senders.head(message), BlockKind.BYLINE));
            text.append('\n');
            blocks.add(line(text, senders.words(message), BlockKind.BODY));
        }
        String title =
                chat.app().title()
                        + ", "
                        + chat.name()
                                .map(labels::named)
                                .orElseGet(() -> labels.chat(chat.number()));
        return new ChatDay(
                messages.get(0).day(),
                dated,
                title,
                chat.channel() ? chat.name() : Optional.empty(),
                text.append('\n').toString(),
                blocks,
                raw(chat, messages));
    }

    private static Block line(StringBuilder text, String line, BlockKind kind) {
        int start = text.length();
        text.append(line);
        return new Block(new Passage(start, text.length()), kind);
    }

    private static String raw(Chat chat, List<Message> messages) {
        List<String> raw = messages.stream().map(Message::raw).toList();
        return chat.app() == Chat.App.TELEGRAM
                ? "[\n" + String.join(",\n", raw) + "\n]\n"
                : chat.app().title() + "\n" + String.join("\n", raw) + "\n";
    }
}
