// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dalel.intake.Original;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.table.Mapping;
import org.dalel.intake.table.Sheet;
import org.dalel.intake.table.Sheets;
import org.dalel.record.Decision;
import org.dalel.record.DecisionRefused;
import org.dalel.record.Evidence;
import org.dalel.record.Id;
import org.dalel.record.Incident;
import org.dalel.record.StoredDocument;
import org.dalel.record.User;
import org.dalel.terms.Document;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;
import org.dalel.terms.Problem;
import org.dalel.terms.finding.Reading;
import org.dalel.vault.Vault;

/**
 * Takes the incidents of a table into a vault: the table as a document, each row by a decision of
 * its own. A row that is there already, in this table or in an earlier version of it, is left.
 */
final class SheetImport {
    /** Stands where other documents say which analysers read them. */
    private static final String TABLE = "table";

    private final Vault vault;
    private final User user;
    private final Clock clock;

    SheetImport(Vault vault, User user, Clock clock) {
        this.vault = vault;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Rows as they compare with what the vault holds.
     *
     * @param fresh rows that are not there
     * @param known how many are there, word for word
     * @param problems rows whose key is there with other words: they are left
     */
    record Compared(List<RowRead> fresh, int known, List<Problem> problems) {
        Compared {
            fresh = List.copyOf(fresh);
            problems = List.copyOf(problems);
        }
    }

    /** What one row of a table in the vault says. */
    private record Before(String words, String where) {
        @Override
        public String toString() {
            return "Before[" + where + "]";
        }
    }

    Compared compare(Sheet sheet, Mapping mapping, List<RowRead> rows) throws UnreadableFile {
        Map<String, Before> before = before(mapping);
        List<RowRead> fresh = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int known = 0;
        for (RowRead row : rows) {
            Optional<Before> there = Optional.ofNullable(before.get(row.key()));
            if (there.isEmpty()) {
                fresh.add(row);
            } else if (there.get().words().equals(SheetRows.words(sheet, row.row()))) {
                known++;
            } else {
                problems.add(
                        new Problem(
                                "this row was taken over before with other words; its incident was"
                                        + " left as it is",
                                sheet.document().file()
                                        + ", "
                                        + row.row().name()
                                        + "; before: "
                                        + there.get().where(),
                                "correct the incident in the workspace; if it is another table"
                                        + " whose keys are the same, map no key"));
            }
        }
        return new Compared(fresh, known, problems);
    }

    /** Rows of all tables in the vault on which incidents rest, by their keys. */
    private Map<String, Before> before(Mapping mapping) throws UnreadableFile {
        Map<String, Before> before = new HashMap<>();
        for (StoredDocument stored : vault.documents().all()) {
            if (!stored.about().analysers().contains(TABLE)) {
                continue;
            }
            Set<Passage> told = told(stored.id());
            Document document = vault.documents().text(stored.id()).orElseThrow();
            Sheet sheet = Sheets.of(document);
            for (Sheet.Row row : sheet.rows()) {
                if (told.contains(row.passage())) {
                    before.put(
                            SheetRows.key(sheet, row, mapping),
                            new Before(
                                    SheetRows.words(sheet, row),
                                    stored.file() + ", " + row.name()));
                }
            }
        }
        return before;
    }

    private Set<Passage> told(Id<StoredDocument> document) {
        return vault.incidents().toldIn(document).stream()
                .flatMap(i -> i.evidence().stream())
                .filter(e -> e.standsIn(document))
                .map(Evidence::passage)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Keeps the table and enters its incidents; gives how many. */
    int enter(Sheet sheet, Original original, List<RowRead> rows, Stop stop) {
        Document document = sheet.document();
        StoredDocument stored =
                vault.take(
                                document,
                                original.bytes(),
                                reading(document),
                                TABLE,
                                user,
                                clock.instant())
                        .document();
        int entered = 0;
        for (RowRead row : rows) {
            if (stop.isAsked()) {
                break;
            }
            vault.review()
                    .enter(
                            row.entry(stored.id(), document.text()),
                            Decision.Origin.FROM_TABLE,
                            user,
                            clock.instant());
            entered++;
        }
        return entered;
    }

    /** Nothing is proposed in a table: a person has said what its columns mean. */
    private static Reading reading(Document document) {
        return new Reading(
                new Reading.About(
                        Optional.of(document.file()),
                        Language.UNKNOWN,
                        document.metadata().published(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(TABLE)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** What became of taking an import back. */
    record TakenBack(int incidents, List<Problem> problems) {
        TakenBack {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Takes back every incident that came in from that table; empty when no such table is there.
     */
    Optional<TakenBack> takeBack(String sha256) {
        return vault.documents()
                .withSha256(sha256)
                .map(
                        table -> {
                            int taken = 0;
                            List<Problem> problems = new ArrayList<>();
                            for (Incident incident : vault.incidents().toldIn(table.id())) {
                                Optional<Decision> entered = entered(incident);
                                if (entered.isEmpty()) {
                                    continue;
                                }
                                try {
                                    vault.review().undo(entered.get().id(), user, clock.instant());
                                    taken++;
                                } catch (DecisionRefused refused) {
                                    problems.add(refused.problem());
                                }
                            }
                            return new TakenBack(taken, problems);
                        });
    }

    private Optional<Decision> entered(Incident incident) {
        return vault.decisions().on(incident.id()).stream()
                .filter(
                        d ->
                                d.what() instanceof Decision.Entered entered
                                        && entered.incident().equals(incident.id())
                                        && entered.origin() == Decision.Origin.FROM_TABLE)
                .findFirst();
    }
}
