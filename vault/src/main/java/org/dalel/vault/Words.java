// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dalel.record.Candidate;
import org.dalel.record.Fact;
import org.dalel.record.Incident;
import org.dalel.record.words.Word;

/** Keeps the words by which documents, candidates and incidents are found. */
final class Words {
    private Words() {}

    static void noteDocument(Sql sql, String document, String title, String text)
            throws SQLException {
        note(sql, "document", document, title + "\n" + text);
    }

    /**
     * @param words of the candidate's passage
     */
    static void note(Sql sql, Candidate candidate, String words) throws SQLException {
        note(sql, "candidate", candidate.id().toString(), words);
    }

    /** The passages it rests on, its place and the laws named. */
    static void note(Sql sql, Incident incident) throws SQLException {
        note(sql, "incident", incident.id().toString(), String.join("\n", sought(incident)));
    }

    /** The texts in which an incident is found, the passages first. */
    static List<String> sought(Incident incident) {
        return Stream.of(
                        incident.evidence().stream().map(e -> e.words().reveal()),
                        incident.place().stream(),
                        incident.acts().stream().flatMap(a -> a.law().stream()))
                .flatMap(s -> s)
                .toList();
    }

    static void forget(Sql sql, Fact fact) throws SQLException {
        if (fact instanceof Candidate || fact instanceof Incident) {
            String table = FactTable.of(fact).name();
            sql.change(
                    "delete from "
                            + table
                            + "_words where rowid = (select seq from "
                            + table
                            + " where id = ?)",
                    fact.id().toString());
        }
    }

    /**
     * @param seq of the name among those that are kept
     */
    static void noteActor(Sql sql, int seq, String name) throws SQLException {
        note(sql, "actor", seq, name);
    }

    private static void note(Sql sql, String table, String id, String text) throws SQLException {
        note(sql, table, sql.count("select seq from " + table + " where id = ?", id), text);
    }

    private static void note(Sql sql, String table, int seq, String text) throws SQLException {
        StringBuilder forms = new StringBuilder();
        StringBuilder stems = new StringBuilder();
        Map<String, String> known = new HashMap<>();
        Word.in(text)
                .forEach(
                        word -> {
                            forms.append(word.form()).append(' ');
                            stems.append(known.computeIfAbsent(word.form(), f -> word.stem()))
                                    .append(' ');
                        });
        sql.change("delete from " + table + "_words where rowid = ?", seq);
        sql.change(
                "insert into " + table + "_words (rowid, forms, stems) values (?, ?, ?)",
                seq,
                forms.toString(),
                stems.toString());
    }
}
