// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import java.sql.SQLException;
import org.dalel.terms.Problem;

/**
 * Something could not be kept in the vault or read back. What was kept before is still kept; of
 * what was being kept nothing is.
 *
 * <p>Carries no words of the record: a database's own messages may quote what was sought.
 */
public final class NotKept extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int BUSY = 5;
    private static final int READ_ONLY = 8;
    private static final int INPUT_OUTPUT = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int NOT_A_DATABASE = 26;

    private final transient Problem problem;

    NotKept(String what, Object where, String whatToDo) {
        super(what);
        this.problem = new Problem(what, where.toString(), whatToDo);
    }

    static NotKept of(SQLException failed, Object where) {
        return switch (failed.getErrorCode() & 0xff) {
            case FULL ->
                    new NotKept(
                            "the disk is full; nothing of this was kept",
                            where,
                            "make room and do it again; what was kept before is safe");
            case BUSY ->
                    new NotKept(
                            "another program is writing into this vault",
                            where,
                            "wait until it is done, then do it again");
            case READ_ONLY, CANNOT_OPEN ->
                    new NotKept(
                            "the vault may not be written",
                            where,
                            "give yourself the right to write in its folder");
            case CORRUPT, NOT_A_DATABASE, INPUT_OUTPUT ->
                    new NotKept(
                            "the vault's file is damaged or its disk fails",
                            where,
                            "run dalel vault verify, and go back to the last backup if it finds"
                                    + " damage");
            default ->
                    new NotKept(
                            "the vault refused a change (code " + failed.getErrorCode() + ")",
                            where,
                            "this is a fault of the program; please report the code");
        };
    }

    public Problem problem() {
        return problem;
    }

    @Override
    public String getMessage() {
        return problem == null ? String.valueOf(super.getMessage()) : problem.message();
    }
}
