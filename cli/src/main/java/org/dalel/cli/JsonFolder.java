// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.dalel.contract.ReadingJson;
import org.dalel.intake.Original;
import org.dalel.terms.Document;
import org.dalel.terms.Problem;
import org.dalel.terms.finding.Reading;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder of readings as {@code dalel read --json} writes them: for each document {@code
 * NAME.json} and, unless the document is that text already, {@code NAME.txt}, the text to which the
 * offsets refer.
 *
 * <p>The readings hold names of people in plain text, so only the owner may read them. A reading
 * that is there, of the same bytes and under the same settings, is not made again; a file that is
 * no reading is never overwritten.
 */
final class JsonFolder implements Shelf {
    /** Reads one value after the other out of a file. */
    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final Path folder;
    private final Predicate<Path> isReport;
    private int written;

    /**
     * @param isReport whether a file is one of those that are read: it is not written over
     */
    JsonFolder(Path folder, Predicate<Path> isReport) {
        this.folder = folder;
        this.isReport = isReport;
    }

    @Override
    public Optional<List<Problem>> held(String name, Original original, String settings) {
        Path json = json(name);
        Optional<Kept> kept = kept(json);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        JsonNode about = kept.get().about();
        JsonNode textFile = about.path("text_file");
        boolean whole =
                about.path("sha256").asString("").equals(original.sha256())
                        && about.path("settings").asString("").equals(settings)
                        && about.path("file").asString("").equals(original.name())
                        && (textFile.isNull()
                                || Files.exists(json.resolveSibling(textFile.asString(""))));
        return whole ? Optional.of(problems(kept.get().problems())) : Optional.empty();
    }

    private static List<Problem> problems(JsonNode array) {
        List<Problem> problems = new ArrayList<>();
        array.forEach(
                p ->
                        problems.add(
                                new Problem(
                                        p.path("what").asString(""),
                                        p.path("where").asString(""),
                                        p.path("do").asString(""))));
        return problems;
    }

    @Override
    public Optional<Problem> keep(
            String name, Original original, Document document, Reading reading, String settings)
            throws Full {
        Optional<Path> text =
                document.textIsFile() ? Optional.empty() : Optional.of(place(name + ".txt"));
        Path json = json(name);
        if (isReport.test(json) || Files.exists(json) && kept(json).isEmpty()) {
            return Optional.of(inTheWay(json));
        }
        if (text.filter(isReport).isPresent()) {
            return Optional.of(inTheWay(text.get()));
        }
        try {
            OwnFiles.folder(folder);
            OwnFiles.folder(json.resolveSibling(".").toAbsolutePath().normalize());
            if (text.isPresent()) {
                OwnFiles.write(text.get(), document.text());
            }
            OwnFiles.write(
                    json,
                    ReadingJson.of(
                            document,
                            reading,
                            text.map(t -> String.valueOf(t.getFileName())),
                            settings));
            written++;
            return Optional.empty();
        } catch (IOException unwritten) {
            throw new Full(OwnFiles.problem(json, unwritten));
        }
    }

    @Override
    public String summary() {
        return written == 0
                ? "nothing new was written to " + folder
                : "written to "
                        + folder
                        + ": plain text with names of people, readable by you alone";
    }

    private static Problem inTheWay(Path file) {
        return new Problem(
                "another file has the name that this reading needs; it was not touched",
                file.toString(),
                "give --out an empty folder");
    }

    private Path json(String name) {
        return place(name + ".json");
    }

    /**
     * Where the language of this terminal lacks letters of a name, their numbers stand for them.
     */
    private Path place(String name) {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException unwritable) {
            StringBuilder plain = new StringBuilder();
            name.chars()
                    .forEach(
                            c -> {
                                if (c < 0x80) {
                                    plain.append((char) c);
                                } else {
                                    plain.append(String.format(Locale.ROOT, "_%04x", c));
                                }
                            });
            return folder.resolve(plain.toString());
        }
    }

    /**
     * What a reading that lies there says of itself.
     *
     * @param about the document, and under which settings it was read
     * @param problems an array
     */
    private record Kept(JsonNode about, JsonNode problems) {}

    /**
     * What the reading in that file says of itself, without the findings, which may be many; empty
     * when it is no reading.
     */
    private static Optional<Kept> kept(Path json) {
        if (!Files.isRegularFile(json)) {
            return Optional.empty();
        }
        JsonNode about = MAPPER.missingNode();
        JsonNode problems = MAPPER.createArrayNode();
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(json));
                JsonParser parser = MAPPER.createParser(stream)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                if (field.equals("document")) {
                    about = MAPPER.readTree(parser);
                } else if (field.equals("problems")) {
                    problems = MAPPER.readTree(parser);
                } else {
                    parser.skipChildren();
                }
            }
            return about.path("sha256").isString() && about.path("settings").isString()
                    ? Optional.of(new Kept(about, problems))
                    : Optional.empty();
        } catch (IOException | JacksonException noReading) {
            return Optional.empty();
        }
    }
}
