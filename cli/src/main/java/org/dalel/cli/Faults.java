// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import org.dalel.terms.Problem;

/** Faults of the program as messages: where in the program, never the fault's own words. */
final class Faults {
    private static final String OURS = "org.dalel";

    private Faults() {}

    /**
     * @param where what was being done
     */
    static Problem problem(Throwable fault, String where) {
        return new Problem(
                "this is a fault of Dalel (" + fault.getClass().getSimpleName() + at(fault) + ")",
                where,
                "please report the line above; it holds nothing of your documents");
    }

    private static String at(Throwable fault) {
        for (StackTraceElement frame : fault.getStackTrace()) {
            if (frame.getClassName().startsWith(OURS)) {
                String type = frame.getClassName();
                return " at "
                        + type.substring(type.lastIndexOf('.') + 1)
                        + ":"
                        + frame.getLineNumber();
            }
        }
        return "";
    }
}
