// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import org.dalel.terms.Problem;

/** A vault that cannot be made or opened: what is wrong, where, and what to do. */
public final class UnusableVault extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient Problem problem;

    /** Why it cannot be used. */
    public enum Reason {
        /** There is no vault at that place. */
        NOT_FOUND,
        /** Something is there already. */
        EXISTS,
        WRONG_PASSPHRASE,
        /** A passphrase too short to protect anything. */
        WEAK_PASSPHRASE,
        /** Made by a later version of the program. */
        NEWER,
        /** Another program is doing something with it that cannot be shared. */
        IN_USE,
        /** Files are missing or were altered. */
        DAMAGED,
        /** The disk is full, or the folder may not be written. */
        NO_ROOM
    }

    UnusableVault(Reason reason, String what, Object where, String whatToDo) {
        this(reason, new Problem(what, where.toString(), whatToDo));
    }

    private UnusableVault(Reason reason, Problem problem) {
        super(problem.message());
        this.reason = reason;
        this.problem = problem;
    }

    public Reason reason() {
        return reason;
    }

    public Problem problem() {
        return problem;
    }
}
