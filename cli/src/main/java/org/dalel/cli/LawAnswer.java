// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dalel.law.check.Assessment;
import org.dalel.law.check.ByQuestion;
import org.dalel.law.check.Finding;
import org.dalel.law.check.IfBreached;
import org.dalel.law.check.Interview;
import org.dalel.law.check.Profile;
import org.dalel.law.check.Severity;
import org.dalel.law.pack.Bill;
import org.dalel.law.pack.FactDefinition;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.Rule;
import org.dalel.law.program.Range;
import org.dalel.law.told.BillWords;
import org.dalel.law.told.InWords;

/** What the law means for an organisation, printed in one of three languages. */
final class LawAnswer {
    private static final int MOST_QUESTIONS = 5;

    private final Terminal terminal;
    private final InWords say;
    private final Optional<Bill> bill;

    /**
     * @param bill as if which were law
     */
    LawAnswer(Terminal terminal, InWords say, Optional<Bill> bill) {
        this.terminal = terminal;
        this.say = say;
        this.bill = bill;
    }

    /** The day of the law, whether anybody signed it, and what it is not. */
    void head(Assessment assessment) {
        Pack law = assessment.law().pack();
        line(terminal.bold(say.said(law.title())));
        line(
                say.text("law.of", say.day(assessment.law().days().today()))
                        + " · "
                        + say.reviewed(law)
                        + " · "
                        + say.text("advice"));
        bill.ifPresent(
                b ->
                        new BillWords(say)
                                .heading(b, assessment.law().days().today())
                                .forEach(this::line));
    }

    /**
     * Whatever applies, with reasons and law; what may apply, by the answer that would settle it;
     * and what is not encoded.
     *
     * @param profile the one that was assessed
     */
    void print(Assessment assessment, Profile profile) {
        head(assessment);
        sections(assessment, IfBreached.of(assessment, profile), false);
        gaps(assessment);
    }

    /**
     * The same with principles and conditions of complaints, and with the questions that would
     * settle most.
     *
     * @param all also what does not apply, and why not
     */
    void printWhole(Assessment assessment, Profile profile, boolean all) {
        IfBreached after = IfBreached.of(assessment, profile);
        head(assessment);
        sections(assessment, after, true);
        if (all) {
            section(
                    "section.not",
                    assessment.findings().stream()
                            .filter(
                                    f ->
                                            !concerns(f)
                                                    && !(f.provision().rule()
                                                            instanceof Rule.Sanction))
                            .toList(),
                    after,
                    law(assessment));
        }
        questions(assessment, profile);
        gaps(assessment);
    }

    private void sections(Assessment assessment, IfBreached after, boolean whole) {
        section("duties", assessment, after, r -> r instanceof Rule.Duty);
        section(
                "prohibitions",
                assessment,
                after,
                r -> r instanceof Rule.Prohibition || r instanceof Rule.Threshold);
        if (whole) {
            section("conditions", assessment, after, r -> r instanceof Rule.Admissibility);
        }
        section("section.exposures", Severity.worstFirst(assessment), after, law(assessment));
        section(
                "rights",
                assessment,
                after,
                r ->
                        r instanceof Rule.Entitlement
                                || r instanceof Rule.Remedy
                                || r instanceof Rule.Power
                                || whole && r instanceof Rule.Principle);
    }

    private void questions(Assessment assessment, Profile profile) {
        List<Interview.Question> questions =
                Interview.about(assessment.law()).next(profile, Set.of());
        if (questions.isEmpty()) {
            return;
        }
        line("");
        line(terminal.bold(say.text("section.settles")));
        for (Interview.Question question :
                questions.subList(0, Math.min(MOST_QUESTIONS, questions.size()))) {
            line("  " + question.fact().id() + ": " + say.said(question.fact().question()));
            line("      " + say.text("ask.decides", question.settles().size()));
        }
    }

    private static Pack law(Assessment assessment) {
        return assessment.law().pack();
    }

