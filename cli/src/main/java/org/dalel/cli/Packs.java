// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.packs.PackFiles;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.PackReader;
import org.dalel.terms.Problem;

/**
 * The law packs of this installation: a folder for each, named after its country in small letters.
 */
final class Packs {
    private final Path folder;

    Packs(Path folder) {
        this.folder = folder;
    }

    /** The folder of each pack, by name. */
    List<Path> all() throws UnreadableFile {
        try (Stream<Path> packs = Files.list(folder)) {
            return packs.filter(Files::isDirectory).sorted().toList();
        } catch (IOException unreadable) {
            throw UnreadableFile.of(folder, unreadable);
        }
    }

    /** Where the pack of a country lies: {@code KZ} or {@code kz}. */
    Path of(String country) throws Refused, UnreadableFile {
        Path pack = folder.resolve(country.toLowerCase(Locale.ROOT));
        if (!country.matches("[A-Za-z]{2,8}") || !Files.isDirectory(pack)) {
            throw new Refused(
                    new Problem(
                            "there is no law pack '" + country + "'",
                            folder.toString(),
                            "packs here: "
                                    + String.join(
                                            ", ",
                                            all().stream()
                                                    .map(p -> String.valueOf(p.getFileName()))
                                                    .toList())));
        }
        return pack;
    }

    /**
     * The pack of a country.
     *
     * @throws Refused when it has faults; {@code dalel law validate} tells them all
     */
    Pack read(String country) throws Refused, UnreadableFile {
        Path pack = of(country);
        PackReader.Read read = PackFiles.pack(pack);
        if (read.pack().isEmpty()) {
            throw new Refused(
                    new Problem(
                            "this law pack has "
                                    + Wording.counted(read.faults().size(), "fault", "faults")
                                    + ", the first: "
                                    + read.faults().get(0).what(),
                            read.faults().get(0).where(),
                            "dalel law validate " + pack + " tells all of them"));
        }
        return read.pack().get();
    }
}
