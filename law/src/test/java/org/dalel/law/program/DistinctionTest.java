// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dalel.law.language.Type;
import org.junit.jupiter.api.Test;

/** Two programs at random: what is said to differ does, and what differs anywhere is found. */
class DistinctionTest {
    private static final int PAIRS = 250;
    private static final int ORGANISATIONS = 60;

    @Test
    void an_example_of_a_difference_shows_it_and_no_organisation_shows_another_one() {
        int differences = 0;
        int alike = 0;
        for (long seed = 0; seed < PAIRS; seed++) {
            RandomLaw random =
                    seed % 2 == 0 ? new RandomLaw(seed) : RandomLaw.countingWorkingDays(seed);
            Program before = random.program();
            Program after = random.program();
            Distinction distinction = Distinction.between(before, after);
            for (Step step : before.steps()) {
                Type type = step.expression().type();
                boolean both =
                        after.steps().stream()
                                .anyMatch(
                                        s ->
                                                s.name().equals(step.name())
                                                        && s.expression().type().equals(type));
                if (!both || type instanceof Type.One) {
                    continue;
                }
                Distinction.Outcome outcome =
                        distinction.of(
                                Optional.of(step.name()),
                                Optional.of(step.name()),
                                Optional.empty());
                for (Distinction.Found found : outcome.found()) {
                    differences++;
                    Map<String, Range> organisation = somebodyOf(found.part(), before);
                    assertThat(Answers.of(before, organisation).value(step.name()))
                            .as("seed %s, %s before", seed, step.name())
                            .isEqualTo(found.before());
                    assertThat(Answers.of(after, organisation).value(step.name()))
                            .as("seed %s, %s after", seed, step.name())
                            .isEqualTo(found.after());
                }
                if (!outcome.decided()) {
                    continue;
                }
                alike += outcome.found().isEmpty() ? 1 : 0;
                for (int i = 0; i < ORGANISATIONS; i++) {
                    Map<String, Range> one = random.organisation();
                    Range is = Answers.of(before, one).value(step.name());
                    Range will = Answers.of(after, one).value(step.name());
                    if (!is.equals(will)) {
                        assertThat(outcome.found())
                                .as("seed %s, %s: %s to %s", seed, step.name(), is, will)
                                .isNotEmpty();
                        assertThat(outcome.found())
                                .as("seed %s, %s: %s to %s", seed, step.name(), is, will)
                                .anyMatch(
                                        f ->
                                                type != Type.TRUTH
                                                        || f.before().equals(is)
                                                                && f.after().equals(will));
                    }
                }
            }
        }
        System.out.printf(
                "differences with an example: %d, answers alike: %d%n", differences, alike);
        assertThat(differences).isGreaterThan(100);
        assertThat(alike).isPositive();
    }

    @Test
    void a_program_does_not_differ_from_itself() {
        for (long seed = 0; seed < PAIRS; seed++) {
            Program program = new RandomLaw(seed).program();
            Distinction distinction = Distinction.between(program, program);
            for (Step step : program.steps()) {
                if (!(step.expression().type() instanceof Type.One)) {
                    Optional<String> name = Optional.of(step.name());
                    assertThat(distinction.of(name, name, Optional.empty()))
                            .isEqualTo(new Distinction.Outcome(List.of(), true));
                }
            }
        }
    }

    /** One organisation of the part: every fact with one value. */
    private static Map<String, Range> somebodyOf(Map<String, Range> part, Program program) {
        Map<String, Range> organisation = new HashMap<>();
        for (Input input : program.inputs()) {
            Range range = part.getOrDefault(input.id(), input.whole());
            organisation.put(
                    input.id(),
                    input.type() instanceof Type.One
                            ? Range.of(Long.lowestOneBit(range.high()))
                            : Range.of(range.low()));
        }
        return organisation;
    }
}