    private void section(
            String key, Assessment assessment, IfBreached after, Predicate<Rule> kind) {
        section(
                "section." + key,
                assessment.findings().stream()
                        .filter(f -> kind.test(f.provision().rule()) && concerns(f))
                        .toList(),
                after,
                law(assessment));
    }

    private static boolean concerns(Finding finding) {
        boolean breached = finding.obligation().map(o -> !o.breached().isNo()).orElse(false);
        return breached || !finding.holds().isNo();
    }

    private void section(String key, List<Finding> findings, IfBreached after, Pack law) {
        if (findings.isEmpty()) {
            return;
        }
        line("");
        line(terminal.bold(say.text(key)));
        List<Finding> clear = findings.stream().filter(LawAnswer::isClear).toList();
        clear.forEach(f -> finding(f, after, law));
        boolean apart = !clear.isEmpty();
        for (Map.Entry<String, List<Finding>> open :
                ByQuestion.of(findings.stream().filter(f -> !isClear(f)).toList()).entrySet()) {
            if (apart) {
                line("");
            }
            apart = true;
            waiting(open.getKey(), open.getValue(), law);
        }
    }

    /** Whether it applies for certain, or is breached, or may be. */
    private static boolean isClear(Finding finding) {
        return finding.holds().settled()
                || finding.obligation().map(o -> o.breached().isYes()).orElse(false);
    }

    private void waiting(String fact, List<Finding> findings, Pack law) {
        FactDefinition question = law.facts().get(fact);
        line(
                "  "
                        + (question == null
                                ? say.text("depends.law")
                                : say.text("depends.answer", say.said(question.question()))));
        for (Finding finding : findings) {
            line("    " + say.said(finding.provision().says()));
            String penalties =
                    finding.consequences().stream()
                            .map(say::penalty)
                            .distinct()
                            .collect(Collectors.joining(", "));
            line(
                    "        "
                            + say.citation(finding.provision(), law)
                            + (penalties.isEmpty() ? "" : ": " + penalties));
        }
    }

    /** Of a threshold whether it is reached, of a condition whether it is met. */
    private String state(Finding finding) {
        if (finding.met().isEmpty() || !finding.holds().isYes()) {
            return say.state(finding);
        }
        boolean threshold = finding.provision().rule() instanceof Rule.Threshold;
        Range met = finding.met().get();
        return say.text(
                !met.settled()
                        ? "state.unknown"
                        : threshold
                                ? met.isYes() ? "state.reached" : "state.notReached"
                                : met.isYes() ? "state.met" : "state.notMet");
    }

    private void finding(Finding finding, IfBreached after, Pack law) {
        line("  [" + state(finding) + "] " + say.said(finding.provision().says()));
        line("      " + say.citation(finding.provision(), law));
        finding.obligation()
                .ifPresent(
                        o -> {
                            o.lastDue().ifPresent(d -> detail("due.was", say.days(d)));
                            o.nextDue().ifPresent(d -> detail("due.next", say.days(d)));
                            if (!o.lateDays().isNo() && o.lastDue().isPresent()) {
                                detail("due.late", number(o.lateDays()));
                            }
                        });
        finding.consequences().forEach(c -> line("      " + say.consequence(c)));
        after.of(finding.provision()).forEach(f -> detail("threat", say.threat(f, law)));
        List<String> because = say.because(finding, law);
        if (!because.isEmpty()) {
            detail("because", String.join("; ", because));
        }
        say.warnings(finding.provision()).forEach(w -> line("      " + w));
        finding.provision().citation().source().ifPresent(s -> detail("source", s));
    }

    private String number(Range range) {
        return range.settled()
                ? String.valueOf(range.low())
                : say.text("between", String.valueOf(range.low()), String.valueOf(range.high()));
    }

    private void detail(String key, String value) {
        line("      " + say.text(key, value));
    }

    /** What the pack does not hold on that day. */
    void gaps(Assessment assessment) {
        line("");
        line(terminal.bold(say.text("section.gaps")));
        assessment
                .notEncoded()
                .forEach(g -> line("  " + say.topic(g.topic()) + ": " + say.extent(g.extent())));
    }

    private void line(String words) {
        terminal.out().println(words);
    }
}
