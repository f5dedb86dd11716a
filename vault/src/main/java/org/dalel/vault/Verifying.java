// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dalel.record.CaseRecord;
import org.dalel.record.Change;
import org.dalel.record.Decision;
import org.dalel.record.Fact;
import org.dalel.record.Id;
import org.dalel.record.StoredDocument;
import org.dalel.terms.Document;
import org.dalel.terms.Problem;
import tools.jackson.core.JacksonException;

/** Looks whether a vault is whole. */
record Verifying(Database database, CaseRecord record) {
    private static final String BACKUP = "go back to the last backup that verifies";

    /**
     * @param settled whether every change was in the file, none in the write-ahead log, when the
     *     vault was opened
     */
    Verification verification(boolean settled) {
        List<String> covered = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        covered.add("every page of record.db that is in use: its seal, its place, its order");
        covered.add(
                settled
                        ? "all changes: none was waiting in the write-ahead log"
                        : "the changes that the write-ahead log held whole when it was opened: one"
                                + " that was damaged there, after a power cut, would be missing"
                                + " without a trace");
        try {
            pages(problems);
        } catch (NotKept damaged) {
            problems.add(damaged.problem());
            return new Verification(covered, problems);
        }
        int documents = documents(problems);
        covered.add(
                documents
                        + " originals against their SHA-256, with their texts, readings and"
                        + " candidates");
        int decisions = decisions(problems);
        covered.add(decisions + " decisions: every fact is what the last decision about it says");
        covered.add("the search index against the words it was made from");
        return new Verification(covered, problems);
    }

    private void pages(List<Problem> problems) {
        List<String> said =
                database.read(
                        sql -> {
                            List<String> all =
                                    new ArrayList<>(
                                            sql.list(
                                                    "pragma integrity_check",
                                                    row -> row.getString(1)));
                            all.remove("ok");
                            all.addAll(
                                    sql.list(
                                            "pragma foreign_key_check",
                                            row -> "a row without its owner"));
                            return all;
                        });
        for (String one : said) {
            problems.add(new Problem("the file is damaged: " + safe(one), where(), BACKUP));
        }
        for (String table :
                List.of(
                        "document_words",
                        "candidate_words",
                        "incident_words",
                        "named_words",
                        "actor_words")) {
            try {
                database.write(
                        sql ->
                                sql.change(
                                        "insert into "
                                                + table
                                                + " ("
                                                + table
                                                + ") values ('integrity-check')"));
            } catch (NotKept damaged) {
                problems.add(
                        new Problem("the search index " + table + " is damaged", where(), BACKUP));
            }
        }
    }

    /** SQLite's words name tables and pages, no content; only their beginning is shown. */
    private static String safe(String said) {
        return said.length() > 120 ? said.substring(0, 120) : said;
    }

    private int documents(List<Problem> problems) {
        List<String> ids =
                database.read(sql -> sql.list("select id from document", row -> row.getString(1)));
        KeptDocuments documents = new KeptDocuments(database);
        for (String text : ids) {
            Id<StoredDocument> id = Id.<StoredDocument>parse(text).orElseThrow();
            try {
                StoredDocument document = documents.find(id).orElseThrow();
                Optional<byte[]> original = documents.original(id);
                if (original.isEmpty()
                        || !Intake.sha256(original.get()).equals(document.sha256())) {
                    problems.add(
                            new Problem(
                                    "an original is not what was taken in", name(text), BACKUP));
                    continue;
                }
                Document stored = documents.text(id).orElseThrow();
                if (stored.textIsFile()
                        && !stored.text()
                                .equals(new String(original.get(), StandardCharsets.UTF_8))) {
                    problems.add(
                            new Problem("a text is not that of its original", name(text), BACKUP));
                }
                if (documents.reading(id).isEmpty()) {
                    problems.add(new Problem("a reading is missing", name(text), BACKUP));
                }
                new KeptFacts.KeptCandidates(database).of(id);
            } catch (NotKept | JacksonException | IllegalArgumentException unreadable) {
                problems.add(new Problem("a document cannot be read", name(text), BACKUP));
            }
        }
        return ids.size();
    }

    private int decisions(List<Problem> problems) {
        try {
            return database.read(
                    sql -> {
                        Set<Id<? extends Fact>> seen = new HashSet<>();
                        sql.each(
                                "select body from decision order by seq desc",
                                row -> {
                                    Decision decision =
                                            FactJson.read(row.getString(1), Decision.class);
                                    for (Change change : decision.changes()) {
                                        if (seen.add(change.fact().id())) {
                                            compare(sql, change, problems);
                                        }
                                    }
                                    return decision;
                                });
                        unfounded(sql, problems);
                        return sql.count("select count(*) from decision");
                    });
        } catch (NotKept | JacksonException | IllegalArgumentException unreadable) {
            problems.add(new Problem("the history cannot be read", where(), BACKUP));
            return 0;
        }
    }

    private void compare(Sql sql, Change change, List<Problem> problems) throws SQLException {
        Fact fact = change.fact();
        if (!FactTable.of(fact).find(sql, fact.id()).equals(change.after())) {
            problems.add(
                    new Problem(
                            "a fact is not what was decided",
                            FactTable.of(fact).name() + " " + fact.id(),
                            BACKUP));
        }
    }

    /** Facts other than candidates exist only by a decision. */
    private void unfounded(Sql sql, List<Problem> problems) throws SQLException {
        for (FactTable<?> table : FactTable.ALL) {
            if (table != FactTable.CANDIDATE
                    && sql.count(
                                    "select count(*) from "
                                            + table.name()
                                            + " where id not in (select fact from decision_fact)")
                            > 0) {
                problems.add(
                        new Problem(
                                "there are facts that nobody decided: " + table.name(),
                                where(),
                                BACKUP));
            }
        }
    }

    private String name(String document) {
        return "document " + document;
    }

    private String where() {
        return database.folder().toString();
    }
}
