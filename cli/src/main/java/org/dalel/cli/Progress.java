// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.util.Locale;
import java.util.function.LongSupplier;

/** The line that shows how far reading has come; only on a terminal. */
final class Progress {
    private static final double NANOSECONDS = 1e9;
    private static final int SECONDS_IN_MINUTE = 60;

    private final Terminal terminal;
    private final int all;
    private final LongSupplier nanoseconds;
    private final long begun;
    private int done;

    Progress(Terminal terminal, int all) {
        this(terminal, all, System::nanoTime);
    }

    Progress(Terminal terminal, int all, LongSupplier nanoseconds) {
        this.terminal = terminal;
        this.all = all;
        this.nanoseconds = nanoseconds;
        this.begun = nanoseconds.getAsLong();
    }

    /** One more is done. */
    void step() {
        done++;
        show();
    }

    void show() {
        terminal.overwrite(line());
    }

    String line() {
        double seconds = (nanoseconds.getAsLong() - begun) / NANOSECONDS;
        String counted = done + " of " + Wording.counted(all, "document", "documents");
        if (done == 0 || seconds <= 0) {
            return counted;
        }
        double rate = done / seconds;
        return counted
                + String.format(Locale.ROOT, " · %.1f a second", rate)
                + (done < all ? " · " + left((all - done) / rate) + " left" : "");
    }

    private static String left(double seconds) {
        long whole = Math.round(seconds);
        if (whole < SECONDS_IN_MINUTE) {
            return Math.max(1, whole) + " s";
        }
        long minutes = Math.round(seconds / SECONDS_IN_MINUTE);
        return minutes < SECONDS_IN_MINUTE
                ? "about " + minutes + " min"
                : String.format(Locale.ROOT, "about %.1f h", minutes / (double) SECONDS_IN_MINUTE);
    }
}
