// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.util.List;
import java.util.Set;
import org.dalel.terms.Passage;
import org.dalel.terms.Quoted;

/** Finds words in the record, in all their forms where the language is known. */
public interface Search {

    /** Never fails for its words: what cannot be searched for finds nothing. */
    Answer answer(Question question);

    /** What can be found. */
    enum Among {
        DOCUMENTS,
        CANDIDATES,
        INCIDENTS
    }

    /**
     * What is sought.
     *
     * @param words all of which must occur; in quotation marks: one after the other; {@code *} ends
     *     the beginning of a word of two letters or more. They may hold names and belong into no
     *     address or log
     * @param among what to look through
     * @param limit most hits wanted of each, 1 or more
     * @param skip hits of each to pass over, for further pages
     */
    record Question(Quoted words, Set<Among> among, int limit, int skip) {
        public Question {
            among = Set.copyOf(among);
            if (limit < 1 || skip < 0) {
                throw new IllegalArgumentException("limit is 1 or more, skip 0 or more");
            }
        }

        public static Question of(String words) {
            return new Question(new Quoted(words), Set.of(Among.values()), 20, 0);
        }
    }

    /**
     * What was found, best first within each list; of words that occur in thousands, the latest may
     * come first.
     */
    record Answer(
            List<DocumentHit> documents,
            List<CandidateHit> candidates,
            List<IncidentHit> incidents,
            Total documentsInAll,
            Total candidatesInAll,
            Total incidentsInAll) {
        public Answer {
            documents = List.copyOf(documents);
            candidates = List.copyOf(candidates);
            incidents = List.copyOf(incidents);
        }
    }

    /** How many there are in all, and how firmly that is known. */
    record Total(Relation relation, int count) {
        public static final Total NONE = new Total(Relation.EQUAL, 0);
    }

    /** Whether a total was counted to the end. */
    enum Relation {
        EQUAL,
        AT_LEAST
    }

    /**
     * Words around a find.
     *
     * @param words as they stand in the document
     * @param finds where in {@code words} the sought ones are
     */
    record Excerpt(Quoted words, List<Passage> finds) {
        public Excerpt {
            finds = List.copyOf(finds);
        }
    }

    /**
     * A document that holds the words.
     *
     * @param passage where its excerpt stands in the document's text
     */
    record DocumentHit(StoredDocument document, Passage passage, Excerpt excerpt) {}

    /** A candidate whose passage holds the words. */
    record CandidateHit(Candidate candidate, StoredDocument document, Excerpt excerpt) {}

    /** An incident that rests on passages with the words. */
    record IncidentHit(Incident incident, Excerpt excerpt) {}
}
