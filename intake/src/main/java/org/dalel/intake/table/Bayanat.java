// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dalel.intake.UnreadableFile;
import org.dalel.terms.Document;
import org.dalel.terms.Passage;
import org.dalel.terms.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Bayanat's export as JSON of bulletins, incidents or actors, as a table: a row for each event of a
 * record ({@code 12/1}, {@code 12/2}), one for a record without events. Its texts lose their
 * mark-up.
 *
 * <p>Larger exports of Bayanat lack a comma between one batch of records and the next; that is
 * mended while reading.
 */
final class Bayanat {
    private static final Pattern ONE =
            Pattern.compile("\\{\\s*\"(bulletins|incidents|actors)\"\\s*:\\s*\\[");

    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "title",
                    "description",
                    "event title",
                    "event type",
                    "event from",
                    "event to",
                    "event estimated",
                    "event location",
                    "event comments",
                    "locations",
                    "labels",
                    "potential_violations",
                    "claimed_violations",
                    "sources",
                    "source_link",
                    "publish_date",
                    "documentation_date",
                    "actors",
                    "workflow status");

    /** What of a record has a column; all else is told as left out. */
    private static final Set<String> TAKEN =
            Set.of(
                    "class",
                    "id",
                    "title",
                    "description",
                    "events",
                    "locations",
                    "labels",
                    "potential_violations",
                    "claimed_violations",
                    "sources",
                    "source_link",
                    "publish_date",
                    "documentation_date",
                    "actor_relations",
                    "status");

    private final Document document;
    private final String kind;
    private final List<Sheet.Row> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> left = new TreeSet<>();
    private int records;

    /** An object with its place in the text. */
    private record Node(Map<String, Object> fields, Passage passage) {
        String text(String field) {
            Object value = fields.get(field);
            return value instanceof String words ? words : "";
        }

        Optional<Node> node(String field) {
            return fields.get(field) instanceof Node node ? Optional.of(node) : Optional.empty();
        }

        List<Node> nodes(String field) {
            return fields.get(field) instanceof List<?> list
                    ? list.stream().filter(Node.class::isInstance).map(Node.class::cast).toList()
                    : List.of();
        }

        boolean isEmpty(String field) {
            Object value = fields.get(field);
            return value == null
                    || value.equals("")
                    || value instanceof List<?> list && list.isEmpty();
        }

        /** A name in whichever of the two languages there is one. */
        String title() {
            return Stream.of("title", "name", "title_ar", "name_ar")
                    .map(this::text)
                    .filter(t -> !t.isBlank())
                    .findFirst()
                    .orElse("");
        }
    }

    private Bayanat(Document document, String kind) {
        this.document = document;
        this.kind = kind;
    }

    static boolean isOne(String text) {
        return ONE.matcher(text.substring(0, Math.min(text.length(), 1000))).lookingAt();
    }

    static Sheet table(Document document) throws UnreadableFile {
        Matcher head = ONE.matcher(document.text());
        if (!head.lookingAt()) {
            throw new UnreadableFile(
                    "this JSON is no export of Bayanat",
                    document.file(),
                    "give Bayanat's export of bulletins, incidents or actors, or a table as CSV");
        }
        Bayanat export = new Bayanat(document, head.group(1));
        export.read();
        return new Sheet(document, COLUMNS, export.rows, export.problems);
    }

    private void read() throws UnreadableFile {
        String mended =
                Pattern.compile("\\}(\\s*)\\n(\\s*)\\{")
                        .matcher(document.text())
                        .replaceAll("}$1,$2{");
        JsonFactory factory =
                JsonFactory.builder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder().maxNestingDepth(100).build())
                        .build();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), mended)) {
            parser.nextToken();
            parser.nextToken();
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                record(node(parser));
            }
        } catch (JacksonException broken) {
            problems.add(
                    new Problem(
                            "this export is broken off or damaged; records read before the break: "
                                    + records,
                            document.file()
                                    + (broken.getLocation() == null
                                            ? ""
                                            : ", line " + broken.getLocation().getLineNr()),
                            "export it from Bayanat again"));
        }
        if (!left.isEmpty()) {
            problems.add(
                    new Problem(
                            "fields of this export that have no place in a table and were left"
                                    + " out: "
                                    + String.join(", ", left),
                            document.file(),
                            "look whether you need them; they stay in the file"));
        }
    }

    private void record(Node node) throws UnreadableFile {
        records++;
        String name = kind.substring(0, kind.length() - 1) + " " + node.text("id");
        if (node.fields().containsKey("restricted") || node.text("restricted").equals("true")) {
            problems.add(
                    new Problem(
                            "this record is restricted in Bayanat and holds nothing",
                            document.file() + ", " + name,
                            "export it as somebody who may see it"));
            return;
        }
        if (kind.equals("actors")) {
            problems.add(
                    new Problem(
                            "an actor by itself is not taken over; it comes in with what was done"
                                    + " to it",
                            document.file() + ", " + name,
                            "export the incidents or bulletins in which it takes part"));
            return;
        }
        node.fields().keySet().stream()
                .filter(f -> !TAKEN.contains(f) && !node.isEmpty(f))
                .forEach(left::add);
        List<Node> events = node.nodes("events");
        if (events.isEmpty()) {
            add(name, node.text("id"), node, Optional.empty());
        }
        for (int i = 0; i < events.size(); i++) {
            add(
                    name + ", event " + (i + 1),
                    node.text("id") + "/" + (i + 1),
                    node,
                    Optional.of(events.get(i)));
        }
    }

    private void add(String name, String id, Node node, Optional<Node> event)
            throws UnreadableFile {
        if (rows.size() >= Sheet.MOST_ROWS) {
            throw new UnreadableFile(
                    "this table has more than " + Sheet.MOST_ROWS + " rows",
                    document.file(),
                    "export fewer records at a time");
        }
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("id", id);
        cells.put("title", node.title());
        cells.put("description", MarkedUp.words(node.text("description")));
        event.ifPresent(
                e -> {
                    cells.put("event title", e.title());
                    cells.put("event type", e.node("eventtype").map(Node::title).orElse(""));
                    cells.put("event from", e.text("from_date"));
                    cells.put("event to", e.text("to_date"));
                    cells.put("event estimated", e.text("estimated"));
                    cells.put("event location", e.node("location").map(Node::title).orElse(""));
                    cells.put("event comments", MarkedUp.words(e.text("comments")));
                });
        for (String list :
                List.of(
                        "locations",
                        "labels",
                        "potential_violations",
                        "claimed_violations",
                        "sources")) {
            cells.put(list, titles(node.nodes(list)));
        }
        for (String field : List.of("source_link", "publish_date", "documentation_date")) {
            cells.put(field, node.text(field));
        }
        cells.put("workflow status", node.text("status"));
        cells.put(
                "actors",
                titles(
                        node.nodes("actor_relations").stream()
                                .flatMap(r -> r.node("actor").stream())
                                .toList()));
        rows.add(
                new Sheet.Row(
                        name,
                        event.map(Node::passage).orElse(node.passage()),
                        COLUMNS.stream().map(c -> cells.getOrDefault(c, "").strip()).toList()));
    }

    private static String titles(List<Node> nodes) {
        return nodes.stream()
                .map(Node::title)
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining("|"));
    }

    private static Node node(JsonParser parser) {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            value(parser).ifPresent(v -> fields.put(name, v));
        }
        int end = (int) parser.currentTokenLocation().getCharOffset() + 1;
        return new Node(fields, new Passage(start, end));
    }

    private static Optional<Object> value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> Optional.of(node(parser));
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    value(parser).ifPresent(list::add);
                }
                yield Optional.of(list);
            }
            case VALUE_NULL -> Optional.empty();
            default -> Optional.of(parser.getString());
        };
    }
}
