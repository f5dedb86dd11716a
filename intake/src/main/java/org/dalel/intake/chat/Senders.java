// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.chat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Those who write in a chat, numbered in the order in which they first write, and their names taken
 * out of its words.
 *
 * <p>A full name of a sender (two words or more) is replaced wherever it stands as the app shows
 * it; a first name alone, another case of the name or a nickname is not, and is protected like any
 * name in a report.
 */
final class Senders {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern MARKED =
            Pattern.compile(
                    Sender.MENTION + "([^" + Sender.MENTION_END + "]*)" + Sender.MENTION_END);

    /** A phone number in the place of a name. */
    private static final Pattern NUMBER = Pattern.compile("\\+?[\\d ()\\-]{7,24}");

    private final Map<String, Integer> numbers;
    private final Map<String, List<Shown>> names;
    private final Labels labels;
    private final Optional<String> chat;

    /** How a sender's full name is shown, and the number in its place. */
    private record Shown(String name, int number) {}

    private Senders(
            Map<String, Integer> numbers,
            Map<String, List<Shown>> names,
            Labels labels,
            Optional<String> chat) {
        this.numbers = numbers;
        this.names = names;
        this.labels = labels;
        this.chat = chat;
    }

    static Senders of(Chat chat) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Map<String, List<Shown>> names = new HashMap<>();
        for (Message message : chat.messages()) {
            if (message.sender() instanceof Sender.Person person) {
                int number = numbers.computeIfAbsent(person.key(), k -> numbers.size() + 1);
                note(person.name(), number, names);
            }
        }
        return new Senders(numbers, names, Labels.of(chat.messages()), chat.name());
    }

    private static void note(String name, int number, Map<String, List<Shown>> names) {
        List<String> words = WORD.matcher(name).results().map(r -> r.group()).toList();
        boolean full =
                words.size() > 1 && name.codePoints().filter(Character::isLetter).count() > 4;
        boolean phone = words.size() > 1 && NUMBER.matcher(name).matches();
        if (full || phone) {
            String begin = String.join(" ", words.subList(0, 2)).toLowerCase(Locale.ROOT);
            List<Shown> known = names.computeIfAbsent(begin, f -> new ArrayList<>());
            Shown shown = new Shown(trimmed(name).toLowerCase(Locale.ROOT), number);
            if (!known.contains(shown)) {
                known.add(shown);
                known.sort((a, b) -> b.name().length() - a.name().length());
            }
        }
    }

    /** A name from its first letter to its last, without what stands around it. */
    private static String trimmed(String name) {
        Matcher word = WORD.matcher(name);
        int start = word.find() ? word.start() : 0;
        int end = word.end();
        while (word.find()) {
            end = word.end();
        }
        return name.substring(start, end);
    }

    Labels labels() {
        return labels;
    }

    /** When, by whom, from where. */
    String head(Message message) {
        StringBuilder head = new StringBuilder(clock(message.time()));
        head.append(" · ").append(who(message.sender()));
        message.origin()
                .ifPresent(
                        o ->
                                head.append(" · ")
                                        .append(
                                                o instanceof Message.Channel channel
                                                        ? labels.forwarded(channel.name())
                                                        : labels.forwardedBySomebody()));
        message.replyTo()
                .ifPresent(to -> head.append(" · ").append(labels.reply(when(to, message))));
        if (message.edited()) {
            head.append(" · ").append(labels.edited());
        }
        return head.toString();
    }

    /** The time, and the day where it is another than the message's own. */
    private static String when(LocalDateTime to, Message message) {
        boolean sameDay = message.day().filter(to.toLocalDate()::equals).isPresent();
        return (sameDay ? "" : to.toLocalDate() + " ") + clock(to.toLocalTime());
    }

    private static String clock(LocalTime time) {
        return time.toString().substring(0, 5);
    }

    private String who(Sender sender) {
        if (sender instanceof Sender.Person person) {
            return labels.sender(numbers.getOrDefault(person.key(), 0));
        }
        return sender instanceof Sender.OtherChannel channel
                ? labels.channel(Sender.plain(channel.name()))
                : chat.map(labels::named).orElse(labels.theChat());
    }

    /** The words of a message, with numbers in the place of its senders' names. */
    String words(Message message) {
        String marked =
                MARKED.matcher(message.text())
                        .replaceAll(
                                m ->
                                        Matcher.quoteReplacement(
                                                number(m.group(1))
                                                        .map(labels::sender)
                                                        .orElse(labels.withheld())));
        return names.isEmpty() ? marked : without(marked);
    }

    private Optional<Integer> number(String key) {
        Optional<Integer> known = Optional.ofNullable(numbers.get(key));
        if (known.isPresent() || !NUMBER.matcher(key).matches()) {
            return known;
        }
        String digits = key.replaceAll("\\D", "");
        return numbers.entrySet().stream()
                .filter(e -> e.getKey().replaceAll("\\D", "").equals(digits))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private String without(String words) {
        String small = words.toLowerCase(Locale.ROOT);
        if (small.length() != words.length()) {
            small = words; // a letter changes its length: names are sought in small letters only
        }
        StringBuilder out = new StringBuilder();
        int from = 0;
        Matcher word = WORD.matcher(small);
        int before = -1;
        String last = "";
        while (word.find()) {
            int start = before;
            String begin = last + " " + word.group();
            before = word.start();
            last = word.group();
            if (start < from) {
                continue;
            }
            Optional<Shown> shown = shownAt(small, start, begin);
            if (shown.isPresent()) {
                boolean plus = start > from && words.charAt(start - 1) == '+';
                out.append(words, from, start - (plus ? 1 : 0))
                        .append(labels.sender(shown.get().number()));
                from = start + shown.get().name().length();
            }
        }
        return out.append(words, from, words.length()).toString();
    }

    private Optional<Shown> shownAt(String small, int start, String begin) {
        return names.getOrDefault(begin, List.of()).stream()
                .filter(s -> small.startsWith(s.name(), start))
                .filter(
                        s -> {
                            int end = start + s.name().length();
                            return end == small.length()
                                    || !Character.isLetterOrDigit(small.charAt(end));
                        })
                .findFirst();
    }
}
