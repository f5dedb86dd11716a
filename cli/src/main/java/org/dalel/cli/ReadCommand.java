// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dalel.intake.LexiconFiles;
import org.dalel.intake.MetadataTable;
import org.dalel.intake.Original;
import org.dalel.intake.UnreadableFile;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.record.User;
import org.dalel.terms.Country;
import org.dalel.terms.Document;
import org.dalel.terms.Language;
import org.dalel.terms.Problem;
import org.dalel.terms.When;
import org.dalel.vault.UnusableVault;
import org.dalel.vault.Vault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dalel read}: reports in; a table, JSON files, a vault out. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        header = "Read reports: what happened, to whom, under which law, who says so.",
        description = {
            "",
            "Prints a table in which every finding stands above the passage it rests on. Findings"
                    + " are proposals of a machine: review them before you use them.",
            "",
            "Texts, web pages, PDF, office documents and pictures of pages are read, and files that"
                    + " hold many: ZIP, TAR, letters (.eml), mailboxes, feeds, web archives, chats."
                    + " What a file is, its content tells. A document may have 50 MB and a text two"
                    + " million characters; docs/guide/what-can-be-read.md has all limits."
                    + " Scans and pictures need Tesseract: sudo apt install tesseract-ocr"
                    + " tesseract-ocr-rus tesseract-ocr-kaz.",
            "",
            "On a terminal a first look shows what is found before the deep analysers are loaded;"
                    + " what is printed after it and what is kept always comes from the best analysers"
                    + " of this installation, unless --shallow says otherwise."
        },
        footer = {
            "",
            "Examples:",
            "  dalel read report.txt page.html",
            "  dalel read reports/ --country KZ --published 2025-03-06",
            "  dalel read reports/ --metadata reports.csv --vault work.dalel",
            "  dalel read --json --out readings reports/",
            "  cat report.txt | dalel read -",
            ""
        })
