// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.packs.PackFiles;
import org.dalel.law.check.Assessment;
import org.dalel.law.check.Finding;
import org.dalel.law.check.Interview;
import org.dalel.law.check.Profile;
import org.dalel.law.check.ProfileReader;
import org.dalel.law.day.Days;
import org.dalel.law.day.LawOfDay;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.Rule;
import org.dalel.law.program.Range;
import org.dalel.terms.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dalel check}: what the law of a day means for an organisation. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        header = "What an organisation must do, may not do, and what can follow.",
        description = {
            "",
            "ORG.yaml says what is known: facts: {registered: true, members: 10..20}. What is left"
                    + " out, unknown or rather-not-say stays open, and the answer says what would"
                    + " settle it. Nothing of it is kept or sent. Not legal advice."
        },
        footer = {
            "",
            "Examples:",
            "  dalel check examples/organisations/foundation.yaml",
            "  dalel check org.yaml --pack xx --on 2018-07-01 --all",
            "  dalel check org.yaml --pack kz --on 2014-06-18 --with criminal-code-bill",
            ""
        })
final class CheckCommand implements Callable<Integer> {
    private static final int MOST_QUESTIONS = 5;

    private final Terminal terminal;
    private final Clock clock;

    @Parameters(paramLabel = "ORG.yaml", description = "What is known of the organisation.")
    private Path file = Path.of("");

    @Option(names = "--pack", paramLabel = "CODE", description = "The law pack, such as kz.")
    private String pack = "";

    @Option(names = "--on", paramLabel = "DATE", description = "The day asked about; today.")
    private Optional<LocalDate> on = Optional.empty();

    @Option(
            names = "--with",
            paramLabel = "BILL",
            description =
                    "As if this bill were law, such as ngo-bill; with proposals:"
                            + " ngo-bill:accepted.")
    private String with = "";

    @Option(names = "--all", description = "Also what does not apply, and why not.")
    private boolean all;

    @Option(names = "--packs", paramLabel = "DIR", description = "Where the packs lie.")
    private Path packs;

    CheckCommand(Terminal terminal, Path home, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.packs = home.resolve("packs");
    }

    @Override
    public Integer call() throws Refused, UnreadableFile {
        Packs known = new Packs(packs);
        String code = pack.isEmpty() ? PackFiles.packOf(file).orElse("") : pack;
        Optional<Packs.WithBill> bill =
                with.isEmpty() ? Optional.empty() : Optional.of(known.with(code, with));
        Pack law = bill.isPresent() ? bill.get().pack() : known.read(code);
        ProfileReader.Read read = PackFiles.profile(file, law);
        if (read.profile().isEmpty()) {
            read.faults()
                    .forEach(f -> terminal.say(new Problem(f.what(), f.where(), f.whatToDo())));
            return Exit.WITH_PROBLEMS;
        }
        LocalDate day =
                on.or(read::on)
                        .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        LawOfDay ofDay = bill.isPresent() ? bill.get().on(day) : LawOfDay.of(law, Days.all(day));
        bill.ifPresent(b -> BillWords.heading(b.bill(), day).forEach(this::line));
        print(Assessment.of(ofDay, read.profile().get()), read.profile().get());
        return Exit.DONE;
    }

