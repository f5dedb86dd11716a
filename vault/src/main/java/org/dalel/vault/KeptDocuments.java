// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import org.dalel.record.Candidate;
import org.dalel.record.DecisionRefused;
import org.dalel.record.Documents;
import org.dalel.record.Id;
import org.dalel.record.StoredDocument;
import org.dalel.terms.Document;
import org.dalel.terms.Within;
import org.dalel.terms.finding.Reading;
import org.jspecify.annotations.Nullable;

/** Documents with text, original and reading, as the database keeps them. */
record KeptDocuments(Database database) implements Documents {

    /**
     * What is known of a stored text beside the text.
     *
     * @param pages null in what was kept before pages were
     */
    record Parts(
            String file,
            String sha256,
            boolean textIsFile,
            List<Document.Block> blocks,
            Document.Metadata metadata,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<Document.Page> pages,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Within> within) {
        Parts {
            pages = pages == null ? List.of() : pages;
        }

        static Parts of(Document document) {
            return new Parts(
                    document.file(),
                    document.sha256(),
                    document.textIsFile(),
                    document.blocks(),
                    document.metadata(),
                    document.pages(),
                    document.within());
        }

        Document with(String text) {
            return new Document(
                    file,
                    sha256,
                    text,
                    textIsFile,
                    blocks,
                    metadata,
                    pages == null ? List.of() : pages,
                    within);
        }
    }

    @Override
    public Optional<StoredDocument> find(Id<StoredDocument> id) {
        return database.read(
                sql ->
                        sql.first(
                                "select body from document where id = ?",
                                KeptDocuments::document,
                                id.toString()));
    }

    @Override
    public Optional<StoredDocument> withSha256(String sha256) {
        return database.read(
                sql ->
                        sql.first(
                                "select body from document where sha256 = ?",
                                KeptDocuments::document,
                                sha256));
    }

    @Override
    public List<StoredDocument> all() {
        return database.read(
                sql ->
                        sql.list(
                                "select body from document order by seq desc",
                                KeptDocuments::document));
    }

    @Override
    public List<StoredDocument> latest(int most) {
        return database.read(
                sql ->
                        sql.list(
                                "select body from document order by seq desc limit ?",
                                KeptDocuments::document,
                                most));
    }

    @Override
    public int count() {
        return database.read(sql -> sql.count("select count(*) from document"));
    }

    @Override
    public Optional<Document> text(Id<StoredDocument> id) {
        return database.read(
                sql ->
                        sql.first(
                                "select packed, body from stored_text where document = ?",
                                row ->
                                        FactJson.read(row.getString("body"), Parts.class)
                                                .with(text(row)),
                                id.toString()));
    }

    @Override
    public Optional<byte[]> original(Id<StoredDocument> id) {
        return database.read(
                sql ->
                        sql.first(
                                "select packed from original where document = ?",
                                this::opened,
                                id.toString()));
    }

    @Override
    public Optional<Reading> reading(Id<StoredDocument> id) {
        return database.read(
                sql ->
                        sql.first(
                                "select packed from reading where document = ?",
                                row -> FactJson.read(text(row), Reading.class),
                                id.toString()));
    }

    @Override
    public void takeOut(Id<StoredDocument> id) {
        String document = id.toString();
        database.write(
                sql -> {
                    int spokenOf =
                            sql.count(
                                    "select (select count(*) from decision_fact f join candidate c"
                                            + " on c.id = f.fact where c.document = ?) + (select"
                                            + " count(*) from incident_document where document ="
                                            + " ?) + (select count(*) from source where document ="
                                            + " ?)",
                                    document,
                                    document,
                                    document);
                    if (spokenOf > 0) {
                        throw DecisionRefused.spokenOf(id);
                    }
                    for (Candidate candidate :
                            FactTable.CANDIDATE.where(sql, "document = ?", document)) {
                        FactTable.CANDIDATE.remove(sql, candidate);
                    }
                    KeptNames.forget(sql, document);
                    int seq = sql.count("select seq from document where id = ?", document);
                    sql.change("delete from pile where seq = ?", seq);
                    sql.change("delete from document_words where rowid = ?", seq);
                    for (String table : List.of("reading", "stored_text", "original")) {
                        sql.change("delete from " + table + " where document = ?", document);
                    }
                    return sql.change("delete from document where id = ?", document);
                });
    }

    static StoredDocument document(ResultSet row) throws SQLException {
        return FactJson.read(row.getString("body"), StoredDocument.class);
    }

    private String text(ResultSet row) throws SQLException {
        return new String(opened(row), StandardCharsets.UTF_8);
    }

    private byte[] opened(ResultSet row) throws SQLException {
        try {
            return Packed.opened(row.getBytes("packed"));
        } catch (DataFormatException damaged) {
            throw new NotKept(
                    "a document in the vault is damaged",
                    database.folder(),
                    "run dalel vault verify, and go back to the last backup");
        }
    }
}
