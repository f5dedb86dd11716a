// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dalel.intake.packs.RegisterFile;
import org.dalel.law.pack.Bill;
import org.dalel.law.pack.FactDefinition;
import org.dalel.law.pack.Pack;
import org.dalel.law.population.Counts;
import org.dalel.law.population.Disclosure;
import org.dalel.law.population.Population;
import org.dalel.law.population.Population.Line;
import org.dalel.law.told.BillWords;
import org.dalel.law.told.InWords;
import org.dalel.law.told.TableWords;

/** Whom a law reaches in a register, printed in one of three languages: only counts. */
final class PopulationLines {
    private final Terminal terminal;
    private final InWords say;
    private final TableWords words;

    PopulationLines(Terminal terminal, InWords say) {
        this.terminal = terminal;
        this.say = say;
        this.words = new TableWords(say);
    }

    /**
     * @param law with the bill, where there is one
     * @param bill set beside the law
     * @param group the fact by which organisations are told apart
     */
    void print(
            Population population,
            Pack law,
            LocalDate day,
            RegisterFile.Read read,
            Optional<Bill> bill,
            Optional<FactDefinition> group) {
        heading(law, day, read);
        bill.ifPresent(b -> new BillWords(say).heading(b, day).forEach(this::line));
        if (population.groups().isEmpty()) {
            line("");
            line(words.text("population.few"));
            return;
        }
        int hidden = 0;
        Table table =
                bill.isPresent()
                        ? new Table(
                                words.heads(
                                        "provision",
                                        "citation",
                                        "group",
                                        "before",
                                        "after",
                                        "newly",
                                        "noLonger"))
                        : new Table(
                                words.heads(
                                        "provision", "citation", "group", "reaches", "breached"));
        for (Line line : population.lines()) {
            if (line.groups().isEmpty()) {
                hidden++;
                continue;
            }
            List<Counts> groups = new ArrayList<>();
            line.total().ifPresent(groups::add);
            if (group.isPresent() && line.groups().get().size() > 1) {
                groups.addAll(line.groups().get());
            }
            boolean first = true;
            for (Counts counts : groups) {
                table.row(cells(line, counts, first, law, bill.isPresent(), group));
                first = false;
            }
        }
        line("");
        if (table.isEmpty()) {
            line(words.text(bill.isPresent() ? "population.billNothing" : "population.nothing"));
        }
        table.lines(terminal.width()).forEach(this::line);
        if (hidden > 0) {
            line(words.text("population.hidden", hidden, Disclosure.LEAST));
        }
        String with = bill.isPresent() ? "Bill" : "";
        bars("population.duties" + with, population.duties());
        bars("population.breaches" + with, population.breaches());
    }

    private void heading(Pack law, LocalDate day, RegisterFile.Read read) {
        line(terminal.bold(say.said(law.title())));
        line(say.standing(law, day));
        line(
                words.text(
                        "population.counted",
                        read.register().rows(),
                        read.register().columns().keySet().stream()
                                .sorted()
                                .collect(Collectors.joining(", "))));
        if (read.wrong() > 0) {
            line(words.text("population.wrong", read.wrong()));
        }
        ComparedLines.gaps(law, day, say).ifPresent(g -> line(words.text("compare.gaps", g)));
        line(words.text("population.least", Disclosure.LEAST - 1));
    }

    private String[] cells(
            Line line,
            Counts counts,
            boolean total,
            Pack law,
            boolean bill,
            Optional<FactDefinition> group) {
        List<String> cells = new ArrayList<>();
        cells.add(total ? line.provision().id() : "");
        cells.add(total ? say.citation(line.provision(), law) : "");
        cells.add(total ? words.text("population.all") : groups(counts, group));
        cells.add(range(line.reached(counts, 0)));
        cells.add(line.second() ? range(line.reached(counts, 1)) : "");
        if (bill) {
            cells.add(range(line.newly(counts)));
            cells.add(range(line.noLonger(counts)));
        }
        return cells.toArray(String[]::new);
    }

    /** The values of the group by their words; "not known" for organisations that say none. */
    private String groups(Counts counts, Optional<FactDefinition> group) {
        return counts.groups().stream()
                .map(
                        value ->
                                group.map(g -> g.values().get(value))
                                        .map(say::said)
                                        .orElse(say.text("unknown")))
                .collect(Collectors.joining(", "));
    }

    /** {@code 1,200}, {@code 1,200 to 1,500}: for certain, and at most. */
    private String range(Population.Span span) {
        return span.settled()
                ? number(span.atLeast())
                : words.text("between", number(span.atLeast()), number(span.atMost()));
    }

    private void bars(String title, Optional<List<Disclosure.Bar>> bars) {
        if (bars.isEmpty()) {
            return;
        }
        line("");
        Table table = new Table(words.text(title), words.text("head.organisations"));
        for (Disclosure.Bar bar : bars.get()) {
            table.row(
                    bar.from() == bar.to()
                            ? String.valueOf(bar.from())
                            : words.text(
                                    "between",
                                    String.valueOf(bar.from()),
                                    String.valueOf(bar.to())),
                    number(bar.organisations()));
        }
        table.lines(terminal.width()).forEach(this::line);
    }

    private String number(long count) {
        return say.count(count);
    }

    private void line(String text) {
        terminal.out().println(text);
    }
}
