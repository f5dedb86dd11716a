// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.contract;

import java.util.List;
import java.util.Optional;
import org.dalel.terms.Country;
import org.dalel.terms.Document;
import org.dalel.terms.Passage;
import org.dalel.terms.PersonName;
import org.dalel.terms.Problem;
import org.dalel.terms.finding.Entity;
import org.dalel.terms.finding.Finding;
import org.dalel.terms.finding.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A reading as the JSON of {@code dalel read --json}.
 *
 * <p>Offsets count Unicode code points of the text, start inclusive, end exclusive; what is not
 * known is {@code null}, never left out. The same reading gives the same characters. Names are
 * open: whoever writes this asked for it.
 */
public final class ReadingJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ReadingJson() {}

    /**
     * @param document that was read
     * @param reading what was read in it
     * @param textFile name of the file that holds the text, when that is not the document's own
     *     file
     * @param settings what else decided the reading, as one short text without names, so that a
     *     later run can tell whether this one is still good
     */
    public static String of(
            Document document, Reading reading, Optional<String> textFile, String settings) {
        Offsets offsets = Offsets.of(document.text());
        Optional<String> text = Optional.of(document.text());
        ObjectNode root = JSON.objectNode();
        root.set("document", about(document, reading.about(), textFile, settings));
        findings(root, "incidents", reading.incidents(), offsets, text);
        findings(root, "practices", reading.practices(), offsets, text);
        findings(root, "provisions", reading.provisions(), offsets, text);
        findings(root, "claims", reading.claims(), offsets, text);
        findings(root, "figures", reading.figures(), offsets, text);
        findings(root, "stages", reading.stages(), offsets, text);
        findings(root, "proposals", reading.proposals(), offsets, text);
        findings(root, "dates", reading.dates(), offsets, text);

        ArrayNode persons = root.putArray("persons");
        for (Entity.Person person : reading.persons()) {
            ObjectNode node = persons.addObject();
            node.put("name", person.name().reveal());
            mentions(node, person.mentions(), offsets);
            put(node, "role", person.role());
            put(node, "organisation", person.organisation());
            if (person.pseudonym()) {
                node.put("pseudonym", true);
            }
        }
        ArrayNode organisations = root.putArray("organisations");
        for (Entity.Organisation organisation : reading.organisations()) {
            ObjectNode node = organisations.addObject();
            node.put("name", organisation.name());
            mentions(node, organisation.mentions(), offsets);
        }
        ArrayNode places = root.putArray("places");
        for (Entity.Place place : reading.places()) {
            ObjectNode node = places.addObject();
            node.put("name", place.name());
            mentions(node, place.mentions(), offsets);
            put(node, "country", place.country().map(Country::code));
        }
        ArrayNode laws = root.putArray("laws");
        for (Entity.Law law : reading.laws()) {
            ObjectNode node = laws.addObject();
            node.put("name", law.name());
            mentions(node, law.mentions(), offsets);
            put(node, "country", law.country().map(Country::code));
        }
        ArrayNode pages = root.putArray("pages");
        for (Document.Page page : document.pages()) {
            ObjectNode node = pages.addObject();
            node.put("number", page.number());
            node.put("start", offsets.toCodePoints(page.passage().start()));
            node.put("end", offsets.toCodePoints(page.passage().end()));
            ArrayNode lines = node.putArray("lines");
            page.lines().forEach(l -> lines.add(offsets.toCodePoints(l)));
        }
        ArrayNode problems = root.putArray("problems");
        for (Problem problem : reading.problems()) {
            problems.addObject()
                    .put("what", problem.what())
                    .put("where", problem.where())
                    .put("do", problem.whatToDo());
        }
        return MAPPER.writeValueAsString(root) + "\n";
    }

    private static ObjectNode about(
            Document document, Reading.About about, Optional<String> textFile, String settings) {
        ObjectNode node = JSON.objectNode();
        node.put("file", document.file());
        put(node, "text_file", textFile);
        node.put("sha256", document.sha256());
        document.within()
                .ifPresent(
                        within ->
                                node.putObject("within")
                                        .put("file", within.file())
                                        .put("sha256", within.sha256())
                                        .put("path", within.path()));
        put(node, "title", about.title());
        node.put("language", about.language().code());
        put(node, "published", Optional.of(about.published().edtf()).filter(d -> !d.isEmpty()));
        if (about.author().isPresent()) {
            node.putObject("author")
                    .put("name", about.author().map(PersonName::reveal).orElseThrow())
                    .put("pseudonym", about.pseudonym());
        } else {
            node.putNull("author");
        }
        put(node, "publisher", about.publisher());
        put(node, "reprint_of", about.reprintOf());
        put(node, "funder", about.funder());
        ArrayNode analysers = node.putArray("analysers");
        about.analysers().forEach(analysers::add);
        node.put("settings", settings);
        return node;
    }

    private static void findings(
            ObjectNode root,
            String field,
            List<? extends Finding> findings,
            Offsets offsets,
            Optional<String> text) {
        ArrayNode array = root.putArray(field);
        findings.forEach(f -> array.add(FindingJson.shown(f, offsets, text)));
    }

    private static void mentions(ObjectNode node, List<Passage> mentions, Offsets offsets) {
        ArrayNode array = node.putArray("mentions");
        for (Passage mention : mentions) {
            array.addArray()
                    .add(offsets.toCodePoints(mention.start()))
                    .add(offsets.toCodePoints(mention.end()));
        }
    }

    private static void put(ObjectNode node, String field, Optional<String> value) {
        node.set(field, value.<JsonNode>map(JSON::stringNode).orElse(JSON.nullNode()));
    }
}
