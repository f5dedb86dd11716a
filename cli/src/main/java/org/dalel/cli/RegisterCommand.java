// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.packs.RegisterFile;
import org.dalel.law.day.Days;
import org.dalel.law.day.LawOfDay;
import org.dalel.law.population.InventedRegister;
import org.dalel.terms.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dalel register}: an invented register, for trying {@code dalel population}. */
@Command(
        name = "register",
        mixinStandardHelpOptions = true,
        header = "Invent a register of organisations, the same for the same seed.",
        description = {
            "",
            "The organisations are drawn at random: they say nothing of any country."
        },
        footer = {
            "",
            "Examples:",
            "  dalel register xx --organisations 40000 --seed 1 --to register.csv",
            "  dalel register kz --organisations 1000000 --on 2018-06-01 --to register.csv",
            ""
        })
final class RegisterCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Path home;
    private final Clock clock;

    @Parameters(paramLabel = "PACK", description = "Such as kz.")
    private String pack = "";

    @Option(names = "--organisations", paramLabel = "N", description = "How many; 40,000.")
    private int organisations = 40_000;

    @Option(names = "--seed", paramLabel = "N", description = "Another seed, other organisations.")
    private long seed = 1;

    @Mixin private AskedDay on = new AskedDay();

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "A new CSV file.")
    private Path to = Path.of("");

    @Mixin private PackPlace place = new PackPlace();

    RegisterCommand(Terminal terminal, Path home, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.home = home;
    }

    @Override
    public Integer call() throws Refused, UnreadableFile {
        if (organisations < 1 || organisations > RegisterFile.MOST_ROWS) {
            throw new Refused(
                    new Problem(
                            organisations + " organisations cannot be invented",
                            "--organisations",
                            "give 1 to " + RegisterFile.MOST_ROWS));
        }
        if (Files.exists(to)) {
            throw new Refused(
                    new Problem("this file is there already", to.toString(), "give another name"));
        }
        LocalDate day = on.orToday(clock);
        LawOfDay law = LawOfDay.of(place.in(home).read(pack), Days.all(day));
        InventedRegister register = InventedRegister.of(law, seed);
        try (BufferedWriter writer = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
            writer.write(String.join(",", register.columns()));
            writer.write('\n');
            for (long row = 0; row < organisations; row++) {
                writer.write(String.join(",", register.row(row)));
                writer.write('\n');
            }
        } catch (IOException unwritable) {
            throw UnreadableFile.of(to, unwritable);
        }
        terminal.out()
                .println(
                        Wording.counted(
                                        organisations,
                                        "invented organisation",
                                        "invented organisations")
                                + " with "
                                + register.columns().size()
                                + " facts each: "
                                + to);
        return Exit.DONE;
    }
}
