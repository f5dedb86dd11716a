// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.population;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dalel.law.day.LawOfDay;
import org.dalel.law.language.Expression;
import org.dalel.law.language.Expression.Among;
import org.dalel.law.language.Expression.Constant;
import org.dalel.law.language.Expression.Logic;
import org.dalel.law.language.Expression.Named;
import org.dalel.law.language.Expression.Not;
import org.dalel.law.language.Names.Kind;
import org.dalel.law.language.Type;
import org.dalel.law.pack.FactDefinition;
import org.dalel.law.pack.Provision;
import org.dalel.law.pack.Rule;
import org.dalel.law.program.Column;
import org.dalel.law.program.Columns;
import org.dalel.law.program.Input;
import org.dalel.law.program.Program;
import org.dalel.law.program.Register;
import org.dalel.law.program.Step;

/**
 * What a law means for all organisations of a register, and what would change for how many with
 * another. Only counts of classes leave here, and only those that {@link Disclosure} lets pass and
 * from which {@link Subtraction} finds nothing to be worked out.
 *
 * <p>Facts that the register does not have, or not of everybody, give bounds: so many for certain,
 * so many at most.
 *
 * @param organisations rows of the register
 * @param groups how many organisations each group has, groups of fewer than ten together
 * @param lines one for each provision in the order of the pack; those that reach nobody are left
 *     out
 * @param duties how many organisations have how many duties for certain
 * @param breaches how many organisations breach how many duties for certain
 */
