// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dalel.law.day.Deadline;
import org.dalel.law.day.LawOfDay;
import org.dalel.law.day.SettledPenalty;
import org.dalel.law.day.ShapedPenalty;
import org.dalel.law.language.Cause;
import org.dalel.law.language.Expression;
import org.dalel.law.language.Names.Kind;
import org.dalel.law.language.Type;
import org.dalel.law.pack.Coverage;
import org.dalel.law.pack.Due;
import org.dalel.law.pack.GeneralRule;
import org.dalel.law.pack.Provision;
import org.dalel.law.pack.Rule;
import org.dalel.law.program.Answers;
import org.dalel.law.program.Range;
import org.dalel.law.program.Reasons;

/**
 * What the law of some days means for an organisation. Every provision of the pack has its finding,
 * also those that do not apply, with the reason why not; what the pack does not hold is said.
 *
 * @param law the law it was asked of
 * @param findings in the order of the pack
 * @param notEncoded topics of which the pack holds nothing, or only a part, on the day of the act
 */
public record Assessment(LawOfDay law, List<Finding> findings, List<Gap> notEncoded) {
    public Assessment {
        findings = List.copyOf(findings);
        notEncoded = List.copyOf(notEncoded);
    }

    /** A topic that is not encoded whole. */
    public record Gap(String topic, Coverage.Extent extent) {}

    /** Works out every provision for the profile. */
    public static Assessment of(LawOfDay law, Profile profile) {
        Answers answers = Answers.of(law.program(), profile.facts());
        List<Finding> findings =
                law.pack().provisions().stream().map(p -> finding(law, answers, p)).toList();
        Coverage coverage = law.pack().coverage();
        List<Gap> gaps =
                coverage.topics().stream()
                        .map(t -> new Gap(t, coverage.of(t, law.days().event())))
                        .filter(g -> g.extent() != Coverage.Extent.YES)
                        .toList();
        return new Assessment(law, findings, gaps);
    }

