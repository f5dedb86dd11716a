// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dalel.intake.LexiconFiles;
import org.dalel.intake.MetadataTable;
import org.dalel.intake.UnreadableFile;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.record.User;
import org.dalel.terms.Document;
import org.dalel.vault.UnusableVault;
import org.dalel.vault.Vault;
import org.dalel.web.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dalel demo}: the whole way, on the example reports. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        header = "See it work: read the example reports and open the workspace on them.",
        description = {
            "",
            "Reads the reports in examples/reports (all people in them are invented), prints what"
                    + " was found with the passages, keeps it in a throwaway encrypted vault that"
                    + " takes in no other documents, and opens the workspace on it. The vault is"
                    + " erased at the end."
        },
        footer = {"", "Examples:", "  dalel demo", "  dalel demo --no-serve", ""})
final class DemoCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Path home;
    private final Clock clock;

    @Option(names = "--no-serve", description = "Print the findings and end: for scripts.")
    private boolean noServe;

    @Option(
            names = "--shallow",
            description = "Leave the deep analysers out: faster, names and roles less sure.")
    private boolean shallow;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port to listen on. Usual: one that is free.")
    private int port;

    /**
     * @param home the project's folder, which holds {@code examples}
     */
    DemoCommand(Terminal terminal, Path home, Clock clock) {
        this.terminal = terminal;
        this.home = home;
        this.clock = clock;
    }

    @Override
    public Integer call() throws UnreadableFile, UnusableVault, InterruptedException {
        Path reports = home.resolve("examples").resolve("reports");
        if (!Files.isDirectory(reports)) {
            throw new UnreadableFile(
                    "the example reports are not there",
                    reports.toString(),
                    "start ./dalel in the project's folder, with its examples");
        }
        MetadataTable table = MetadataTable.read(home.resolve("examples").resolve("metadata.csv"));
        Lexicon words = LexiconFiles.bundled();
        Readers readers = new Readers(words, shallow);
        Pile pile = Pile.of(List.of(reports.toString()), terminal.in(), Optional.empty());
        User visitor = new User("visitor");
        try (Stop.Working working = terminal.stop().begin();
                Vault vault = Vault.throwaway(checksums(pile))) {
            String opening =
                    "Reading "
                            + pile.reports().size()
                            + " example reports; all people in them are invented. What is found"
                            + " is kept in a throwaway encrypted vault that takes in no other"
                            + " documents and is erased at the end.";
            Table.wrap(opening, terminal.width()).forEach(terminal.out()::println);
            terminal.out().println();
            VaultShelf shelf = new VaultShelf(vault, visitor, clock);
            ReadingRun run =
                    new ReadingRun(
                            pile.reports(),
                            report ->
                                    ReadCommand.known(table, report).orElse(Document.Metadata.NONE),
                            readers,
                            Fingerprint.of(words, readers.isDeep()),
                            List.of(shelf),
                            terminal.stop());
            Printing printing = new Printing(terminal, Findings.USUAL, terminal.width(), true);
            int code = printing.print(run, pile, readers, List.of(shelf), true);
            if (noServe || terminal.stop().isAsked()) {
                return code;
            }
            int served =
                    new Serving(terminal)
                            .until(
                                    vault,
                                    Workspace.Settings.on(port, visitor)
                                            .laws(new LawVolumes(home.resolve("packs"))));
            return served == Exit.DONE ? code : served;
        }
    }

    private static Set<String> checksums(Pile pile) {
        Set<String> checksums = new HashSet<>();
        try (Reports reports = new Reports(pile.reports())) {
            for (Optional<Reports.Next> next = reports.next();
                    next.isPresent();
                    next = reports.next()) {
                // what cannot be read is said in its turn
                if (next.get() instanceof Reports.Report report) {
                    checksums.add(report.member().original().sha256());
                }
            }
        }
        return checksums;
    }
}
