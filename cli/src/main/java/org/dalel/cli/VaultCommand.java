// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dalel.vault.UnusableVault;
import org.dalel.vault.Vault;
import org.dalel.vault.VaultInfo;
import org.dalel.vault.Verification;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dalel vault}: the encrypted folder in which documents and record are kept. */
@Command(
        name = "vault",
        mixinStandardHelpOptions = true,
        header = "Make, look after and back up a vault.",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "",
            "A vault is a folder NAME.dalel: record.db, the encrypted record, and key, the wrapped"
                    + " key. There is no way in without the passphrase; nobody can reset it.",
            "",
            "The passphrase is asked for on the terminal. For scripts, DALEL_PASSPHRASE_FILE names"
                    + " a file that holds it and that only its owner may read (chmod 600)."
        },
        footer = {
            "",
            "Examples:",
            "  dalel vault init work.dalel",
            "  dalel vault backup work.dalel backups/work-2025-10-01.dalel",
            ""
        })
final class VaultCommand {

    private VaultCommand() {}

    static CommandLine of(Terminal terminal) {
        Passphrases passphrases = new Passphrases(terminal);
        return new CommandLine(new VaultCommand())
                .addSubcommand(new Init(terminal, passphrases))
                .addSubcommand(new Info(terminal, passphrases))
                .addSubcommand(new Verify(terminal, passphrases))
                .addSubcommand(new Backup(terminal, passphrases))
                .addSubcommand(new ChangePassphrase(terminal, passphrases));
    }

    private static void print(Terminal terminal, VaultInfo info) {
        terminal.out().println("vault       " + Safe.shown(info.folder().toString()));
        terminal.out().println("version     " + info.version());
        terminal.out().println("documents   " + info.documents());
        terminal.out()
                .println(
                        "candidates  "
                                + info.candidates()
                                + ", "
                                + info.openCandidates()
                                + " of them open");
        terminal.out().println("incidents   " + info.incidents());
        terminal.out().println("decisions   " + info.decisions());
        terminal.out().println("size        " + Wording.bytes(info.bytes()));
        terminal.out()
                .println(
                        "protected   SQLCipher under a random key, wrapped under Argon2id ("
                                + Wording.bytes(info.guessMemory() * 1024L)
                                + " of memory for each guess)");
    }

    /** {@code dalel vault init}. */
    @Command(
            name = "init",
            mixinStandardHelpOptions = true,
            header = "Make an empty vault.",
            description = {
                "",
                "Asks twice for a passphrase of 8 characters or more; take six random words and"
                        + " learn them by heart. Without it nothing can be read any more; on"
                        + " paper it opens the vault for whoever finds the paper."
            },
            footer = {"", "Example:", "  dalel vault init work.dalel", ""})
    static final class Init implements Callable<Integer> {
        private final Terminal terminal;
        private final Passphrases passphrases;

        @Parameters(paramLabel = "NAME.dalel", description = "The folder to make.")
        private Path vault = Path.of("");

        Init(Terminal terminal, Passphrases passphrases) {
            this.terminal = terminal;
            this.passphrases = passphrases;
        }

        @Override
        public Integer call() throws Refused, UnusableVault {
            Vault.create(vault, passphrases.fresh(vault)).close();
            terminal.note("made " + vault + "; keep the passphrase, there is no other way in");
            return Exit.DONE;
        }
    }

    /** {@code dalel vault info}. */
    @Command(
            name = "info",
            mixinStandardHelpOptions = true,
            header = "Say how much is in a vault and how it is protected.",
            footer = {"", "Example:", "  dalel vault info work.dalel", ""})
    static final class Info implements Callable<Integer> {
        private final Terminal terminal;
        private final Passphrases passphrases;

        @Parameters(paramLabel = "NAME.dalel", description = "The vault.")
        private Path vault = Path.of("");

