// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dalel.contract.ReadingJson;
import org.dalel.intake.Original;
import org.dalel.terms.Document;
import org.dalel.terms.Problem;
import org.dalel.terms.finding.Reading;
import tools.jackson.core.JacksonException;
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
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

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
        Optional<JsonNode> reading = reading(json(name));
        if (reading.isEmpty()) {
            return Optional.empty();
        }
        JsonNode about = reading.get().path("document");
        JsonNode textFile = about.path("text_file");
        boolean whole =
                about.path("sha256").asString("").equals(original.sha256())
                        && about.path("settings").asString("").equals(settings)
                        && about.path("file").asString("").equals(original.name())
                        && (textFile.isNull()
                                || Files.exists(folder.resolve(textFile.asString(""))));
        return whole ? Optional.of(problems(reading.get().path("problems"))) : Optional.empty();
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
                document.textIsFile()
                        ? Optional.empty()
                        : Optional.of(folder.resolve(name + ".txt"));
        Path json = json(name);
        if (isReport.test(json) || Files.exists(json) && reading(json).isEmpty()) {
            return Optional.of(inTheWay(json));
        }
        if (text.filter(isReport).isPresent()) {
            return Optional.of(inTheWay(text.get()));
        }
        try {
            OwnFiles.folder(folder);
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
        return folder.resolve(name + ".json");
    }

    /** The reading in that file; empty when there is none. */
    private static Optional<JsonNode> reading(Path json) {
        if (!Files.isRegularFile(json)) {
            return Optional.empty();
        }
        try {
            JsonNode reading = MAPPER.readTree(Files.readAllBytes(json));
            JsonNode about = reading.path("document");
            return about.path("sha256").isString() && about.path("settings").isString()
                    ? Optional.of(reading)
                    : Optional.empty();
        } catch (IOException | JacksonException noReading) {
            return Optional.empty();
        }
    }
}
