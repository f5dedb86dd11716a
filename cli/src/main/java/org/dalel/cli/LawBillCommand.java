// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.packs.PackFiles;
import org.dalel.law.pack.Bill;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dalel law bill}: the bills over a country's law, or one with its stages and proposals. */
@Command(
        name = "bill",
        mixinStandardHelpOptions = true,
        header = "Bills: what happened to them, what they change, which proposals were made.",
        footer = {"", "Examples:", "  dalel law bill kz", "  dalel law bill kz ngo-bill", ""})
final class LawBillCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--packs", paramLabel = "DIR", description = "Where the packs lie.")
    private Path packs;

    @Parameters(index = "0", paramLabel = "PACK", description = "Such as kz.")
    private String pack = "";

    @Parameters(index = "1", paramLabel = "BILL", arity = "0..1", description = "One bill only.")
    private String bill = "";

    LawBillCommand(Terminal terminal, Path packs) {
        this.terminal = terminal;
        this.packs = packs;
    }

    @Override
    public Integer call() throws Refused, UnreadableFile {
        Packs known = new Packs(packs);
        if (bill.isEmpty()) {
            list(known, PackFiles.bills(known.of(pack)));
        } else {
            show(known.with(pack, bill));
        }
        return Exit.DONE;
    }

    private void list(Packs known, List<String> bills) throws Refused, UnreadableFile {
        if (bills.isEmpty()) {
            line("no bill is encoded over the law of '" + pack + "'");
            return;
        }
        Table table = new Table("bill", "title", "last stage");
        for (String id : bills) {
            Bill one = known.with(pack, id).bill();
            table.row(id, LawWords.english(one.title()), last(one));
        }
        table.lines(terminal.width()).forEach(this::line);
    }

    private static String last(Bill bill) {
        String last = "not known";
        for (Bill.Step step : bill.steps()) {
            if (!step.stages().isEmpty()) {
                last =
                        new org.dalel.law.told.BillWords(
                                                org.dalel.law.told.InWords.of(
                                                        org.dalel.terms.Language.ENGLISH))
                                        .stages(step.stages())
                                + " ("
                                + Wording.of(step.on())
                                + ")";
            }
        }
        return last;
    }

    private void show(Packs.WithBill with) {
        Bill one = with.bill();
        line(terminal.bold(LawWords.english(one.title())));
        line(
                one.reviewed().map(r -> "reviewed: " + r).orElse("draft, not reviewed")
                        + " · not legal advice");
        line("can be asked as law of the days " + one.asked() + ", as: --with " + one.id());
        line("");
        Table steps = new Table("when", "stage", "body", "what the source says", "source");
        for (Bill.Step step : one.steps()) {
            steps.row(
                    Wording.of(step.on()),
                    new org.dalel.law.told.BillWords(
                                    org.dalel.law.told.InWords.of(org.dalel.terms.Language.ENGLISH))
                            .stages(step.stages()),
                    step.body().orElse(""),
                    step.words().orElse(""),
                    step.source().orElse(""));
        }
        steps.lines(terminal.width()).forEach(this::line);
        line("");
        Table changes = new Table("change", "provision", "says", "enacted instead");
        one.replaced().forEach(id -> add("replaces", id, with, changes));
        one.added().forEach(id -> add("adds", id, with, changes));
        one.repealed().forEach(id -> add("repeals", id, with, changes));
        changes.lines(terminal.width()).forEach(this::line);
        if (!one.proposals().isEmpty()) {
            line("");
            Table proposals = new Table("proposal", "says", "by", "fate", "found later in");
            for (Bill.Proposal proposal : one.proposals()) {
                proposals.row(
                        proposal.id(),
                        LawWords.english(proposal.says()),
                        proposal.by().orElse(""),
                        new org.dalel.law.told.BillWords(
                                        org.dalel.law.told.InWords.of(
                                                org.dalel.terms.Language.ENGLISH))
                                .fate(proposal),
                        String.join(", ", proposal.enacted()));
            }
            proposals.lines(terminal.width()).forEach(this::line);
        }
    }

    private static void add(String change, String id, Packs.WithBill with, Table to) {
        to.row(
                change,
                id,
                with.pack().provision(id).map(p -> LawWords.english(p.says())).orElse(""),
                String.join(", ", with.bill().enacted().getOrDefault(id, List.of())));
    }

    private void line(String words) {
        terminal.out().println(words);
    }
}
