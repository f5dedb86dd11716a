// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.chat;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dalel.terms.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Telegram's export as JSON ({@code result.json}), of one chat or of the whole account.
 *
 * <p>Of a whole account only the chats are read: contacts, sessions and what the account says of
 * its owner stay where they are. Service messages (who came, who left, calls) are left out. What
 * follows a break in the file is lost, what stands before it is read.
 */
public final class Telegram {
    /** The deepest nesting that is followed; Telegram's own files have some ten levels. */
    public static final int DEEPEST = 100;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .build())
                                    .build())
                    .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private static final Pattern LOOK =
            Pattern.compile("\"(?:messages|chats|left_chats)\"\\s*:\\s*[\\[{]");

    /** What of a message goes into the part that is kept as its original. */
    private static final List<String> KEPT =
            List.of(
                    "id",
                    "type",
                    "date",
                    "edited",
                    "from",
                    "from_id",
                    "author",
                    "forwarded_from",
                    "forwarded_from_id",
                    "reply_to_message_id",
                    "media_type",
                    "mime_type",
                    "poll",
                    "text");

    private final List<Chat> chats = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> channels = new HashSet<>();
    private final String where;
    private int lost;

    private Telegram(String where) {
        this.where = where;
    }

    /**
     * Whether a text looks like such an export, whole or broken.
     *
     * @param begin the first characters of it, some thousand
     */
    public static boolean isOne(String begin) {
        String head = begin.stripLeading();
        return head.startsWith("{")
                && (LOOK.matcher(head).find() || head.contains("\"personal_information\""))
                && (head.contains("\"date_unixtime\"")
                        || head.contains("\"from_id\"")
                        || head.contains("\"actor_id\"")
                        || head.contains("\"type\"") && head.contains("\"id\"")
                        || head.contains("\"about\""));
    }

    /**
     * @param where how messages name the file: without anybody's name
     */
    public static ChatExport read(String json, String where) {
        Telegram export = new Telegram(where);
        export.read(json);
        return new ChatExport(export.chats, export.problems);
    }

    private void read(String json) {
        try (JsonParser parser = MAPPER.createParser(json)) {
            parser.nextToken();
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                object(parser);
            }
        } catch (JacksonException broken) {
            problems.add(
                    new Problem(
                            "this export is broken off or damaged; "
                                    + counted(messages(), "message was", "messages were")
                                    + " read before the break",
                            place(broken),
                            "export the chat from Telegram again, and wait until it says that it"
                                    + " is done"));
        }
        if (lost > 0) {
            problems.add(
                    new Problem(
                            counted(lost, "message has", "messages have")
                                    + " no date that could be read and "
                                    + (lost == 1 ? "was" : "were")
                                    + " left out",
                            where,
                            "export the chat from Telegram again as JSON"));
        }
        if (chats.isEmpty() && problems.isEmpty()) {
            problems.add(
                    new Problem(
                            "there is no chat in this export",
                            where,
                            "choose the chats in Telegram's export and the format JSON"));
        }
    }

    /** The line, where the break has one. */
    private String place(JacksonException broken) {
        return broken.getLocation() == null
                ? where
                : "line "
                        + broken.getLocation().getLineNr()
                        + ", column "
                        + broken.getLocation().getColumnNr();
    }

    private int messages() {
        return chats.stream().mapToInt(c -> c.messages().size()).sum();
    }

    static String counted(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** The file's outermost object: a chat, or the account with its chats. */
    private void object(JsonParser parser) {
        OneChat chat = new OneChat();
        try {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "chats", "left_chats" -> list(parser);
                    default -> chat.field(name, parser);
                }
            }
        } finally {
            chat.end();
        }
    }

    /** {@code chats} or {@code left_chats} of an account. */
    private void list(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (!name.equals("list") || value != JsonToken.START_ARRAY) {
                parser.skipChildren();
                continue;
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                OneChat chat = new OneChat();
                try {
                    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                        String field = parser.currentName();
                        parser.nextToken();
                        chat.field(field, parser);
                    }
                } finally {
                    chat.end();
                }
            }
        }
    }

    /** A chat while it is read. */
    private final class OneChat {
        private final List<Read> read = new ArrayList<>();
        private final Map<String, LocalDateTime> times = new HashMap<>();
        private String name = "";
        private String type = "";
        private String id = "";
        private boolean isChat;
        private int unread;

        /** A message of which the chat's own kind is not known yet. */
        private record Read(ObjectNode node, LocalDateTime at, String text) {}

        void field(String field, JsonParser parser) {
            switch (field) {
                case "name" -> name = scalar(parser);
                case "type" -> type = scalar(parser);
                case "id" -> id = scalar(parser);
                case "messages" -> {
                    isChat = true;
                    if (parser.currentToken() == JsonToken.START_ARRAY) {
                        while (parser.nextToken() != JsonToken.END_ARRAY) {
                            JsonNode node = MAPPER.readTree(parser);
                            if (node instanceof ObjectNode message) {
                                message(message);
                            }
                        }
                    } else {
                        parser.skipChildren();
                    }
                }
                default -> parser.skipChildren();
            }
        }

        private String scalar(JsonParser parser) {
            if (parser.currentToken().isScalarValue()) {
                return parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getString();
            }
            parser.skipChildren();
            return "";
        }

        private void message(ObjectNode node) {
            if (!text(node, "type").equals("message")) {
                return;
            }
            Optional<LocalDateTime> at = date(node);
            if (at.isEmpty()) {
                lost++;
                return;
            }
            times.put(text(node, "id"), at.get());
            if (hasMedia(node)) {
                unread++;
            }
            String from = text(node, "from_id");
            if (from.startsWith("channel")) {
                channels.add(text(node, "from"));
            }
            if (text(node, "forwarded_from_id").startsWith("channel")) {
                channels.add(text(node, "forwarded_from"));
            }
            String words = words(node);
            if (!words.isBlank()) {
                ObjectNode kept = MAPPER.createObjectNode();
                KEPT.stream().filter(node::has).forEach(f -> kept.set(f, node.get(f)));
                read.add(new Read(kept, at.get(), words));
            }
        }

        void end() {
            if (!isChat) {
                return;
            }
            boolean channel = type.endsWith("channel");
            boolean group = type.endsWith("group");
            if (channel) {
                channels.add(name);
            }
            List<Message> messages = new ArrayList<>();
            for (Read one : read) {
                messages.add(
                        new Message(
                                Optional.of(one.at().toLocalDate()),
                                one.at().toLocalDate().toString(),
                                one.at().toLocalTime(),
                                sender(one.node(), channel),
                                origin(one.node()),
                                Optional.ofNullable(
                                        times.get(text(one.node(), "reply_to_message_id"))),
                                one.node().has("edited"),
                                one.text(),
                                MAPPER.writeValueAsString(one.node())));
            }
            chats.add(
                    new Chat(
                            Chat.App.TELEGRAM,
                            chats.size() + 1,
                            Optional.of(name.strip())
                                    .filter(n -> (channel || group) && !n.isEmpty())
                                    .filter(n -> !isSender(n, messages)),
                            channel,
                            messages,
                            unread));
        }

        private static boolean isSender(String name, List<Message> messages) {
            return messages.stream()
                    .anyMatch(
                            m ->
                                    m.sender() instanceof Sender.Person person
                                            && person.name().length() > 2
                                            && name.contains(person.name()));
        }

        private Sender sender(ObjectNode node, boolean channel) {
            String key = text(node, "from_id");
            String shown = text(node, "from");
            if (key.startsWith("channel")) {
                boolean own = channel || key.equals("channel" + id) || shown.equals(name);
                return own || shown.isBlank()
                        ? new Sender.TheChat()
                        : new Sender.OtherChannel(shown.strip());
            }
            if (channel && key.isEmpty()) {
                return new Sender.TheChat();
            }
            return new Sender.Person(key.isEmpty() ? shown : key, shown.strip());
        }

        private Optional<Message.Origin> origin(ObjectNode node) {
            if (!node.has("forwarded_from") && !node.has("forwarded_from_id")) {
                return Optional.empty();
            }
            String from = text(node, "forwarded_from");
            boolean person = text(node, "forwarded_from_id").startsWith("user");
            boolean channel =
                    text(node, "forwarded_from_id").startsWith("channel")
                            || channels.contains(from);
            return Optional.of(
                    channel && !person && !from.isBlank()
                            ? new Message.Channel(Sender.plain(from.strip()))
                            : new Message.Withheld());
        }
    }

    private static Optional<LocalDateTime> date(JsonNode node) {
        try {
            return Optional.of(LocalDateTime.parse(text(node, "date")));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static boolean hasMedia(JsonNode node) {
        return node.has("photo")
                || node.has("file")
                || node.has("media_type")
                || node.has("location_information")
                || node.has("contact_information")
                || node.has("game_title")
                || node.has("invoice_information");
    }

    /** The words of a message; those of a poll are its question and its answers. */
    private static String words(JsonNode node) {
        StringBuilder words = new StringBuilder();
        add(node.path("text"), words);
        JsonNode poll = node.path("poll");
        if (poll.isObject()) {
            line(words, "", poll.path("question"));
            for (JsonNode answer : poll.path("answers")) {
                line(words, "– ", answer.path("text"));
            }
        }
        return words.toString().strip();
    }

    private static void line(StringBuilder words, String before, JsonNode said) {
        if (words.length() > 0) {
            words.append('\n');
        }
        words.append(before);
        add(said, words);
    }

    private static void add(JsonNode part, StringBuilder words) {
        if (part.isString()) {
            words.append(Sender.plain(part.asString()));
        } else if (part.isArray()) {
            part.forEach(p -> add(p, words));
        } else if (part.isObject()) {
            String said = Sender.plain(text(part, "text"));
            switch (text(part, "type")) {
                case "mention_name" -> words.append(Sender.mention("user" + text(part, "user_id")));
                case "text_link" -> {
                    words.append(said);
                    String link = text(part, "href");
                    if (!link.isEmpty() && !link.equals(said)) {
                        words.append(" (").append(Sender.plain(link)).append(')');
                    }
                }
                default -> words.append(said);
            }
        }
    }

    /** A field's text or number as text; empty when it is missing or something else. */
    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() || value.isNumber() ? value.asString() : "";
    }
}
