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

    /**
     * Beyond that many, words say so little of what holds them that weighing all of it is not worth
     * the time: the latest come first.
     */
    private static final int WEIGHED = 5_000;

    /** Of the incidents and documents that tell a name, so many of each are shown. */
    private static final int SHOWN_OF_A_NAME = 3;

    @Override
    public Answer answer(Question question) {
        Sought sought = Sought.in(question.words().reveal());
        if (sought.terms().isEmpty()) {
            return Answer.NOTHING;
        }
        String match = match(sought);
        return database.read(
                sql -> {
                    boolean d = question.among().contains(Among.DOCUMENTS);
                    boolean c = question.among().contains(Among.CANDIDATES);
                    boolean i = question.among().contains(Among.INCIDENTS);
                    Total inDocuments = d ? total(sql, "document", match) : Total.NONE;
                    Total inCandidates = c ? candidatesInAll(sql, match, question) : Total.NONE;
                    Total inIncidents = i ? total(sql, "incident", match) : Total.NONE;
                    Total inActors =
                            question.among().contains(Among.ACTORS)
                                    ? total(sql, "actor", match)
                                    : Total.NONE;
                    return new Answer(
                            documents(sql, match, inDocuments, sought, question),
                            candidates(sql, match, inCandidates, sought, question),
                            incidents(sql, match, inIncidents, sought, question),
                            actors(sql, match, inActors, sought, question),
                            inDocuments,
                            inCandidates,
                            inIncidents,
                            inActors);
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

    private List<DocumentHit> documents(
            Sql sql, String match, Total total, Sought sought, Question question)
            throws SQLException {
        List<DocumentHit> hits = new ArrayList<>();
        for (StoredDocument document :
                page(sql, "document", KeptDocuments::document, match, total, question)) {
            String text = documents.text(document.id()).map(Document::text).orElseThrow();
            Passage around = Excerpts.around(text, sought);
            hits.add(new DocumentHit(document, around, Excerpts.of(around.in(text), sought)));
        }
        return hits;
    }

    private List<CandidateHit> candidates(
            Sql sql, String match, Total total, Sought sought, Question question)
            throws SQLException {
        List<CandidateHit> hits = new ArrayList<>();
        for (Candidate candidate :
                page(sql, "candidate", FactTable.CANDIDATE::fact, match, total, question)) {
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
            Sql sql, String match, Total total, Sought sought, Question question)
            throws SQLException {
        List<IncidentHit> hits = new ArrayList<>();
        for (Incident incident :
                page(sql, "incident", FactTable.INCIDENT::fact, match, total, question)) {
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

    /** The names with some of the incidents and documents that tell them. */
    private static List<ActorHit> actors(
            Sql sql, String match, Total total, Sought sought, Question question)
            throws SQLException {
        if (total.count() == 0) {
            return List.of();
        }
        List<ActorHit> hits = new ArrayList<>();
        for (Named named :
                sql.list(
                        "select n.seq, n.name from actor_words w join named n on n.seq = w.rowid"
                                + " where actor_words match ? order by n.told desc, n.name limit ?"
                                + " offset ?",
                        row -> new Named(row.getInt(1), row.getString(2)),
                        match,
                        question.limit(),
                        question.skip())) {
            hits.add(
                    new ActorHit(
                            Excerpts.of(named.name(), sought),
                            sql.list(
                                    "select t.body from named_in n join incident t on t.id ="
                                            + " n.source where n.named = ? order by t.seq desc"
                                            + " limit ?",
                                    FactTable.INCIDENT::fact,
                                    named.seq(),
                                    SHOWN_OF_A_NAME),
                            sql.count(
                                    "select count(*) from named_in n join incident t on t.id ="
                                            + " n.source where n.named = ?",
                                    named.seq()),
                            sql.list(
                                    "select t.body from named_in n join document t on t.id ="
                                            + " n.source where n.named = ? order by t.seq desc"
                                            + " limit ?",
                                    KeptDocuments::document,
                                    named.seq(),
                                    SHOWN_OF_A_NAME),
                            sql.count(
                                    "select count(*) from named_in n join document t on t.id ="
                                            + " n.source where n.named = ?",
                                    named.seq())));
        }
        return hits;
    }

    /** A name that is kept. */
    private record Named(int seq, String name) {
        @Override
        public String toString() {
            return "Named[" + seq + "]";
        }
    }

    /** Names of constants: nothing to escape. */
    private static String kinds(String table, Question question) {
        return question.kinds().isEmpty() || !table.equals("candidate")
                ? ""
                : " and rowid in (select seq from candidate where kind in ("
                        + question.kinds().stream()
                                .map(k -> "'" + k.name() + "'")
                                .collect(Collectors.joining(", "))
                        + "))";
    }

    private static Total candidatesInAll(Sql sql, String match, Question question)
            throws SQLException {
        if (question.kinds().isEmpty()) {
            return total(sql, "candidate", match);
        }
        return total(
                sql.count(
                        "select count(*) from (select 1 from candidate_words where"
                                + " candidate_words match ?"
                                + kinds("candidate", question)
                                + " limit ?)",
                        match,
                        COUNTED + 1));
    }

    /** Bodies are opened only of the page. */
    private static <T> List<T> page(
            Sql sql, String table, Sql.Row<T> meaning, String match, Total total, Question question)
            throws SQLException {
        if (total.count() == 0) {
            return List.of();
        }
        String words = table + "_words";
        String first =
                total.count() > WEIGHED
                        ? "select rowid as place, -rowid as worth from "
                                + words
                                + " where "
                                + words
                                + " match ?"
                                + kinds(table, question)
                                + " order by rowid desc"
                        : "select rowid as place, bm25("
                                + words
                                + ") as worth from "
                                + words
                                + " where "
                                + words
                                + " match ?"
                                + kinds(table, question)
                                + " order by worth, place";
        return sql.list(
                "select t.body from ("
                        + first
                        + " limit ? offset ?) w join "
                        + table
                        + " t on t.seq = w.place order by w.worth, w.place",
                meaning,
                match,
                question.limit(),
                question.skip());
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
        return total(count);
    }

    private static Total total(int count) {
        return count > COUNTED
                ? new Total(Relation.AT_LEAST, COUNTED)
                : new Total(Relation.EQUAL, count);
    }
}
