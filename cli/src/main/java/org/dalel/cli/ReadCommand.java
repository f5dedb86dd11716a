// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dalel.intake.Intake;
import org.dalel.intake.LexiconFiles;
import org.dalel.intake.MetadataTable;
import org.dalel.intake.Original;
import org.dalel.intake.Taken;
import org.dalel.intake.UnreadableFile;
import org.dalel.reading.Reader;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.terms.Document;
import org.dalel.terms.Problem;
import org.dalel.terms.When;
import org.dalel.terms.finding.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dalel read}. */
@Command(
        name = "read",
        description = "Reads reports: what happened, to whom, under which law, who says so.",
        mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "reports")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "write one JSON file for each document into --out")
    private boolean json;

    @Option(names = "--out", paramLabel = "DIR", description = "folder for --json")
    private Path out = Path.of("readings");

    @Option(
            names = "--metadata",
            paramLabel = "FILE.csv",
            description = "table with the columns file,published,country,language")
    private Optional<Path> metadata = Optional.empty();

    @Option(names = "--published", paramLabel = "DATE", description = "day of publication")
    private Optional<String> published = Optional.empty();

    @Option(names = "--country", paramLabel = "XX", description = "country, ISO 3166")
    private Optional<String> country = Optional.empty();

    @Option(names = "--language", paramLabel = "xx", description = "language, ISO 639")
    private Optional<String> language = Optional.empty();

    @Option(
            names = "--lexicon",
            paramLabel = "FOLDER",
            description = "adds one's own word lists to those of the program")
    private Optional<Path> lexicon = Optional.empty();

    @Option(names = "--shallow", description = "leave the deep analysers out")
    private boolean shallow;

    @Override
    public Integer call() throws UnreadableFile {
        PrintWriter err = java.util.Objects.requireNonNull(spec).commandLine().getErr();
        MetadataTable table =
                metadata.isPresent() ? MetadataTable.read(metadata.get()) : MetadataTable.EMPTY;
        Lexicon words =
                lexicon.isPresent()
                        ? LexiconFiles.bundledAnd(lexicon.get())
                        : LexiconFiles.bundled();
        Reader reader = new Reader(words, Engines.analysers(shallow));
        JsonFolder folder = new JsonFolder(out, "");
        OutputNames names = new OutputNames();
        List<Problem> problems = new ArrayList<>(table.problems());
        for (Path file : files) {
            String name = names.next(String.valueOf(file.getFileName()));
            try {
                Original original = Original.read(file);
                Taken taken = Intake.take(original, said(table.of(original.name())));
                problems.addAll(taken.problems());
                Reading reading = reader.read(taken.document());
                problems.addAll(reading.problems());
                folder.write(name, taken.document(), reading, "");
            } catch (UnreadableFile unreadable) {
                problems.add(unreadable.problem());
            } catch (IOException unwritten) {
                problems.add(OwnFiles.problem(folder.json(name), unwritten));
            }
        }
        problems.forEach(p -> err.println(p.message()));
        return problems.isEmpty() ? 0 : 4;
    }

    /** The table's line for a file; what it leaves open, the options say. */
    private Document.Metadata said(Optional<Document.Metadata> line) throws UnreadableFile {
        Document.Metadata of = line.orElse(Document.Metadata.NONE);
        When day = of.published();
        if (!day.isKnown() && published.isPresent()) {
            day = MetadataTable.published(published.get());
        }
        return new Document.Metadata(
                of.language().isPresent() || language.isEmpty()
                        ? of.language()
                        : Optional.of(MetadataTable.language(language.get())),
                day,
                of.country().isPresent() || country.isEmpty()
                        ? of.country()
                        : Optional.of(MetadataTable.country(country.get())),
                of.title(),
                of.author(),
                of.publisher());
    }
}
