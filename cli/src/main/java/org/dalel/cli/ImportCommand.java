// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dalel.intake.LexiconFiles;
import org.dalel.intake.Original;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.table.Field;
import org.dalel.intake.table.Mapping;
import org.dalel.intake.table.Sheet;
import org.dalel.intake.table.Sheets;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.record.Actor;
import org.dalel.record.User;
import org.dalel.terms.Problem;
import org.dalel.vault.UnusableVault;
import org.dalel.vault.Vault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dalel import}: incidents out of a table of one's own into a vault. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        header = "Take incidents over from a table: a spreadsheet, Uwazi, Bayanat.",
        description = {
            "",
            "Each row becomes an incident in the record, resting on its row: no machine reads it. A"
                    + " mapping says which column holds what; without one, the names of the columns are"
                    + " guessed (English, Russian, Kazakh), shown with the first rows, and nothing is"
                    + " taken over until you say --yes.",
            "",
            "A row that is not understood is refused and named; the others come in. What is in the"
                    + " vault already is left alone, also when a later version of the table is taken"
                    + " over. One incident is undone in the workspace, a whole table with --take-back.",
            "",
            "CSV with commas, semicolons or tabs in any usual encoding; a ZIP with import.csv;"
                    + " Bayanat's JSON. 50 MB, 20,000 rows and two million characters at most."
        },
        footer = {
            "",
            "Examples:",
            "  dalel import incidents.csv --dry-run",
            "  dalel import incidents.csv --columns mapping.yaml --vault work.dalel",
            "  dalel import incidents.csv --take-back --vault work.dalel",
            ""
        })
final class ImportCommand implements Callable<Integer> {
    /** Rows shown before anything is taken over. */
    private static final int SHOWN = 5;

    private final Terminal terminal;
    private final Passphrases passphrases;
    private final Clock clock;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The table.")
    private Path file = Path.of("");

    @Option(
            names = "--columns",
            paramLabel = "MAPPING.yaml",
            description = "Which column holds what; docs/guide/imports.md shows how it is written.")
    private Optional<Path> columns = Optional.empty();

    @Option(
            names = "--vault",
            paramLabel = "NAME.dalel",
            description = "The vault that the incidents come into.")
    private Optional<Path> vault = Optional.empty();

    @Option(
            names = "--dry-run",
            description =
                    "Show what would be taken over and what would be refused; change nothing.")
    private boolean dryRun;

    @Option(names = "--yes", description = "Take the guessed columns as they are.")
    private boolean yes;

    @Option(
            names = "--take-back",
            description =
                    "Take every incident out again that came in from this very file and was not"
                            + " changed since.")
    private boolean takeBack;

