// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.page;

import org.dalel.terms.Problem;

/** A file whose text cannot be had, with what to do about it. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Unreadable(String what, String where, String whatToDo) {
        super(what);
        this.problem = new Problem(what, where, whatToDo);
    }

    public Problem problem() {
        return problem;
    }
}
