// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.util.Locale;
import org.dalel.intake.UnreadableFile;
import org.dalel.terms.Problem;
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
        footer = {"", "Examples:", "  dalel read report.txt", "  dalel read --help"})
public final class Dalel {
    private Dalel() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        Terminal terminal = Terminal.ofThisProcess();
        int code = run(terminal, arguments);
        terminal.out().flush();
        terminal.err().flush();
        System.exit(code);
    }

    /** Runs one command; returns its exit code. */
    static int run(Terminal terminal, String... arguments) {
        return commands(terminal).execute(arguments);
    }

    static CommandLine commands(Terminal terminal) {
        CommandLine line = new CommandLine(new Dalel());
        line.addSubcommand(new ReadCommand(terminal));
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
        if (fault instanceof InterruptedException) {
            return Exit.STOPPED;
        }
        terminal.say(Faults.problem(fault, "dalel"));
        return Exit.OUR_FAULT;
    }
}
