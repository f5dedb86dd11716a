// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.dalel.record.Candidate;
import org.dalel.record.Id;
import org.dalel.record.Ids;
import org.dalel.record.StoredDocument;
import org.dalel.record.User;
import org.dalel.terms.Document;
import org.dalel.terms.finding.Reading;

/** Takes documents into the vault, all of one or nothing of it. */
record Intake(Database database, Ids ids) {

    /** See {@link Vault#take}. */
    Taken take(
            Document document,
            byte[] original,
            Reading reading,
            String fingerprint,
            User by,
            Instant at) {
        if (!sha256(original).equals(document.sha256())) {
            throw new IllegalArgumentException(
                    "the original bytes are not those of the document " + document);
        }
        return database.write(
                sql -> {
                    Optional<StoredDocument> known =
                            sql.first(
                                    "select body from document where sha256 = ?",
                                    KeptDocuments::document,
                                    document.sha256());
                    if (known.isEmpty()) {
                        return add(sql, document, original, reading, fingerprint, by, at);
                    }
                    return again(sql, known.get(), document, reading, fingerprint);
                });
    }

    /** Whether the document's latest reading is one with these settings. */
    boolean holds(String sha256, String fingerprint) {
        return database.read(
                sql ->
                        sql.count(
                                        "select count(*) from reading r join document d on d.id ="
                                                + " r.document where d.sha256 = ? and r.fingerprint ="
                                                + " ?",
                                        sha256,
                                        fingerprint)
                                > 0);
    }

    private Taken add(
            Sql sql,
            Document document,
            byte[] original,
            Reading reading,
            String fingerprint,
            User by,
            Instant at)
            throws SQLException {
        StoredDocument stored =
                new StoredDocument(
                        ids.id(),
                        document.file(),
                        document.sha256(),
                        reading.about(),
                        original.length,
                        at,
                        by,
                        document.within());
        String id = stored.id().toString();
        sql.change(
                "insert into document (id, sha256, body) values (?, ?, ?)",
                id,
                stored.sha256(),
                FactJson.of(stored));
        sql.change(
                "insert into original (document, packed) values (?, ?)", id, Packed.of(original));
        sql.change(
                "insert into stored_text (document, packed, body) values (?, ?, ?)",
                id,
                Packed.of(document.text().getBytes(StandardCharsets.UTF_8)),
                FactJson.of(KeptDocuments.Parts.of(document)));
        sql.change(
                "insert into reading (document, fingerprint, packed) values (?, ?, ?)",
                id,
                fingerprint,
                packed(reading));
        Words.noteDocument(sql, id, stored.title(), document.text());
        KeptNames.note(sql, id, reading);
        List<Candidate> proposed = propose(sql, stored, document, reading, List.of());
        KeptPile.note(sql, stored, proposed, OptionalInt.of(reading.problems().size()));
        return new Taken(stored, Taken.Outcome.NEW);
    }

    private Taken again(
            Sql sql, StoredDocument known, Document document, Reading reading, String fingerprint)
            throws SQLException {
        if (holds(known.sha256(), fingerprint)) {
            return new Taken(known, Taken.Outcome.ALREADY);
        }
        String id = known.id().toString();
        List<Candidate> earlier = FactTable.CANDIDATE.where(sql, "document = ?", id);
        Set<String> decided =
                new HashSet<>(
                        sql.list(
                                "select distinct f.fact from decision_fact f join candidate c on"
                                        + " c.id = f.fact where c.document = ?",
                                row -> row.getString(1),
                                id));
        Document stored = new KeptDocuments(database).text(known.id()).orElseThrow();
        if (!decided.isEmpty() && !stored.text().equals(document.text())) {
            return new Taken(known, Taken.Outcome.KEPT_AS_DECIDED);
        }
        List<Candidate> stay = new ArrayList<>();
        for (Candidate candidate : earlier) {
            if (decided.contains(candidate.id().toString())) {
                stay.add(candidate);
            } else {
                FactTable.CANDIDATE.remove(sql, candidate);
            }
        }
        StoredDocument renewed =
                new StoredDocument(
                        known.id(),
                        known.file(),
                        known.sha256(),
                        reading.about(),
                        known.size(),
                        known.takenIn(),
                        known.by(),
                        known.within());
        sql.change("update document set body = ? where id = ?", FactJson.of(renewed), id);
        sql.change(
                "update stored_text set packed = ?, body = ? where document = ?",
                Packed.of(document.text().getBytes(StandardCharsets.UTF_8)),
                FactJson.of(KeptDocuments.Parts.of(document)),
                id);
        sql.change(
                "update reading set fingerprint = ?, packed = ? where document = ?",
                fingerprint,
                packed(reading),
                id);
        Words.noteDocument(sql, id, renewed.title(), document.text());
        KeptNames.note(sql, id, reading);
        stay.addAll(propose(sql, renewed, document, reading, stay));
        KeptPile.note(sql, renewed, stay, OptionalInt.of(reading.problems().size()));
        return new Taken(renewed, Taken.Outcome.READ_ANEW);
    }

    private List<Candidate> propose(
            Sql sql,
            StoredDocument stored,
            Document document,
            Reading reading,
            List<Candidate> known)
            throws SQLException {
        Id<StoredDocument> id = stored.id();
        List<Candidate> proposed = Candidate.in(reading, id, known, ids);
        for (Candidate candidate : proposed) {
            FactTable.CANDIDATE.put(sql, candidate);
            Words.note(sql, candidate, candidate.found().passage().in(document.text()));
        }
        return proposed;
    }

    private static byte[] packed(Reading reading) {
        return Packed.of(FactJson.of(reading).getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }
}
