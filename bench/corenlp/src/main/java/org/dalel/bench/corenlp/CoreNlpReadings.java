// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.bench.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreEntityMention;
import edu.stanford.nlp.pipeline.CoreQuote;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.Timex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What CoreNLP finds in texts, in the form of {@code dalel read --json}, so that the same scorers
 * read it: persons, organisations, places, dates; with {@code speakers}, who said what.
 *
 * <pre>CoreNlpReadings OUT DAYS.csv names|speakers FILE…</pre>
 *
 * <p>{@code DAYS.csv} begins its rows with a file's name and its day of publication. A surname
 * counts as the person named in full before it: CoreNLP by itself would count two.
 */
public final class CoreNlpReadings {
    private static final Set<String> PLACES =
            Set.of("LOCATION", "CITY", "COUNTRY", "STATE_OR_PROVINCE");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CoreNlpReadings() {}

    public static void main(String[] arguments) throws IOException {
        Path out = Path.of(arguments[0]);
        Files.createDirectories(out);
        Map<String, String> days = new LinkedHashMap<>();
        for (String row : Files.readAllLines(Path.of(arguments[1]))) {
            String[] cells = row.split(",", -1);
            days.put(cells[0], cells.length > 1 ? cells[1] : "");
        }
        boolean speakers = arguments[2].equals("speakers");
        Properties properties = new Properties();
        properties.setProperty(
                "annotators",
                "tokenize,ssplit,pos,lemma,ner,depparse" + (speakers ? ",coref,quote" : ""));
        properties.setProperty("coref.algorithm", "statistical");
        StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
        for (String name : List.of(arguments).subList(3, arguments.length)) {
            Path file = Path.of(name);
            String text = Files.readString(file);
            CoreDocument read = new CoreDocument(text);
            String called = file.getFileName().toString();
            String day = days.getOrDefault(called, "");
            if (!day.isEmpty()) {
                read.annotation().set(CoreAnnotations.DocDateAnnotation.class, day);
            }
            pipeline.annotate(read);
            Files.writeString(
                    out.resolve(called.replaceFirst("\\.txt$", ".json")),
                    JSON.writeValueAsString(json(text, read)));
        }
    }

    private static ObjectNode json(String text, CoreDocument read) {
        ObjectNode root = JSON.createObjectNode();
        for (String kind :
                List.of("incidents", "practices", "provisions", "figures", "stages", "proposals")) {
            root.putArray(kind);
        }
        Map<String, ObjectNode> persons = new LinkedHashMap<>();
        Map<String, ObjectNode> organisations = new LinkedHashMap<>();
        Map<String, ObjectNode> places = new LinkedHashMap<>();
        ArrayNode dates = root.putArray("dates");
        for (CoreEntityMention mention :
                Optional.ofNullable(read.entityMentions()).orElse(List.of())) {
            int start = mention.charOffsets().first();
            int end = mention.charOffsets().second();
            switch (mention.entityType()) {
                case "PERSON" -> add(persons, whole(persons, mention.text()), text, start, end);
                case "ORGANIZATION" -> add(organisations, mention.text(), text, start, end);
                case "DATE", "DURATION", "TIME" -> date(dates, mention, text, start, end);
                default -> {
                    if (PLACES.contains(mention.entityType())) {
                        add(places, mention.text(), text, start, end);
                    }
                }
            }
        }
        root.putArray("persons").addAll(persons.values());
        root.putArray("organisations").addAll(organisations.values());
        root.putArray("places").addAll(places.values());
        ArrayNode claims = root.putArray("claims");
        for (CoreQuote quote : Optional.ofNullable(read.quotes()).orElse(List.of())) {
            Optional<String> speaker = quote.canonicalSpeaker().or(quote::speaker);
            if (speaker.isPresent()) {
                ObjectNode claim = claims.addObject();
                offsets(
                        claim,
                        text,
                        quote.quoteCharOffsets().first(),
                        quote.quoteCharOffsets().second());
                claim.put("speaker", speaker.get());
            }
        }
        return root;
    }

    /** The name in full of which this is the last word, where it was read before. */
    private static String whole(Map<String, ObjectNode> persons, String name) {
        return persons.keySet().stream()
                .filter(known -> known.endsWith(" " + name))
                .findFirst()
                .orElse(name);
    }

    private static void add(
            Map<String, ObjectNode> names, String name, String text, int start, int end) {
        ObjectNode node =
                names.computeIfAbsent(
                        name,
                        n -> {
                            ObjectNode made = JSON.createObjectNode();
                            made.put("name", n);
                            made.putArray("mentions");
                            return made;
                        });
        ArrayNode mentions = (ArrayNode) node.get("mentions");
        mentions.addArray().add(text.codePointCount(0, start)).add(text.codePointCount(0, end));
    }

    private static void date(
            ArrayNode dates, CoreEntityMention mention, String text, int start, int end) {
        Timex timex = mention.coreMap().get(TimeAnnotations.TimexAnnotation.class);
        if (timex == null || timex.value() == null) {
            return;
        }
        ObjectNode date = dates.addObject();
        offsets(date, text, start, end);
        String value =
                timex.value()
                        .replace("-SP", "-21")
                        .replace("-SU", "-22")
                        .replace("-FA", "-23")
                        .replace("-WI", "-24");
        date.put(value.toUpperCase(Locale.ROOT).startsWith("P") ? "duration" : "date", value);
    }

    private static void offsets(ObjectNode node, String text, int start, int end) {
        node.put("start", text.codePointCount(0, start));
        node.put("end", text.codePointCount(0, end));
    }
}
