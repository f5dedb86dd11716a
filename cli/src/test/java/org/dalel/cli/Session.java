// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;

/** A command that was run, with what it printed. */
record Session(int code, String out, String err) {
    static final String PASSPHRASE = "six invented words for a test";

    /** Runs a command that nobody watches. */
    static Session of(String... arguments) {
        return with("", Map.of(), Set.of(), Terminal.PLAIN_WIDTH, arguments);
    }

    /** Runs a command that gets {@code typed} on standard input. */
    static Session typing(String typed, Map<String, String> environment, String... arguments) {
        return with(typed, environment, Set.of(), Terminal.PLAIN_WIDTH, arguments);
    }

    static Session with(
            String typed,
            Map<String, String> environment,
            Set<Terminal.Stream> interactive,
            int width,
            String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal =
                new Terminal(
                        new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        interactive,
                        width,
                        environment);
        int code = Dalel.run(terminal, arguments);
        terminal.out().flush();
        terminal.err().flush();
        return new Session(code, out.toString(), err.toString());
    }

    /** A file with the passphrase, as scripts use it. */
    static Map<String, String> passphraseIn(Path folder) throws IOException {
        Path file = folder.resolve("passphrase");
        Files.writeString(file, PASSPHRASE + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return Map.of(Passphrases.FILE, file.toString());
    }
}
