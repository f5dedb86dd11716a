// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dalel.intake.MetadataTable;
import org.dalel.intake.Original;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.table.Field;
import org.dalel.intake.table.Mapping;
import org.dalel.intake.table.MarkedUp;
import org.dalel.intake.table.Sheet;
import org.dalel.record.User;
import org.dalel.terms.Country;
import org.dalel.terms.Document;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;
import org.dalel.terms.Problem;
import org.dalel.terms.When;
import org.dalel.terms.Within;
import org.dalel.terms.finding.Reading;
import org.dalel.vault.Vault;

/**
 * Rows of a table that hold texts: each becomes a document and is read like any other. A text that
 * is not understood is refused, the others come in.
 */
final class SheetTexts {
    private final Sheet sheet;
    private final Mapping mapping;
    private final RowDates dates;
    private final List<Text> texts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** One text. */
    record Text(Original original, Document document) {}

    /**
     * @param original the file of the table
     */
    SheetTexts(Sheet sheet, Original original, Mapping mapping) {
        this.sheet = sheet;
        this.mapping = mapping;
        this.dates =
                new RowDates(
                        sheet.rows().stream().map(r -> cell(r, Field.DATE)).toList(),
                        mapping.dayFirst());
        for (Sheet.Row row : sheet.rows()) {
            try {
                texts.add(text(row, original));
            } catch (UnreadableFile not) {
                problems.add(
                        new Problem(
                                not.problem().what(),
                                sheet.document().file() + ", " + row.name(),
                                not.problem().whatToDo()));
            }
        }
    }

    List<Text> texts() {
        return List.copyOf(texts);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    private String cell(Sheet.Row row, Field field) {
        return all(row, field).stream()
                .findFirst()
                .orElse(mapping.always().getOrDefault(field, ""));
    }

    private List<String> all(Sheet.Row row, Field field) {
        return mapping.columns().getOrDefault(field, List.of()).stream()
                .map(c -> row.cells().get(sheet.columns().indexOf(c)))
                .filter(v -> !v.isBlank())
                .toList();
    }

    private Text text(Sheet.Row row, Original file) throws UnreadableFile {
        String body =
                all(row, Field.TEXT).stream()
                        .map(MarkedUp::words)
                        .collect(Collectors.joining("\n\n"));
        if (body.isBlank()) {
            throw new UnreadableFile(
                    "there is no text in this row", "", "fill it in, or leave the row out");
        }
        String title = cell(row, Field.TITLE).replaceAll("\\s+", " ").strip();
        String text = (title.isEmpty() ? "" : title + "\n\n") + body + "\n";
        Original original =
                Original.of(
                                row.name().replaceAll("[^\\p{L}\\p{N}]+", "-") + ".txt",
                                text.getBytes(StandardCharsets.UTF_8))
                        .within(place(file, row.name()));
        Document document =
                new Document(
                        original.name(),
                        original.sha256(),
                        text,
                        true,
                        title.isEmpty()
                                ? List.of()
                                : List.of(
                                        new Document.Block(
                                                new Passage(0, title.length()),
                                                Document.BlockKind.TITLE)),
                        new Document.Metadata(
                                language(row),
                                published(row),
                                country(row),
                                Optional.of(title).filter(t -> !t.isEmpty()),
                                Optional.empty(),
                                Optional.of(cell(row, Field.SOURCE)).filter(s -> !s.isBlank())));
        return new Text(original, document.within(original.within().orElseThrow()));
    }

    private static Within place(Original file, String row) {
        return file.within()
                .map(w -> new Within(w.file(), w.sha256(), w.path() + "/" + row))
                .orElse(new Within(file.name(), file.sha256(), row));
    }

    private When published(Sheet.Row row) throws UnreadableFile {
        String written = cell(row, Field.DATE);
        if (written.isBlank()) {
            return When.UNKNOWN;
        }
        if (dates.ambiguous(written)) {
            throw new UnreadableFile(
                    "whether the day or the month comes first in the dates of this table cannot be"
                            + " told",
                    "",
                    "write 'dates: day-first' or 'dates: month-first' into the mapping");
        }
        Optional<When> published = dates.of(written);
        if (published.isEmpty()) {
            throw new UnreadableFile(
                    "this is not a date", "", "write it as 2025-03-06, 06.03.2025 or March 2025");
        }
        return published.get();
    }

    private Optional<Language> language(Sheet.Row row) throws UnreadableFile {
        String code = cell(row, Field.LANGUAGE);
        return code.isBlank() ? Optional.empty() : Optional.of(MetadataTable.language(code));
    }

    private Optional<Country> country(Sheet.Row row) throws UnreadableFile {
        String code = cell(row, Field.COUNTRY);
        return code.isBlank()
                ? Optional.empty()
                : Optional.of(MetadataTable.country(code.toUpperCase(Locale.ROOT)));
    }

    /** Reads the texts and keeps them in the vault; gives how many are new or read anew. */
    int keep(
            Vault vault,
            Readers readers,
            Fingerprint fingerprint,
            User user,
            Clock clock,
            Stop stop)
            throws InterruptedException {
        int kept = 0;
        for (Text text : texts) {
            if (stop.isAsked()) {
                break;
            }
            String settings = fingerprint.with(text.document().metadata());
            if (!vault.holds(text.original().sha256(), settings)) {
                Reading reading = readers.sure().read(text.document());
                vault.take(
                        text.document(),
                        text.original().bytes(),
                        reading,
                        settings,
                        user,
                        clock.instant());
                kept++;
            }
        }
        return kept;
    }
}
