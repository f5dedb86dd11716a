// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.packs.RegisterFile;
import org.dalel.law.day.Days;
import org.dalel.law.day.LawOfDay;
import org.dalel.law.language.Nearest;
import org.dalel.law.language.Type;
import org.dalel.law.pack.Coverage;
import org.dalel.law.pack.FactDefinition;
import org.dalel.law.pack.Pack;
import org.dalel.law.population.Counts;
import org.dalel.law.population.Disclosure;
import org.dalel.law.population.Population;
import org.dalel.law.population.Population.Line;
import org.dalel.terms.Problem;
import picocli.CommandLine.Command;
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
            "  dalel population register.csv --pack xx --on 2018-07-01 --with reporting-bill",
            ""
        })
final class PopulationCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Clock clock;

    @Parameters(paramLabel = "REGISTER.csv", description = "The organisations.")
    private Path file = Path.of("");

    @Option(names = "--pack", required = true, paramLabel = "CODE", description = "Such as kz.")
    private String pack = "";

    @Option(names = "--on", paramLabel = "DATE", description = "The day asked about; today.")
    private Optional<LocalDate> on = Optional.empty();

    @Option(names = "--with", paramLabel = "BILL", description = "What would this bill change?")
    private String with = "";

    @Option(
            names = "--by",
            paramLabel = "FACT",
            description = "Told apart by this fact, such as legal_form.")
    private String by = "";

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Option(names = "--packs", paramLabel = "DIR", description = "Where the packs lie.")
    private Path packs;

    PopulationCommand(Terminal terminal, Path home, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.packs = home.resolve("packs");
    }

    @Override
    public Integer call() throws Refused, UnreadableFile {
        Packs known = new Packs(packs);
        LocalDate day = on.orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
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
            heading(law, day, read);
            bill.ifPresent(
                    b ->
                            new org.dalel.law.told.BillWords(
                                            org.dalel.law.told.InWords.of(
                                                    org.dalel.terms.Language.ENGLISH))
                                    .heading(b.bill(), day)
                                    .forEach(this::line));
            print(population, law, bill.isPresent());
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

    private void heading(Pack law, LocalDate day, RegisterFile.Read read) {
        line(terminal.bold(LawWords.english(law.title())));
        line(
                "law of "
                        + LawWords.day(day)
                        + " · "
                        + law.reviewed().map(r -> "reviewed: " + r).orElse("draft, not reviewed")
                        + " · not legal advice");
        line(
                Wording.counted(read.register().rows(), "organisation", "organisations")
                        + ", facts known: "
                        + String.join(
                                ", ",
                                read.register().columns().keySet().stream().sorted().toList()));
        if (read.wrong() > 0) {
            line(
                    Wording.counted((int) read.wrong(), "wrong cell or row", "wrong cells or rows")
                            + ": not known, the others are counted");
        }
        List<String> gaps =
                law.coverage().topics().stream()
                        .filter(t -> law.coverage().of(t, day) == Coverage.Extent.NO)
                        .map(Wording::plain)
                        .toList();
        if (!gaps.isEmpty()) {
            line("not encoded of that day, which is not \"no\": " + String.join(", ", gaps));
        }
        line("counts of 1 to 9 organisations, and what would give them away, are not shown");
    }

    private void print(Population population, Pack law, boolean bill) {
        if (population.groups().isEmpty()) {
            line("");
            line("so few organisations that no count may be shown");
            return;
        }
        int hidden = 0;
        Table table =
                bill
                        ? new Table("provision", "group", "before", "after", "newly", "no longer")
                        : new Table("provision", "group", "reaches", "breached");
        for (Line line : population.lines()) {
            if (line.groups().isEmpty()) {
                hidden++;
                continue;
            }
            List<Counts> groups = new ArrayList<>();
            line.total().ifPresent(groups::add);
            if (!by.isEmpty() && line.groups().get().size() > 1) {
                groups.addAll(line.groups().get());
            }
            boolean first = true;
            for (Counts counts : groups) {
                row(table, line, counts, first, bill);
                first = false;
            }
        }
        line("");
        if (table.isEmpty()) {
            line(bill ? "the bill changes nothing that may be shown" : "nothing may be shown");
        }
        table.lines(terminal.width()).forEach(this::line);
        if (hidden > 0) {
            line(
                    Wording.counted(hidden, "provision is", "provisions are")
                            + " not shown: fewer than "
                            + Disclosure.LEAST
                            + " organisations have one of the answers, or a difference of counts"
                            + " would tell of so few");
        }
        bars(bill ? "Duties with the bill" : "Duties", population.duties());
        bars(bill ? "Breaches with the bill" : "Breaches", population.breaches());
    }

    private static void row(Table table, Line line, Counts counts, boolean total, boolean bill) {
        String name = total ? line.provision().id() : "";
        String group =
                total
                        ? "all"
                        : String.join(", ", counts.groups().stream().map(Wording::plain).toList());
        String first = range(line.reached(counts, 0));
        String second = line.second() ? range(line.reached(counts, 1)) : "";
        if (!bill) {
            table.row(name, group, first, second);
            return;
        }
        table.row(
                name,
                group,
                first,
                second,
                range(line.newly(counts)),
                range(line.noLonger(counts)));
    }

    /** {@code 1,200}, {@code 1,200 to 1,500}: for certain, and at most. */
    private static String range(Population.Span span) {
        return span.settled()
                ? number(span.atLeast())
                : number(span.atLeast()) + " to " + number(span.atMost());
    }

    private void bars(String title, Optional<List<Disclosure.Bar>> bars) {
        if (bars.isEmpty()) {
            return;
        }
        line("");
        Table table = new Table(title + " for certain", "organisations");
        for (Disclosure.Bar bar : bars.get()) {
            table.row(
                    bar.from() == bar.to()
                            ? String.valueOf(bar.from())
                            : bar.from() + " to " + bar.to(),
                    number(bar.organisations()));
        }
        table.lines(terminal.width()).forEach(this::line);
    }

    private static String number(long count) {
        return String.format(java.util.Locale.ROOT, "%,d", count);
    }

    private void line(String words) {
        terminal.out().println(words);
    }
}
