// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.dalel.intake.UnreadableFile;
import org.dalel.law.claims.Statement;
import org.dalel.law.claims.Statements;
import org.dalel.terms.Bounds;
import org.dalel.terms.When;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an article says of the law, from its reading in a file.
 *
 * @param published as the reading knows it: a day, a month, a year, or not known
 * @param file the reading
 * @param statements with their places in code points, as the reading has them
 */
record SaidOfLaw(When published, Path file, List<Statement> statements) {
    SaidOfLaw {
        statements = List.copyOf(statements);
    }

    /**
     * @param file what {@code dalel read --json} wrote
     * @param text the article, where it is a text; else the one that lies beside the reading
     */
    static SaidOfLaw of(Path file, Optional<Path> text) throws Refused, UnreadableFile {
        JsonNode reading = reading(file);
        JsonNode document = reading.path("document");
        When published =
                Optional.ofNullable(document.path("published").asString(null))
                        .flatMap(When::parse)
                        .orElse(When.UNKNOWN);
        return new SaidOfLaw(published, file, statements(reading, words(file, text, document)));
    }

    /**
     * The day of the article. A month or year is none: which law it spoke of would be a guess.
     *
     * @param given by who asks; goes before what the reading says
     */
    LocalDate day(Optional<LocalDate> given) throws Refused {
        Optional<LocalDate> day =
                given.or(
                        () ->
                                Optional.of(published)
                                        .filter(w -> w instanceof When.Day)
                                        .flatMap(When::earliest));
        if (day.isPresent()) {
            return day.get();
        }
        throw new Refused(
                "the day of this article is not known"
                        + (published.isKnown() ? ", only " + Wording.of(published) : ""),
                file.toString(),
                "give it: --on YEAR-MONTH-DAY");
    }

    private static JsonNode reading(Path file) throws Refused, UnreadableFile {
        try {
            JsonNode reading = JsonMapper.shared().readTree(Files.readString(file));
            if (reading.path("document").isObject()) {
                return reading;
            }
        } catch (JacksonException noJson) {
            // told below
        } catch (IOException unreadable) {
            throw UnreadableFile.of(file, unreadable);
        }
        throw new Refused(
                "this is not the reading of a document",
                file.toString(),
                "make one: dalel read --json --out readings FILE");
    }

    /** The article's text, where it is given and is the one that was read. */
    private static Optional<String> words(Path file, Optional<Path> text, JsonNode document)
            throws Refused, UnreadableFile {
        Optional<Path> place = text;
        String beside = document.path("text_file").asString("");
        if (place.isEmpty() && !beside.isEmpty()) {
            place = Optional.of(file.resolveSibling(beside)).filter(Files::isReadable);
        }
        if (place.isEmpty()) {
            return Optional.empty();
        }
        try {
            String all = Files.readString(place.get(), StandardCharsets.UTF_8);
            return Optional.of(all).filter(a -> !a.isEmpty());
        } catch (CharacterCodingException notText) {
            throw new Refused(
                    "this is not a text in UTF-8",
                    place.get().toString(),
                    "give the text that was read, or leave --text out");
        } catch (IOException unreadable) {
            throw UnreadableFile.of(place.get(), unreadable);
        }
    }

    private static List<Statement> statements(JsonNode reading, Optional<String> text) {
        if (text.isEmpty()) {
            return Statements.of(rules(reading, p -> p), numbers(reading, p -> p));
        }
        String all = text.get();
        int last = all.codePointCount(0, all.length());
        IntUnaryOperator units = p -> all.offsetByCodePoints(0, Math.max(0, Math.min(p, last)));
        return Statements.inText(all, rules(reading, units), numbers(reading, units)).stream()
                .map(s -> s.at(all.codePointCount(0, s.start()), all.codePointCount(0, s.end())))
                .toList();
    }

    private static List<Statements.Number> numbers(JsonNode reading, IntUnaryOperator place) {
        List<Statements.Number> numbers = new ArrayList<>();
        for (JsonNode figure : reading.path("figures")) {
            numbers.add(
                    new Statements.Number(
                            place.applyAsInt(figure.path("start").asInt()),
                            place.applyAsInt(figure.path("end").asInt()),
                            bounds(figure.path("value"))));
        }
        return numbers;
    }

    private static List<Statements.Rule> rules(JsonNode reading, IntUnaryOperator place) {
        List<Statements.Rule> rules = new ArrayList<>();
        for (JsonNode provision : reading.path("provisions")) {
            List<Statement.Said> sanctions = new ArrayList<>();
            for (JsonNode sanction : provision.path("sanctions")) {
                sanctions.add(
                        new Statement.Said(
                                sanction.path("kind").asString(""),
                                bounds(sanction),
                                sanction.path("unit").asString("")));
            }
            rules.add(
                    new Statements.Rule(
                            place.applyAsInt(provision.path("start").asInt()),
                            place.applyAsInt(provision.path("end").asInt()),
                            field(provision, "kind"),
                            field(provision, "addressee"),
                            said(provision),
                            sanctions));
        }
        return rules;
    }

    private static Optional<String> field(JsonNode node, String name) {
        return Optional.of(node.path(name).asString("")).filter(v -> !v.isEmpty());
    }

    /** What a reading keeps of the words: instrument, addressee, condition. */
    private static String said(JsonNode provision) {
        List<String> words = new ArrayList<>();
        for (String field : List.of("instrument", "addressee", "condition", "citation")) {
            words.add(provision.path(field).asString(""));
        }
        for (JsonNode sanction : provision.path("sanctions")) {
            words.add(
                    sanction.path("kind").asString("").replace('_', ' ')
                            + " "
                            + sanction.path("max").asString("")
                            + " "
                            + sanction.path("unit").asString(""));
        }
        return String.join(" ", words);
    }

    private static Bounds bounds(JsonNode node) {
        return new Bounds(number(node.path("min")), number(node.path("max")));
    }

    private static Optional<BigDecimal> number(JsonNode node) {
        return node.isNumber() ? Optional.of(node.decimalValue()) : Optional.empty();
    }
}
