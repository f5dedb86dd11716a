// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.dalel.terms.Problem;
import org.jspecify.annotations.Nullable;

/** Standard output, remembering what could not be written: a writer around it would not tell. */
final class Outlet extends FilterOutputStream {
    private @Nullable IOException lost;

    Outlet(OutputStream out) {
        super(out);
    }

    static Outlet ofThisProcess() {
        return new Outlet(new FileOutputStream(FileDescriptor.out));
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException refused) {
            lost = refused;
            throw refused;
        }
    }

    /** What was lost, unless whoever reads had enough, as {@code head} has. */
    Optional<Problem> problem() {
        IOException refused = lost;
        if (refused == null || String.valueOf(refused.getMessage()).contains("pipe")) {
            return Optional.empty();
        }
        return Optional.of(
                new Problem(
                        "not all of the output could be written",
                        "standard output",
                        "make room on the disk that it goes to, and run it again"));
    }
}
