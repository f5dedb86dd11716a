// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dalel.law.day.LawOfDay;
import org.dalel.law.language.Expression;
import org.dalel.law.language.Expression.Constant;
import org.dalel.law.language.Expression.Joint;
import org.dalel.law.language.Expression.Logic;
import org.dalel.law.pack.Provision;
import org.dalel.law.pack.Rule;
import org.dalel.law.program.Answers;
import org.dalel.law.program.Range;
import org.dalel.law.program.Simplified;

/**
 * What can follow when an organisation does not do what it must, or does what it may not: asked
 * before it happens. Limitation and repetition are left out of the question; they stand in the
 * findings themselves.
 */
public final class IfBreached {
    /** A breach on its first day, and one that lasts longer than any law waits. */
    private static final List<Long> DAYS_LATE = List.of(1L, 36_500L);

    private final Assessment assessment;
    private final LawOfDay law;
    private final Answers answers;

    private IfBreached(Assessment assessment, Profile profile) {
        this.assessment = assessment;
        this.law = assessment.law();
        this.answers = Answers.of(law.program(), profile.facts());
    }

    /**
     * @param profile the one that was assessed
     */
    public static IfBreached of(Assessment assessment, Profile profile) {
        return new IfBreached(assessment, profile);
    }

    /**
     * The findings of sanctions that follow, or may follow, a breach of this duty or prohibition:
     * those for a first breach before those for a repetition, those that come at once before those
     * that come with time, then the worst first.
     */
    public List<Finding> of(Provision obligation) {
        return assessment.findings().stream()
                .filter(
                        f ->
                                f.provision().rule() instanceof Rule.Sanction s
                                        && follows(s, obligation))
                .filter(f -> !f.inForce().isNo() && !f.consequences().isEmpty())
                .filter(
                        f ->
                                DAYS_LATE.stream()
                                        .anyMatch(
                                                d -> !reached(f.provision(), obligation, d).isNo()))
                .sorted(
                        Comparator.comparing((Finding f) -> sanction(f).repeatMonths().isPresent())
                                .thenComparing(f -> sanction(f).afterDays())
                                .thenComparing(Severity::of))
                .toList();
    }

    private static Rule.Sanction sanction(Finding finding) {
        return (Rule.Sanction) finding.provision().rule();
    }

    private boolean follows(Rule.Sanction sanction, Provision obligation) {
        return sanction.breachOf().contains(obligation.id())
                || sanction.deed()
                        .map(d -> names(d, obligation.id() + ".breached", new HashSet<>()))
                        .orElse(false);
    }

    /** Whether an expression rests on a name, by itself or through the terms that it names. */
    private boolean names(Expression expression, String name, Set<String> seen) {
        if (expression instanceof Expression.Named named) {
            return named.name().equals(name)
                    || isTerm(named)
                            && seen.add(named.name())
                            && names(answers.step(named.name()).expression(), name, seen);
        }
        return expression.parts().stream().anyMatch(p -> names(p, name, seen));
    }

    private boolean isTerm(Expression.Named named) {
        return law.pack().terms().stream().anyMatch(t -> t.id().equals(named.name()));
    }

    /** Whether the sanction would reach this organisation once the obligation is breached. */
    private Range reached(Provision provision, Provision obligation, long daysLate) {
        Rule.Sanction sanction = (Rule.Sanction) provision.rule();
        Expression all =
                new Logic(Joint.AND, law.reach(provision), sanction.deed().orElse(Constant.YES));
        return answers.value(law.settled(provision, new Supposed(obligation, daysLate).in(all)));
    }

    /** The obligation being breached for so many days, also in what other names rest on. */
    private final class Supposed {
        private final Provision obligation;
        private final long daysLate;
        private final Map<String, Expression> meanings = new HashMap<>();

        private Supposed(Provision obligation, long daysLate) {
            this.obligation = obligation;
            this.daysLate = daysLate;
        }

        private Expression in(Expression expression) {
            return Simplified.of(expression, this::meaning, law.program().calendar());
        }

        private Expression meaning(Expression.Named named) {
            if (named.name().equals(obligation.id() + ".breached")) {
                return Constant.YES;
            }
            if (named.name().equals(obligation.id() + ".late")) {
                return new Constant(daysLate, named.type());
            }
            if (!isTerm(named) && law.pack().provision(named.name()).isEmpty()) {
                return named;
            }
            Expression known = meanings.get(named.name());
            if (known == null) {
                known = in(answers.step(named.name()).expression());
                meanings.put(named.name(), known);
            }
            return known;
        }
    }
}
