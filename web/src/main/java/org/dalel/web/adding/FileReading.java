// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.adding;

import java.util.function.Consumer;
import org.dalel.terms.Document;

/** Reads a file and keeps what is in it, as the terminal's {@code read} does. */
@FunctionalInterface
public interface FileReading {
    /**
     * @param file its name without folder
     * @param said what the sender says of it
     * @param told hears of each document in the file, and of each problem that left one out
     * @throws InterruptedException when the workspace is stopped; what was told is kept
     */
    void read(String file, byte[] bytes, Document.Metadata said, Consumer<Added> told)
            throws InterruptedException;
}
