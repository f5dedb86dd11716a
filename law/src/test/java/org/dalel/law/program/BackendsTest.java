// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.dalel.law.language.Cause;
import org.dalel.law.language.Expression;
import org.dalel.law.language.Expression.Constant;
import org.dalel.law.language.Names.Kind;
import org.dalel.law.language.Type;
import org.junit.jupiter.api.Test;

/** Programs at random, the same on every run: what the ways to work them out have in common. */
class BackendsTest {
    private static final int PROGRAMS = 400;
    private static final int ORGANISATIONS = 40;

    @Test
    void columns_give_the_same_bits_as_one_organisation_at_a_time() {
        for (long seed = 0; seed < PROGRAMS; seed++) {
            for (RandomLaw random : RandomLaw.both(seed)) {
                columnsGiveTheSame(random, seed);
            }
        }
    }

    private static void columnsGiveTheSame(RandomLaw random, long seed) {
        Program program = random.program();
        List<Map<String, Range>> rows = new ArrayList<>();
        for (int i = 0; i < ORGANISATIONS; i++) {
            rows.add(seed % 2 == 0 ? random.organisation() : random.partlyKnown());
        }
        Register register = register(program, rows);
        List<String> steps = program.steps().stream().map(Step::name).toList();
        Map<String, Column> columns = Columns.of(program, register).values(steps);
        for (int row = 0; row < rows.size(); row++) {
            Answers answers = Answers.of(program, rows.get(row));
            for (String step : steps) {
                assertThat(Objects.requireNonNull(columns.get(step)).at(row))
                        .as("seed %s, row %s, %s of %s", seed, row, step, program)
                        .isEqualTo(answers.value(step));
            }
        }
    }

