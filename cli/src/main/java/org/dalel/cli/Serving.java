// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import org.dalel.record.CaseRecord;
import org.dalel.record.User;
import org.dalel.terms.Problem;
import org.dalel.web.Workspace;
import org.dalel.web.door.Lock;

/** The workspace from its start to its end, as the terminal sees it. */
final class Serving {
    private final Terminal terminal;

    Serving(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Serves until somebody locks the workspace, it locks itself, or Ctrl-C.
     *
     * @param port 0 for any that is free
     * @return the exit code
     */
    int until(CaseRecord record, int port, User user) throws InterruptedException {
        return until(record, Workspace.Settings.on(port, user));
    }

    /** As the settings say, which may let documents be added. */
    int until(CaseRecord record, Workspace.Settings settings) throws InterruptedException {
        try (Workspace workspace = Workspace.start(record, settings)) {
            terminal.stop().whenAsked(workspace::stop);
            terminal.out()
                    .println(
                            "The workspace is open, on this computer only. Open once, in a browser:");
            terminal.out().println("  " + workspace.address());
            terminal.out().println("Stop it with Ctrl-C.");
            terminal.out().flush();
            Lock.Cause cause = workspace.awaitEnd();
            terminal.note(
                    switch (cause) {
                        case PRESSED -> "the workspace was locked";
                        case IDLE -> "the workspace locked itself: nobody used it";
                        case STOPPED -> "stopped";
                    });
            return Exit.DONE;
        } catch (Workspace.PortTaken taken) {
            terminal.say(
                    new Problem(
                            "this port is taken",
                            "port " + taken.port(),
                            "give another one, or leave --port out"));
            return Exit.WITH_PROBLEMS;
        }
    }
}
