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
        INCIDENTS,
        /** Names of persons, organisations, groups and offices, in documents and incidents. */
        ACTORS
    }

    /**
     * What is sought.
     *
     * @param words all of which must occur; in quotation marks: one after the other; {@code *} ends
     *     the beginning of a word of two letters or more. They may hold names and belong into no
     *     address or log
     * @param among what to look through
     * @param kinds of candidate to look for; none means all
     * @param limit most hits wanted of each, 1 or more
     * @param skip hits of each to pass over, for further pages
     */
    record Question(Quoted words, Set<Among> among, Set<Kind> kinds, int limit, int skip) {
        public Question {
            among = Set.copyOf(among);
            kinds = Set.copyOf(kinds);
            if (limit < 1 || skip < 0) {
                throw new IllegalArgumentException("limit is 1 or more, skip 0 or more");
            }
        }

        /** For candidates of all kinds. */
        public Question(Quoted words, Set<Among> among, int limit, int skip) {
            this(words, among, Set.of(), limit, skip);
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
            List<ActorHit> actors,
            Total documentsInAll,
            Total candidatesInAll,
            Total incidentsInAll,
            Total actorsInAll) {
        public static final Answer NOTHING =
                new Answer(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Total.NONE,
                        Total.NONE,
                        Total.NONE,
                        Total.NONE);

        public Answer {
            documents = List.copyOf(documents);
            candidates = List.copyOf(candidates);
            incidents = List.copyOf(incidents);
            actors = List.copyOf(actors);
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

    /**
     * A name that holds the words. One name is one hit, however many are called so: whether they
     * are one actor is for a person to say.
     *
     * @param excerpt the name
     * @param incidents some of those in which it is recorded
     * @param inIncidents in how many it is
     * @param documents some of those that tell it
     * @param inDocuments in how many it is
     */
    record ActorHit(
            Excerpt excerpt,
            List<Incident> incidents,
            int inIncidents,
            List<StoredDocument> documents,
            int inDocuments) {
        public ActorHit {
            incidents = List.copyOf(incidents);
            documents = List.copyOf(documents);
        }
    }
}
