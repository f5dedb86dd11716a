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
import org.dalel.law.language.Domain;
import org.dalel.law.language.Expression;
import org.dalel.law.language.Expression.Among;
import org.dalel.law.language.Expression.Constant;
import org.dalel.law.language.Expression.Joint;
import org.dalel.law.language.Expression.Logic;
import org.dalel.law.language.Expression.Named;
import org.dalel.law.language.Expression.Not;
import org.dalel.law.language.Expression.Share;
import org.dalel.law.language.Names.Kind;
import org.dalel.law.language.Type;
import org.dalel.law.pack.FactDefinition;
import org.dalel.law.pack.Provision;
import org.dalel.law.pack.Rule;
import org.dalel.law.program.Column;
import org.dalel.law.program.Columns;
import org.dalel.law.program.Input;
import org.dalel.law.program.Program;
import org.dalel.law.program.Range;
import org.dalel.law.program.Register;
import org.dalel.law.program.Step;

/**
 * What a law means for all organisations of a register, and what would change for how many with
 * another. Only counts of classes leave here, and only those that {@link Disclosure} lets pass.
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
    private static final String GROUP = "group of the register";
    private static final String NOT_KNOWN = "not known";

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
        private final List<Input> inputs = new ArrayList<>();
        private final List<Step> steps = new ArrayList<>();
        private final Map<String, Step> stepOf = new HashMap<>();
        private final Map<List<String>, Boolean> alike = new HashMap<>();
        private final Register grouped;
        private final Named group;
        private final Domain domain;

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
            this.domain = new Domain(GROUP, groups);
            Type.One type = new Type.One(domain);
            this.group = new Named(GROUP, Kind.FACT, type);
            Map<String, Column> columns = new HashMap<>(register.columns());
            columns.put(GROUP, column(by.map(f -> register.columns().get(f.id()))));
            this.grouped = new Register(register.rows(), columns);
            Map<String, Input> all = new LinkedHashMap<>();
            law.program().inputs().forEach(i -> all.put(i.id(), i));
            after.ifPresent(a -> a.program().inputs().forEach(i -> all.putIfAbsent(i.id(), i)));
            inputs.addAll(all.values());
            inputs.add(new Input(GROUP, type, Range.whole(type)));
        }

        /** The group of each row, certain for everybody. */
        private Column column(Optional<Column> fact) {
            long[] bits = new long[register.rows()];
            long unknown = 1L << (groups.size() - 1);
            for (int row = 0; row < bits.length; row++) {
                long mask = fact.isPresent() ? fact.get().at(row).high() : 0;
                bits[row] = Long.bitCount(mask) == 1 ? mask : unknown;
            }
            return Column.known(bits);
        }

        private Population done() {
            copy(law, "before ");
            after.ifPresent(a -> copy(a, "after "));
            sizeSteps();
            List<Question> questions = questions();
            questions.forEach(this::ask);
            Expression duties = count("", Rule.Duty.class);
            Expression breaches = count(".breached", Rule.Duty.class);
            step("duties", duties);
            step("breaches", breaches);
            Program program = new Program(inputs, steps, law.pack().calendar());
            Columns columns = Columns.of(program, grouped);
            Columns.Totals totals = columns.totals(true);
            List<Counts> sizes = sizes(totals);
            Optional<List<Counts>> base = Disclosure.shown(sizes);
            List<Line> lines = new ArrayList<>();
            if (base.isPresent()) {
                for (Question question : questions) {
                    lines.add(line(question, totals, base.get()));
                }
            }
            Map<String, Column> each = columns.values(List.of("duties", "breaches"));
            return new Population(
                    register.rows(),
                    base.orElse(List.of()),
                    lines,
                    bars(Objects.requireNonNull(each.get("duties"))),
                    bars(Objects.requireNonNull(each.get("breaches"))));
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

        // ---- the questions

        /** One provision with its first and second question; the second may be missing. */
        private record Question(
                Provision provision, Expression first, Optional<Expression> second) {
            String name(int group, String cell) {
                return "count " + provision.id() + " " + group + " " + cell;
            }
        }

        private List<Question> questions() {
            List<Question> questions = new ArrayList<>();
            if (after.isEmpty()) {
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
            Map<String, Provision> all = new LinkedHashMap<>();
            law.pack().provisions().forEach(p -> all.put(p.id(), p));
            after.get().pack().provisions().forEach(p -> all.put(p.id(), p));
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

        /** The steps that count a question's answers, for each group. */
        private void ask(Question question) {
            for (int g = 0; g < groups.size(); g++) {
                Expression in = new Among(group, Share.ANY, 1L << g);
                Expression first = question.first();
                step(question.name(g, "y"), and(in, first));
                step(question.name(g, "n"), and(in, new Not(first)));
                if (question.second().isPresent()) {
                    Expression second = question.second().get();
                    step(question.name(g, " y"), and(in, second));
                    step(question.name(g, " n"), and(in, new Not(second)));
                    step(question.name(g, "yy"), and(in, and(first, second)));
                    step(question.name(g, "yn"), and(in, and(first, new Not(second))));
                    step(question.name(g, "ny"), and(in, and(new Not(first), second)));
                    step(question.name(g, "nn"), and(in, and(new Not(first), new Not(second))));
                }
            }
        }

        private void sizeSteps() {
            for (int g = 0; g < groups.size(); g++) {
                step("size " + g, new Among(group, Share.ANY, 1L << g));
            }
        }

        private static Expression and(Expression one, Expression other) {
            return new Logic(Joint.AND, one, other);
        }

        /** How many rules of a kind hold for certain and at most. */
        private Expression count(String suffix, Class<? extends Rule> kind) {
            LawOfDay of = after.orElse(law);
            String prefix = after.isPresent() ? "after " : "before ";
            Expression sum = new Constant(0, Type.COUNT);
            for (Provision provision : of.pack().provisions()) {
                Expression one = value(prefix + provision.id() + suffix);
                if (kind.isInstance(provision.rule()) && !one.equals(Constant.NO)) {
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

        private List<Counts> sizes(Columns.Totals totals) {
            List<Counts> sizes = new ArrayList<>();
            for (int g = 0; g < groups.size(); g++) {
                long size = totals.low().getOrDefault("size " + g, 0L);
                if (size > 0) {
                    sizes.add(new Counts(List.of(groups.get(g)), List.of(size)));
                }
            }
            return sizes;
        }

        private Line line(Question question, Columns.Totals totals, List<Counts> base) {
            boolean second = question.second().isPresent();
            List<Counts> counted = new ArrayList<>();
            for (Counts together : base) {
                Optional<Counts> sum =
                        together.groups().stream()
                                .map(g -> cells(question, totals, groups.indexOf(g)))
                                .reduce(Counts::with);
                sum.ifPresent(counted::add);
            }
            return new Line(question.provision(), second, Disclosure.shown(counted));
        }

        /** No, open and yes of the first question, each with those of the second. */
        private Counts cells(Question question, Columns.Totals totals, int g) {
            long all = of(totals, "size " + g);
            long yes = of(totals, question.name(g, "y"));
            long no = of(totals, question.name(g, "n"));
            List<String> name = List.of(groups.get(g));
            if (question.second().isEmpty()) {
                return new Counts(name, List.of(no, all - no - yes, yes));
            }
            long yes2 = of(totals, question.name(g, " y"));
            long no2 = of(totals, question.name(g, " n"));
            long yy = of(totals, question.name(g, "yy"));
            long yn = of(totals, question.name(g, "yn"));
            long ny = of(totals, question.name(g, "ny"));
            long nn = of(totals, question.name(g, "nn"));
            long no3 = no - nn - ny;
            long yo = yes - yn - yy;
            long on = no2 - nn - yn;
            long oy = yes2 - ny - yy;
            long oo = all - no - yes - on - oy;
            return new Counts(name, List.of(nn, no3, ny, on, oo, oy, yn, yo, yy));
        }

        private static long of(Columns.Totals totals, String step) {
            return Objects.requireNonNull(totals.low().get(step));
        }

        private static Optional<List<Disclosure.Bar>> bars(Column column) {
            Map<Long, Long> counts = new java.util.TreeMap<>();
            for (int row = 0; row < column.rows(); row++) {
                counts.merge(column.at(row).low(), 1L, Long::sum);
            }
            return Disclosure.bars(
                    counts.entrySet().stream()
                            .map(e -> new Disclosure.Bar(e.getKey(), e.getKey(), e.getValue()))
                            .toList());
        }
    }
}
