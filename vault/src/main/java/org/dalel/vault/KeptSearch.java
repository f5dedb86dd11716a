// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dalel.record.Candidate;
import org.dalel.record.Documents;
import org.dalel.record.Excerpts;
import org.dalel.record.Incident;
import org.dalel.record.Search;
import org.dalel.record.StoredDocument;
import org.dalel.record.words.Sought;
import org.dalel.terms.Document;
import org.dalel.terms.Passage;

/** Full-text search inside the encrypted file (SQLite's FTS5). */
record KeptSearch(Database database, Documents documents) implements Search {
    /** Beyond that many, finds are not counted to the end. */
    private static final int COUNTED = 10_000;

    @Override
    public Answer answer(Question question) {
        Sought sought = Sought.in(question.words().reveal());
        if (sought.terms().isEmpty()) {
            return new Answer(List.of(), List.of(), List.of(), Total.NONE, Total.NONE, Total.NONE);
        }
        String match = match(sought);
        return database.read(
                sql -> {
                    boolean d = question.among().contains(Among.DOCUMENTS);
                    boolean c = question.among().contains(Among.CANDIDATES);
                    boolean i = question.among().contains(Among.INCIDENTS);
                    return new Answer(
                            d ? documents(sql, match, sought, question) : List.of(),
                            c ? candidates(sql, match, sought, question) : List.of(),
                            i ? incidents(sql, match, sought, question) : List.of(),
                            d ? total(sql, "document", match) : Total.NONE,
                            c ? total(sql, "candidate", match) : Total.NONE,
                            i ? total(sql, "incident", match) : Total.NONE);
                });
    }

    /** Only letters, digits and marks come out of {@link Sought}: nothing to escape. */
    private static String match(Sought sought) {
        return sought.terms().stream().map(KeptSearch::match).collect(Collectors.joining(" AND "));
    }

    private static String match(Sought.Term term) {
        Sought.Part last = term.parts().get(term.parts().size() - 1);
        String words =
                term.parts().stream().map(Sought.Part::text).collect(Collectors.joining(" "));
        return (last.among() == Sought.Among.FORMS ? "forms" : "stems")
                + " : \""
                + words
                + "\""
                + (last.beginning() ? " *" : "");
    }

    private List<DocumentHit> documents(Sql sql, String match, Sought sought, Question question)
            throws SQLException {
        List<DocumentHit> hits = new ArrayList<>();
        for (StoredDocument document :
                sql.list(
                        ranked("document", "t.body"),
                        KeptDocuments::document,
                        match,
                        question.limit(),
                        question.skip())) {
            String text = documents.text(document.id()).map(Document::text).orElseThrow();
            Passage around = Excerpts.around(text, sought);
            hits.add(new DocumentHit(document, around, Excerpts.of(around.in(text), sought)));
        }
        return hits;
    }

    private List<CandidateHit> candidates(Sql sql, String match, Sought sought, Question question)
            throws SQLException {
        List<CandidateHit> hits = new ArrayList<>();
        for (Candidate candidate :
                sql.list(
                        ranked("candidate", "t.body"),
                        FactTable.CANDIDATE::fact,
                        match,
                        question.limit(),
                        question.skip())) {
            String text = documents.text(candidate.document()).map(Document::text).orElseThrow();
            hits.add(
                    new CandidateHit(
                            candidate,
                            documents.find(candidate.document()).orElseThrow(),
                            Excerpts.of(candidate.found().passage().in(text), sought)));
        }
        return hits;
    }

    private static List<IncidentHit> incidents(
            Sql sql, String match, Sought sought, Question question) throws SQLException {
        List<IncidentHit> hits = new ArrayList<>();
        for (Incident incident :
                sql.list(
                        ranked("incident", "t.body"),
                        FactTable.INCIDENT::fact,
                        match,
                        question.limit(),
                        question.skip())) {
            List<String> texts = Words.sought(incident);
            String shown =
                    texts.stream()
                            .filter(sought::allIn)
                            .findFirst()
                            .or(
                                    () ->
                                            texts.stream()
                                                    .filter(t -> !sought.finds(t).isEmpty())
                                                    .findFirst())
                            .orElse(texts.get(0));
            hits.add(new IncidentHit(incident, Excerpts.of(shown, sought)));
        }
        return hits;
    }

    private static String ranked(String table, String columns) {
        return "select "
                + columns
                + " from "
                + table
                + "_words w join "
                + table
                + " t on t.seq = w.rowid where "
                + table
                + "_words match ? order by bm25("
                + table
                + "_words), t.seq limit ? offset ?";
    }

    private static Total total(Sql sql, String table, String match) throws SQLException {
        int count =
                sql.count(
                        "select count(*) from (select 1 from "
                                + table
                                + "_words where "
                                + table
                                + "_words match ? limit ?)",
                        match,
                        COUNTED + 1);
        return count > COUNTED
                ? new Total(Relation.AT_LEAST, COUNTED)
                : new Total(Relation.EQUAL, count);
    }
}