    private void print(Assessment assessment, Profile profile) {
        Pack law = assessment.law().pack();
        line(terminal.bold(LawWords.english(law.title())));
        line(
                "law of "
                        + LawWords.day(assessment.law().days().today())
                        + " · "
                        + law.reviewed().map(r -> "reviewed: " + r).orElse("draft, not reviewed")
                        + " · not legal advice");
        section(
                "Duties",
                assessment.findings().stream()
                        .filter(f -> f.provision().rule() instanceof Rule.Duty)
                        .filter(f -> all || concerns(f))
                        .toList(),
                law);
        section(
                "Prohibitions and thresholds",
                assessment.findings().stream()
                        .filter(
                                f ->
                                        f.provision().rule() instanceof Rule.Prohibition
                                                || f.provision().rule() instanceof Rule.Threshold)
                        .filter(f -> all || concerns(f))
                        .toList(),
                law);
        section(
                "Conditions of a complaint",
                assessment.findings().stream()
                        .filter(f -> f.provision().rule() instanceof Rule.Admissibility)
                        .filter(f -> all || !f.holds().isNo())
                        .toList(),
                law);
        section("What can follow", assessment.exposures(), law);
        section(
                "Rights, remedies, powers and principles",
                assessment.findings().stream()
                        .filter(
                                f ->
                                        f.provision().rule() instanceof Rule.Entitlement
                                                || f.provision().rule() instanceof Rule.Remedy
                                                || f.provision().rule() instanceof Rule.Power
                                                || f.provision().rule() instanceof Rule.Principle)
                        .filter(f -> all || concerns(f))
                        .toList(),
                law);
        questions(assessment, profile);
        line("");
        line(terminal.bold("Not encoded"));
        if (law.coverage().topics().isEmpty()) {
            line("  the pack does not say what it covers: what is not named here is not \"no\"");
        }
        for (Assessment.Gap gap : assessment.notEncoded()) {
            line(
                    "  "
                            + Wording.plain(gap.topic())
                            + (gap.extent() == org.dalel.law.pack.Coverage.Extent.PART
                                    ? ": only in part"
                                    : ": nothing of that day; that is not \"no\""));
        }
    }

    private static boolean concerns(Finding finding) {
        boolean breached = finding.obligation().map(o -> !o.breached().isNo()).orElse(false);
        return breached || !finding.holds().isNo();
    }

    private void section(String title, List<Finding> findings, Pack law) {
        if (findings.isEmpty()) {
            return;
        }
        line("");
        line(terminal.bold(title));
        for (Finding finding : findings) {
            finding(finding, law);
        }
    }

    private void finding(Finding finding, Pack law) {
        line("  " + status(finding) + "  " + LawWords.english(finding.provision().says()));
        line("      " + LawWords.citation(finding.provision(), law));
        finding.obligation()
                .ifPresent(
                        o -> {
                            o.lastDue().ifPresent(d -> line("      was due: " + LawWords.days(d)));
                            o.nextDue().ifPresent(d -> line("      due: " + LawWords.days(d)));
                            if (!o.lateDays().isNo() && o.lastDue().isPresent()) {
                                line("      days late: " + amount(o.lateDays()));
                            }
                        });
        finding.consequences().forEach(c -> line("      " + LawWords.consequence(c)));
        List<String> because = LawWords.because(finding, law);
        if (!because.isEmpty()) {
            line("      because " + String.join("; ", because));
        }
        LawWords.warnings(finding.provision()).forEach(w -> line("      " + w));
    }

    private static String amount(Range range) {
        return range.settled() ? String.valueOf(range.low()) : range.low() + " to " + range.high();
    }

    private static String status(Finding finding) {
        if (finding.obligation().map(o -> o.breached().isYes()).orElse(false)) {
            return "[breached] ";
        }
        if (finding.met().isPresent() && finding.holds().isYes()) {
            boolean threshold = finding.provision().rule() instanceof Rule.Threshold;
            return finding.met().get().isYes()
                    ? threshold ? "[reached]  " : "[met]      "
                    : finding.met().get().isNo()
                            ? threshold ? "[not there]" : "[not met]  "
                            : "[not known]";
        }
        return finding.holds().isYes()
                ? "[applies]  "
                : finding.holds().isNo() ? "[no]       " : "[not known]";
    }

    private void questions(Assessment assessment, Profile profile) {
        List<Interview.Question> questions =
                Interview.about(assessment.law()).next(profile, java.util.Set.of());
        if (questions.isEmpty()) {
            return;
        }
        line("");
        line(terminal.bold("What would settle most"));
        for (Interview.Question question :
                questions.subList(0, Math.min(MOST_QUESTIONS, questions.size()))) {
            line(
                    "  "
                            + question.fact().id()
                            + ": "
                            + LawWords.english(question.fact().question())
                            + " (settles "
                            + String.join(", ", question.settles())
                            + ")");
        }
    }

    private void line(String words) {
        terminal.out().println(words);
    }
}
