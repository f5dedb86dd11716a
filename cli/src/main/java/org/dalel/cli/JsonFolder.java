// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /**
     * @param isReport whether a file is one of those that are read: it is not written over
     */
    JsonFolder(Path folder, Predicate<Path> isReport) {
        this.folder = folder;
        this.isReport = isReport;
    }

    @Override
    public boolean holds(String name, Original original, String settings) {
        Optional<JsonNode> about = about(json(name));
        if (about.isEmpty()) {
            return false;
        }
        JsonNode textFile = about.get().path("text_file");
        return about.get().path("sha256").asString("").equals(original.sha256())
                && about.get().path("settings").asString("").equals(settings)
                && about.get().path("file").asString("").equals(original.name())
                && (textFile.isNull() || Files.exists(folder.resolve(textFile.asString(""))));
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
        if (isReport.test(json) || Files.exists(json) && about(json).isEmpty()) {
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
            return Optional.empty();
        } catch (IOException unwritten) {
            throw new Full(OwnFiles.problem(json, unwritten));
        }
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

    /** What a reading says of its document; empty when the file is missing or no reading. */
    private static Optional<JsonNode> about(Path json) {
        if (!Files.isRegularFile(json)) {
            return Optional.empty();
        }
        try {
            JsonNode about = MAPPER.readTree(Files.readAllBytes(json)).path("document");
            return about.path("sha256").isString() && about.path("settings").isString()
                    ? Optional.of(about)
                    : Optional.empty();
        } catch (IOException | JacksonException noReading) {
            return Optional.empty();
        }
    }
}
