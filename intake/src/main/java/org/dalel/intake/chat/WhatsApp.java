// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.chat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * WhatsApp's export of a chat as text ({@code _chat.txt}, {@code WhatsApp Chat with ….txt}), from
 * Android and iOS, in the many ways in which their languages write dates.
 *
 * <p>Which number is the month is told from the whole file; where it cannot be, the messages have
 * no date, and that is said. Lines that the app wrote itself are left out.
 */
public final class WhatsApp {
    /** Lines looked at to tell whether a text is an export. */
    private static final int SAMPLE = 200;

    private static final Pattern HEAD =
            Pattern.compile(
                    "(?<open>\\[)?(?<a>\\d{1,4})(?<between>[./-])(?<b>\\d{1,2})\\k<between>"
                            + "(?<c>\\d{1,4})(?: ?г)?\\.?,? (?:(?:à|à la|at|um|в|a las|às|klo|kl) )?"
                            + "(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:[:.]\\d{2})?"
                            + "(?: ?(?<half>[AaPp])\\.? ?[Mm]\\.?)?"
                            + "(?<close>\\]| [-–]) (?<rest>.*)");

    /** Signs that the app sets around names and lines; they turn the direction of writing. */
    private static final Pattern MARKS = Pattern.compile("[\\u200e\\u200f\\u202a-\\u202e\\ufeff]");

    private static final Pattern MENTIONED = Pattern.compile("@\\u2068([^\\u2069\\n]*)\\u2069");

    private static final Pattern NUMBER_MENTIONED = Pattern.compile("@\\+?\\d{7,15}\\b");

