// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.packs.RegisterFile;
import org.dalel.law.day.Days;
import org.dalel.law.day.LawOfDay;
import org.dalel.law.language.Nearest;
import org.dalel.law.language.Type;
import org.dalel.law.pack.FactDefinition;
import org.dalel.law.pack.Pack;
import org.dalel.law.population.Population;
import org.dalel.law.told.InWords;
import org.dalel.terms.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dalel population}: what a law means for all organisations of a register. */
@Command(
        name = "population",
        mixinStandardHelpOptions = true,
        header = "How many organisations of a register a law reaches, and whom a bill newly hits.",
        description = {
            "",
            "REGISTER.csv has a fact in each column and an organisation in each row. Only counts are"
                    + " printed: none of 1 to 9 organisations, and none from which such a count"
                    + " could be found by subtracting one from another. Unknown facts give bounds."
                    + " Nothing is kept or sent. Not legal advice."
        },
        footer = {
            "",
            "Examples:",
            "  dalel register xx --organisations 40000 --to register.csv",
            "  dalel population register.csv --pack xx --on 2018-07-01 --by legal_form",
            "  dalel population register.csv --pack xx --on 2018-07-01 --with reporting-bill --language ru",
            ""
        })
final class PopulationCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Path home;
    private final Clock clock;

    @Parameters(paramLabel = "REGISTER.csv", description = "The organisations.")
    private Path file = Path.of("");

    @Option(names = "--pack", required = true, paramLabel = "CODE", description = "Such as kz.")
    private String pack = "";

    @Mixin private AskedDay on = new AskedDay();

    @Option(names = "--with", paramLabel = "BILL", description = "What would this bill change?")
    private String with = "";

    @Option(
            names = "--by",
            paramLabel = "FACT",
            description = "Told apart by this fact, such as legal_form.")
    private String by = "";

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Mixin private PackPlace place = new PackPlace();

    @Mixin private LawLanguage language = new LawLanguage();

    PopulationCommand(Terminal terminal, Path home, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.home = home;
    }

    @Override
    public Integer call() throws Refused, UnreadableFile {
        InWords say = language.say();
        Packs known = place.in(home);
        LocalDate day = on.orToday(clock);
        Pack law = known.read(pack);
        Optional<Packs.WithBill> bill =
                with.isEmpty() ? Optional.empty() : Optional.of(known.with(pack, with));
        Pack asked = bill.map(Packs.WithBill::pack).orElse(law);
        Optional<FactDefinition> group = group(asked);
        RegisterFile.Read read = RegisterFile.read(file, asked);
        read.problems().forEach(terminal::say);
        LawOfDay before = LawOfDay.of(law, Days.all(day));
        Population population;
        if (bill.isPresent()) {
            population = Population.of(before, bill.get().on(day), read.register(), group);
        } else {
            population = Population.of(before, read.register(), group);
        }
        if (json) {
            line(
                    LawJson.printed(
                            LawJson.population(
                                    population, before, bill.map(Packs.WithBill::bill), read)));
        } else {
            new PopulationLines(terminal, say)
                    .print(population, asked, day, read, bill.map(Packs.WithBill::bill), group);
        }
        return read.wrong() == 0 ? Exit.DONE : Exit.WITH_PROBLEMS;
    }

    private Optional<FactDefinition> group(Pack law) throws Refused {
        if (by.isEmpty()) {
            return Optional.empty();
        }
        FactDefinition fact = law.facts().get(by);
        if (fact == null || !(fact.type() instanceof Type.One)) {
            List<String> those =
                    law.facts().values().stream()
                            .filter(f -> f.type() instanceof Type.One)
                            .map(FactDefinition::id)
                            .toList();
            throw new Refused(
                    new Problem(
                            "organisations cannot be told apart by '" + by + "'",
                            "--by",
                            Nearest.advice(by, those, "one of " + String.join(", ", those))));
        }
        return Optional.of(fact);
    }

    private void line(String words) {
        terminal.out().println(words);
    }
}
