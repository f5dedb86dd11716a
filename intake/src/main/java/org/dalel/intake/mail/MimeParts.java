// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.ContentUtil;
import org.apache.james.mime4j.util.MimeParameterMapping;
import org.dalel.intake.Original;
import org.dalel.terms.PersonName;
import org.dalel.terms.Problem;
import org.dalel.terms.When;

/**
 * A letter taken apart, in memory: its head, the parts that are its text, and what is attached.
 *
 * @param subject as its writer wrote it
 * @param sender the name in front of the address; an address without a name gives none
 * @param day of the letter's date, as its sender's calendar had it
 * @param texts in their order; of the same text in several formats all of them, with one group
 * @param attached in their order
 * @param problems what could not be read
 */
record MimeParts(
        Optional<String> subject,
        Optional<PersonName> sender,
        When day,
        List<Text> texts,
        List<Attached> attached,
        List<Problem> problems) {
    MimeParts {
        texts = List.copyOf(texts);
        attached = List.copyOf(attached);
        problems = List.copyOf(problems);
    }

    /** Parts inside parts: deeper ones are made to stop the reader. */
    static final int DEEPEST = 30;

    private static final MimeConfig SETTINGS =
            MimeConfig.custom()
                    .setMaxLineLen(-1)
                    .setMaxHeaderLen(200_000)
                    .setMaxHeaderCount(2_000)
                    .setMaxContentLen(-1)
                    .build();

    private static final Pattern DATE =
            Pattern.compile("(\\d{1,2})\\s+(\\p{L}{3})\\p{L}*\\s+(\\d{4})\\s+(\\d{1,2}):(\\d\\d)");
    private static final Pattern NAMED = Pattern.compile("^\\s*\"?(.*?)\"?\\s*<[^>]*>");
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    /**
     * A part of the letter's own text.
     *
     * @param group parts of one group say the same in several formats
     * @param flowed whether a blank at the end of a line means that the line goes on
     */
    record Text(int group, boolean html, Optional<Charset> charset, boolean flowed, byte[] bytes) {
        @Override
        public String toString() {
            return "Text[" + bytes.length + " bytes]";
        }
    }

    /** A file that came with the letter. */
    record Attached(String name, byte[] bytes) {
        @Override
        public String toString() {
            return "Attached[" + bytes.length + " bytes]";
        }
    }

    /** What the head of one part says. */
    private record Head(
            String type,
            Map<String, String> typeParameters,
            String disposition,
            Map<String, String> dispositionParameters,
            boolean hasId) {
        static final Head NONE = new Head("text/plain", Map.of(), "", Map.of(), false);

        Optional<String> fileName() {
            return Optional.ofNullable(dispositionParameters.get("filename"))
                    .or(() -> Optional.ofNullable(typeParameters.get("name")))
                    .map(MimeParts::decoded)
                    .map(n -> n.replace('\\', '/'))
                    .map(n -> n.substring(n.lastIndexOf('/') + 1).strip())
                    .filter(n -> !n.isEmpty() && !n.equals("..") && !n.equals("."));
        }
    }

    /**
     * @param most attached files that are kept; the others are counted in a problem
     */
    static MimeParts of(Original letter, int most) {
        return new Taking(letter.name(), most).of(letter.bytes());
    }

    /** Takes one letter apart. */
    private static final class Taking {
        private final String name;
        private final int most;
        private final List<Text> texts = new ArrayList<>();
        private final List<Attached> attached = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final Map<String, String> letterHead = new HashMap<>();
        private final Deque<String> around = new ArrayDeque<>();
        private final Deque<Integer> groups = new ArrayDeque<>();
        private Map<String, RawField> head = new HashMap<>();
        private int group;
        private int leftOut;

        Taking(String name, int most) {
            this.name = name;
            this.most = most;
        }

        MimeParts of(byte[] bytes) {
            MimeTokenStream tokens = new MimeTokenStream(SETTINGS);
            tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
            tokens.parse(new ByteArrayInputStream(bytes));
            try {
                for (EntityState state = tokens.getState();
                        state != EntityState.T_END_OF_STREAM;
                        state = tokens.next()) {
                    if (!take(state, tokens)) {
                        break;
                    }
                }
            } catch (IOException | MimeException | IllegalArgumentException broken) {
                problems.add(
                        new Problem(
                                "the parts of this letter could not all be told apart; what stands"
                                        + " before the break was read",
                                name,
                                "save the letter again in the mail program"));
            }
            if (leftOut > 0) {
                problems.add(
                        new Problem(
                                String.format(
                                        Locale.ROOT,
                                        "this letter has %d files attached; the first %d were read",
                                        leftOut + most,
                                        most),
                                name,
                                "save its attachments into a folder and read that"));
            }
            return new MimeParts(
                    Optional.ofNullable(letterHead.get("subject"))
                            .map(MimeParts::decoded)
                            .map(s -> s.replaceAll("\\s+", " ").strip())
                            .filter(s -> !s.isEmpty()),
                    Optional.ofNullable(letterHead.get("from")).flatMap(MimeParts::name),
                    day(letterHead.getOrDefault("date", "")),
                    texts,
                    attached,
                    problems);
        }

        /** False when the rest is not worth taking apart. */
        private boolean take(EntityState state, MimeTokenStream tokens) throws IOException {
            switch (state) {
                case T_START_HEADER -> head = new HashMap<>();
                case T_FIELD -> field(tokens.getField());
                case T_START_MULTIPART -> {
                    String type = head(head).type();
                    if (around.size() >= DEEPEST) {
                        problems.add(
                                new Problem(
                                        "the parts of this letter are nested too deep; the inner"
                                                + " ones were left",
                                        name,
                                        "save the letter again in the mail program"));
                        return false;
                    }
                    around.push(type);
                    groups.push(
                            type.equals("multipart/alternative")
                                            && groups.stream().allMatch(g -> g < 0)
                                    ? ++group
                                    : groups.stream().filter(g -> g > 0).findFirst().orElse(-1));
                }
                case T_END_MULTIPART -> {
                    around.pop();
                    groups.pop();
                }
                case T_BODY -> body(head(head), tokens);
                default -> {
                    return true;
                }
            }
            return true;
        }

        private void field(Field field) {
            RawField raw =
                    field instanceof RawField r
                            ? r
                            : new RawField(field.getName(), field.getBody());
            String key = raw.getName().toLowerCase(Locale.ROOT).strip();
            head.putIfAbsent(key, raw);
            if (around.isEmpty() && List.of("subject", "from", "date").contains(key)) {
                letterHead.putIfAbsent(key, value(raw));
            }
        }

        private void body(Head part, MimeTokenStream tokens) throws IOException {
            byte[] bytes;
            try (InputStream decoded = tokens.getDecodedInputStream()) {
                bytes = decoded.readNBytes(Original.LARGEST + 1);
            } catch (IOException broken) {
                problems.add(
                        new Problem(
                                "a part of this letter is damaged and was left",
                                name,
                                "ask for the letter again, or save it again in the mail program"));
                return;
            }
            boolean html =
                    part.type().equals("text/html") || part.type().equals("application/xhtml+xml");
            boolean own =
                    (html || part.type().equals("text/plain"))
                            && !part.disposition().equals("attachment")
                            && part.fileName().isEmpty();
            if (own) {
                int of = groups.stream().filter(g -> g > 0).findFirst().orElseGet(() -> ++group);
                texts.add(
                        new Text(
                                of,
                                html,
                                charset(part),
                                "flowed".equalsIgnoreCase(part.typeParameters().get("format")),
                                bytes));
                return;
            }
            boolean ornament =
                    part.type().startsWith("image/")
                            && part.hasId()
                            && !part.disposition().equals("attachment");
            if (ornament || bytes.length == 0) {
                return;
            }
            if (attached.size() >= most) {
                leftOut++;
                return;
            }
            attached.add(new Attached(attachedName(part), bytes));
        }

        private String attachedName(Head part) {
            return part.fileName()
                    .orElseGet(
                            () ->
                                    "part-"
                                            + (attached.size() + 1)
                                            + switch (part.type()) {
                                                case "message/rfc822", "message/global" -> ".eml";
                                                case "text/html" -> ".html";
                                                case "text/plain" -> ".txt";
                                                case "application/pdf" -> ".pdf";
                                                case "application/zip" -> ".zip";
                                                default -> "";
                                            });
        }

        private Optional<Charset> charset(Head part) {
            String said = part.typeParameters().get("charset");
            if (said == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(Charset.forName(said.strip()));
            } catch (IllegalArgumentException unknown) {
                problems.add(
                        new Problem(
                                "this letter names an encoding that is not known; it was told from"
                                        + " the letters",
                                name,
                                "look at the text; if letters are wrong, save the letter as text"
                                        + " in UTF-8"));
                return Optional.empty();
            }
        }
    }

    private static Head head(Map<String, RawField> fields) {
        RawField type = fields.get("content-type");
        RawField disposition = fields.get("content-disposition");
        RawBody typed = type == null ? null : RawFieldParser.DEFAULT.parseRawBody(type);
        RawBody disposed =
                disposition == null ? null : RawFieldParser.DEFAULT.parseRawBody(disposition);
        boolean hasId = fields.containsKey("content-id");
        if (typed == null && disposed == null) {
            return hasId ? new Head("text/plain", Map.of(), "", Map.of(), true) : Head.NONE;
        }
        String kind = typed == null ? "text/plain" : lower(typed.getValue());
        return new Head(
                kind.contains("/") ? kind : "text/plain",
                typed == null ? Map.of() : parameters(typed),
                disposed == null ? "" : lower(disposed.getValue()),
                disposed == null ? Map.of() : parameters(disposed),
                hasId);
    }

    private static String lower(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> parameters(RawBody body) {
        MimeParameterMapping mapping = new MimeParameterMapping();
        for (NameValuePair pair : body.getParams()) {
            if (pair.getName() != null && pair.getValue() != null) {
                mapping.addParameter(pair.getName(), pair.getValue());
            }
        }
        Map<String, String> parameters = new HashMap<>();
        mapping.getParameters()
                .forEach((k, v) -> parameters.putIfAbsent(k.toLowerCase(Locale.ROOT), v));
        return parameters;
    }

    /** The body of a field, with letters that stand there without being encoded. */
    private static String value(RawField field) {
        if (field.getRaw() == null) {
            return field.getBody();
        }
        byte[] raw = field.getRaw().toByteArray();
        String text = new String(raw, StandardCharsets.UTF_8);
        if (text.indexOf('\ufffd') >= 0) {
            text = ContentUtil.decode(StandardCharsets.ISO_8859_1, field.getRaw());
        }
        return text.substring(text.indexOf(':') + 1).replaceAll("\\r?\\n(?=[ \\t])", "").strip();
    }

    private static String decoded(String written) {
        try {
            return DecoderUtil.decodeEncodedWords(
                    written, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return written;
        }
    }

    private static Optional<PersonName> name(String from) {
        Matcher named = NAMED.matcher(decoded(from));
        return named.find() && !named.group(1).isBlank() && !named.group(1).contains("@")
                ? Optional.of(new PersonName(named.group(1).strip()))
                : Optional.empty();
    }

    private static When day(String date) {
        try {
            return new When.Day(
                    OffsetDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toLocalDate());
        } catch (DateTimeException otherwise) {
            Matcher parts = DATE.matcher(date);
            if (!parts.find()) {
                return When.UNKNOWN;
            }
            try {
                String month = parts.group(2);
                return new When.Day(
                        LocalDate.parse(
                                parts.group(1)
                                        + " "
                                        + month.substring(0, 1).toUpperCase(Locale.ROOT)
                                        + month.substring(1).toLowerCase(Locale.ROOT)
                                        + " "
                                        + parts.group(3),
                                MONTH));
            } catch (DateTimeException none) {
                return When.UNKNOWN;
            }
        }
    }
}
