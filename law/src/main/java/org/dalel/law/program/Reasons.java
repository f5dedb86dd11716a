// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.program;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dalel.law.language.Cause;
import org.dalel.law.language.Expression;
import org.dalel.law.language.Expression.Joint;
import org.dalel.law.language.Expression.Named;
import org.dalel.law.language.Names.Kind;
import org.dalel.law.language.Type;

/**
 * What an answer rests on: only the parts that decide it. For "yes, because A and B" both count;
 * for "no, because not A" only A; for "not known" only what is not known.
 */
public final class Reasons {
    private final Answers answers;
    private final Set<Reason> found = new LinkedHashSet<>();

    /**
     * One part and what it came to.
     *
     * @param part a comparison, a question about values, a fact, another term or something left
     *     open
     */
    public record Reason(Expression part, Range value) {}

    private Reasons(Answers answers) {
        this.answers = answers;
    }

    /** The reasons for an expression's value, in the order of its text. */
    public static List<Reason> of(Expression expression, Answers answers) {
        Reasons reasons = new Reasons(answers);
        reasons.why(expression);
        return List.copyOf(reasons.found);
    }

    private void why(Expression expression) {
        if (expression instanceof Expression.Not not) {
            why(not.of());
        } else if (expression instanceof Expression.Logic logic) {
            whyLogic(logic);
        } else if (expression instanceof Expression.Choice choice) {
            whyChoice(choice);
        } else if (expression instanceof Expression.Arithmetic) {
            expression.parts().forEach(this::why);
        } else if (!(expression instanceof Expression.Constant)) {
            add(expression);
        }
    }

    private void add(Expression part) {
        Range value = answers.value(part);
        found.add(new Reason(part, value));
        if (!value.settled() && hangsOnWorkingDays(part, answers)) {
            found.add(new Reason(WORKING_DAYS, Range.OPEN));
        }
        if (!(part instanceof Named)) {
            // what a comparison rests on, where that is another term
            part.parts().forEach(this::terms);
        }
    }

    /** Which days are worked, where that is not known. */
    static final Expression.Open WORKING_DAYS =
            new Expression.Open(0, 1, Type.TRUTH, Cause.DATE, WorkingDays.ABOUT);

    /** Whether a day in it is not known only because it is not known which days are worked. */
    public static boolean hangsOnWorkingDays(Expression part, Answers answers) {
        boolean counted =
                part instanceof Expression.Arithmetic sum
                        && sum.operation() == Expression.Operation.WORKDAYS_AFTER
                        && answers.value(sum.left()).settled()
                        && answers.value(sum.right()).settled()
                        && !answers.value(sum).settled();
        return counted || part.parts().stream().anyMatch(p -> hangsOnWorkingDays(p, answers));
    }

    private void terms(Expression part) {
        if (part instanceof Named named && named.kind() == Kind.TERM) {
            add(named);
        }
        part.parts().forEach(this::terms);
    }

    private void whyLogic(Expression.Logic logic) {
        boolean and = logic.joint() == Joint.AND;
        Range left = answers.value(logic.left());
        if (and ? left.isNo() : left.isYes()) {
            // one is enough
            why(logic.left());
            return;
        }
        Range right = answers.value(logic.right());
        if (and ? right.isNo() : right.isYes()) {
            why(logic.right());
            return;
        }
        boolean settled = left.settled() && right.settled();
        if (settled || !left.settled()) {
            why(logic.left());
        }
        if (settled || !right.settled()) {
            why(logic.right());
        }
    }

    private void whyChoice(Expression.Choice choice) {
        Range condition = answers.value(choice.condition());
        why(choice.condition());
        if (!condition.isNo()) {
            why(choice.then());
        }
        if (!condition.isYes()) {
            why(choice.otherwise());
        }
    }

    /** Facts of which a step's value depends and that are not settled. */
    public static Set<String> openFacts(String step, Answers answers) {
        Set<String> open = new LinkedHashSet<>();
        for (Reason reason : answers.reasons(step)) {
            openFacts(reason.part(), answers, open, new HashSet<>());
        }
        return open;
    }

    private static void openFacts(
            Expression part, Answers answers, Set<String> open, Set<String> seen) {
        if (part instanceof Named named && !answers.value(named).settled()) {
            if (named.kind() == Kind.FACT) {
                open.add(named.name());
            } else if (seen.add(named.name())) {
                answers.reasons(named.name())
                        .forEach(r -> openFacts(r.part(), answers, open, seen));
            }
        }
        part.parts().forEach(p -> openFacts(p, answers, open, seen));
    }
}
