// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dalel.record.Candidate;
import org.dalel.record.CaseRecord;
import org.dalel.record.Decision;
import org.dalel.record.Id;
import org.dalel.record.Pile;
import org.dalel.record.StoredDocument;

/**
 * Where a document lies in the pile of those that wait, and which lie before and behind it.
 *
 * @param place from 1; empty for a document that does not wait or lies deep in the pile
 * @param waiting documents in all
 */
record Waiting(
        Optional<Integer> place,
        int waiting,
        Optional<StoredDocument> before,
        Optional<StoredDocument> next) {
    /** What a form carries as seen when nothing was decided yet. */
    static final String NEVER = "never";

    /** Nobody works through more in a day. */
    private static final int LOOKED_AT = 100;

    static Waiting of(Id<StoredDocument> document, CaseRecord record, LocalDate today) {
        Pile.Answer answer = record.pile().answer(Pile.Question.waiting(today, LOOKED_AT));
        List<StoredDocument> pile = answer.rows().stream().map(Pile.Row::document).toList();
        int at = pile.stream().map(StoredDocument::id).toList().indexOf(document);
        return new Waiting(
                Optional.of(at + 1).filter(place -> place > 0),
                answer.inAll(),
                at > 0 ? Optional.of(pile.get(at - 1)) : Optional.empty(),
                at + 1 < pile.size() ? Optional.of(pile.get(at + 1)) : first(pile, document));
    }

    private static Optional<StoredDocument> first(
            List<StoredDocument> pile, Id<StoredDocument> not) {
        return pile.stream().filter(d -> !d.id().equals(not)).findFirst();
    }

    /**
     * The first that waits behind that number in the text, else from the beginning, else itself.
     */
    static int next(List<Candidate> candidates, int behind) {
        int from = 0;
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).number() == behind) {
                from = i + 1;
            }
        }
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get((from + i) % candidates.size());
            if (candidate.open() && !candidate.weak()) {
                return candidate.number();
            }
        }
        return behind == 0 ? 1 : behind;
    }

    /** The decision by which a candidate is as it is. */
    static Optional<Decision> last(CaseRecord record, Candidate candidate) {
        List<Decision> history = record.decisions().on(candidate.id());
        return history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1));
    }
}
