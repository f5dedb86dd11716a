// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.document;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dalel.record.Decision;
import org.dalel.record.DecisionRefused;
import org.dalel.record.Id;
import org.dalel.record.Kind;
import org.dalel.terms.Quoted;
import org.dalel.web.wording.Wording;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What the page of a document is to show.
 *
 * @param at number of the candidate that is looked at
 * @param part of a long document
 * @param everything whether page furniture is shown as well
 * @param doing what the person is about to do with that candidate
 * @param together of which kind all that are open are to be accepted
 * @param words by which an incident or candidate is sought
 * @param typed a correction that was sent and not understood
 * @param done the decision that was just kept
 * @param meanwhile what stands against a decision that was sent
 */
record Asked(
        Optional<Integer> at,
        Optional<Integer> part,
        boolean everything,
        Doing doing,
        Optional<Kind> together,
        Optional<Quoted> words,
        Optional<Map<String, List<String>>> typed,
        Optional<Id<Decision>> done,
        Optional<Meanwhile> meanwhile) {

    /** What a person can be about to do with a candidate; each is a form of its own. */
    enum Doing {
        LOOK,
        CORRECT,
        REJECT,
        JOIN,
        RETELL
    }

    /**
     * A decision that was sent and not kept, because another came first or rests on it.
     *
     * @param mine what was to be decided, as its address calls it
     * @param action the address it was sent to
     * @param sent what was sent, without what belongs to the session
     * @param theirs the decision that came first; empty when there is none to take back
     * @param refused why the record could not keep it
     */
    record Meanwhile(
            String mine,
            String action,
            Map<String, List<String>> sent,
            Optional<Decision> theirs,
            Optional<DecisionRefused> refused) {}

    static Asked of(ServerRequest request) {
        return new Asked(
                number(request, "at"),
                number(request, "part"),
                request.param("all").isPresent(),
                request.param("do").flatMap(Asked::doing).orElse(Doing.LOOK),
                request.param("together").flatMap(Asked::kind),
                Optional.empty(),
                Optional.empty(),
                request.param("done").flatMap(Id::<Decision>parse),
                Optional.empty());
    }

    /** The same at that candidate. */
    Asked at(int number) {
        return new Asked(
                Optional.of(number),
                part,
                everything,
                doing,
                together,
                words,
                typed,
                done,
                meanwhile);
    }

    static Asked at(int number, Doing doing) {
        return new Asked(
                Optional.of(number),
                Optional.empty(),
                false,
                doing,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Asked seeking(Optional<Quoted> sought) {
        return new Asked(at, part, everything, doing, together, sought, typed, done, meanwhile);
    }

    Asked correcting(Map<String, List<String>> sent) {
        return new Asked(
                at, part, everything, doing, together, words, Optional.of(sent), done, meanwhile);
    }

    Asked against(Meanwhile other) {
        return new Asked(
                at, part, everything, doing, together, words, typed, done, Optional.of(other));
    }

    static Optional<Doing> doing(String name) {
        return named(Doing.values(), name);
    }

    static Optional<Kind> kind(String name) {
        return named(Kind.values(), name);
    }

    static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(one -> Wording.code(one).equals(name)).findFirst();
    }

    private static Optional<Integer> number(ServerRequest request, String name) {
        return request.param(name).filter(n -> n.matches("[1-9][0-9]{0,6}")).map(Integer::valueOf);
    }
}