    @Test
    void a_fact_without_a_column_is_known_of_nobody() {
        for (long seed = 0; seed < PROGRAMS; seed++) {
            RandomLaw random = new RandomLaw(seed);
            Program program = random.program();
            Random half = new Random(seed);
            List<String> left =
                    program.inputs().stream()
                            .map(Input::id)
                            .filter(id -> half.nextBoolean())
                            .toList();
            List<Map<String, Range>> rows = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                Map<String, Range> row = new HashMap<>(random.partlyKnown());
                row.keySet().removeAll(left);
                rows.add(row);
            }
            Map<String, Column> columns = new HashMap<>(register(program, rows).columns());
            columns.keySet().removeAll(left);
            List<String> steps = program.steps().stream().map(Step::name).toList();
            Map<String, Column> values =
                    Columns.of(program, new Register(rows.size(), columns)).values(steps);
            for (int row = 0; row < rows.size(); row++) {
                Answers answers = Answers.of(program, rows.get(row));
                for (String step : steps) {
                    assertThat(Objects.requireNonNull(values.get(step)).at(row))
                            .as("seed %s, row %s, %s of %s", seed, row, step, program)
                            .isEqualTo(answers.value(step));
                }
            }
        }
    }

    @Test
    void sums_are_the_same_on_one_thread_and_on_many() {
        RandomLaw random = new RandomLaw(7);
        Program program = random.program();
        List<Map<String, Range>> rows = new ArrayList<>();
        for (int i = 0; i < 3 * Columns.BATCH + 5; i++) {
            rows.add(random.partlyKnown());
        }
        Columns columns = Columns.of(program, register(program, rows));

        assertThat(columns.totals(true)).isEqualTo(columns.totals(false));
        for (Step step : program.steps()) {
            if (step.expression().type() == Type.TRUTH) {
                long certain =
                        rows.stream()
                                .filter(r -> Answers.of(program, r).value(step.name()).isYes())
                                .count();
                assertThat(columns.totals(false).low()).containsEntry(step.name(), certain);
            }
        }
    }

    @Test
    void the_true_value_lies_in_the_answer_whatever_the_unknown_facts_are() {
        int values = 0;
        int tight = 0;
        for (long seed = 1000; values < 30_000; seed++) {
            RandomLaw random = new RandomLaw(seed);
            Program program = random.program();
            Map<String, Range> facts = random.partlyKnown();
            List<Map<String, Range>> all = random.completions(facts, Constant.YES);
            if (all.size() > 4000) {
                continue;
            }
            Answers answers = Answers.of(program, facts);
            Map<String, Range> hulls = new HashMap<>();
            for (Map<String, Range> one : all) {
                Answers exact = Answers.of(program, one);
                for (Step step : program.steps()) {
                    Range value = exact.value(step.name());
                    Range answer = answers.value(step.name());
                    boolean inside =
                            step.expression().type() instanceof Type.One
                                    ? (value.high() & ~answer.high()) == 0
                                    : value.low() >= answer.low() && value.high() <= answer.high();
                    assertThat(inside)
                            .as("seed %s: %s is %s, not in %s", seed, step.name(), value, answer)
                            .isTrue();
                    hulls.merge(step.name(), value, (a, b) -> a.hull(b, step.expression().type()));
                }
            }
            for (Step step : program.steps()) {
                values++;
                tight += answers.value(step.name()).equals(hulls.get(step.name())) ? 1 : 0;
            }
        }
        // how loose: the share of answers no wider than they must be, given what the law leaves
        // open
        System.out.printf(
                "answers no wider than needed: %d of %d (%.1f %%)%n",
                tight, values, 100.0 * tight / values);
        assertThat(tight).isGreaterThan(values / 2);
    }

    @Test
    void what_is_settled_can_be_folded_away_without_changing_an_answer() {
        for (long seed = 0; seed < PROGRAMS; seed++) {
            RandomLaw random = new RandomLaw(seed);
            Program program = random.program();
            Map<String, Range> facts = random.organisation();
            Answers answers = Answers.of(program, facts);
            Random half = new Random(seed);
            for (Step step : program.steps()) {
                Expression folded =
                        Simplified.of(
                                step.expression(),
                                n ->
                                        half.nextBoolean() && answers.value(n.name()).settled()
                                                ? new Constant(
                                                        answers.value(n.name()).low(), n.type())
                                                : n,
                                program.calendar());
                assertThat(answers.value(folded))
                        .as("seed %s, %s", seed, step)
                        .isEqualTo(answers.value(step.name()));
            }
        }
    }

    @Test
    void a_program_that_could_overflow_is_refused_when_it_is_made() {
        Expression money = new Expression.Named("money", Kind.FACT, Type.COUNT);
        Expression squared =
                new Expression.Arithmetic(Expression.Operation.TIMES, money, money, Type.COUNT);

        assertThatThrownBy(
                        () ->
                                new Program(
                                        List.of(
                                                new Input(
                                                        "money",
                                                        Type.COUNT,
                                                        new Range(0, 3_000_000_000L))),
                                        List.of(new Step("fine", squared)),
                                        WorkingDays.PLAIN))
                .isInstanceOf(Overflow.class)
                .hasMessageContaining("fine");
    }

    @Test
    void a_condition_that_is_not_known_gives_both_branches() {
        Expression open = new Expression.Open(0, 1, Type.TRUTH, Cause.DATE, "from March 2016");
        Program program =
                new Program(
                        List.of(),
                        List.of(
                                new Step(
                                        "fine",
                                        new Expression.Choice(
                                                open,
                                                new Constant(50, Type.COUNT),
                                                new Constant(0, Type.COUNT),
                                                Type.COUNT))),
                        WorkingDays.PLAIN);

        assertThat(Answers.of(program, Map.of()).value("fine")).isEqualTo(new Range(0, 50));
    }

    private static Register register(Program program, List<Map<String, Range>> rows) {
        Map<String, Column> columns = new HashMap<>();
        for (Input input : program.inputs()) {
            Range[] values =
                    rows.stream()
                            .map(r -> r.getOrDefault(input.id(), input.whole()))
                            .toArray(Range[]::new);
            columns.put(input.id(), Column.of(values));
        }
        return new Register(rows.size(), columns);
    }
}
