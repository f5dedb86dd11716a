// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import org.dalel.terms.Problem;

/** A decision that the record cannot keep; nothing was changed. */
public final class DecisionRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public DecisionRefused(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    /** What, where and what to do; without names. */
    public Problem problem() {
        return problem;
    }

    /** Of a decision that rests on a fact which is no longer as it was. */
    public static DecisionRefused outdated(Fact fact) {
        return new DecisionRefused(
                new Problem(
                        "this was decided anew in the meantime; nothing was changed",
                        fact.getClass().getSimpleName() + " " + fact.id(),
                        "look at it again; to take back an earlier decision, take back the later"
                                + " ones first"));
    }

    static DecisionRefused unknown(String kind, Id<?> id) {
        return new DecisionRefused(
                new Problem(
                        "the record holds no such " + kind,
                        kind + " " + id,
                        "open the list again; it may have been taken out"));
    }

    /** Of a document that is to go though the history or an incident speaks of it. */
    public static DecisionRefused spokenOf(Id<StoredDocument> document) {
        return new DecisionRefused(
                new Problem(
                        "people decided about this document; it stays in the record",
                        "document " + document,
                        "reject what is wrong in it"));
    }

    static DecisionRefused decided(Candidate candidate) {
        return new DecisionRefused(
                new Problem(
                        "this candidate is already decided",
                        "candidate " + candidate.id(),
                        "take back its decision first"));
    }
}