final class ReadCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Passphrases passphrases;
    private final Clock clock;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|FOLDER|-",
            description = "Reports, folders of reports, or - for standard input.")
    private List<String> given = List.of();

    @Option(
            names = "--country",
            paramLabel = "XX",
            description = "The country they are about, two letters of ISO 3166: KZ.")
    private Optional<String> country = Optional.empty();

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description =
                    "The day, month or year of publication: 2025-03-06. Without it, and where a"
                            + " page does not say it, \"last week\" stays \"last week\".")
    private Optional<String> published = Optional.empty();

    @Option(
            names = "--language",
            paramLabel = "xx",
            description = "Their language, two letters of ISO 639: en, ru, kk. Told by itself.")
    private Optional<String> language = Optional.empty();

    @Option(
            names = "--metadata",
            paramLabel = "FILE.csv",
            description =
                    "A table with the columns file,published,country,language; a line outranks"
                            + " --published, --country and --language.")
    private Optional<Path> metadata = Optional.empty();

    @Option(
            names = "--json",
            description =
                    "Write a JSON file for each document into --out instead of printing a table."
                            + " They hold names of people in plain text; only you may read them. A"
                            + " second run leaves those alone that are complete.")
    private boolean json;

    @Option(names = "--out", paramLabel = "DIR", description = "The folder for --json.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--vault",
            paramLabel = "NAME.dalel",
            description =
                    "Keep documents and findings in this vault, encrypted. A second run leaves"
                            + " those alone that are there.")
    private Optional<Path> vault = Optional.empty();

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description =
                    "Under which name documents come into the vault; initials or an invented name"
                            + " will do. Usual: me.")
    private String name = "me";

    @Option(
            names = "--shallow",
            description = "Leave the deep analysers out: faster, names and roles less sure.")
    private boolean shallow;

    @Option(
            names = "--keep-camera-data",
            description =
                    "Keep photos with what the camera wrote into them: place, time, device. Usual:"
                            + " taken out before a photo is kept.")
    private boolean keepCameraData;

    @Option(
            names = "--lexicon",
            paramLabel = "FOLDER",
            description = "Word lists of one's own, beside those of the program.")
    private Optional<Path> lexicon = Optional.empty();

    @Option(
            names = "--show",
            split = ",",
            paramLabel = "KIND",
            description =
                    "What the table shows: incidents, practices, rules, stages, proposals,"
                            + " statements, figures, all. Usual: the first five.")
    private List<String> show = List.of();

    @Option(
            names = "--columns",
            paramLabel = "N",
            description = "How wide the table is. Usual: the terminal's width, 120 when piped.")
    private Optional<Integer> columns = Optional.empty();

    ReadCommand(Terminal terminal, Passphrases passphrases, Clock clock) {
        this.terminal = terminal;
        this.passphrases = passphrases;
        this.clock = clock;
    }

    @Override
    public Integer call() throws UnreadableFile, Refused, UnusableVault, InterruptedException {
        if (json != out.isPresent()) {
            throw usage("--json and --out DIR belong together: --json --out readings");
        }
        if (out.filter(Files::isRegularFile).isPresent()) {
            throw usage("--out needs a folder, and '" + out.get() + "' is a file");
        }
        Set<Findings.Kind> kinds =
                show.isEmpty()
                        ? Findings.USUAL
                        : Findings.named(show)
                                .orElseThrow(
                                        () ->
                                                usage(
                                                        "--show knows incidents, practices, rules,"
                                                                + " stages, proposals, statements,"
                                                                + " figures and all"));
        Document.Metadata forAll = forAll();
        Printing printing = new Printing(terminal, kinds, columns.orElse(terminal.width()), !json);
        MetadataTable table = table(printing);
        Lexicon words =
                lexicon.isPresent()
                        ? LexiconFiles.bundledAnd(lexicon.get())
                        : LexiconFiles.bundled();
        Pile pile =
                Pile.of(
                        given,
                        terminal.in(),
                        out,
                        keepCameraData ? Original.CameraData.KEPT : Original.CameraData.REMOVED);
        pile.unreadable().forEach(u -> printing.problem(u.problem()));
        pile.leftOut().ifPresent(printing::problem);
        if (pile.reports().isEmpty()) {
            return nothingToRead(pile);
        }
        if (vault.isEmpty()) {
            return read(pile, table, forAll, words, printing, List.of());
        }
        try (Vault open = Vault.open(vault.get(), passphrases.of(vault.get()))) {
            return read(
                    pile,
                    table,
                    forAll,
                    words,
                    printing,
                    List.of(new VaultShelf(open, new User(name), clock)));
        }
    }

    private int read(
            Pile pile,
            MetadataTable table,
            Document.Metadata forAll,
            Lexicon words,
            Printing printing,
            List<Shelf> vaults)
            throws InterruptedException {
        Readers readers = new Readers(words, shallow);
        List<Shelf> shelves = new ArrayList<>(vaults);
        out.ifPresent(folder -> shelves.add(new JsonFolder(folder, pile::holds)));
        ReadingRun run =
                new ReadingRun(
                        pile.reports(),
                        report -> joined(known(table, report), forAll),
                        readers,
                        Fingerprint.of(words, readers.isDeep()),
                        shelves,
                        terminal.stop());
        try (Stop.Working working = terminal.stop().begin()) {
            return printing.print(
                    run,
                    pile,
                    readers,
                    shelves,
                    terminal.isInteractive(Terminal.Stream.OUT) && !json);
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    private int nothingToRead(Pile pile) {
        if (pile.unreadable().isEmpty()) {
            terminal.say(
                    new Problem(
                            "there is nothing to read here",
                            String.join(", ", given),
                            "give texts (.txt), web pages (.html) or folders that hold some"));
        }
        boolean allMissing =
                !pile.unreadable().isEmpty()
                        && pile.unreadable().stream().allMatch(UnreadableFile::isMissing);
        return allMissing ? Exit.NOT_FOUND : Exit.WITH_PROBLEMS;
    }

    /** What the options say of every document. */
    private Document.Metadata forAll() {
        try {
            Optional<Language> inLanguage = Optional.empty();
            if (language.isPresent()) {
                inLanguage = Optional.of(MetadataTable.language(language.get()));
            }
            Optional<Country> about = Optional.empty();
            if (country.isPresent()) {
                about = Optional.of(MetadataTable.country(country.get()));
            }
            When on =
                    published.isPresent() ? MetadataTable.published(published.get()) : When.UNKNOWN;
            return new Document.Metadata(
                    inLanguage, on, about, Optional.empty(), Optional.empty(), Optional.empty());
        } catch (UnreadableFile not) {
            throw usage(
                    "--"
                            + not.problem().where()
                            + ": "
                            + not.problem().what()
                            + "; "
                            + not.problem().whatToDo());
        }
    }

    private MetadataTable table(Printing printing) throws UnreadableFile {
        if (metadata.isEmpty()) {
            return MetadataTable.EMPTY;
        }
        try {
            MetadataTable table = MetadataTable.read(metadata.get());
            table.problems().forEach(printing::problem);
            return table;
        } catch (UnreadableFile unreadable) {
            if (unreadable.isMissing()) {
                throw unreadable;
            }
            printing.problem(unreadable.problem());
            return MetadataTable.EMPTY;
        }
    }

    /** The line of a member, else that of the file that holds it. */
    static Optional<Document.Metadata> known(MetadataTable table, Reports.Report report) {
        return report.knownAs().stream().flatMap(name -> table.of(name).stream()).findFirst();
    }

    /** The table's line for a file; what it leaves open, the options say. */
    private static Document.Metadata joined(
            Optional<Document.Metadata> line, Document.Metadata forAll) {
        Document.Metadata of = line.orElse(Document.Metadata.NONE);
        return new Document.Metadata(
                of.language().or(forAll::language),
                of.published().isKnown() ? of.published() : forAll.published(),
                of.country().or(forAll::country),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
