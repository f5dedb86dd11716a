// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.util.List;
import org.dalel.law.language.Fault;
import org.dalel.terms.Problem;

/** A command that cannot go on, with what to do about it. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    Refused(String what, String where, String whatToDo) {
        this(new Problem(what, where, whatToDo));
    }

    Refused(Problem problem) {
        this(List.of(problem));
    }

    private Refused(List<Problem> problems) {
        super(problems.get(0).what());
        this.problems = List.copyOf(problems);
    }

    /**
     * @param faults of a file; at least one
     */
    static Refused of(List<Fault> faults) {
        return new Refused(
                faults.stream().map(f -> new Problem(f.what(), f.where(), f.whatToDo())).toList());
    }

    /** The first of {@link #problems()}. */
    Problem problem() {
        return problems.get(0);
    }

    /** Everything that stands in the way. */
    List<Problem> problems() {
        return problems;
    }
}
