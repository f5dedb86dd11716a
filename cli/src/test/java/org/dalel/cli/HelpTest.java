// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Every command explains itself. */
class HelpTest {
    private static List<CommandLine> all(CommandLine line) {
        List<CommandLine> all = new ArrayList<>(List.of(line));
        line.getSubcommands().values().forEach(s -> all.addAll(all(s)));
        return all;
    }

    private static List<CommandLine> commands() {
        return all(Dalel.commands(Terminal.ofThisProcess(Outlet.ofThisProcess())));
    }

    @Test
    void every_command_has_a_description_an_example_and_the_exit_codes() {
        assertThat(commands()).hasSizeGreaterThan(10);
        for (CommandLine command : commands()) {
            String help = command.getUsageMessage(CommandLine.Help.Ansi.OFF);
            assertThat(help)
                    .as(command.getCommandSpec().qualifiedName())
                    .contains("Example")
                    .contains("  " + command.getCommandSpec().qualifiedName() + " ")
                    .contains("Exit codes:")
                    .contains("done, but with problems");
            assertThat(command.getCommandSpec().usageMessage().header()).isNotEmpty();
        }
    }

    @Test
    void help_ends_well_and_the_same_in_every_locale() {
        String english = Session.of("read", "--help").out();
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("tr-TR", "kk-KZ", "ru-RU")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                Session help = Session.of("read", "--help");
                assertThat(help.code()).isEqualTo(Exit.DONE);
                assertThat(help.out()).isEqualTo(english);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void the_lists_of_words_are_told_and_a_folder_of_ones_own_is_checked(@TempDir Path folder)
            throws IOException {
        assertThat(Session.of("lexicon").out()).contains("en/triggers.tsv");
        Files.createDirectories(folder.resolve("en"));
        Files.writeString(folder.resolve("en").resolve("trigers.tsv"), "a\tb\n");
        Files.writeString(folder.resolve("en").resolve("triggers.tsv"), "a\n");
        Session checked = Session.of("lexicon", folder.toString());
        assertThat(checked.code()).isEqualTo(Exit.WITH_PROBLEMS);
        assertThat(checked.err())
                .contains("its rows have no effect")
                .contains("en/triggers.tsv, line 1");
    }

    @Test
    void the_shell_understands_the_completion(@TempDir Path folder)
            throws IOException, InterruptedException {
        Session bash = Session.of("completion", "bash");
        assertThat(bash.out()).contains("complete").contains("dalel");
        assertThat(Session.of("completion", "zsh").out()).contains("bashcompinit");
        Path shell = Path.of("/bin/bash");
        Assumptions.assumeTrue(Files.isExecutable(shell), "bash is not here");
        Path script = Files.writeString(folder.resolve("completion"), bash.out());
        Process check =
                new ProcessBuilder(shell.toString(), "-n", script.toString()).inheritIO().start();
        assertThat(check.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(check.exitValue()).isZero();
    }
}
