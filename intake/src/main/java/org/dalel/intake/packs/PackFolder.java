// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.packs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dalel.intake.UnreadableFile;
import org.dalel.law.pack.BillReader;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.PackReader;

/**
 * The law packs of an installation: a folder for each, named after its country in small letters.
 * The commands and the workspace find them here.
 */
public final class PackFolder {
    private static final String CODE = "[A-Za-z]{2,8}";

    private final Path folder;

    public PackFolder(Path folder) {
        this.folder = folder;
    }

    /** The folder of each pack, by name. */
    public List<Path> all() throws UnreadableFile {
        try (Stream<Path> packs = Files.list(folder)) {
            return packs.filter(Files::isDirectory).sorted().toList();
        } catch (IOException unreadable) {
            throw UnreadableFile.of(folder, unreadable);
        }
    }

    /** The name of each pack: {@code kz}. */
    public List<String> codes() throws UnreadableFile {
        return all().stream().map(p -> String.valueOf(p.getFileName())).toList();
    }

    /**
     * Where the pack of a country lies: {@code KZ} or {@code kz}.
     *
     * @throws UnreadableFile when there is none
     */
    public Path of(String country) throws UnreadableFile {
        Path pack = folder.resolve(country.toLowerCase(Locale.ROOT));
        if (!country.matches(CODE) || !Files.isDirectory(pack)) {
            throw new UnreadableFile(
                    "there is no law pack '" + country + "'",
                    folder.toString(),
                    "packs here: " + String.join(", ", codes()));
        }
        return pack;
    }

    /**
     * The pack of a country.
     *
     * @throws UnreadableFile when it has faults; {@code dalel law validate} tells them all
     */
    public Pack read(String country) throws UnreadableFile {
        Path pack = of(country);
        PackReader.Read read = PackFiles.pack(pack);
        if (read.pack().isEmpty()) {
            int faults = read.faults().size();
            throw new UnreadableFile(
                    "this law pack has "
                            + faults
                            + (faults == 1 ? " fault" : " faults")
                            + ", the first: "
                            + read.faults().get(0).what(),
                    read.faults().get(0).where(),
                    "dalel law validate " + pack + " tells all of them");
        }
        return read.pack().get();
    }

    /**
     * The law of a country with a bill.
     *
     * @param bill the bill's name; after a colon the proposals to take as accepted: {@code
     *     ngo-bill}, {@code ngo-bill:accepted}, {@code ngo-bill:grants,commission}
     * @return with the bill and the pack
     * @throws UnreadableFile when there is no such bill, or it has faults
     */
    public BillReader.Read with(String country, String bill) throws UnreadableFile {
        Path pack = of(country);
        String[] parts = bill.split(":", 2);
        Set<String> proposals = parts.length == 2 ? Set.of(parts[1].split(",")) : Set.of();
        BillReader.Read read = PackFiles.bill(pack, parts[0], proposals);
        if (read.bill().isEmpty() || read.pack().isEmpty()) {
            throw new UnreadableFile(
                    "this bill has faults, the first: " + read.faults().get(0).what(),
                    read.faults().get(0).where(),
                    "dalel law validate " + pack + " tells all of them");
        }
        return read;
    }
}
