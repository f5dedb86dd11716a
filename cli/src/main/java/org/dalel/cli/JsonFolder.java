// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dalel.contract.ReadingJson;
import org.dalel.terms.Document;
import org.dalel.terms.finding.Reading;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder of readings as {@code dalel read --json} writes them: for each document {@code
 * NAME.json} and, unless the document is that text already, {@code NAME.txt}, the text to which the
 * offsets refer.
 *
 * <p>The readings hold names of people in plain text. A reading that is there, of the same bytes
 * and under the same settings, need not be made again; a file that is no reading is never
 * overwritten.
 */
final class JsonFolder {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path folder;
    private final String settings;

    /**
     * @param settings what else decides a reading than the document's bytes
     */
    JsonFolder(Path folder, String settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /** What stands under a name. */
    enum State {
        FREE,
        COMPLETE,
        OUTDATED,
        FOREIGN
    }

    /**
     * @param sha256 of the document's original bytes
     * @param given what the document's own metadata adds to the settings
     */
    State state(String name, String sha256, String given) {
        Path json = json(name);
        if (!Files.exists(json)) {
            return State.FREE;
        }
        try {
            JsonNode about = MAPPER.readTree(Files.readAllBytes(json)).path("document");
            if (!about.path("sha256").isString() || !about.path("settings").isString()) {
                return State.FOREIGN;
            }
            boolean same =
                    about.path("sha256").asString().equals(sha256)
                            && about.path("settings").asString().equals(settings(given));
            boolean whole =
                    about.path("text_file").isNull()
                            || Files.exists(folder.resolve(about.path("text_file").asString("")));
            return same && whole ? State.COMPLETE : State.OUTDATED;
        } catch (IOException | JacksonException noReading) {
            return State.FOREIGN;
        }
    }

    void write(String name, Document document, Reading reading, String given) throws IOException {
        OwnFiles.folder(folder);
        Optional<String> textFile =
                document.textIsFile() ? Optional.empty() : Optional.of(name + ".txt");
        if (textFile.isPresent()) {
            OwnFiles.write(folder.resolve(textFile.get()), document.text());
        }
        OwnFiles.write(json(name), ReadingJson.of(document, reading, textFile, settings(given)));
    }

    Path json(String name) {
        return folder.resolve(name + ".json");
    }

    Path text(String name) {
        return folder.resolve(name + ".txt");
    }

    private String settings(String given) {
        return given.isEmpty() ? settings : settings + ";" + given;
    }
}
