// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dalel.record.Candidate;
import org.dalel.record.Copies;
import org.dalel.record.Documents;
import org.dalel.record.Id;
import org.dalel.record.Names;
import org.dalel.record.SameWords;
import org.dalel.record.StoredDocument;
import org.dalel.terms.Document;
import org.dalel.terms.Quoted;

/**
 * Asks the full-text index for passages that hold the rarest, that is the longest words of one,
 * then compares those: however large the record, few texts are opened.
 */
record KeptCopies(Database database, Documents documents) implements Copies {
    /** Of a document, so many passages are looked for elsewhere. */
    private static final int PASSAGES = 4;

    /** For each of them, so many candidates elsewhere are looked at. */
    private static final int LOOKED_AT = 20;

    /** So many documents are compared word for word, those that share most passages. */
    private static final int COMPARED = 6;

    /** So many words of a passage are asked for; a passage of fewer is not looked for. */
    private static final int WORDS = 8;

    @Override
    public List<Copy> of(Id<StoredDocument> document, int most) {
        Optional<String> text = documents.text(document).map(Document::text);
        if (text.isEmpty()) {
            return List.of();
        }
        Map<Id<StoredDocument>, Integer> shared = new LinkedHashMap<>();
        for (Candidate passage : passages(document)) {
            documentsHolding(passage.finding().passage().in(text.get())).stream()
                    .filter(other -> !other.equals(document))
                    .distinct()
                    .forEach(other -> shared.merge(other, 1, Integer::sum));
        }
        List<Id<StoredDocument>> others =
                shared.entrySet().stream()
                        .sorted(Comparator.comparing(e -> -e.getValue()))
                        .limit(COMPARED)
                        .map(Map.Entry::getKey)
                        .toList();
        return others.isEmpty() ? List.of() : copies(text.get(), others, most);
    }

    private List<Copy> copies(String text, List<Id<StoredDocument>> others, int most) {
        List<Double> shares =
                SameWords.shares(
                        text,
                        others.stream()
                                .map(o -> documents.text(o).map(Document::text).orElse(""))
                                .toList());
        return IntStream.range(0, others.size())
                .filter(i -> shares.get(i) >= SameWords.LEAST_SHARE)
                .mapToObj(i -> documents.find(others.get(i)).map(d -> new Copy(d, shares.get(i))))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(copy -> -copy.share()))
                .limit(most)
                .toList();
    }

    /** Some passages of a document, from its beginning to its end. */
    private List<Candidate> passages(Id<StoredDocument> document) {
        String id = document.toString();
        return database.read(
                sql -> {
                    int all = sql.count("select count(*) from candidate where document = ?", id);
                    return sql.list(
                            "select body from (select body, row_number() over (order by seq) - 1"
                                    + " as place from candidate where document = ?) where place % ?"
                                    + " = 0 order by place",
                            FactTable.CANDIDATE::fact,
                            id,
                            Math.max(1, (all + PASSAGES - 1) / PASSAGES));
                });
    }

    @Override
    public List<Candidate> of(Candidate candidate, int most) {
        String words = words(documents, candidate).reveal();
        return holding(words).stream()
                .filter(c -> c.kind() == candidate.kind())
                .filter(c -> !c.document().equals(candidate.document()))
                .filter(c -> SameWords.same(words(documents, c).reveal(), words))
                .limit(most)
                .toList();
    }

    private List<Candidate> holding(String passage) {
        return holding(passage, "body", FactTable.CANDIDATE::fact);
    }

    /** Without opening the candidates. */
    private List<Id<StoredDocument>> documentsHolding(String passage) {
        return holding(
                passage,
                "document",
                row -> Id.<StoredDocument>parse(row.getString(1)).orElseThrow());
    }

    private <T> List<T> holding(String passage, String column, Sql.Row<T> meaning) {
        Optional<String> match = match(passage);
        return match.isEmpty()
                ? List.of()
                : database.read(
                        sql ->
                                sql.list(
                                        "select "
                                                + column
                                                + " from candidate where seq in (select rowid from"
                                                + " candidate_words where candidate_words match ?"
                                                + " limit "
                                                + LOOKED_AT
                                                + ") order by seq",
                                        meaning,
                                        match.get()));
    }

    /** The words on which a candidate rests. */
    static Quoted words(Documents documents, Candidate candidate) {
        return new Quoted(
                documents
                        .text(candidate.document())
                        .map(d -> candidate.finding().passage().in(d.text()))
                        .orElse(""));
    }

    /**
     * What the index is asked for to find the passage again, whole or as part of a longer one;
     * empty for one of few words. Only letters, digits and marks: nothing to escape.
     */
    static Optional<String> match(String passage) {
        List<String> longest =
                Names.forms(passage).stream()
                        .distinct()
                        .sorted(Comparator.comparing(form -> -form.length()))
                        .limit(WORDS)
                        .toList();
        return longest.size() < WORDS
                ? Optional.empty()
                : Optional.of(
                        longest.stream()
                                .map(form -> "forms : \"" + form + "\"")
                                .collect(Collectors.joining(" AND ")));
    }
}
