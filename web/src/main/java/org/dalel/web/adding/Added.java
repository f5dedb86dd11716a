// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.adding;

import java.util.List;
import java.util.Optional;
import org.dalel.record.Id;
import org.dalel.record.StoredDocument;
import org.dalel.terms.Problem;

/**
 * What became of one document of a file that was added.
 *
 * @param where the file, with the place in it for one of several
 * @param document as the record has it now; empty when it was refused
 * @param problems of taking it in and reading it
 */
public record Added(
        String where,
        Optional<Id<StoredDocument>> document,
        Outcome outcome,
        List<Problem> problems) {
    public Added {
        problems = List.copyOf(problems);
    }

    /** What the record did. */
    public enum Outcome {
        NEW,
        /** The same bytes were there already. */
        ALREADY,
        READ_ANEW,
        KEPT_AS_DECIDED,
        REFUSED
    }

    /** A file or a part of one that could not be taken in. */
    public static Added refused(Problem problem) {
        return new Added(problem.where(), Optional.empty(), Outcome.REFUSED, List.of(problem));
    }
}