    private static final Pattern LOCATION =
            Pattern.compile(
                    "[\\p{L} ]{2,30}: https://(?:maps\\.google\\.com|www\\.google\\.com/maps|"
                            + "goo\\.gl/maps|maps\\.apple\\.com|foursquare\\.com)\\S*",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern ATTACHED =
            Pattern.compile(
                    "<[\\p{L} ]{3,25}: [^<>]+>|"
                            + "\\S[^\\n<>]{0,80}\\.(?i:jpe?g|png|webp|gif|mp4|3gp|opus|ogg|m4a|mp3|aac|pdf|"
                            + "docx?|xlsx?|pptx?|vcf|zip|txt) \\([\\p{L} ]{3,30}\\)");

    private static final Pattern OMITTED =
            Pattern.compile(
                    "<[\\p{L} ]{3,40}>|(?:image|video|audio|sticker|GIF|document|contact card|video"
                            + " note|voice message) omitted|(?:изображение|видео|аудиофайл|аудио|стикер|GIF|"
                            + "документ|контактная карточка|видеосообщение|голосовое сообщение)"
                            + " (?:отсутствует|пропущено|пропущен|пропущена)|\\S[^\\n]{0,80}\\.\\w{3,4} "
                            + "(?:•|·)[^\\n]*(?:document omitted|документ отсутствует)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern EDITED =
            Pattern.compile(
                    "<(?:This message was edited|Сообщение изменено|Хабарлама өңделді)>",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern DELETED =
            Pattern.compile(
                    "(?:This message was deleted|You deleted this message|Waiting for this message|"
                            + "(?:Данное|Это) сообщение удалено|Вы удалили данное сообщение|"
                            + "Вы удалили это сообщение|Бұл хабарлама жойылды|null)\\b.*",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Words by which a line tells of the group itself, though a colon stands in it. */
    private static final Pattern APP =
            Pattern.compile(
                    "\\b(?:changed (?:the|this|their|to)|created (?:the )?group|added|removed|left|joined|"
                            + "pinned|security code|end-to-end|шифрован\\p{L}*|изменил\\p{L}*|"
                            + "изменил\\(а\\)|создал\\p{L}*|создал\\(а\\)|добавил\\p{L}*|добавил\\(а\\)|"
                            + "удалил\\p{L}*|удалил\\(а\\)|закрепил\\p{L}*|покинул\\p{L}*|вышел|"
                            + "присоедин\\p{L}+|өзгертті|қосты|құрды|шықты|қосылды)(?![\\p{L}])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private WhatsApp() {}

    /** A line that begins a message, cut up. */
    private record Line(
            DayOrder.Written date, String dated, LocalTime time, String rest, boolean app) {}

    /** A message while its lines come. */
    private static final class Growing {
        private final Line line;
        private final StringBuilder raw;
        private final StringBuilder text;

        Growing(Line line, String raw) {
            this.line = line;
            this.raw = new StringBuilder(raw);
            this.text = new StringBuilder(line.rest());
        }

        void more(String further) {
            raw.append('\n').append(further);
            text.append('\n').append(further);
        }
    }

    /**
     * Whether a text looks like such an export: it begins with a message, or with the app's own
     * first line, and at least two lines look so.
     *
     * @param cut whether only the beginning of the text is given: then one such line is enough
     */
    public static boolean isOne(String text, boolean cut) {
        List<String> lines = text.lines().filter(l -> !clean(l).isBlank()).limit(SAMPLE).toList();
        long heads = lines.stream().filter(l -> line(l).isPresent()).limit(2).count();
        return !lines.isEmpty()
                && line(lines.get(0)).isPresent()
                && (heads == 2 || cut && lines.size() == 1);
    }

    /** The chat; its messages have no day where day and month cannot be told apart. */
    public static Chat read(String text) {
        List<Growing> growing = new ArrayList<>();
        text.lines()
                .forEach(
                        written -> {
                            Optional<Line> line = line(written);
                            if (line.isPresent()) {
                                growing.add(new Growing(line.get(), written));
                            } else if (!growing.isEmpty()) {
                                growing.get(growing.size() - 1).more(written);
                            }
                        });
        List<DayOrder.Written> dates = growing.stream().map(g -> g.line.date()).toList();
        Optional<DayOrder> order = dates.isEmpty() ? Optional.empty() : DayOrder.of(dates);
        List<Message> messages = new ArrayList<>();
        int unread = 0;
        for (Growing one : growing) {
            Content content = content(one);
            unread += content.unread();
            if (content.message()) {
                messages.add(message(one, content, order));
            }
        }
        return new Chat(Chat.App.WHATSAPP, 1, Optional.empty(), false, messages, unread);
    }

    private static Message message(Growing one, Content content, Optional<DayOrder> order) {
        Optional<LocalDate> day = order.flatMap(o -> one.line.date().in(o));
        return new Message(
                day,
                day.map(LocalDate::toString).orElse(one.line.dated()),
                one.line.time(),
                new Sender.Person(content.sender(), content.sender()),
                Optional.empty(),
                Optional.empty(),
                content.edited(),
                content.words(),
                one.raw.toString());
    }

    /** What somebody wrote; no words and no sender when the app wrote it. */
    private record Content(String sender, String words, boolean edited, int unread) {
        static final Content NONE = new Content("", "", false, 0);

        boolean message() {
            return !words.isBlank();
        }

        @Override
        public String toString() {
            return "(withheld)";
        }
    }

    private static Content content(Growing one) {
        String said = one.text.toString();
        int colon = said.indexOf(": ");
        int end = said.indexOf('\n');
        if (colon < 0 && end > 0 && said.substring(0, end).endsWith(":")) {
            colon = end - 1; // a message that begins with an empty line
        }
        if (colon <= 0 || end >= 0 && colon > end) {
            return Content.NONE;
        }
        String sender = said.substring(0, colon);
        if (APP.matcher(sender).find() || sender.contains("\u201c") || sender.contains("\"")) {
            return Content.NONE;
        }
        String words = said.substring(Math.min(said.length(), colon + 2));
        if (one.line.app() && !ATTACHED.matcher(words).find() && !OMITTED.matcher(words).find()) {
            return EDITED.matcher(words).find() ? of(sender, words) : Content.NONE;
        }
        return of(sender, words);
    }

    private static Content of(String sender, String words) {
        int unread = 0;
        boolean edited = EDITED.matcher(words).find();
        String rest = EDITED.matcher(words).replaceAll("");
        for (Pattern media : List.of(ATTACHED, OMITTED, LOCATION)) {
            Matcher found = media.matcher(rest);
            StringBuilder kept = new StringBuilder();
            while (found.find()) {
                if (ownLine(rest, found)) {
                    unread++;
                    found.appendReplacement(kept, "");
                }
            }
            rest = found.appendTail(kept).toString();
        }
        if (DELETED.matcher(rest.strip()).matches()) {
            return Content.NONE;
        }
        rest = MENTIONED.matcher(Sender.plain(rest)).replaceAll(WhatsApp::mention);
        rest = NUMBER_MENTIONED.matcher(rest).replaceAll(WhatsApp::mention);
        return new Content(
                sender.strip(), rest.replaceAll("[\\u2068\\u2069]", "").strip(), edited, unread);
    }

    /** Whether what was found fills its line, so that it is the app's and nobody's words. */
    private static boolean ownLine(String text, Matcher found) {
        boolean begins = found.start() == 0 || text.charAt(found.start() - 1) == '\n';
        boolean ends = found.end() == text.length() || text.charAt(found.end()) == '\n';
        return ends && (begins || found.group().startsWith("<"));
    }

    private static String mention(MatchResult found) {
        String name =
                found.groupCount() > 0 && found.group(1) != null
                        ? found.group(1)
                        : found.group().substring(1);
        return Matcher.quoteReplacement("@" + Sender.mention(name.replaceFirst("^~\\s*", "")));
    }

    private static String clean(String line) {
        return MARKS.matcher(line).replaceAll("").replace('\u202f', ' ').replace('\u00a0', ' ');
    }

    private static Optional<Line> line(String written) {
        String clean = clean(written);
        if (clean.isEmpty() || clean.charAt(0) != '[' && !Character.isDigit(clean.charAt(0))) {
            return Optional.empty();
        }
        Matcher head = HEAD.matcher(digits(clean));
        if (!head.matches() || head.group("open") == null == head.group("close").equals("]")) {
            return Optional.empty();
        }
        Optional<LocalTime> time =
                time(
                        Integer.parseInt(head.group("hour")),
                        Integer.parseInt(head.group("minute")),
                        Optional.ofNullable(head.group("half")));
        DayOrder.Written date =
                new DayOrder.Written(
                        Integer.parseInt(head.group("a")),
                        Integer.parseInt(head.group("b")),
                        Integer.parseInt(head.group("c")),
                        head.group("between").charAt(0));
        boolean possible =
                date.in(DayOrder.DAY_FIRST).isPresent()
                        || date.in(DayOrder.MONTH_FIRST).isPresent()
                        || date.first() > 31 && date.in(DayOrder.YEAR_FIRST).isPresent();
        if (time.isEmpty() || !possible) {
            return Optional.empty();
        }
        String rest = clean.substring(head.start("rest"));
        String dated =
                head.group("a")
                        + head.group("between")
                        + head.group("b")
                        + head.group("between")
                        + head.group("c");
        // iOS sets this mark before words of its own, be they after the sender's name
        boolean app = written.indexOf(": \u200e") >= 0;
        return Optional.of(
                new Line(
                        date,
                        dated,
                        time.get(),
                        rest.startsWith("~ ") || rest.startsWith("~\u00a0")
                                ? rest.substring(2)
                                : rest,
                        app));
    }

    /** The same line with the digits 0 to 9 for those of other scripts. */
    private static String digits(String line) {
        if (line.chars().allMatch(c -> c < 0x80 || !Character.isDigit(c))) {
            return line;
        }
        StringBuilder digits = new StringBuilder(line);
        for (int i = 0; i < line.length(); i++) {
            int digit = Character.digit(line.charAt(i), 10);
            if (digit >= 0) {
                digits.setCharAt(i, (char) ('0' + digit));
            }
        }
        return digits.toString();
    }

    private static Optional<LocalTime> time(int hour, int minute, Optional<String> half) {
        try {
            int of24 =
                    half.map(h -> h.toLowerCase(Locale.ROOT))
                            .map(h -> hour % 12 + (h.equals("p") ? 12 : 0))
                            .orElse(hour);
            return Optional.of(LocalTime.of(of24, minute));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