public record Population(
        long organisations,
        List<Counts> groups,
        List<Line> lines,
        Optional<List<Disclosure.Bar>> duties,
        Optional<List<Disclosure.Bar>> breaches) {
    private static final String NOT_KNOWN = "not known";

    /** Of a register without organisations. */
    public static final Population NOBODY =
            new Population(0, List.of(), List.of(), Optional.empty(), Optional.empty());

    public Population {
        groups = List.copyOf(groups);
        lines = List.copyOf(lines);
    }

    /** What is counted of one organisation. */
    public enum Answer {
        NO,
        OPEN,
        YES
    }

    /** So many for certain, and so many at most. */
    public record Span(long atLeast, long atMost) {
        public boolean settled() {
            return atLeast == atMost;
        }
    }

    /**
     * What is counted of a provision.
     *
     * <p>Of one law the cells are the answers to "does it apply?", for a duty or prohibition each
     * with those to "is it breached?". Of two laws they are the answers to "does it apply?" before,
     * each with those after.
     *
     * @param second whether there are two questions, so that there are nine cells
     * @param groups empty when so few organisations have one of the answers that nothing is shown
     */
    public record Line(Provision provision, boolean second, Optional<List<Counts>> groups) {

        /** The answers of the cells: first question, and second where there is one. */
        public List<List<Answer>> answers() {
            List<List<Answer>> answers = new ArrayList<>();
            for (Answer first : Answer.values()) {
                if (second) {
                    for (Answer other : Answer.values()) {
                        answers.add(List.of(first, other));
                    }
                } else {
                    answers.add(List.of(first));
                }
            }
            return answers;
        }

        /** All groups together. */
        public Optional<Counts> total() {
            return groups.flatMap(g -> g.stream().reduce(Counts::with));
        }

        /**
         * How many it reaches by the first question (0) or the second (1): those for certain, and
         * at most those who are open besides.
         */
        public Span reached(Counts counts, int question) {
            long yes = of(counts, answers(), question, Answer.YES);
            return new Span(yes, yes + of(counts, answers(), question, Answer.OPEN));
        }

        /** Of two laws: how many it reaches that it did not reach. */
        public Span newly(Counts counts) {
            List<Long> cells = counts.cells();
            return new Span(
                    cells.get(2), cells.get(1) + cells.get(2) + cells.get(4) + cells.get(5));
        }

        /** Of two laws: how many it no longer reaches. */
        public Span noLonger(Counts counts) {
            List<Long> cells = counts.cells();
            return new Span(
                    cells.get(6), cells.get(3) + cells.get(4) + cells.get(6) + cells.get(7));
        }

        /** How many have this answer to the first question (0) or the second (1). */
        public static long of(Counts counts, List<List<Answer>> answers, int question, Answer is) {
            long sum = 0;
            for (int i = 0; i < answers.size(); i++) {
                sum += answers.get(i).get(question) == is ? counts.cells().get(i) : 0;
            }
            return sum;
        }
    }

    /**
     * Counts what a law means.
     *
     * @param by a fact of exactly one value, by which the organisations are told apart; empty for
     *     all together
     */
    public static Population of(LawOfDay law, Register register, Optional<FactDefinition> by) {
        return new Work(law, Optional.empty(), register, by).done();
    }

    /** Counts what changes from one law to another. */
    public static Population of(
            LawOfDay before, LawOfDay after, Register register, Optional<FactDefinition> by) {
        return new Work(before, Optional.of(after), register, by).done();
    }

    private static final class Work {
        private final LawOfDay law;
        private final Optional<LawOfDay> after;
        private final Register register;
        private final List<String> groups = new ArrayList<>();
        private final int[] groupOf;
        private final List<Input> inputs = new ArrayList<>();
        private final List<Step> steps = new ArrayList<>();
        private final Map<String, Step> stepOf = new HashMap<>();
        private final Map<List<String>, Boolean> alike = new HashMap<>();

        private Work(
                LawOfDay law,
                Optional<LawOfDay> after,
                Register register,
                Optional<FactDefinition> by) {
            this.law = law;
            this.after = after;
            this.register = register;
            by.ifPresent(f -> groups.addAll(((Type.One) f.type()).domain().values()));
            groups.add(NOT_KNOWN);
            this.groupOf = groupOf(by.map(f -> register.columns().get(f.id())));
            Map<String, Input> all = new LinkedHashMap<>();
            law.program().inputs().forEach(i -> all.put(i.id(), i));
            after.ifPresent(a -> a.program().inputs().forEach(i -> all.putIfAbsent(i.id(), i)));
            inputs.addAll(all.values());
        }

        /** The group of each row, certain for everybody. */
        private int[] groupOf(Optional<Column> fact) {
            int[] of = new int[register.rows()];
            for (int row = 0; row < of.length; row++) {
                long mask = fact.isPresent() ? fact.get().at(row).high() : 0;
                of[row] =
                        Long.bitCount(mask) == 1
                                ? Long.numberOfTrailingZeros(mask)
                                : groups.size() - 1;
            }
            return of;
        }

        /**
         * What the law reaches and, with a second one, what that changes. Whoever has the counts of
         * a bill may have asked the same register without it: those count as told.
         */
        private Population done() {
            copy(law, "before ");
            after.ifPresent(a -> copy(a, "after "));
            List<Question> asked = after.map(this::changes).orElseGet(this::questions);
            List<Question> questions = new ArrayList<>(asked);
            if (after.isPresent()) {
                questions.addAll(questions());
            }
            for (int q = 0; q < questions.size(); q++) {
                step("first " + q, questions.get(q).first());
                step("second " + q, questions.get(q).second().orElse(Constant.NO));
            }
            after.ifPresent(a -> numbers(a, "after "));
            numbers(law, "before ");
            int numbers = after.isPresent() ? 4 : 2;
            Columns columns =
                    Columns.of(new Program(inputs, steps, law.pack().calendar()), register);
            Tally tally =
                    Tally.of(
                            columns,
                            questions.stream().map(q -> q.second().isPresent()).toList(),
                            numbers,
                            groupOf,
                            groups.size());
            Optional<List<Counts>> base = Disclosure.shown(sizes());
            if (base.isEmpty()) {
                return new Population(
                        register.rows(), List.of(), List.of(), Optional.empty(), Optional.empty());
            }
            List<Line> lines = new ArrayList<>();
            for (int q = 0; q < questions.size(); q++) {
                lines.add(line(questions.get(q), q, tally, base.get()));
            }
            List<Optional<List<Disclosure.Bar>>> bars = new ArrayList<>();
            for (int n = 0; n < numbers; n++) {
                bars.add(Disclosure.bars(tally.bars(n)));
            }
            Subtraction none =
                    Subtraction.of(
                            lines, bars, groups, asked.size(), after.isPresent(), tally, columns);
            return new Population(
                    register.rows(),
                    base.get(),
                    none.lines().subList(0, asked.size()),
                    none.bars().get(0),
                    none.bars().get(1));
        }

        private void step(String name, Expression expression) {
            Step step = new Step(name, expression);
            steps.add(step);
            stepOf.put(name, step);
        }

        /** The steps of a law under names of their own. */
        private void copy(LawOfDay of, String prefix) {
            for (Step step : of.program().steps()) {
                step(prefix + step.name(), renamed(step.expression(), prefix));
            }
        }

        private static Expression renamed(Expression x, String prefix) {
            if (x instanceof Named named) {
                return named.kind() == Kind.FACT
                        ? named
                        : new Named(prefix + named.name(), named.kind(), named.type());
            }
            if (x instanceof Not not) {
                return new Not(renamed(not.of(), prefix));
            }
            if (x instanceof Logic logic) {
                return new Logic(
                        logic.joint(),
                        renamed(logic.left(), prefix),
                        renamed(logic.right(), prefix));
            }
            if (x instanceof Among among) {
                return new Among(renamed(among.of(), prefix), among.share(), among.mask());
            }
            if (x instanceof Expression.Comparison comparison) {
                return new Expression.Comparison(
                        comparison.order(),
                        renamed(comparison.left(), prefix),
                        renamed(comparison.right(), prefix));
            }
            if (x instanceof Expression.Arithmetic arithmetic) {
                return new Expression.Arithmetic(
                        arithmetic.operation(),
                        renamed(arithmetic.left(), prefix),
                        renamed(arithmetic.right(), prefix),
                        arithmetic.type());
            }
            if (x instanceof Expression.Choice choice) {
                return new Expression.Choice(
                        renamed(choice.condition(), prefix),
                        renamed(choice.then(), prefix),
                        renamed(choice.otherwise(), prefix),
                        choice.type());
            }
            return x;
        }

        /** How many duties hold and how many are breached, as the next two distributions. */
        private void numbers(LawOfDay of, String prefix) {
            int next = stepOf.containsKey("number 0") ? 2 : 0;
            step("number " + next, count(of, prefix, ""));
            step("number " + (next + 1), count(of, prefix, ".breached"));
        }

        // ---- the questions

        /** One provision with its first and second question; the second may be missing. */
        private record Question(
                Provision provision, Expression first, Optional<Expression> second) {}

        /** Whom each provision of the law reaches, and who is in breach of it. */
        private List<Question> questions() {
            List<Question> questions = new ArrayList<>();
            for (Provision provision : law.pack().provisions()) {
                Expression applies = value("before " + provision.id());
                Optional<Expression> breached =
                        stepOf.containsKey("before " + provision.id() + ".breached")
                                ? Optional.of(value("before " + provision.id() + ".breached"))
                                : Optional.empty();
                if (!applies.equals(Constant.NO)) {
                    questions.add(new Question(provision, applies, breached));
                }
            }
            return questions;
        }

        /** Whom each provision reached and reaches that is not the same in both laws. */
        private List<Question> changes(LawOfDay second) {
            List<Question> questions = new ArrayList<>();
            Map<String, Provision> all = new LinkedHashMap<>();
            law.pack().provisions().forEach(p -> all.put(p.id(), p));
            second.pack().provisions().forEach(p -> all.put(p.id(), p));
            for (Provision provision : all.values()) {
                Expression was = value("before " + provision.id());
                Expression is = value("after " + provision.id());
                if (!alike(was, is)) {
                    questions.add(new Question(provision, was, Optional.of(is)));
                }
            }
            return questions;
        }

        /** A step's value, or the constant it is; no when there is none. */
        private Expression value(String name) {
            Step step = stepOf.get(name);
            if (step == null) {
                return Constant.NO;
            }
            return step.expression() instanceof Constant constant
                    ? constant
                    : new Named(name, Kind.TERM, Type.TRUTH);
        }

        private boolean alike(Expression was, Expression is) {
            if (was instanceof Named one && is instanceof Named other && one.kind() == Kind.TERM) {
                List<String> names = List.of(one.name(), other.name());
                Boolean there = alike.get(names);
                if (there == null) {
                    Step first = Objects.requireNonNull(stepOf.get(one.name()));
                    Step second = Objects.requireNonNull(stepOf.get(other.name()));
                    there = alike(first.expression(), second.expression());
                    alike.put(names, there);
                }
                return there;
            }
            if (was.parts().isEmpty() || is.parts().isEmpty()) {
                return was.equals(is);
            }
            if (was.getClass() != is.getClass() || was.parts().size() != is.parts().size()) {
                return false;
            }
            return sameHead(was, is)
                    && java.util.stream.IntStream.range(0, was.parts().size())
                            .allMatch(i -> alike(was.parts().get(i), is.parts().get(i)));
        }

        private static boolean sameHead(Expression was, Expression is) {
            if (was instanceof Logic one && is instanceof Logic other) {
                return one.joint() == other.joint();
            }
            if (was instanceof Among one && is instanceof Among other) {
                return one.share() == other.share() && one.mask() == other.mask();
            }
            if (was instanceof Expression.Comparison one
                    && is instanceof Expression.Comparison other) {
                return one.order() == other.order();
            }
            if (was instanceof Expression.Arithmetic one
                    && is instanceof Expression.Arithmetic other) {
                return one.operation() == other.operation();
            }
            return true;
        }

        /** How many duties of a law hold, or are breached, for certain and at most. */
        private Expression count(LawOfDay of, String prefix, String suffix) {
            Expression sum = new Constant(0, Type.COUNT);
            for (Provision provision : of.pack().provisions()) {
                Expression one = value(prefix + provision.id() + suffix);
                if (provision.rule() instanceof Rule.Duty && !one.equals(Constant.NO)) {
                    Expression counted =
                            new Expression.Choice(
                                    one,
                                    new Constant(1, Type.COUNT),
                                    new Constant(0, Type.COUNT),
                                    Type.COUNT);
                    sum =
                            new Expression.Arithmetic(
                                    Expression.Operation.PLUS, sum, counted, Type.COUNT);
                }
            }
            return sum;
        }

        // ---- the counts

        private List<Counts> sizes() {
            long[] sizes = new long[groups.size()];
            for (int group : groupOf) {
                sizes[group]++;
            }
            List<Counts> counts = new ArrayList<>();
            for (int g = 0; g < sizes.length; g++) {
                if (sizes[g] > 0) {
                    counts.add(new Counts(List.of(groups.get(g)), List.of(sizes[g])));
                }
            }
            return counts;
        }

        private Line line(Question question, int q, Tally tally, List<Counts> base) {
            List<Counts> counted = new ArrayList<>();
            for (Counts together : base) {
                together.groups().stream()
                        .map(g -> new Counts(List.of(g), tally.cells(q, groups.indexOf(g))))
                        .reduce(Counts::with)
                        .ifPresent(counted::add);
            }
            return new Line(
                    question.provision(), question.second().isPresent(), Disclosure.shown(counted));
        }
    }
}
