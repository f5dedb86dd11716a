// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import org.dalel.terms.Problem;

/** A command that cannot go on, with what to do about it. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refused(String what, String where, String whatToDo) {
        this(new Problem(what, where, whatToDo));
    }

    Refused(Problem problem) {
        super(problem.what());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
