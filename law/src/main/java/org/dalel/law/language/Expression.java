// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.language;

import java.util.List;

/** A checked expression: every part has a type, all units agree. */
public sealed interface Expression {
    Type type();

    /** The parts, in the order of the text. */
    List<Expression> parts();

    /** A settled value. */
    record Constant(long value, Type type) implements Expression {
        public static final Constant YES = new Constant(1, Type.TRUTH);
        public static final Constant NO = new Constant(0, Type.TRUTH);

        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /**
     * What the law itself leaves open: a day of commencement known to the month, a contested
     * reading, a topic that is not encoded.
     *
     * @param lowest smallest value it can have; for values of a domain those it has for certain
     * @param highest greatest value it can have; for values of a domain those it can have
     * @param about what is open, for people: a provision's id, a reading's name
     */
    record Open(long lowest, long highest, Type type, Cause cause, String about)
            implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /** A name and what it means. */
    record Named(String name, Names.Kind kind, Type type) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /** The opposite of yes or no. */
    record Not(Expression of) implements Expression {
        @Override
        public Type type() {
            return Type.TRUTH;
        }

        @Override
        public List<Expression> parts() {
            return List.of(of);
        }
    }

    /** {@code and}, {@code or}. */
    record Logic(Joint joint, Expression left, Expression right) implements Expression {
        @Override
        public Type type() {
            return Type.TRUTH;
        }

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    /** How two truths are joined. */
    enum Joint {
        AND,
        OR
    }

    /** Two values of one type set against each other. */
    record Comparison(Order order, Expression left, Expression right) implements Expression {
        @Override
        public Type type() {
            return Type.TRUTH;
        }

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    /** How two values stand to each other. */
    enum Order {
        EQUAL("=="),
        UNEQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">=");

        private final String sign;

        Order(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /** Sum, difference, product, smaller, greater; of a day and a length also a day. */
    record Arithmetic(Operation operation, Expression left, Expression right, Type type)
            implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    /** What is done with two numbers. */
    enum Operation {
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        MIN("min"),
        MAX("max"),
        /**
         * A day so many months later: the last day of a shorter month where there is no such day.
         */
        MONTHS_AFTER("months after"),
        /** A day so many working days later, by the pack's calendar of holidays. */
        WORKDAYS_AFTER("workdays after"),
        /**
         * The earliest day that can be it, where holidays are not known; made in comparing laws.
         */
        FIRST_WORKDAYS_AFTER("workdays after, at the earliest"),
        /** The latest day that can be it. */
        LAST_WORKDAYS_AFTER("workdays after, at the latest");

        private final String sign;

        Operation(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /** {@code condition ? then : otherwise}. */
    record Choice(Expression condition, Expression then, Expression otherwise, Type type)
            implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(condition, then, otherwise);
        }
    }

    /**
     * Whether a value is among those of a mask: {@code in {a, b}}, {@code has any {a, b}}.
     *
     * @param of of type {@link Type.One} or {@link Type.Many}
     */
    record Among(Expression of, Share share, long mask) implements Expression {
        @Override
        public Type type() {
            return Type.TRUTH;
        }

        @Override
        public List<Expression> parts() {
            return List.of(of);
        }

        public Domain domain() {
            return of.type() instanceof Type.One one
                    ? one.domain()
                    : ((Type.Many) of.type()).domain();
        }
    }

    /** How many of the values named. */
    enum Share {
        /** At least one of them. */
        ANY,
        /** Every one of them. */
        ALL,
        /** At least one value that is none of them. */
        OTHER_THAN
    }
}