    @Option(
            names = "--shallow",
            description =
                    "Where rows are texts: leave the deep analysers out, faster and less sure.")
    private boolean shallow;

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description =
                    "Under which name the incidents stand in the history; initials or an invented"
                            + " name will do. Usual: me.")
    private String name = "me";

    ImportCommand(Terminal terminal, Passphrases passphrases, Clock clock) {
        this.terminal = terminal;
        this.passphrases = passphrases;
        this.clock = clock;
    }

    @Override
    public Integer call() throws UnreadableFile, Refused, UnusableVault, InterruptedException {
        if (vault.isEmpty() && (takeBack || !dryRun && (yes || columns.isPresent()))) {
            throw usage("--vault NAME.dalel says where the incidents go; --dry-run needs none");
        }
        if (takeBack && (dryRun || yes || columns.isPresent())) {
            throw usage("--take-back needs the file and --vault only");
        }
        Sheets.Read read = Sheets.read(Original.read(file));
        if (takeBack) {
            return takeBack(read.original().sha256());
        }
        Sheet sheet = read.sheet();
        Mapping mapping =
                (columns.isPresent()
                                ? Mapping.read(Original.read(columns.get()))
                                : Mapping.guessed(sheet.columns()))
                        .in(sheet);
        if (mapping.texts()) {
            return texts(read, mapping);
        }
        SheetRows rows = new SheetRows(sheet, mapping);
        List<Problem> problems = new ArrayList<>(sheet.problems());
        problems.addAll(rows.problems());
        boolean asked = dryRun || columns.isEmpty() && !yes;
        if (asked) {
            preview(sheet, mapping, rows);
        }
        int taken = 0;
        if (vault.isPresent()) {
            try (Vault open = Vault.open(vault.get(), passphrases.of(vault.get()));
                    Stop.Working working = terminal.stop().begin()) {
                SheetImport into = new SheetImport(open, new User(name), clock);
                SheetImport.Compared compared = into.compare(sheet, mapping, rows.read());
                problems.addAll(compared.problems());
                if (!asked && !compared.fresh().isEmpty()) {
                    taken = into.enter(sheet, read.original(), compared.fresh(), terminal.stop());
                }
                problems.forEach(terminal::say);
                say(asked ? compared.fresh().size() : taken, compared, rows, asked);
            }
        } else {
            problems.forEach(terminal::say);
            terminal.note(
                    counted(rows.read().size())
                            + " would be taken over, refused: "
                            + refused(rows));
        }
        leftOut(sheet, mapping);
        if (asked && !dryRun) {
            terminal.note(
                    "nothing was taken over: save the columns above as a mapping and give it with"
                            + " --columns, or say --yes");
        }
        return problems.isEmpty() ? Exit.DONE : Exit.WITH_PROBLEMS;
    }

    /** Rows that are texts are read like other documents. */
    private int texts(Sheets.Read read, Mapping mapping)
            throws Refused, UnusableVault, InterruptedException {
        SheetTexts texts = new SheetTexts(read.sheet(), read.original(), mapping);
        List<Problem> problems = new ArrayList<>(read.sheet().problems());
        problems.addAll(texts.problems());
        problems.forEach(terminal::say);
        String found = documents(texts.texts().size());
        if (dryRun) {
            for (SheetTexts.Text text : texts.texts().stream().limit(SHOWN).toList()) {
                terminal.out()
                        .println(
                                Safe.shown(
                                        Safe.cut(
                                                text.document().metadata().published().edtf()
                                                        + "  "
                                                        + text.document().text(),
                                                200)));
            }
            terminal.note(found + " would be read, refused: " + texts.problems().size());
        } else {
            Path folder = vault.orElseThrow();
            Lexicon words = LexiconFiles.bundled();
            Readers readers = new Readers(words, shallow);
            try (Vault open = Vault.open(folder, passphrases.of(folder));
                    Stop.Working working = terminal.stop().begin()) {
                int kept =
                        texts.keep(
                                open,
                                readers,
                                Fingerprint.of(words, readers.isDeep()),
                                new User(name),
                                clock,
                                terminal.stop());
                terminal.note(
                        documents(kept)
                                + " read and kept, "
                                + (texts.texts().size() - kept)
                                + " were there before, refused: "
                                + texts.problems().size());
            }
        }
        leftOut(read.sheet(), mapping);
        return problems.isEmpty() ? Exit.DONE : Exit.WITH_PROBLEMS;
    }

    private static String documents(int number) {
        return number + (number == 1 ? " document" : " documents");
    }

    private void say(int rows, SheetImport.Compared compared, SheetRows read, boolean asked) {
        terminal.note(
                counted(rows)
                        + (asked ? " would be taken over, " : " taken over, ")
                        + compared.known()
                        + " were there before, refused: "
                        + (refused(read) + compared.problems().size()));
    }

    private static int refused(SheetRows rows) {
        return rows.problems().size();
    }

    private static String counted(int incidents) {
        return incidents + (incidents == 1 ? " incident" : " incidents");
    }

    private void leftOut(Sheet sheet, Mapping mapping) {
        List<String> left = mapping.leftOut(sheet);
        if (!left.isEmpty()) {
            terminal.note(
                    "columns that nothing was taken from (their words stay in the passage): "
                            + left.stream().map(Safe::shown).collect(Collectors.joining(", ")));
        }
    }

    private int takeBack(String sha256) throws UnusableVault, Refused {
        Path folder = vault.orElseThrow();
        try (Vault open = Vault.open(folder, passphrases.of(folder))) {
            Optional<SheetImport.TakenBack> back =
                    new SheetImport(open, new User(name), clock).takeBack(sha256);
            if (back.isEmpty()) {
                terminal.say(
                        new Problem(
                                "this vault holds no table with these very bytes",
                                file.toString(),
                                "give the file as it was when it was taken over"));
                return Exit.NOT_FOUND;
            }
            back.get().problems().forEach(terminal::say);
            terminal.note(
                    counted(back.get().incidents())
                            + " taken back; the decisions stay in the history");
            return back.get().problems().isEmpty() ? Exit.DONE : Exit.WITH_PROBLEMS;
        }
    }

    /** The columns and the first rows as they are understood. */
    private void preview(Sheet sheet, Mapping mapping, SheetRows rows) {
        Table table =
                new Table(
                        "row",
                        "what",
                        "when",
                        "where",
                        "to whom",
                        "how many",
                        "by whom",
                        "law",
                        "according to");
        for (RowRead row : rows.read().stream().limit(SHOWN).toList()) {
            table.add(
                    Safe.cut(row.row().passage().in(sheet.document().text()), 240),
                    row.row().name(),
                    row.type().code().replace('_', ' '),
                    row.when().edtf(),
                    row.place().or(() -> row.country().map(c -> c.code())).orElse(""),
                    row.targets().stream()
                            .map(ImportCommand::named)
                            .collect(Collectors.joining(", ")),
                    row.count().map(Wording::of).orElse(""),
                    row.perpetrators().stream()
                            .map(ImportCommand::named)
                            .collect(Collectors.joining(", ")),
                    String.join(", ", row.law()),
                    row.sources().stream().map(q -> q.reveal()).collect(Collectors.joining(", ")));
        }
        terminal.out().println(mapping.yaml());
        if (!rows.unknownTypes().isEmpty()) {
            terminal.out().println("# kinds that need a meaning, and in how many rows:");
            rows.unknownTypes()
                    .forEach(
                            (value, times) ->
                                    terminal.out()
                                            .println(
                                                    "#   "
                                                            + Safe.shown(Safe.cut(value, 60))
                                                            + ": "
                                                            + times));
            terminal.out().println();
        }
        table.lines(terminal.width()).forEach(terminal.out()::println);
        if (mapping.columns().get(Field.TYPE) == null
                && !mapping.always().containsKey(Field.TYPE)) {
            terminal.note(
                    "no column was found that says what kind of incident a row is; every row was"
                            + " refused");
        }
        terminal.out().flush();
    }

    /** The name of an organisation or the words for a group; of a person only that it is one. */
    private static String named(Actor.Who who) {
        if (who instanceof Actor.Organisation organisation) {
            return organisation.name().reveal();
        } else if (who instanceof Actor.Group group) {
            return group.description().reveal();
        } else if (who instanceof Actor.Office office) {
            return office.title().reveal();
        }
        return "a person";
    }

    private ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
