// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dalel completion}: lets the shell complete commands and options. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        header = "Print a script with which the shell completes commands and options.",
        footer = {
            "",
            "Examples:",
            "  source <(dalel completion bash)",
            "  dalel completion zsh > ~/.dalel-completion && echo 'source ~/.dalel-completion'"
                    + " >> ~/.zshrc",
            ""
        })
final class CompletionCommand implements Callable<Integer> {
    private static final String FOR_ZSH =
            "autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n";

    private final Terminal terminal;

    @Spec private @Nullable CommandSpec spec;

    /** Shells that can complete. */
    enum Shell {
        bash,
        zsh
    }

    @Parameters(paramLabel = "bash|zsh", description = "The shell.")
    private Shell shell = Shell.bash;

    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CommandLine root =
                Objects.requireNonNull(Objects.requireNonNull(spec).root()).commandLine();
        if (shell == Shell.zsh) {
            terminal.out().print(FOR_ZSH);
        }
        terminal.out().println(AutoComplete.bash("dalel", root));
        return Exit.DONE;
    }
}
