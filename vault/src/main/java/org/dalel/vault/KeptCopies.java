// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
            holding(passage.finding().passage().in(text.get())).stream()
                    .map(Candidate::document)
                    .filter(other -> !other.equals(document))
                    .distinct()
                    .forEach(other -> shared.merge(other, 1, Integer::sum));
        }
        return shared.entrySet().stream()
                .sorted(Comparator.comparing(e -> -e.getValue()))
                .limit(COMPARED)
                .flatMap(e -> copy(text.get(), e.getKey()).stream())
                .sorted(Comparator.comparing(copy -> -copy.share()))
                .limit(most)
                .toList();
    }

    private Optional<Copy> copy(String text, Id<StoredDocument> other) {
        double share = documents.text(other).map(o -> SameWords.share(text, o.text())).orElse(0.0);
        return share < SameWords.LEAST_SHARE
                ? Optional.empty()
                : documents.find(other).map(d -> new Copy(d, share));
    }

    /** Some passages of a document, from its beginning to its end. */
    private List<Candidate> passages(Id<StoredDocument> document) {
        List<Candidate> all =
                database.read(
                        sql -> FactTable.CANDIDATE.where(sql, "document = ?", document.toString()));
        List<Candidate> some = new ArrayList<>();
        int step = Math.max(1, (all.size() + PASSAGES - 1) / PASSAGES);
        for (int i = 0; i < all.size(); i += step) {
            some.add(all.get(i));
        }
        return some;
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
        Optional<String> match = match(passage);
        return match.isEmpty()
                ? List.of()
                : database.read(
                        sql ->
                                sql.list(
                                        "select body from candidate where seq in (select rowid from"
                                                + " candidate_words where candidate_words match ?"
                                                + " limit "
                                                + LOOKED_AT
                                                + ") order by seq",
                                        FactTable.CANDIDATE::fact,
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
