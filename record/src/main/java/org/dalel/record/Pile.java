// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dalel.terms.Language;

/**
 * The documents as lists show them: what waits, in the order in which it is best reviewed, what was
 * decided, what had problems. Answers at once however many there are.
 */
public interface Pile {

    Answer answer(Question question);

    Progress progress();

    /** How many documents came in after that moment. */
    int takenInSince(Instant since);

    /** The languages of the documents, those of the most first. */
    List<Share> languages();

    /** The publishers of the documents, those of the most first. */
    List<Share> publishers();

    /** Which documents. */
    enum Among {
        ALL,
        /** With anything open, weak candidates included. */
        WAITING,
        /** With candidates, all of them decided but weak ones. */
        DECIDED,
        /** Whose reading tells of a problem. */
        WITH_PROBLEMS
    }

    /** In which order. */
    enum Order {
        /** As {@link Promise#order} has it; those of one worth: the first taken in first. */
        WORTH,
        /** The latest taken in first. */
        TAKEN_IN,
        /** The latest published first, those of unknown date last. */
        PUBLISHED,
        TITLE
    }

    /**
     * What is asked.
     *
     * @param since published on or after that day
     * @param until published on or before that day
     * @param today on which the order by worth rests
     * @param limit most rows wanted, 1 or more
     * @param skip rows to pass over
     */
    record Question(
            Among among,
            Optional<Language> language,
            Optional<String> publisher,
            Optional<LocalDate> since,
            Optional<LocalDate> until,
            Order order,
            LocalDate today,
            int limit,
            int skip) {
        public Question {
            if (limit < 1 || skip < 0) {
                throw new IllegalArgumentException("limit is 1 or more, skip 0 or more");
            }
        }

        /** The first so many of all that wait. */
        public static Question waiting(LocalDate today, int limit) {
            return new Question(
                    Among.WAITING,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Order.WORTH,
                    today,
                    limit,
                    0);
        }
    }

    /**
     * The rows asked for.
     *
     * @param inAll how many documents fit
     */
    record Answer(List<Row> rows, int inAll) {
        public Answer {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A document in a list.
     *
     * @param open open candidates by kind, weak ones left out; kinds without any are absent
     * @param all candidates by kind, open and decided, weak ones left out
     * @param problems of its reading
     */
    record Row(
            StoredDocument document,
            Promise promise,
            Map<Kind, Integer> open,
            Map<Kind, Integer> all,
            int problems) {
        public Row {
            open = Map.copyOf(open);
            all = Map.copyOf(all);
        }
    }

    /**
     * How far the review has come.
     *
     * @param documents in the record
     * @param waiting of them with open candidates, weak ones left out
     * @param onlyWeak of them with nothing open but weak candidates
     * @param withProblems of them whose reading tells of a problem
     * @param open candidates, weak ones left out
     * @param decided candidates
     */
    record Progress(
            int documents, int waiting, int onlyWeak, int withProblems, int open, int decided) {}

    /** How many documents share a language or a publisher. */
    record Share(String of, int documents) {}
}
