// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.program;

import java.util.List;
import java.util.function.ToIntFunction;
import org.dalel.law.language.Expression;
import org.dalel.law.language.Expression.Arithmetic;
import org.dalel.law.language.Expression.Order;
import org.dalel.law.language.Expression.Share;
import org.dalel.law.language.Type;

/**
 * An expression with its names looked up: gives what {@link Answers#value(Expression)} gives, from
 * values by number.
 */
sealed interface Formula {
    /**
     * @param values by number of fact or step; those it uses are there
     * @throws ArithmeticException when a number leaves those there are
     */
    Range value(Range[] values);

    /** The parts, in the order of the text. */
    default List<Formula> parts() {
        return List.of();
    }

    static Formula of(
            Expression expression, ToIntFunction<Expression.Named> number, WorkingDays calendar) {
        if (expression instanceof Expression.Named named) {
            return new Given(number.applyAsInt(named));
        }
        if (expression instanceof Expression.Constant constant) {
            return constant.type() == Type.TRUTH
                    ? constant.value() == 0 ? Fixed.NO : Fixed.YES
                    : new Fixed(Range.of(constant.value()));
        }
        if (expression instanceof Expression.Open open) {
            return new Fixed(new Range(open.lowest(), open.highest()));
        }
        if (expression instanceof Expression.Not not) {
            return new Not(of(not.of(), number, calendar));
        }
        if (expression instanceof Expression.Logic logic) {
            Formula left = of(logic.left(), number, calendar);
            Formula right = of(logic.right(), number, calendar);
            return logic.joint() == Expression.Joint.AND
                    ? new Both(left, right)
                    : new Either(left, right);
        }
        if (expression instanceof Expression.Choice choice) {
            return new Choice(
                    of(choice.condition(), number, calendar),
                    of(choice.then(), number, calendar),
                    of(choice.otherwise(), number, calendar),
                    choice.type());
        }
        if (expression instanceof Expression.Among among) {
            return new Among(
                    of(among.of(), number, calendar),
                    among.of().type() instanceof Type.One,
                    among.share(),
                    among.mask());
        }
        if (expression instanceof Expression.Comparison comparison) {
            return new Compared(
                    comparison.order(),
                    comparison.left().type() instanceof Type.One,
                    of(comparison.left(), number, calendar),
                    of(comparison.right(), number, calendar));
        }
        Arithmetic arithmetic = (Arithmetic) expression;
        return new Sum(
                arithmetic,
                of(arithmetic.left(), number, calendar),
                of(arithmetic.right(), number, calendar),
                calendar);
    }

    /** The same whatever is known. */
    record Fixed(Range range) implements Formula {
        static final Fixed YES = new Fixed(Range.YES);
        static final Fixed NO = new Fixed(Range.NO);

        @Override
        public Range value(Range[] values) {
            return range;
        }
    }

    /** A fact, or an earlier step. */
    record Given(int number) implements Formula {
        @Override
        public Range value(Range[] values) {
            return values[number];
        }
    }

    record Not(Formula of) implements Formula {
        @Override
        public Range value(Range[] values) {
            return of.value(values).not();
        }

        @Override
        public List<Formula> parts() {
            return List.of(of);
        }
    }

    record Both(Formula left, Formula right) implements Formula {
        @Override
        public Range value(Range[] values) {
            Range first = left.value(values);
            return first.isNo() ? first : first.and(right.value(values));
        }

        @Override
        public List<Formula> parts() {
            return List.of(left, right);
        }
    }

    record Either(Formula left, Formula right) implements Formula {
        @Override
        public Range value(Range[] values) {
            Range first = left.value(values);
            return first.isYes() ? first : first.or(right.value(values));
        }

        @Override
        public List<Formula> parts() {
            return List.of(left, right);
        }
    }

    record Choice(Formula condition, Formula then, Formula otherwise, Type type)
            implements Formula {
        @Override
        public Range value(Range[] values) {
            Range which = condition.value(values);
            if (which.isYes()) {
                return then.value(values);
            }
            return which.isNo()
                    ? otherwise.value(values)
                    : then.value(values).hull(otherwise.value(values), type);
        }

        @Override
        public List<Formula> parts() {
            return List.of(condition, then, otherwise);
        }
    }

    record Among(Formula of, boolean one, Share share, long mask) implements Formula {
        @Override
        public Range value(Range[] values) {
            Range known = of.value(values);
            return one ? known.oneAmong(share, mask) : known.manyAmong(share, mask);
        }

        @Override
        public List<Formula> parts() {
            return List.of(of);
        }
    }

    record Compared(Order order, boolean one, Formula left, Formula right) implements Formula {
        @Override
        public Range value(Range[] values) {
            Range first = left.value(values);
            Range second = right.value(values);
            if (one) {
                Range same = first.sameOne(second);
                return order == Order.EQUAL ? same : same.not();
            }
            return first.compared(order, second);
        }

        @Override
        public List<Formula> parts() {
            return List.of(left, right);
        }
    }

    record Sum(Arithmetic arithmetic, Formula left, Formula right, WorkingDays calendar)
            implements Formula {
        @Override
        public Range value(Range[] values) {
            return Answers.arithmetic(
                    arithmetic, left.value(values), right.value(values), calendar);
        }

        @Override
        public List<Formula> parts() {
            return List.of(left, right);
        }
    }
}
