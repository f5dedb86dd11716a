// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dalel.intake.UnreadableFile;
import org.dalel.law.check.Assessment;
import org.dalel.law.check.Deadlines;
import org.dalel.law.check.Finding;
import org.dalel.law.pack.Pack;
import org.dalel.law.told.CalendarText;
import org.dalel.law.told.InWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dalel calendar}: what is due when, for a calendar program. */
@Command(
        name = "calendar",
        mixinStandardHelpOptions = true,
        header = "The deadlines of an organisation, as a list and as a calendar file.",
        description = {
            "",
            "The file (.ics) has one entry for each deadline, with a neutral title: it names no"
                    + " organisation, grant, law or breach. The list that is printed is the key to"
                    + " its numbers. Not legal advice."
        },
        footer = {
            "",
            "Examples:",
            "  dalel calendar examples/organisations/foundation.yaml",
            "  dalel calendar org.yaml --on 2018-07-01 --months 24 -o deadlines.ics",
            ""
        })
final class CalendarCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Path home;
    private final Clock clock;

    @Parameters(paramLabel = "ORG.yaml", description = "What is known of the organisation.")
    private Path file = Path.of("");

    @Mixin private Asked asked = new Asked();

    @Mixin private LawLanguage language = new LawLanguage();

    @Option(
            names = "--months",
            paramLabel = "N",
            description = "How far ahead, 1 to 120 months. Usual: 12.")
    private int months = 12;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.ics",
            description = "Write the calendar there. Without it only the list is printed.")
    private Optional<Path> output = Optional.empty();

    CalendarCommand(Terminal terminal, Path home, Clock clock) {
        this.terminal = terminal;
        this.home = home;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Refused, UnreadableFile {
        if (months < 1 || months > 120) {
            throw new Refused("so far ahead nobody can tell", "--months", "give 1 to 120");
        }
        InWords say = language.say();
        Asked.About about = asked.about(Optional.of(file), home, clock);
        Assessment assessment = Assessment.of(about.law(), about.profile());
        LocalDate today = about.law().days().today();
        LocalDate until = today.plusMonths(months);
        Deadlines deadlines = Deadlines.of(assessment, until);
        LawAnswer answer = new LawAnswer(terminal, say, about.bill());
        answer.head(assessment);
        print(deadlines, assessment.law().pack(), say, today, until);
        answer.gaps(assessment);
        if (output.isPresent()) {
            try {
                OwnFiles.write(output.get(), CalendarText.of(deadlines.entries(), assessment, say));
            } catch (IOException notWritten) {
                throw new Refused(OwnFiles.problem(output.get(), notWritten));
            }
            terminal.note(say.text("ask.kept", output.get().toString()));
        }
        return Exit.DONE;
    }

    private void print(
            Deadlines deadlines, Pack law, InWords say, LocalDate today, LocalDate until) {
        line("");
        line(terminal.bold(say.text("deadlines", say.day(today), say.day(until))));
        if (deadlines.entries().isEmpty()) {
            line("  " + say.text("deadlines.none"));
        }
        for (Deadlines.Entry entry : deadlines.entries()) {
            line(
                    "  "
                            + entry.number()
                            + "  "
                            + say.days(entry.day())
                            + (entry.certain() ? "" : " (" + say.text("deadlines.maybe") + ")")
                            + "  "
                            + say.said(entry.provision().says()));
            line("      " + say.citation(entry.provision(), law));
            if (entry.workingDaysOpen()) {
                line("      " + say.workingDays(law));
            }
            say.warnings(entry.provision()).forEach(w -> line("      " + w));
        }
        if (!deadlines.withoutDay().isEmpty()) {
            line("");
            line(terminal.bold(say.text("deadlines.without")));
            for (Finding finding : deadlines.withoutDay()) {
                line("  [" + say.state(finding) + "] " + say.said(finding.provision().says()));
                line("      " + say.citation(finding.provision(), law));
            }
        }
    }

    private void line(String words) {
        terminal.out().println(words);
    }
}
