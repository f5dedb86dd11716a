// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dalel.reading.lexicon.Lexicon;

/**
 * Lexicon folders: one folder for each language, in it tables as {@code .tsv} in UTF-8.
 *
 * <p>The tables that come with the program are read first; a folder of one's own adds its rows to
 * the tables of the same path.
 */
public final class LexiconFiles {
    private static final String BUNDLED = "org/dalel/reading/lexicon";

    private LexiconFiles() {}

    /** The tables that come with the program. */
    public static Lexicon bundled() {
        Lexicon.Builder tables = Lexicon.builder();
        addBundled(tables);
        return tables.build();
    }

    /**
     * The tables that come with the program, and after them those of a folder.
     *
     * @throws UnreadableFile as {@link #of} does
     */
    public static Lexicon bundledAnd(Path folder) throws UnreadableFile {
        Lexicon.Builder tables = Lexicon.builder();
        addBundled(tables);
        addOwn(tables, folder);
        return tables.build();
    }

    /**
     * The tables of a folder alone.
     *
     * @throws UnreadableFile when the folder is missing, may not be opened, or holds no table
     */
    public static Lexicon of(Path folder) throws UnreadableFile {
        Lexicon.Builder tables = Lexicon.builder();
        addOwn(tables, folder);
        return tables.build();
    }

    private static void addOwn(Lexicon.Builder tables, Path folder) throws UnreadableFile {
        try {
            if (addFolder(tables, folder) == 0) {
                throw new UnreadableFile(
                        "no lexicon table in this folder",
                        folder.toString(),
                        "put tables into a folder for each language, such as en/triggers.tsv");
            }
        } catch (IOException unreadable) {
            throw UnreadableFile.of(folder, unreadable);
        }
    }

    private static void addBundled(Lexicon.Builder tables) {
        try {
            URI place = Lexicon.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path classes = Path.of(place);
            if (Files.isDirectory(classes)) {
                addFolder(tables, classes.resolve(BUNDLED));
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(classes)) {
                    addFolder(tables, jar.getPath(BUNDLED));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("the program's own lexicon cannot be read", broken);
        } catch (URISyntaxException broken) {
            throw new IllegalStateException("the program's own lexicon cannot be found", broken);
        }
    }

    /** Adds all tables below {@code folder}, sorted by path; returns how many. */
    private static int addFolder(Lexicon.Builder tables, Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            List<Path> files =
                    below.filter(p -> p.toString().endsWith(".tsv") && Files.isRegularFile(p))
                            .sorted()
                            .toList();
            for (Path file : files) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                tables.add(path, Files.readString(file, StandardCharsets.UTF_8));
            }
            return files.size();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }
}
