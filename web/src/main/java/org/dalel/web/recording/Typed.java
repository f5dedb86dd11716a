// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.recording;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dalel.record.Actor;
import org.dalel.record.Documents;
import org.dalel.record.Evidence;
import org.dalel.record.Id;
import org.dalel.record.Size;
import org.dalel.record.StoredDocument;
import org.dalel.record.Telling;
import org.dalel.terms.Bounds;
import org.dalel.terms.Count;
import org.dalel.terms.Country;
import org.dalel.terms.Document;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Passage;
import org.dalel.terms.PersonName;
import org.dalel.terms.Quoted;
import org.dalel.terms.Status;
import org.dalel.terms.When;
import org.dalel.web.entry.KnownWords;
import org.dalel.web.entry.TypedDate;
import org.dalel.web.entry.TypedNumber;
import org.dalel.web.passage.Paragraphs;
import org.dalel.web.wording.Wording;
import org.springframework.web.servlet.function.ServerRequest;

/** What was typed into a form, read as far as it can be; what cannot is noted by its field. */
final class Typed {
    private static final int LONGEST = 2_000;

    private final ServerRequest request;
    private final Wording say;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    Typed(ServerRequest request, Wording say) {
        this.request = request;
        this.say = say;
    }

    String text(String name) {
        String typed = request.param(name).orElse("").strip();
        return typed.substring(0, Math.min(typed.length(), LONGEST));
    }

    List<String> texts(String name) {
        return request.params().getOrDefault(name, List.of()).stream().map(String::strip).toList();
    }

    private Optional<String> filled(String name) {
        return Optional.of(text(name)).filter(t -> !t.isEmpty());
    }

    Optional<Quoted> quoted(String name) {
        return filled(name).map(Quoted::new);
    }

    /** What is wrong with a field; empty when nothing is. */
    String wrong(String name) {
        return wrong.getOrDefault(name, "");
    }

    boolean right() {
        return wrong.isEmpty();
    }

    void note(String name, String key) {
        wrong.putIfAbsent(name, say.text(key));
    }

    Optional<IncidentType> type() {
        Optional<IncidentType> type = KnownWords.type(text("type"), say);
        if (type.isEmpty()) {
            note("type", "enter.wrong.type");
        }
        return type;
    }

    When when() {
        Optional<When> when = TypedDate.of(text("when"));
        if (when.isEmpty()) {
            note("when", "enter.wrong.when");
        }
        return when.orElse(When.UNKNOWN);
    }

    Optional<String> place() {
        return filled("place");
    }

    Optional<Country> country() {
        Optional<Country> country = filled("country").flatMap(c -> KnownWords.country(c, say));
        if (country.isEmpty() && filled("country").isPresent()) {
            note("country", "enter.wrong.country");
        }
        return country;
    }

    Status status(String name) {
        return Arrays.stream(Status.values())
                .filter(s -> s.code().equals(text(name)))
                .findFirst()
                .orElse(Status.HAPPENED);
    }

    /** A name as what it was said to be; a group where nothing was said. */
    static Actor.Who who(String kind, String name) {
        return switch (kind) {
            case "person" -> new Actor.Person(new PersonName(name), false);
            case "organisation" -> new Actor.Organisation(new Quoted(name));
            case "office" -> new Actor.Office(new Quoted(name));
            default -> new Actor.Group(new Quoted(name));
        };
    }

    static String kind(Actor.Who who) {
        if (who instanceof Actor.Person) {
            return "person";
        } else if (who instanceof Actor.Organisation) {
            return "organisation";
        } else if (who instanceof Actor.Office) {
            return "office";
        }
        return "group";
    }

    /** What the source tells; empty, with what is missing noted, when it tells nothing yet. */
    Optional<Telling> telling(Status says, Documents documents) {
        Optional<Bounds> bounds = TypedNumber.of(text("count"));
        if (bounds.isEmpty()) {
            note("count", "enter.wrong.count");
        }
        Optional<Evidence> evidence = evidence(documents);
        if (quoted("source").isEmpty() && evidence.flatMap(Evidence::document).isEmpty()) {
            note("source", "enter.wrong.source");
        }
        if (!right() || evidence.isEmpty()) {
            return Optional.empty();
        }
        String unit = KnownWords.unit(text("unit"), say).orElse(Size.PEOPLE);
        return Optional.of(
                new Telling(
                        quoted("source"),
                        quoted("role"),
                        Optional.empty(),
                        says,
                        bounds.filter(b -> !b.isUnknown()).map(b -> new Count(b, unit)),
                        evidence.get()));
    }

    Optional<Id<StoredDocument>> document() {
        return filled("document").flatMap(Id::<StoredDocument>parse);
    }

    /**
     * The words in the paragraph that was given, the whole paragraph, or the person's own words.
     */
    private Optional<Evidence> evidence(Documents documents) {
        Optional<Document> text = document().flatMap(documents::text);
        if (text.isEmpty()) {
            if (quoted("words").isEmpty()) {
                note("words", "enter.wrong.words");
            }
            return quoted("words").map(Evidence::heard);
        }
        Optional<Passage> paragraph = paragraph(text.get());
        if (paragraph.isEmpty()) {
            note("paragraph", "enter.wrong.paragraph");
            return Optional.empty();
        }
        Optional<Passage> passage =
                filled("words")
                        .map(words -> found(words, paragraph.get(), text.get().text()))
                        .orElse(paragraph);
        if (passage.isEmpty()) {
            note("words", "enter.wrong.notThere");
        }
        return passage.map(
                p ->
                        Evidence.chosen(
                                document().orElseThrow(), p, new Quoted(p.in(text.get().text()))));
    }

    private Optional<Passage> paragraph(Document document) {
        return filled("paragraph")
                .filter(n -> n.matches("[1-9][0-9]{0,5}"))
                .map(Integer::valueOf)
                .flatMap(
                        n ->
                                Paragraphs.of(document).all().stream()
                                        .filter(p -> p.number().equals(Optional.of(n)))
                                        .map(Paragraphs.Paragraph::passage)
                                        .findFirst());
    }

    /** Where the words stand in the paragraph; any space counts as any other. */
    static Optional<Passage> found(String words, Passage paragraph, String text) {
        String pattern =
                Arrays.stream(words.split("\\s+"))
                        .map(java.util.regex.Pattern::quote)
                        .reduce((one, other) -> one + "[\\s\\u00a0]+" + other)
                        .orElse("");
        java.util.regex.Matcher there = java.util.regex.Pattern.compile(pattern).matcher(text);
        there.region(paragraph.start(), paragraph.end());
        return there.find()
                ? Optional.of(new Passage(there.start(), there.end()))
                : Optional.empty();
    }
}
