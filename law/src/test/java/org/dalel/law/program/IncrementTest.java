// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.dalel.law.language.Expression;
import org.dalel.law.language.Expression.Joint;
import org.dalel.law.language.Expression.Named;
import org.dalel.law.language.Names.Kind;
import org.dalel.law.language.Type;
import org.junit.jupiter.api.Test;

/** What is worked out the short way is what the long way gives, on programs at random. */
class IncrementTest {
    private static final int PROGRAMS = 300;

    @Test
    void what_an_answer_would_change_is_what_working_everything_out_anew_changes() {
        int compared = 0;
        for (long seed = 0; seed < PROGRAMS; seed++) {
            for (RandomLaw random : RandomLaw.both(seed)) {
                Program program = random.program();
                Map<String, Range> facts = random.partlyKnown();
                Answers answers = Answers.of(program, facts);
                Answers.Trial trial =
                        answers.trial(program.steps().stream().map(Step::name).toList());
                for (Map.Entry<String, List<Range>> kinds : program.kinds().byFact().entrySet()) {
                    for (Range kind : kinds.getValue()) {
                        Map<String, Range> with = new HashMap<>(facts);
                        with.put(kinds.getKey(), kind);
                        Answers anew = Answers.of(program, with);
                        List<Answers.Change> expected = new ArrayList<>();
                        for (Step step : program.steps()) {
                            Range before = answers.value(step.name());
                            Range after = anew.value(step.name());
                            if (!after.equals(before)) {
                                expected.add(new Answers.Change(step.name(), before, after));
                            }
                        }
                        assertThat(trial.with(kinds.getKey(), kind))
                                .as("seed %s, %s is %s", seed, kinds.getKey(), kind)
                                .isEqualTo(settling(expected));
                        assertThat(answers.changes(kinds.getKey(), kind))
                                .as("seed %s, %s is %s", seed, kinds.getKey(), kind)
                                .isEqualTo(expected);
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(PROGRAMS);
    }

    private static Answers.Settling settling(List<Answers.Change> changes) {
        return new Answers.Settling(
                changes.stream()
                        .filter(c -> !c.before().settled() && c.after().settled())
                        .map(Answers.Change::step)
                        .toList(),
                (int)
                        changes.stream()
                                .filter(c -> c.before().settled() && !c.after().settled())
                                .count());
    }

    @Test
    void a_program_gives_what_its_expressions_give_one_by_one() {
        for (long seed = 0; seed < PROGRAMS; seed++) {
            for (RandomLaw random : RandomLaw.both(seed)) {
                Program program = random.program();
                Answers answers = Answers.of(program, random.partlyKnown());
                for (Step step : program.steps()) {
                    assertThat(answers.value(step.name()))
                            .as("seed %s, %s", seed, step)
                            .isEqualTo(answers.value(step.expression()));
                }
            }
        }
    }

    @Test
    void the_reasons_are_those_of_looking_at_every_part() {
        for (long seed = 0; seed < PROGRAMS; seed++) {
            for (RandomLaw random : RandomLaw.both(seed)) {
                Program program = random.program();
                Answers answers = Answers.of(program, random.partlyKnown());
                for (Step step : program.steps()) {
                    Set<Reasons.Reason> expected = new LinkedHashSet<>();
                    why(step.expression(), answers, expected);
                    assertThat(answers.reasons(step.name()))
                            .as("seed %s, %s", seed, step)
                            .isEqualTo(List.copyOf(expected));
                }
            }
        }
    }

    /** The plain way: every part is worked out wherever it is looked at. */
    private static void why(Expression part, Answers answers, Set<Reasons.Reason> found) {
        if (part instanceof Expression.Logic logic) {
            Range value = answers.value(logic);
            long deciding = logic.joint() == Joint.AND ? 0 : 1;
            for (Expression side : logic.parts()) {
                Range own = answers.value(side);
                boolean decides =
                        value.settled()
                                ? value.low() != deciding || own.settled() && own.low() == deciding
                                : !own.settled();
                if (decides) {
                    why(side, answers, found);
                    if (value.settled() && value.low() == deciding) {
                        return;
                    }
                }
            }
        } else if (part instanceof Expression.Choice choice) {
            Range condition = answers.value(choice.condition());
            why(choice.condition(), answers, found);
            if (!condition.isNo()) {
                why(choice.then(), answers, found);
            }
            if (!condition.isYes()) {
                why(choice.otherwise(), answers, found);
            }
        } else if (part instanceof Expression.Not || part instanceof Expression.Arithmetic) {
            part.parts().forEach(p -> why(p, answers, found));
        } else if (!(part instanceof Expression.Constant)) {
            add(part, answers, found);
        }
    }

    private static void add(Expression part, Answers answers, Set<Reasons.Reason> found) {
        Range value = answers.value(part);
        found.add(new Reasons.Reason(part, value));
        if (!value.settled() && Reasons.hangsOnWorkingDays(part, answers)) {
            found.add(new Reasons.Reason(Reasons.WORKING_DAYS, Range.OPEN));
        }
        if (!(part instanceof Named)) {
            part.parts().forEach(p -> terms(p, answers, found));
        }
    }

    private static void terms(Expression part, Answers answers, Set<Reasons.Reason> found) {
        if (part instanceof Named named && named.kind() == Kind.TERM) {
            add(named, answers, found);
        }
        part.parts().forEach(p -> terms(p, answers, found));
    }

    @Test
    void whole_batches_and_the_rows_after_them_give_the_same_bits() {
        int rows = 2 * Columns.BATCH + 77;
        for (long seed = 500; seed < 520; seed++) {
            RandomLaw random = new RandomLaw(seed);
            Program program = random.program();
            List<Map<String, Range>> few = new ArrayList<>();
            for (int i = 0; i < 97; i++) {
                few.add(seed % 2 == 0 ? random.organisation() : random.partlyKnown());
            }
            Map<String, Column> columns = new HashMap<>();
            for (Input input : program.inputs()) {
                Range[] values = new Range[rows];
                for (int row = 0; row < rows; row++) {
                    values[row] = few.get(row % few.size()).getOrDefault(input.id(), input.whole());
                }
                columns.put(input.id(), Column.of(values));
            }
            List<Answers> alone = few.stream().map(f -> Answers.of(program, f)).toList();
            List<String> steps = program.steps().stream().map(Step::name).toList();
            Columns ready = Columns.of(program, new Register(rows, columns));
            Map<String, Column> values = ready.values(steps);
            Columns.Totals totals = ready.totals(true);
            for (Step step : program.steps()) {
                Column column = Objects.requireNonNull(values.get(step.name()));
                long low = 0;
                long high = 0;
                for (int row = 0; row < rows; row++) {
                    Range expected = alone.get(row % few.size()).value(step.name());
                    if (!column.at(row).equals(expected)) {
                        assertThat(column.at(row))
                                .as("seed %s, row %s, %s", seed, row, step)
                                .isEqualTo(expected);
                    }
                    low += expected.low();
                    high += expected.high();
                }
                if (!(step.expression().type() instanceof Type.One)) {
                    assertThat(totals.low()).containsEntry(step.name(), low);
                    assertThat(totals.high()).containsEntry(step.name(), high);
                }
            }
        }
    }

    @Test
    void a_month_later_is_the_same_day_or_the_last_of_a_shorter_month() {
        Random random = new Random(5);
        for (long day = Type.Day.EARLIEST; day < Type.Day.NEVER; day += 1 + random.nextInt(40)) {
            for (long months : List.of(-12L, -1L, 0L, 1L, 13L, random.nextInt(9_000) - 4_500L)) {
                long moved = LocalDate.ofEpochDay(day).plusMonths(months).toEpochDay();
                long inside = Math.max(Type.Day.EARLIEST, Math.min(Type.Day.NEVER, moved));
                if (WorkingDays.monthsAfter(day, months) != inside) {
                    assertThat(WorkingDays.monthsAfter(day, months))
                            .as("%s months after %s", months, LocalDate.ofEpochDay(day))
                            .isEqualTo(inside);
                }
            }
        }
        assertThat(WorkingDays.monthsAfter(0, Long.MAX_VALUE)).isEqualTo(Type.Day.NEVER);
        assertThat(WorkingDays.monthsAfter(0, Long.MIN_VALUE)).isEqualTo(Type.Day.EARLIEST);
        assertThat(WorkingDays.monthsAfter(Type.Day.NEVER, -1)).isEqualTo(Type.Day.NEVER);
    }
}
