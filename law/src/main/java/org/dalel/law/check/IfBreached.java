// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.check;

import java.util.Comparator;
import java.util.List;
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
    /** A breach that lasts: longer than any time from which a law counts it as worse. */
    private static final long DAYS_LATE = 36_500;

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
                .filter(f -> !f.inForce().isNo() && !reached(f.provision(), obligation).isNo())
                .sorted(
                        Comparator.comparing((Finding f) -> sanction(f).repeatMonths().isPresent())
                                .thenComparing(f -> sanction(f).afterDays())
                                .thenComparing(Severity::of))
                .toList();
    }

    private static Rule.Sanction sanction(Finding finding) {
        return (Rule.Sanction) finding.provision().rule();
    }

    private static boolean follows(Rule.Sanction sanction, Provision obligation) {
        return sanction.breachOf().contains(obligation.id())
                || sanction.deed().map(d -> names(d, obligation.id() + ".breached")).orElse(false);
    }

    private static boolean names(Expression expression, String name) {
        return expression instanceof Expression.Named named && named.name().equals(name)
                || expression.parts().stream().anyMatch(p -> names(p, name));
    }

    /** Whether the sanction would reach this organisation once the obligation is breached. */
    private Range reached(Provision provision, Provision obligation) {
        Rule.Sanction sanction = (Rule.Sanction) provision.rule();
        Expression all =
                new Logic(Joint.AND, provision.who(), sanction.deed().orElse(Constant.YES));
        Expression breached =
                Simplified.of(all, n -> meaning(n, obligation), law.program().calendar());
        return answers.value(law.settled(provision, breached));
    }

    private static Expression meaning(Expression.Named named, Provision obligation) {
        if (named.name().equals(obligation.id() + ".breached")) {
            return Constant.YES;
        }
        if (named.name().equals(obligation.id() + ".late")) {
            return new Constant(DAYS_LATE, named.type());
        }
        return named;
    }
}
