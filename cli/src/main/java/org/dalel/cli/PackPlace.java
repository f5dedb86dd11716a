// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the law packs lie. */
final class PackPlace {
    @Option(names = "--packs", paramLabel = "DIR", description = "Where the packs lie.")
    private Optional<Path> folder = Optional.empty();

    /**
     * @param home of the installation, whose packs are meant where none were named
     */
    Packs in(Path home) {
        return new Packs(folder.orElse(home.resolve("packs")));
    }
}
