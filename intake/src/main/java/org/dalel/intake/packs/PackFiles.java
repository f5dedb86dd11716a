// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.packs;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dalel.intake.UnreadableFile;
import org.dalel.law.check.ProfileReader;
import org.dalel.law.language.Fault;
import org.dalel.law.pack.Node;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.PackReader;

/** Reads law packs and profiles from files. */
public final class PackFiles {
    /** The longest file of a pack: four million characters. */
    public static final int LARGEST_FILE = 4_000_000;

    /** The most files of a pack. */
    public static final int MOST_FILES = 1_000;

    private PackFiles() {}

    /**
     * Reads every {@code .yaml} of a folder and its folders as one pack.
     *
     * @throws UnreadableFile when there is no pack there, or a file cannot be opened
     */
    public static PackReader.Read pack(Path folder) throws UnreadableFile {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files =
                    all.filter(p -> p.toString().endsWith(".yaml"))
                            .filter(Files::isRegularFile)
                            .limit(MOST_FILES + 1L)
                            .sorted()
                            .toList();
        } catch (IOException unreadable) {
            throw UnreadableFile.of(folder, unreadable);
        }
        if (files.isEmpty() || files.size() > MOST_FILES) {
            throw new UnreadableFile(
                    files.isEmpty() ? "there is no law pack here" : "too many files for a pack",
                    folder.toString(),
                    "give a folder with the .yaml files of one pack, such as packs/kz");
        }
        List<Node> nodes = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Path file : files) {
            String name = folder.relativize(file).toString();
            YamlText.Parsed parsed = YamlText.parse(name, text(file));
            parsed.node().ifPresent(nodes::add);
            faults.addAll(parsed.faults());
        }
        PackReader.Read read =
                PackReader.read(
                        String.valueOf(folder.toAbsolutePath().normalize().getFileName()), nodes);
        if (faults.isEmpty()) {
            return read;
        }
        faults.addAll(read.faults());
        return new PackReader.Read(Optional.empty(), faults);
    }

    /** Which pack a profile names: its {@code pack}, else its {@code country}. */
    public static Optional<String> packOf(Path profile) throws UnreadableFile {
        YamlText.Parsed parsed =
                YamlText.parse(String.valueOf(profile.getFileName()), text(profile));
        Optional<String> named = Optional.empty();
        if (parsed.node().isPresent() && parsed.node().get() instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                boolean pack = entry.key().equals("pack");
                if (pack || entry.key().equals("country") && named.isEmpty()) {
                    named = Optional.of(entry.value().source().text());
                }
            }
        }
        return named;
    }

    /**
     * Reads the profile of an organisation: {@code {country, on, facts: {id: value}}}.
     *
     * @throws UnreadableFile when the file cannot be opened
     */
    public static ProfileReader.Read profile(Path file, Pack pack) throws UnreadableFile {
        YamlText.Parsed parsed = YamlText.parse(String.valueOf(file.getFileName()), text(file));
        if (parsed.node().isEmpty()) {
            List<Fault> faults = new ArrayList<>(parsed.faults());
            if (faults.isEmpty()) {
                throw new UnreadableFile(
                        "there is nothing in this profile",
                        file.toString(),
                        "write: facts: {registered: true}; dalel law facts lists the facts");
            }
            return new ProfileReader.Read(Optional.empty(), Optional.empty(), faults);
        }
        return ProfileReader.read(parsed.node().get(), pack);
    }

    private static String text(Path file) throws UnreadableFile {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new UnreadableFile(
                        "this file is longer than "
                                + LARGEST_FILE / 1_000_000
                                + " million characters",
                        file.toString(),
                        "cut it into one file for each instrument");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException notUtf8) {
            throw new UnreadableFile(
                    "this file is not in UTF-8", file.toString(), "save it again as UTF-8");
        } catch (IOException unreadable) {
            throw UnreadableFile.of(file, unreadable);
        }
    }
}
