// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code dalel}. */
@Command(
        name = "dalel",
        description =
                "Reads reports on civil society and keeps what happened, to whom and under which"
                        + " law, each with the passage it rests on.",
        mixinStandardHelpOptions = true,
        version = "dalel 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ReadCommand.class})
public final class Dalel {
    private Dalel() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        int code = run(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Runs one command; returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Dalel());
        line.setOut(out);
        line.setErr(err);
        return line.execute(arguments);
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
