// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.dalel.law.language.Expression.Arithmetic;
import org.dalel.law.language.Expression.Comparison;
import org.dalel.law.language.Expression.Constant;
import org.dalel.law.language.Expression.Operation;
import org.dalel.law.language.Expression.Order;

/** Gives every part of a tree its meaning and type; goes on after a fault where it can. */
final class Checker {
    private static final String NAMES_ARE_LISTED =
            "the pack's facts, parameters and terms are its names: dalel law facts lists them";

    private final Source source;
    private final Names names;
    private final List<Fault> faults = new ArrayList<>();

    Checker(Source source, Names names) {
        this.source = source;
        this.names = names;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    Optional<Expression> check(Syntax tree, Type wanted) {
        return wanted(tree, wanted);
    }

    private Optional<Expression> fault(Syntax at, String what, String whatToDo) {
        faults.add(source.fault(what, at.at(), whatToDo));
        return Optional.empty();
    }

    /** The expression, which must have that type. */
    private Optional<Expression> wanted(Syntax tree, Type type) {
        Optional<Expression> found = expression(tree, Optional.of(type));
        if (found.isPresent() && !found.get().type().matches(type)) {
            return fault(
                    tree,
                    "this is " + found.get().type() + ", but " + type + " is needed here",
                    found.get().type() instanceof Type.Amount && type == Type.TRUTH
                            ? "compare it with something: … > 0"
                            : "write an expression that gives " + type);
        }
        return found;
    }

    /**
     * @param hint the type that the other side has, so that a value of a domain or a plain number
     *     can be understood
     */
    private Optional<Expression> expression(Syntax tree, Optional<Type> hint) {
        if (tree instanceof Syntax.Number number) {
            return number(number, hint);
        }
        if (tree instanceof Syntax.Day day) {
            return Optional.of(new Constant(day.day(), Type.DAY));
        }
        if (tree instanceof Syntax.Word word) {
            return word(word, hint);
        }
        if (tree instanceof Syntax.Call call) {
            return call(call, hint);
        }
        if (tree instanceof Syntax.Not not) {
            return wanted(not.of(), Type.TRUTH).map(Expression.Not::new);
        }
        if (tree instanceof Syntax.Minus minus) {
            return minus(minus, hint);
        }
        if (tree instanceof Syntax.Choice choice) {
            return choice(choice, hint);
        }
        if (tree instanceof Syntax.Among among) {
            return among(among);
        }
        return pair((Syntax.Pair) tree, hint);
    }

    private Optional<Expression> number(Syntax.Number number, Optional<Type> hint) {
        if (number.unit().isEmpty()) {
            return scaled(number, number.value(), Unit.NONE);
        }
        Syntax.Word word = number.unit().get();
        Optional<Unit.Length> length = Unit.length(word.name());
        if (length.isPresent()) {
            return scaled(
                    number,
                    number.value().multiply(BigDecimal.valueOf(length.get().times())),
                    length.get().unit());
        }
        Optional<Names.Meaning> meaning = names.meaning(word.name());
        if (meaning.isPresent() && meaning.get().kind() == Names.Kind.PARAMETER) {
            return unitOfTheLaw(number, word, meaning.get(), hint);
        }
        Optional<Unit> unit = Unit.of(word.name());
        if (unit.isPresent()) {
            return scaled(number, number.value(), unit.get());
        }
        return fault(
                word,
                "'" + word.name() + "' is no unit",
                "units are %, hours, days, weeks, months, years, a currency's code such as KZT,"
                        + " and the pack's parameters such as mci");
    }

    /** {@code 25 mci}: so many times a parameter. */
    private Optional<Expression> unitOfTheLaw(
            Syntax.Number number, Syntax.Word word, Names.Meaning meaning, Optional<Type> hint) {
        if (!(meaning.type() instanceof Type.Amount)) {
            return fault(
                    word,
                    "the parameter '" + word.name() + "' is no amount",
                    "use a parameter with a unit");
        }
        Expression parameter =
                new Expression.Named(word.name(), Names.Kind.PARAMETER, meaning.type());
        return scaled(number, number.value(), Unit.NONE)
                .flatMap(times -> times(number, times, parameter));
    }

    private Optional<Expression> scaled(Syntax at, BigDecimal value, Unit unit) {
        BigDecimal plain = value.stripTrailingZeros();
        int digits = Math.max(0, plain.scale());
        if (digits > 9) {
            return fault(at, "more than nine decimals", "round the number");
        }
        try {
            long kept = plain.movePointRight(digits).longValueExact();
            return Optional.of(new Constant(kept, new Type.Amount(unit, digits)));
        } catch (ArithmeticException tooLarge) {
            return fault(at, "this number is too large", "numbers have at most 18 digits");
        }
    }

    private Optional<Expression> word(Syntax.Word word, Optional<Type> hint) {
        switch (word.name()) {
            case "true" -> {
                return Optional.of(Constant.YES);
            }
            case "false" -> {
                return Optional.of(Constant.NO);
            }
            case "never" -> {
                return Optional.of(new Constant(Type.Day.NEVER, Type.DAY));
            }
            default -> {}
        }
        if (hint.isPresent() && hint.get() instanceof Type.One one) {
            OptionalLong bit = one.domain().bit(word.name());
            if (bit.isPresent()) {
                return Optional.of(new Constant(bit.getAsLong(), one));
            }
        }
        Optional<Names.Meaning> meaning = names.meaning(word.name());
        if (meaning.isEmpty()) {
            return fault(
                    word,
                    "unknown name '" + word.name() + "'",
                    Nearest.advice(word.name(), suggestions(hint), NAMES_ARE_LISTED));
        }
        return Optional.of(
                new Expression.Named(word.name(), meaning.get().kind(), meaning.get().type()));
    }

    private List<String> suggestions(Optional<Type> hint) {
        List<String> known = new ArrayList<>(names.all());
        if (hint.isPresent() && hint.get() instanceof Type.One one) {
            known.addAll(one.domain().values());
        }
        return known;
    }

    private Optional<Expression> minus(Syntax.Minus minus, Optional<Type> hint) {
        Optional<Expression> of = expression(minus.of(), hint);
        if (of.isEmpty()) {
            return of;
        }
        if (!(of.get().type() instanceof Type.Amount amount)) {
            return fault(
                    minus,
                    "the opposite of " + of.get().type() + " means nothing",
                    "- stands before a number");
        }
        if (of.get() instanceof Constant constant) {
            return Optional.of(new Constant(-constant.value(), amount));
        }
        return Optional.of(
                new Arithmetic(Operation.MINUS, new Constant(0, amount), of.get(), amount));
    }

    private Optional<Expression> choice(Syntax.Choice choice, Optional<Type> hint) {
        Optional<Expression> condition = wanted(choice.condition(), Type.TRUTH);
        Optional<Expression> then = expression(choice.then(), hint);
        Optional<Expression> otherwise =
                expression(choice.otherwise(), then.map(Expression::type).or(() -> hint));
        if (condition.isEmpty() || then.isEmpty() || otherwise.isEmpty()) {
            return Optional.empty();
        }
        Optional<Pair> pair = aligned(choice, then.get(), otherwise.get());
        return pair.map(
                p -> new Expression.Choice(condition.get(), p.left(), p.right(), p.left().type()));
    }

    private Optional<Expression> among(Syntax.Among among) {
        Optional<Expression> of = expression(among.of(), Optional.empty());
        if (of.isEmpty()) {
            return of;
        }
        Type type = of.get().type();
        boolean fits = among.in() ? type instanceof Type.One : type instanceof Type.Many;
        if (!fits) {
            return fault(
                    among,
                    among.in()
                            ? "'in' asks for one of several values, but this is " + type
                            : "'has' asks for a set of values, but this is " + type,
                    type instanceof Type.Many
                            ? "write: has any {…}"
                            : type instanceof Type.One ? "write: in {…}" : "compare it: == …");
        }
        Domain domain = type instanceof Type.One one ? one.domain() : ((Type.Many) type).domain();
        long mask = 0;
        boolean right = true;
        for (Syntax.Word value : among.values()) {
            OptionalLong bit = domain.bit(value.name());
            if (bit.isEmpty()) {
                right = false;
                fault(
                        value,
                        "'" + value.name() + "' is no value of " + domain.name(),
                        Nearest.advice(
                                value.name(),
                                domain.values(),
                                "its values are " + String.join(", ", domain.values())));
            } else {
                mask |= bit.getAsLong();
            }
        }
        return right
                ? Optional.of(new Expression.Among(of.get(), among.share(), mask))
                : Optional.empty();
    }

    /** Two expressions of one type and as many decimals. */
    private record Pair(Expression left, Expression right) {}

    private Optional<Pair> aligned(Syntax at, Expression left, Expression right) {
        if (isZero(left) && right.type() instanceof Type.Amount amount) {
            return Optional.of(new Pair(new Constant(0, amount), right));
        }
        if (isZero(right) && left.type() instanceof Type.Amount amount) {
            return Optional.of(new Pair(left, new Constant(0, amount)));
        }
        if (!left.type().matches(right.type())) {
            fault(
                    at,
                    "one side is " + left.type() + ", the other " + right.type(),
                    left.type() instanceof Type.Amount && right.type() instanceof Type.Amount
                            ? "give both the same unit"
                            : "compare like with like");
            return Optional.empty();
        }
        if (left.type() instanceof Type.Amount one && right.type() instanceof Type.Amount other) {
            int digits = Math.max(one.digits(), other.digits());
            return Optional.of(new Pair(withDigits(left, digits), withDigits(right, digits)));
        }
        return Optional.of(new Pair(left, right));
    }

    /** Nothing is nothing in every unit. */
    private static boolean isZero(Expression expression) {
        return expression instanceof Constant constant
                && constant.value() == 0
                && constant.type().equals(Type.COUNT);
    }

    static Expression withDigits(Expression number, int digits) {
        Type.Amount amount = (Type.Amount) number.type();
        if (amount.digits() == digits) {
            return number;
        }
        if (amount.digits() > digits) {
            throw new IllegalArgumentException(
                    "decimals are never cut: " + amount.digits() + " to " + digits);
        }
        long factor = 1;
        for (int i = amount.digits(); i < digits; i++) {
            factor *= 10;
        }
        Type.Amount type = new Type.Amount(amount.unit(), digits);
        if (number instanceof Constant constant) {
            return new Constant(Math.multiplyExact(constant.value(), factor), type);
        }
        return new Arithmetic(Operation.TIMES, number, new Constant(factor, Type.COUNT), type);
    }

    private Optional<Expression> pair(Syntax.Pair pair, Optional<Type> hint) {
        return switch (pair.sign()) {
            case "and" -> logic(pair, Expression.Joint.AND);
            case "or" -> logic(pair, Expression.Joint.OR);
            case "+", "-", "*" -> arithmetic(pair, hint);
            default -> comparison(pair);
        };
    }

    private Optional<Expression> logic(Syntax.Pair pair, Expression.Joint joint) {
        Optional<Expression> left = wanted(pair.left(), Type.TRUTH);
        Optional<Expression> right = wanted(pair.right(), Type.TRUTH);
        return left.isEmpty() || right.isEmpty()
                ? Optional.empty()
                : Optional.of(new Expression.Logic(joint, left.get(), right.get()));
    }

    private Optional<Expression> comparison(Syntax.Pair pair) {
        Optional<Expression> left = expression(pair.left(), Optional.empty());
        Optional<Expression> right = expression(pair.right(), left.map(Expression::type));
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        Order order = order(pair.sign());
        Optional<Pair> both = aligned(pair, left.get(), right.get());
        if (both.isEmpty()) {
            return Optional.empty();
        }
        Type type = both.get().left().type();
        boolean ordered = type instanceof Type.Amount || type instanceof Type.Day;
        if (!ordered && order != Order.EQUAL && order != Order.UNEQUAL) {
            return fault(pair, "there is no more or less of " + type, "ask with ==, != or in {…}");
        }
        if (type instanceof Type.Many) {
            return fault(
                    pair,
                    "two sets of values are not compared as a whole",
                    "ask with has any, has all or has other than");
        }
        if (type instanceof Type.One && both.get().right() instanceof Constant value) {
            Expression among =
                    new Expression.Among(both.get().left(), Expression.Share.ANY, value.value());
            return Optional.of(order == Order.EQUAL ? among : new Expression.Not(among));
        }
        return Optional.of(new Comparison(order, both.get().left(), both.get().right()));
    }

    private static Order order(String sign) {
        for (Order order : Order.values()) {
            if (order.sign().equals(sign)) {
                return order;
            }
        }
        throw new IllegalArgumentException("no sign of order: " + sign);
    }

    private Optional<Expression> arithmetic(Syntax.Pair pair, Optional<Type> hint) {
        Optional<Expression> left = expression(pair.left(), Optional.empty());
        Optional<Expression> right = expression(pair.right(), Optional.empty());
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        if (pair.sign().equals("*")) {
            return times(pair, left.get(), right.get());
        }
        boolean plus = pair.sign().equals("+");
        if (left.get().type() == Type.DAY || right.get().type() == Type.DAY) {
            return daysLater(pair, left.get(), right.get(), plus);
        }
        if (!(left.get().type() instanceof Type.Amount)
                || !(right.get().type() instanceof Type.Amount)) {
            return fault(
                    pair,
                    "'"
                            + pair.sign()
                            + "' joins numbers, but here are "
                            + left.get().type()
                            + " and "
                            + right.get().type(),
                    "join conditions with and, or");
        }
        return aligned(pair, left.get(), right.get())
                .map(
                        both ->
                                new Arithmetic(
                                        plus ? Operation.PLUS : Operation.MINUS,
                                        both.left(),
                                        both.right(),
                                        both.left().type()));
    }

    private Optional<Expression> times(Syntax at, Expression left, Expression right) {
        if (!(left.type() instanceof Type.Amount one)
                || !(right.type() instanceof Type.Amount other)) {
            return fault(
                    at,
                    "'*' multiplies numbers, but here are " + left.type() + " and " + right.type(),
                    "multiply a number by a number");
        }
        Unit unit;
        int digits = one.digits() + other.digits();
        if (one.unit().equals(Unit.NONE)) {
            unit = other.unit();
        } else if (other.unit().equals(Unit.NONE)) {
            unit = one.unit();
        } else if (one.unit().equals(Unit.PERCENT)) {
            unit = other.unit();
            digits += 2;
        } else if (other.unit().equals(Unit.PERCENT)) {
            unit = one.unit();
            digits += 2;
        } else {
            return fault(
                    at,
                    one.unit() + " times " + other.unit() + " means nothing",
                    "one of the two is a plain number or a percentage");
        }
        if (digits > 9) {
            return fault(at, "more than nine decimals", "use fewer decimals in the facts");
        }
        return Optional.of(
                new Arithmetic(Operation.TIMES, left, right, new Type.Amount(unit, digits)));
    }

    /** A day and a length of time, or the days between two days. */
    private Optional<Expression> daysLater(
            Syntax.Pair pair, Expression left, Expression right, boolean plus) {
        if (left.type() == Type.DAY && right.type() == Type.DAY) {
            return plus
                    ? fault(pair, "two dates cannot be added", "subtract one from the other")
                    : Optional.of(
                            new Arithmetic(
                                    Operation.MINUS, left, right, new Type.Amount(Unit.DAYS, 0)));
        }
        if (left.type() == Type.DAY
                && right.type() instanceof Type.Amount amount
                && amount.digits() == 0) {
            if (amount.unit().equals(Unit.DAYS)) {
                return Optional.of(
                        new Arithmetic(
                                plus ? Operation.PLUS : Operation.MINUS, left, right, Type.DAY));
            }
            if (amount.unit().equals(Unit.MONTHS)) {
                Expression months =
                        plus
                                ? right
                                : new Arithmetic(
                                        Operation.MINUS, new Constant(0, amount), right, amount);
                return Optional.of(
                        new Arithmetic(Operation.MONTHS_AFTER, left, folded(months), Type.DAY));
            }
        }
        return fault(
                pair,
                "a date and "
                        + (left.type() == Type.DAY ? right.type() : left.type())
                        + " cannot be joined by '"
                        + pair.sign()
                        + "'",
                "write: date + 30 days, date - 3 months");
    }

    private static Expression folded(Expression months) {
        return months instanceof Arithmetic a
                        && a.operation() == Operation.MINUS
                        && a.left() instanceof Constant zero
                        && zero.value() == 0
                        && a.right() instanceof Constant value
                ? new Constant(-value.value(), a.type())
                : months;
    }

    private Optional<Expression> call(Syntax.Call call, Optional<Type> hint) {
        return switch (call.name()) {
            case "min" -> extreme(call, Operation.MIN, hint);
            case "max" -> extreme(call, Operation.MAX, hint);
            case "filed" ->
                    arguments(call, 1, "filed(annual_report)")
                            .flatMap(a -> wanted(a.get(0), Type.DAY))
                            .map(day -> notAfterToday(day));
            case "since" ->
                    arguments(call, 1, "since(dissolved)")
                            .flatMap(a -> wanted(a.get(0), Type.DAY))
                            .map(
                                    day ->
                                            new Arithmetic(
                                                    Operation.MINUS,
                                                    today(),
                                                    day,
                                                    new Type.Amount(Unit.DAYS, 0)));
            case "within" -> within(call);
            case "workdays_after" -> workdays(call);
            default ->
                    fault(
                            call,
                            "there is no call '" + call.name() + "'",
                            Nearest.advice(
                                    call.name(),
                                    List.of(
                                            "min",
                                            "max",
                                            "filed",
                                            "since",
                                            "within",
                                            "workdays_after"),
                                    "the calls are min max filed since within workdays_after"));
        };
    }

    private Optional<List<Syntax>> arguments(Syntax.Call call, int number, String example) {
        if (call.arguments().size() != number) {
            fault(
                    call,
                    "'" + call.name() + "' takes " + number + (number == 1 ? " value" : " values"),
                    "write: " + example);
            return Optional.empty();
        }
        return Optional.of(call.arguments());
    }

    private static Expression today() {
        return new Expression.Named("today", Names.Kind.ANCHOR, Type.DAY);
    }

    private static Expression notAfterToday(Expression day) {
        return new Comparison(Order.AT_MOST, day, today());
    }

    /** Whether a day lies in the length of time that ends today. */
    private Optional<Expression> within(Syntax.Call call) {
        Optional<List<Syntax>> arguments = arguments(call, 2, "within(fined, 1 year)");
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        Optional<Expression> day = wanted(arguments.get().get(0), Type.DAY);
        Optional<Expression> length = expression(arguments.get().get(1), Optional.empty());
        if (day.isEmpty() || length.isEmpty()) {
            return Optional.empty();
        }
        if (!(length.get().type() instanceof Type.Amount amount)
                || amount.digits() > 0
                || !amount.unit().equals(Unit.DAYS) && !amount.unit().equals(Unit.MONTHS)) {
            return fault(
                    arguments.get().get(1),
                    "this is " + length.get().type() + ", but a length of time is needed here",
                    "write: within(fined, 1 year)");
        }
        Expression end =
                new Arithmetic(
                        amount.unit().equals(Unit.DAYS) ? Operation.PLUS : Operation.MONTHS_AFTER,
                        day.get(),
                        length.get(),
                        Type.DAY);
        return Optional.of(
                new Expression.Logic(
                        Expression.Joint.AND,
                        notAfterToday(day.get()),
                        new Comparison(Order.AT_MOST, today(), end)));
    }

    private Optional<Expression> workdays(Syntax.Call call) {
        Optional<List<Syntax>> arguments = arguments(call, 2, "workdays_after(event, 10)");
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        Optional<Expression> day = wanted(arguments.get().get(0), Type.DAY);
        Optional<Expression> number = wanted(arguments.get().get(1), Type.COUNT);
        return day.isEmpty() || number.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Arithmetic(
                                Operation.WORKDAYS_AFTER, day.get(), number.get(), Type.DAY));
    }

    private Optional<Expression> extreme(
            Syntax.Call call, Operation operation, Optional<Type> hint) {
        if (call.arguments().size() < 2) {
            return fault(
                    call,
                    "'" + call.name() + "' takes two values or more",
                    "write: " + call.name() + "(a, b)");
        }
        Optional<Expression> all = Optional.empty();
        for (Syntax argument : call.arguments()) {
            Optional<Expression> one = expression(argument, hint);
            if (one.isEmpty()) {
                return one;
            }
            Type type = one.get().type();
            if (!(type instanceof Type.Amount) && type != Type.DAY) {
                return fault(
                        argument,
                        "'" + call.name() + "' takes numbers or dates, but this is " + type,
                        "write: " + call.name() + "(a, b)");
            }
            if (all.isEmpty()) {
                all = one;
                continue;
            }
            all =
                    aligned(argument, all.get(), one.get())
                            .map(
                                    both ->
                                            new Arithmetic(
                                                    operation,
                                                    both.left(),
                                                    both.right(),
                                                    both.left().type()));
            if (all.isEmpty()) {
                return all;
            }
        }
        return all;
    }
}
