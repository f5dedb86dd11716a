// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.dalel.intake.UnreadableFile;
import org.dalel.terms.Problem;
import org.dalel.vault.NotKept;
import org.dalel.vault.UnusableVault;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command {@code dalel}. */
@Command(
        name = "dalel",
        header = {
            "Dalel reads reports on civil society and keeps what happened, to whom and under which",
            "law, each finding with the passage it rests on. Everything stays on this computer."
        },
        mixinStandardHelpOptions = true,
        version = "dalel 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  dalel demo",
            "  dalel read report.txt",
            "  dalel read --help"
        })
public final class Dalel {
    private Dalel() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        Outlet outlet = Outlet.ofThisProcess();
        Terminal terminal = Terminal.ofThisProcess(outlet);
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, fault) -> terminal.say(Faults.problem(fault, thread.getName())));
        int code = run(terminal, arguments);
        terminal.out().flush();
        Optional<Problem> lost = outlet.problem();
        if (lost.isPresent()) {
            terminal.say(lost.get());
            code = code == Exit.DONE ? Exit.WITH_PROBLEMS : code;
        }
        terminal.err().flush();
        System.exit(code);
    }

    /** Runs one command; returns its exit code. */
    static int run(Terminal terminal, String... arguments) {
        try {
            return commands(terminal).execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError | LinkageError | AssertionError fault) {
            // printed by Java it would show its message, which may hold words of a document
            terminal.say(Faults.problem(fault, "dalel"));
            return Exit.OUR_FAULT;
        }
    }

    static CommandLine commands(Terminal terminal) {
        CommandLine line = new CommandLine(new Dalel());
        Passphrases passphrases = new Passphrases(terminal);
        Clock clock = Clock.systemUTC();
        Path home = Path.of(System.getProperty("dalel.home", "."));
        line.addSubcommand(new DemoCommand(terminal, home, clock));
        line.addSubcommand(new ReadCommand(terminal, passphrases, clock));
        line.addSubcommand(new ImportCommand(terminal, passphrases, clock));
        line.addSubcommand(new ReviewCommand(terminal, passphrases, clock));
        line.addSubcommand(new ServeCommand(terminal, passphrases, home, clock));
        line.addSubcommand(new SearchCommand(terminal, passphrases));
        line.addSubcommand("vault", VaultCommand.of(terminal));
        line.addSubcommand(new CheckCommand(terminal, home, clock));
        line.addSubcommand(new AskCommand(terminal, home, clock));
        line.addSubcommand(new CalendarCommand(terminal, home, clock));
        line.addSubcommand(new CompareCommand(terminal, home, clock));
        line.addSubcommand(new PopulationCommand(terminal, home, clock));
        line.addSubcommand(new RegisterCommand(terminal, home, clock));
        line.addSubcommand(new SelectCommand(terminal));
        line.addSubcommand(new ClaimsCommand(terminal, home));
        line.addSubcommand(new ReplayCommand(terminal, home, clock));
        line.addSubcommand(new MapCommand(terminal, passphrases, home, clock));
        line.addSubcommand("law", LawCommand.of(terminal, home));
        line.addSubcommand(new LexiconCommand(terminal));
        line.addSubcommand(new CompletionCommand(terminal));
        line.registerConverter(LocalDate.class, AskedDay::day);
        line.setOut(terminal.out());
        line.setErr(terminal.err());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setUsageHelpWidth(Math.min(100, terminal.width()));
        line.setParameterExceptionHandler((wrong, given) -> wrongUsage(terminal, wrong));
        line.setExecutionExceptionHandler((fault, command, parsed) -> failed(terminal, fault));
        describe(line);
        return line;
    }

    /** Exit codes and order of options, the same for every command. */
    private static void describe(CommandLine line) {
        line.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(Exit.explained())
                .sortOptions(false)
                .abbreviateSynopsis(true);
        line.getSubcommands().values().forEach(Dalel::describe);
    }

    private static int wrongUsage(Terminal terminal, ParameterException wrong) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        terminal.say(
                new Problem(
                        String.valueOf(wrong.getMessage()), command, "see " + command + " --help"));
        return Exit.WRONG_USAGE;
    }

    private static int failed(Terminal terminal, Exception fault) {
        if (fault instanceof UnreadableFile unreadable) {
            terminal.say(unreadable.problem());
            return unreadable.isMissing() ? Exit.NOT_FOUND : Exit.WITH_PROBLEMS;
        }
        if (fault instanceof Refused refused) {
            refused.problems().forEach(terminal::say);
            return Exit.WITH_PROBLEMS;
        }
        if (fault instanceof UnusableVault unusable) {
            terminal.say(unusable.problem());
            return unusable.reason() == UnusableVault.Reason.NOT_FOUND
                    ? Exit.NOT_FOUND
                    : Exit.WITH_PROBLEMS;
        }
        if (fault instanceof NotKept notKept) {
            terminal.say(notKept.problem());
            return Exit.WITH_PROBLEMS;
        }
        if (fault instanceof InterruptedException) {
            return Exit.STOPPED;
        }
        terminal.say(Faults.problem(fault, "dalel"));
        return Exit.OUR_FAULT;
    }
}