        Info(Terminal terminal, Passphrases passphrases) {
            this.terminal = terminal;
            this.passphrases = passphrases;
        }

        @Override
        public Integer call() throws Refused, UnusableVault {
            try (Vault open = Vault.open(vault, passphrases.of(vault))) {
                print(terminal, open.info());
            }
            return Exit.DONE;
        }
    }

    /** {@code dalel vault verify}. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            header = "Look whether everything in a vault is whole, and say what was looked at.",
            footer = {"", "Example:", "  dalel vault verify work.dalel", ""})
    static final class Verify implements Callable<Integer> {
        private final Terminal terminal;
        private final Passphrases passphrases;

        @Parameters(paramLabel = "NAME.dalel", description = "The vault.")
        private Path vault = Path.of("");

        Verify(Terminal terminal, Passphrases passphrases) {
            this.terminal = terminal;
            this.passphrases = passphrases;
        }

        @Override
        public Integer call() throws Refused, UnusableVault {
            try (Vault open = Vault.open(vault, passphrases.of(vault))) {
                Verification verification = open.verify();
                verification.covered().forEach(c -> terminal.out().println("looked at: " + c));
                verification.problems().forEach(terminal::say);
                terminal.out()
                        .println(
                                verification.whole()
                                        ? "all of that is whole"
                                        : "there is damage; go back to the last backup");
                return verification.whole() ? Exit.DONE : Exit.WITH_PROBLEMS;
            }
        }
    }

    /** {@code dalel vault backup}. */
    @Command(
            name = "backup",
            mixinStandardHelpOptions = true,
            header = "Copy a vault, encrypted, into a new folder.",
            description = {
                "",
                "The copy is a vault of its own and opens with today's passphrase, also after that"
                        + " of the first has been changed."
            },
            footer = {
                "",
                "Example:",
                "  dalel vault backup work.dalel backups/work-2025-10-01.dalel",
                ""
            })
    static final class Backup implements Callable<Integer> {
        private final Terminal terminal;
        private final Passphrases passphrases;

        @Parameters(index = "0", paramLabel = "NAME.dalel", description = "The vault.")
        private Path vault = Path.of("");

        @Parameters(index = "1", paramLabel = "COPY.dalel", description = "The folder to make.")
        private Path copy = Path.of("");

        Backup(Terminal terminal, Passphrases passphrases) {
            this.terminal = terminal;
            this.passphrases = passphrases;
        }

        @Override
        public Integer call() throws Refused, UnusableVault {
            try (Vault open = Vault.open(vault, passphrases.of(vault))) {
                open.backup(copy);
            }
            terminal.note("copied to " + copy + "; it opens with the passphrase of today");
            return Exit.DONE;
        }
    }

    /** {@code dalel vault change-passphrase}. */
    @Command(
            name = "change-passphrase",
            mixinStandardHelpOptions = true,
            header = "Give a vault another passphrase.",
            description = {
                "",
                "Only the file key is written anew. A copy of the earlier key, a backup for"
                        + " example, still opens with the earlier passphrase: destroy it.",
                "",
                "For scripts, DALEL_NEW_PASSPHRASE_FILE names the file with the new passphrase."
            },
            footer = {"", "Example:", "  dalel vault change-passphrase work.dalel", ""})
    static final class ChangePassphrase implements Callable<Integer> {
        private final Terminal terminal;
        private final Passphrases passphrases;

        @Parameters(paramLabel = "NAME.dalel", description = "The vault.")
        private Path vault = Path.of("");

        ChangePassphrase(Terminal terminal, Passphrases passphrases) {
            this.terminal = terminal;
            this.passphrases = passphrases;
        }

        @Override
        public Integer call() throws Refused, UnusableVault {
            Vault.changePassphrase(vault, passphrases.of(vault), passphrases.next(vault));
            terminal.note("changed; backups made before still open with the earlier passphrase");
            return Exit.DONE;
        }
    }
}
