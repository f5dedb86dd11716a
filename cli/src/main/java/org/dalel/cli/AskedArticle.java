// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.packs.PackFiles;
import org.dalel.law.claims.Matter;
import org.dalel.law.claims.MattersReader;
import org.dalel.law.pack.Pack;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An article, and the law of which it speaks. */
final class AskedArticle {
    @Parameters(paramLabel = "READING.json", description = "What dalel read --json wrote.")
    private Path file = Path.of("");

    @Option(
            names = "--text",
            paramLabel = "FILE",
            description = "The article itself, where it is a text: more is found with its words.")
    private Optional<Path> text = Optional.empty();

    @Option(names = "--pack", paramLabel = "CODE", description = "The law pack; kz.")
    private String pack = "kz";

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The day of the article; what the reading says.")
    private Optional<LocalDate> on = Optional.empty();

    @Mixin private PackPlace place = new PackPlace();

    /**
     * The article beside its law.
     *
     * @param day of the article, as it was given or as the reading says
     */
    record About(Packs packs, Pack law, List<Matter> matters, SaidOfLaw said, LocalDate day) {
        About {
            matters = List.copyOf(matters);
        }
    }

    /** Refuses an article of which no day is known: what no law is asked of cannot be told. */
    About about(Path home) throws Refused, UnreadableFile {
        Packs packs = place.in(home);
        Pack law = packs.read(pack);
        MattersReader.Read matters = PackFiles.matters(packs.of(pack), law);
        if (!matters.faults().isEmpty()) {
            throw Refused.of(matters.faults());
        }
        SaidOfLaw said = SaidOfLaw.of(file, text);
        return new About(packs, law, matters.matters(), said, said.day(on));
    }
}
