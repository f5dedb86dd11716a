// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.organisation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.dalel.law.check.Assessment;
import org.dalel.law.check.Finding;
import org.dalel.law.check.IfBreached;
import org.dalel.law.check.Profile;
import org.dalel.law.check.Severity;
import org.dalel.law.language.Type;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.Rule;
import org.dalel.law.program.Range;
import org.dalel.law.told.InWords;
import org.dalel.web.law.LawLibrary;
import org.dalel.web.wording.Wording;

/** What the law means for the organisation, as the page shows it. */
final class Outcome {
    private final Assessment assessment;
    private final IfBreached after;
    private final LawLibrary library;
    private final InWords words;
    private final Wording say;
    private final Pack pack;
    private final LocalDate today;

    /**
     * @param profile the one that was assessed
     */
    Outcome(
            Assessment assessment,
            Profile profile,
            LawLibrary library,
            InWords words,
            Wording say) {
        this.assessment = assessment;
        this.after = IfBreached.of(assessment, profile);
        this.library = library;
        this.words = words;
        this.say = say;
        this.pack = assessment.law().pack();
        this.today = assessment.law().days().today();
    }

    /**
     * A provision's part in the answer.
     *
     * @param when by when, or when it was due; may be empty
     * @param state as badges have it
     * @param stateWord the state in words
     * @param consequences what it threatens, each in words
     * @param threats of a duty or prohibition: what a breach would bring, each in words
     */
    public record Line(
            String href,
            String says,
            String language,
            String citation,
            String when,
            String state,
            String stateWord,
            List<String> because,
            List<String> warnings,
            String source,
            List<String> consequences,
            List<String> threats,
            Bar bar) {}

    /**
     * How far the worst of a sanction goes.
     *
     * @param scale what the whole length stands for; empty where there is no amount
     * @param known from the left, in percent: what follows at least
     * @param maybe after that: what can follow
     */
    public record Bar(String words, String scale, String known, String maybe) {
        static final Bar NONE = new Bar("", "", "0%", "0%");
    }

    List<Line> duties(boolean certain) {
        return assessment.findings().stream()
                .filter(f -> f.provision().rule() instanceof Rule.Duty && concerns(f))
                .filter(f -> certain == (f.holds().isYes() || breached(f)))
                .sorted(Comparator.comparing(this::day))
                .map(this::line)
                .toList();
    }

    List<Line> prohibitions() {
        return lines(
                f ->
                        concerns(f)
                                && (f.provision().rule() instanceof Rule.Prohibition
                                        || f.provision().rule() instanceof Rule.Threshold));
    }

    /**
     * What can follow, the worst first.
     *
     * @param certain what follows by what was said; otherwise what waits for an answer
     */
    List<Line> exposures(boolean certain) {
        List<Finding> worst = Severity.worstFirst(assessment);
        return worst.stream()
                .filter(f -> certain == f.holds().isYes())
                .map(f -> exposure(f, worst))
                .toList();
    }

    List<Line> rights() {
        return lines(
                f ->
                        !f.holds().isNo()
                                && (f.provision().rule() instanceof Rule.Remedy
                                        || f.provision().rule() instanceof Rule.Entitlement));
    }

    /** What does not apply, though it is law: with the reason why not. */
    List<Line> others() {
        return lines(
                f ->
                        !concerns(f)
                                && f.inForce().isYes()
                                && (f.provision().rule() instanceof Rule.Duty
                                        || f.provision().rule() instanceof Rule.Prohibition));
    }

    private List<Line> lines(Predicate<Finding> which) {
        return assessment.findings().stream().filter(which).map(this::line).toList();
    }

    private static boolean breached(Finding finding) {
        return finding.obligation().map(o -> o.breached().isYes()).orElse(false);
    }

    private static boolean concerns(Finding finding) {
        return finding.obligation().map(o -> !o.breached().isNo()).orElse(false)
                || !finding.holds().isNo();
    }

    private LocalDate day(Finding finding) {
        if (breached(finding)) {
            return LocalDate.MIN;
        }
        return finding.obligation()
                .flatMap(Finding.Obligation::nextDue)
                .map(Finding.DayRange::first)
                .orElse(LocalDate.MAX);
    }

    /** One finding, without a bar. */
    Line line(Finding finding) {
        return line(finding, Bar.NONE);
    }

    private Line line(Finding finding, Bar bar) {
        String code = InWords.stateCode(finding);
        return new Line(
                library.page(pack, finding.provision()).orElse(""),
                words.said(finding.provision().says()),
                words.languageOf(finding.provision().says()).code(),
                words.citation(finding.provision(), pack),
                when(finding),
                badge(code),
                words.state(finding),
                words.because(finding, pack),
                words.warnings(finding.provision()),
                finding.provision().citation().source().orElse(""),
                finding.consequences().stream().map(words::consequence).toList(),
                after.of(finding.provision()).stream()
                        .map(f -> words.text("threat", words.threat(f, pack)))
                        .toList(),
                bar);
    }

    private static String badge(String code) {
        return switch (code) {
            case "breached" -> "overdue";
            case "applies" -> "due";
            case "no" -> "none";
            default -> "unknown";
        };
    }

    private String when(Finding finding) {
        Optional<Finding.Obligation> obligation = finding.obligation();
        Optional<Finding.DayRange> next = obligation.flatMap(Finding.Obligation::nextDue);
        Optional<Finding.DayRange> last =
                obligation.filter(o -> !o.breached().isNo()).flatMap(Finding.Obligation::lastDue);
        if (last.isPresent()) {
            return words.text("due.was", words.days(last.get()));
        }
        return next.map(
                        d ->
                                d.settled()
                                        ? say.text(
                                                "organisation.in",
                                                words.days(d),
                                                say.number(
                                                        ChronoUnit.DAYS.between(today, d.first())))
                                        : words.days(d))
                .orElse("");
    }

    private Line exposure(Finding finding, List<Finding> all) {
        Severity worst = Severity.of(finding);
        for (Finding.Consequence consequence : finding.consequences()) {
            if (Severity.of(consequence.penalty().kind()) == worst) {
                return line(finding, bar(finding, consequence, all));
            }
        }
        return line(finding);
    }

    private Bar bar(Finding finding, Finding.Consequence consequence, List<Finding> all) {
        Optional<String> amount = words.amount(consequence);
        if (amount.isEmpty()
                || consequence.most().isEmpty()
                || !(consequence.type().orElseThrow() instanceof Type.Amount type)) {
            return new Bar(words.penaltyKind(consequence.penalty()), "", "0%", "0%");
        }
        long scale =
                all.stream()
                        .flatMap(f -> f.consequences().stream())
                        .filter(c -> c.type().equals(consequence.type()))
                        .flatMap(c -> c.most().stream())
                        .mapToLong(Range::high)
                        .max()
                        .orElse(1);
        long least = finding.holds().isYes() ? consequence.least().map(Range::low).orElse(0L) : 0L;
        return new Bar(
                words.penaltyKind(consequence.penalty()) + ": " + amount.get(),
                words.amount(Range.of(scale), type),
                percent(least, scale),
                percent(consequence.most().get().high() - least, scale));
    }

    private static String percent(long part, long whole) {
        return String.format(Locale.ROOT, "%.1f%%", whole == 0 ? 0.0 : 100.0 * part / whole);
    }
}
