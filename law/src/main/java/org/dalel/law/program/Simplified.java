// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.program;

import java.util.function.Function;
import org.dalel.law.language.Expression;
import org.dalel.law.language.Expression.Arithmetic;
import org.dalel.law.language.Expression.Choice;
import org.dalel.law.language.Expression.Comparison;
import org.dalel.law.language.Expression.Constant;
import org.dalel.law.language.Expression.Joint;
import org.dalel.law.language.Expression.Logic;
import org.dalel.law.language.Expression.Not;
import org.dalel.law.language.Type;

/** An expression with its names replaced where they are settled, and what follows from it done. */
public final class Simplified {
    private final Function<Expression.Named, Expression> meaning;
    private final WorkingDays calendar;

    private Simplified(Function<Expression.Named, Expression> meaning, WorkingDays calendar) {
        this.meaning = meaning;
        this.calendar = calendar;
    }

    /**
     * @param meaning what stands for a name: the name itself where nothing is settled
     */
    public static Expression of(
            Expression expression,
            Function<Expression.Named, Expression> meaning,
            WorkingDays calendar) {
        return new Simplified(meaning, calendar).simplified(expression);
    }

    private Expression simplified(Expression expression) {
        if (expression instanceof Constant || expression instanceof Expression.Open) {
            return expression;
        }
        if (expression instanceof Expression.Named named) {
            return meaning.apply(named);
        }
        if (expression instanceof Not not) {
            Expression of = simplified(not.of());
            return of instanceof Not twice ? twice.of() : settled(new Not(of));
        }
        if (expression instanceof Logic logic) {
            return logic(logic);
        }
        if (expression instanceof Choice choice) {
            return choice(choice);
        }
        if (expression instanceof Expression.Among among) {
            return settled(
                    new Expression.Among(simplified(among.of()), among.share(), among.mask()));
        }
        if (expression instanceof Comparison comparison) {
            return settled(
                    new Comparison(
                            comparison.order(),
                            simplified(comparison.left()),
                            simplified(comparison.right())));
        }
        Arithmetic arithmetic = (Arithmetic) expression;
        return settled(
                new Arithmetic(
                        arithmetic.operation(),
                        simplified(arithmetic.left()),
                        simplified(arithmetic.right()),
                        arithmetic.type()));
    }

    private Expression logic(Logic logic) {
        Joint joint = logic.joint();
        Constant deciding = joint == Joint.AND ? Constant.NO : Constant.YES;
        Expression left = simplified(logic.left());
        if (left.equals(deciding)) {
            // the other side is not even looked at: most of a pack is not in force on a day
            return deciding;
        }
        Expression right = simplified(logic.right());
        if (left instanceof Constant) {
            return right;
        }
        if (right instanceof Constant value) {
            return value.equals(deciding) ? deciding : left;
        }
        return left.equals(right) ? left : new Logic(joint, left, right);
    }

    private Expression choice(Choice choice) {
        Expression condition = simplified(choice.condition());
        if (condition instanceof Constant settled) {
            return simplified(settled.value() == 1 ? choice.then() : choice.otherwise());
        }
        Expression then = simplified(choice.then());
        Expression otherwise = simplified(choice.otherwise());
        return then.equals(otherwise)
                ? then
                : new Choice(condition, then, otherwise, choice.type());
    }

    /** The value when every part is settled. */
    private Expression settled(Expression expression) {
        for (Expression part : expression.parts()) {
            if (!(part instanceof Constant)) {
                return expression;
            }
        }
        Range value =
                Answers.value(
                        expression,
                        name -> {
                            throw new IllegalStateException("settled parts have no names");
                        },
                        calendar);
        Type type = expression.type();
        return value.settled() ? new Constant(value.low(), type) : expression;
    }
}
