// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The demonstration, from its first word to its end. */
class DemoCommandTest {
    private static final Path PROJECT = Path.of("..");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Terminal terminal =
            new Terminal(
                    new ByteArrayInputStream(new byte[0]),
                    new PrintWriter(out, true),
                    new PrintWriter(err, true),
                    Set.of(),
                    100,
                    Map.of());

    private int run(Path home, String... arguments) {
        CommandLine line = new CommandLine(new DemoCommand(terminal, home, Clock.systemUTC()));
        line.setExecutionExceptionHandler((fault, command, parsed) -> Exit.WITH_PROBLEMS);
        return line.execute(arguments);
    }

    @Test
    void it_reads_the_examples_into_a_throwaway_vault_and_says_so() {
        assertThat(run(PROJECT, "--no-serve", "--shallow")).isEqualTo(Exit.DONE);
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("all people in them are invented")
                .contains("throwaway encrypted vault")
                .contains("wire-news.txt")
                .contains("What happened");
        assertThat(err.toString()).contains("kept in a throwaway vault: 15 new");
    }

    @Test
    void it_opens_the_workspace_on_this_computer_and_ends_when_stopped()
            throws InterruptedException {
        int[] code = {-1};
        Thread demo = new Thread(() -> code[0] = run(PROJECT, "--shallow"));
        demo.start();
        while (demo.isAlive() && !out.toString().contains("Ctrl-C")) {
            Thread.sleep(50);
        }
        assertThat(out.toString()).contains("http://127.0.0.1:").contains("Stop it with Ctrl-C");
        terminal.stop().ask();
        demo.join(20_000);
        assertThat(code[0]).isEqualTo(Exit.DONE);
        assertThat(err.toString()).contains("stopped");
    }

    @Test
    void without_its_examples_it_says_where_it_looked(@TempDir Path empty) {
        assertThat(run(empty, "--no-serve")).isEqualTo(Exit.WITH_PROBLEMS);
    }
}
