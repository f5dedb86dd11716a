// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The empty folder that Tomcat wants to have. Nothing is ever written into it: pages, sessions and
 * forms stay in memory. It goes when the workspace stops.
 */
record ServerFolder(Path path) {

    static ServerFolder create() {
        try {
            return new ServerFolder(Files.createTempDirectory("dalel-workspace-"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where Tomcat would look for files to serve: there are none. */
    Path nothingToServe() {
        try {
            return Files.createDirectories(path.resolve("nothing"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Takes it away; nothing to do when it is away already. */
    void remove() {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
