// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.nio.file.Path;
import java.util.List;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.packs.PackFolder;
import org.dalel.law.pack.Pack;

/** The law packs of this installation, as the commands ask for them. */
final class Packs {
    private final PackFolder folder;

    Packs(Path folder) {
        this.folder = new PackFolder(folder);
    }

    /** The folder of each pack, by name. */
    List<Path> all() throws UnreadableFile {
        return folder.all();
    }

    /** Where the pack of a country lies: {@code KZ} or {@code kz}. */
    Path of(String country) throws UnreadableFile {
        return folder.of(country);
    }

    /** The pack of a country. */
    Pack read(String country) throws UnreadableFile {
        return folder.read(country);
    }
}