    /** The finding of a provision. */
    public Finding finding(String provision) {
        return findings.stream()
                .filter(f -> f.provision().id().equals(provision))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "no provision '" + provision + "' in this pack"));
    }

    private static Finding finding(LawOfDay law, Answers answers, Provision provision) {
        Range inForce = law.inForce(provision);
        Range holds = answers.value(provision.id());
        List<Reasons.Reason> because = inForce.isNo() ? List.of() : answers.reasons(provision.id());
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        List<String> open = List.of();
        Optional<String> met = met(provision);
        if (!holds.settled() || met.isPresent() && !answers.value(met.get()).settled()) {
            String asked = holds.isYes() ? met.orElse(provision.id()) : provision.id();
            open = List.copyOf(Reasons.openFacts(asked, answers));
            if (!open.isEmpty()) {
                causes.add(Cause.FACT);
            }
            causes(asked, answers, causes, new HashSet<>());
        }
        return new Finding(
                provision,
                inForce,
                holds,
                because,
                List.copyOf(causes),
                open,
                obligation(law, answers, provision),
                consequences(law, answers, provision),
                met.map(answers::value));
    }

    /** The step that says whether a threshold is reached or a condition met. */
    private static Optional<String> met(Provision provision) {
        return provision.rule() instanceof Rule.Threshold
                ? Optional.of(provision.id() + ".reached")
                : provision.rule() instanceof Rule.Admissibility
                        ? Optional.of(provision.id() + ".met")
                        : Optional.empty();
    }

    /** Why a value is not settled, also through the terms it rests on. */
    private static void causes(String step, Answers answers, Set<Cause> causes, Set<String> seen) {
        for (Reasons.Reason reason : answers.reasons(step)) {
            if (reason.value().settled()) {
                continue;
            }
            if (reason.part() instanceof Expression.Open open) {
                causes.add(open.cause());
            } else if (reason.part() instanceof Expression.Named named
                    && named.kind() == Kind.TERM
                    && seen.add(named.name())) {
                causes(named.name(), answers, causes, seen);
            } else {
                openParts(reason.part(), causes);
            }
        }
    }

    private static void openParts(Expression part, Set<Cause> causes) {
        if (part instanceof Expression.Open open) {
            causes.add(open.cause());
        }
        part.parts().forEach(p -> openParts(p, causes));
    }

    private static Optional<Finding.Obligation> obligation(
            LawOfDay law, Answers answers, Provision provision) {
        if (provision.rule() instanceof Rule.Prohibition) {
            return Optional.of(
                    new Finding.Obligation(
                            answers.value(provision.id() + ".breached"),
                            Optional.empty(),
                            Optional.empty(),
                            Range.NO,
                            false));
        }
        if (provision.rule() instanceof Rule.Remedy remedy) {
            return remedy.until().flatMap(until -> open(law, answers, provision, until));
        }
        if (!(provision.rule() instanceof Rule.Duty duty)) {
            return Optional.empty();
        }
        LocalDate today = law.days().today();
        Optional<Finding.DayRange> last = Deadline.before(duty.due(), today).map(Assessment::day);
        Optional<Finding.DayRange> next = Deadline.next(duty.due(), today).map(Assessment::day);
        boolean workingDaysOpen = false;
        if (duty.due() instanceof Due.Within within) {
            Expression due = law.settled(provision, within.day());
            Range day = answers.value(due);
            workingDaysOpen = Reasons.hangsOnWorkingDays(due, answers);
            Optional<Finding.DayRange> worked = days(day);
            boolean over = worked.map(d -> d.last().isBefore(today)).orElse(false);
            last = over ? worked : Optional.empty();
            next = over ? Optional.empty() : worked;
        }
        Optional<Finding.DayRange> counted =
                last.filter(d -> !provision.force().on(d.last()).isNo());
        return Optional.of(
                new Finding.Obligation(
                        answers.value(provision.id() + ".breached"),
                        counted,
                        next.filter(d -> !provision.force().on(d.first()).isNo()),
                        answers.value(provision.id() + ".late"),
                        workingDaysOpen));
    }

    /** The last day on which a remedy is open. */
    private static Optional<Finding.Obligation> open(
            LawOfDay law, Answers answers, Provision provision, Expression until) {
        Expression day = law.settled(provision, until);
        Optional<Finding.DayRange> last = days(answers.value(day));
        if (last.isEmpty()) {
            return Optional.empty();
        }
        boolean over = last.get().last().isBefore(law.days().today());
        return Optional.of(
                new Finding.Obligation(
                        Range.NO,
                        over ? last : Optional.empty(),
                        over ? Optional.empty() : last,
                        Range.NO,
                        Reasons.hangsOnWorkingDays(day, answers)));
    }

    private static Finding.DayRange day(LocalDate day) {
        return new Finding.DayRange(day, day);
    }

    private static Optional<Finding.DayRange> days(Range range) {
        if (range.high() >= Type.Day.NEVER) {
            return Optional.empty();
        }
        return Optional.of(
                new Finding.DayRange(
                        LocalDate.ofEpochDay(range.low()), LocalDate.ofEpochDay(range.high())));
    }

    private static List<Finding.Consequence> consequences(
            LawOfDay law, Answers answers, Provision provision) {
        if (!(provision.rule() instanceof Rule.Sanction)) {
            return List.of();
        }
        List<Finding.Consequence> consequences = new ArrayList<>();
        for (SettledPenalty penalty : law.settledPenalties(provision)) {
            ShapedPenalty shaped = penalty.shaped();
            Optional<Range> most = penalty.most().map(answers::value);
            consequences.add(
                    new Finding.Consequence(
                            shaped.penalty(),
                            shaped.most().or(shaped::least).map(Expression::type),
                            penalty.least().map(answers::value),
                            most,
                            answers.value(penalty.open()),
                            penalty.until().map(answers::value).flatMap(Assessment::days),
                            most.map(m -> instead(answers, penalty, m)).orElse(List.of()),
                            shaped.by()));
        }
        return consequences;
    }

    private static List<Finding.Instead> instead(
            Answers answers, SettledPenalty penalty, Range most) {
        List<Finding.Instead> instead = new ArrayList<>();
        for (SettledPenalty.Instead conversion : penalty.instead()) {
            Range each = answers.value(conversion.each());
            Range gives = answers.value(conversion.gives());
            boolean sameUnit =
                    penalty.shaped()
                            .penalty()
                            .most()
                            .map(x -> x.type().equals(conversion.each().type()))
                            .orElse(false);
            if (sameUnit && each.low() > 0) {
                instead.add(
                        new Finding.Instead(
                                conversion.by(),
                                ((GeneralRule.Conversion) conversion.by().rule()).to(),
                                conversion.gives().type(),
                                new Range(
                                        most.low() / each.high() * gives.low(),
                                        most.high() / each.low() * gives.high())));
            }
        }
        return instead;
    }

    /** Findings of sanctions that can follow, those that follow for certain first. */
    public List<Finding> exposures() {
        return findings.stream()
                .filter(f -> f.provision().rule() instanceof Rule.Sanction && !f.holds().isNo())
                .sorted(java.util.Comparator.comparing((Finding f) -> f.holds().isYes() ? 0 : 1))
                .toList();
    }

    /** By provision id. */
    public Map<String, Range> holds() {
        Map<String, Range> holds = new java.util.LinkedHashMap<>();
        findings.forEach(f -> holds.put(f.provision().id(), f.holds()));
        return holds;
    }
}
