// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dalel.intake.UnreadableFile;
import org.dalel.law.pack.Bill;
import org.dalel.law.pack.Pack;
import org.dalel.law.told.BillWords;
import org.dalel.law.told.InWords;
import org.dalel.law.told.TableWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dalel law bill}: the bills over a country's law, or one with its stages and proposals. */
@Command(
        name = "bill",
        mixinStandardHelpOptions = true,
        header = "Bills: what happened to them, what they change, which proposals were made.",
        footer = {
            "",
            "Examples:",
            "  dalel law bill kz",
            "  dalel law bill kz ngo-bill --language ru",
            ""
        })
final class LawBillCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Path home;

    @Mixin private PackPlace place = new PackPlace();

    @Mixin private LawLanguage language = new LawLanguage();

    @Parameters(index = "0", paramLabel = "PACK", description = "Such as kz.")
    private String pack = "";

    @Parameters(index = "1", paramLabel = "BILL", arity = "0..1", description = "One bill only.")
    private String bill = "";

    LawBillCommand(Terminal terminal, Path home) {
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Integer call() throws Refused, UnreadableFile {
        InWords say = language.say();
        TableWords heads = new TableWords(say);
        Packs known = place.in(home);
        if (bill.isEmpty()) {
            list(known.bills(pack), known.read(pack), say, heads);
        } else {
            show(known.with(pack, bill), say, heads);
        }
        return Exit.DONE;
    }

    private void list(List<Bill> bills, Pack law, InWords say, TableWords heads) {
        if (bills.isEmpty()) {
            line(heads.text("bill.none", say.said(law.title())));
            return;
        }
        Table table = new Table(heads.heads("bill", "title", "last"));
        bills.forEach(b -> table.row(b.id(), say.said(b.title()), last(b, say, heads)));
        table.lines(terminal.width()).forEach(this::line);
    }

    private static String last(Bill bill, InWords say, TableWords heads) {
        String last = heads.text("bill.noStage");
        for (Bill.Step step : bill.steps()) {
            if (!step.stages().isEmpty()) {
                last = new BillWords(say).stages(step.stages()) + " (" + say.when(step.on()) + ")";
            }
        }
        return last;
    }

    private void show(Packs.WithBill with, InWords say, TableWords heads) {
        Bill one = with.bill();
        BillWords words = new BillWords(say);
        line(terminal.bold(say.said(one.title())));
        line(words.reviewed(one) + " · " + say.text("advice"));
        line(heads.text("bill.ask", words.asked(one), one.id()));
        line("");
        Table steps = new Table(heads.heads("when", "stage", "body", "told", "source"));
        for (Bill.Step step : one.steps()) {
            steps.row(
                    say.when(step.on()),
                    words.stages(step.stages()),
                    step.body().map(say::said).orElse(""),
                    step.words().map(say::said).orElse(""),
                    step.source().orElse(""));
        }
        steps.lines(terminal.width()).forEach(this::line);
        line("");
        Table changes = new Table(heads.heads("change", "provision", "says", "enacted"));
        one.replaced().forEach(id -> add(heads.text("bill.replaces"), id, with, say, changes));
        one.added().forEach(id -> add(heads.text("bill.adds"), id, with, say, changes));
        one.repealed().forEach(id -> add(heads.text("bill.repeals"), id, with, say, changes));
        changes.lines(terminal.width()).forEach(this::line);
        if (!one.proposals().isEmpty()) {
            line("");
            Table proposals =
                    new Table(heads.heads("proposal", "says", "by", "fate", "later", "source"));
            for (Bill.Proposal proposal : one.proposals()) {
                proposals.row(
                        proposal.id(),
                        say.said(proposal.says()),
                        proposal.by().map(say::said).orElse(""),
                        words.fate(proposal),
                        cited(proposal.enacted(), with, say),
                        proposal.source().orElse(""));
            }
            proposals.lines(terminal.width()).forEach(this::line);
        }
    }

    private static void add(String change, String id, Packs.WithBill with, InWords say, Table to) {
        to.row(
                change,
                id,
                with.pack().provision(id).map(p -> say.said(p.says())).orElse(""),
                cited(with.bill().enacted().getOrDefault(id, List.of()), with, say));
    }

    private static String cited(List<String> provisions, Packs.WithBill with, InWords say) {
        return provisions.stream()
                .map(
                        id ->
                                with.pack()
                                        .provision(id)
                                        .map(p -> say.citation(p, with.pack()))
                                        .orElse(id))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private void line(String words) {
        terminal.out().println(words);
    }
}
