// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.util.Locale;
import java.util.function.LongSupplier;

/** The line that shows how far reading has come; only on a terminal. */
final class Progress {
    private static final double NANOSECONDS = 1e9;
    private static final int SECONDS_IN_MINUTE = 60;

    private final Terminal terminal;
    private final int files;
    private final long bytes;
    private final LongSupplier nanoseconds;
    private final long begun;
    private int documents;
    private int filesDone;
    private long bytesDone;

    /**
     * @param files how many were given
     * @param bytes their size: an archive of a thousand reports takes longer than a note
     */
    Progress(Terminal terminal, int files, long bytes) {
        this(terminal, files, bytes, System::nanoTime);
    }

    Progress(Terminal terminal, int files, long bytes, LongSupplier nanoseconds) {
        this.terminal = terminal;
        this.files = files;
        this.bytes = bytes;
        this.nanoseconds = nanoseconds;
        this.begun = nanoseconds.getAsLong();
    }

    /** One document more is done. */
    void step() {
        documents++;
        show();
    }

    /** So many of the files are done. */
    void reached(int filesBehind, long bytesBehind) {
        filesDone = filesBehind;
        bytesDone = bytesBehind;
    }

    void show() {
        terminal.overwrite(line());
    }

    String line() {
        double seconds = (nanoseconds.getAsLong() - begun) / NANOSECONDS;
        String counted =
                filesDone
                        + " of "
                        + Wording.counted(files, "file", "files")
                        + (documents > filesDone + 1
                                ? " · " + Wording.counted(documents, "document", "documents")
                                : "");
        if (documents == 0 || seconds <= 0) {
            return counted;
        }
        double share = bytes == 0 ? 0 : bytesDone / (double) bytes;
        return counted
                + String.format(Locale.ROOT, " · %.1f a second", documents / seconds)
                + (share > 0 && share < 1
                        ? " · " + left(seconds * (1 - share) / share) + " left"
                        : "");
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
