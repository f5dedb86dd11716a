// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.dalel.intake.UnreadableFile;
import org.dalel.record.User;
import org.dalel.vault.UnusableVault;
import org.dalel.vault.Vault;
import org.dalel.web.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dalel serve}: the workspace on a vault, in the browser of this computer. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        header = "Open the workspace on a vault, in the browser of this computer.",
        description = {
            "",
            "Prints an address that works once, on this computer only. The workspace locks itself"
                    + " after ten minutes without use. Stop it with Ctrl-C."
        },
        footer = {"", "Example:", "  dalel serve --vault work.dalel --as AK", ""})
final class ServeCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Passphrases passphrases;
    private final Path home;
    private final Clock clock;

    @Option(
            names = "--vault",
            required = true,
            paramLabel = "NAME.dalel",
            description = "The vault to open.")
    private Path vault = Path.of("");

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port to listen on. Usual: one that is free.")
    private int port;

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description =
                    "Under which name decisions stand in the history; initials or an invented name"
                            + " will do. Usual: me.")
    private String name = "me";

    ServeCommand(Terminal terminal, Passphrases passphrases, Path home, Clock clock) {
        this.terminal = terminal;
        this.home = home;
        this.passphrases = passphrases;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Refused, UnusableVault, UnreadableFile, InterruptedException {
        try (Stop.Working working = terminal.stop().begin();
                Vault open = Vault.open(vault, passphrases.of(vault))) {
            User user = new User(name);
            return new Serving(terminal)
                    .until(
                            open,
                            Workspace.Settings.on(port, user)
                                    .reading(new AddedFiles(open, user, clock))
                                    .laws(new LawVolumes(home.resolve("packs"))));
        }
    }
}
