// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the exit codes of every command mean. */
final class Exit {
    static final int DONE = 0;
    static final int OUR_FAULT = 1;
    static final int WRONG_USAGE = 2;
    static final int NOT_FOUND = 3;
    static final int WITH_PROBLEMS = 4;

    /** What a shell gives for a command that Ctrl-C ended. */
    static final int STOPPED = 130;

    private Exit() {}

    /** The codes as help shows them. */
    static Map<String, String> explained() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("0", "done");
        codes.put("1", "a fault of Dalel; please report it");
        codes.put("2", "wrong usage");
        codes.put("3", "something named was not found");
        codes.put("4", "done, but with problems, which were printed");
        codes.put("130", "stopped with Ctrl-C; what was done is kept");
        return codes;
    }
}
