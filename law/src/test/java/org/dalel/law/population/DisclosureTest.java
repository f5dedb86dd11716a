// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Which counts may be shown. */
class DisclosureTest {
    @Test
    void a_group_with_nine_is_not_shown_alone_and_one_with_ten_is() {
        assertThat(
                        Disclosure.shown(
                                List.of(
                                        group("a", 100, 9),
                                        group("b", 100, 10),
                                        group("c", 500, 0))))
                .contains(
                        List.of(
                                group("c", 500, 0),
                                new Counts(List.of("a", "b"), List.of(200L, 19L))));
    }

    @Test
    void nothing_can_be_subtracted_back_when_only_one_group_is_small() {
        // b alone is too few: with a it is counted together, else the total would give it away
        List<Counts> shown =
                Disclosure.shown(List.of(group("a", 40, 30), group("b", 20, 3))).orElseThrow();

        assertThat(shown).containsExactly(new Counts(List.of("b", "a"), List.of(60L, 33L)));
    }

    @Test
    void when_all_together_are_too_few_nothing_is_shown() {
        assertThat(Disclosure.shown(List.of(group("a", 100, 2), group("b", 100, 3)))).isEmpty();
    }

    @Test
    void whatever_is_shown_and_whatever_is_left_is_none_or_ten_or_more() {
        SplittableRandom random = new SplittableRandom(5);
        int shownAlone = 0;
        for (int table = 0; table < 2_000; table++) {
            List<Counts> groups = new ArrayList<>();
            int size = 1 + random.nextInt(8);
            for (int g = 0; g < size; g++) {
                groups.add(group("g" + g, cell(random), cell(random), cell(random)));
            }
            Optional<List<Counts>> shown = Disclosure.shown(groups);
            if (shown.isEmpty()) {
                continue;
            }
            shownAlone += shown.get().size();
            assertThat(shown.get()).allMatch(Disclosure::isSafe);
            assertThat(shown.get().stream().flatMap(c -> c.groups().stream()))
                    .as("every group is counted once")
                    .containsExactlyInAnyOrderElementsOf(
                            groups.stream().flatMap(c -> c.groups().stream()).toList());
            assertThat(shown.get().stream().reduce(Counts::with).orElseThrow().all())
                    .isEqualTo(groups.stream().mapToLong(Counts::all).sum());
        }
        assertThat(shownAlone).isGreaterThan(1_000);
    }

    @Test
    void neighbours_of_a_distribution_are_counted_together_until_none_is_small() {
        assertThat(Disclosure.bars(List.of(bar(0, 30), bar(1, 4), bar(2, 3), bar(3, 5), bar(7, 2))))
                .contains(List.of(bar(0, 30), new Disclosure.Bar(1, 7, 14)));
        assertThat(Disclosure.bars(List.of(bar(0, 3), bar(1, 4)))).isEmpty();
    }

    private static long cell(SplittableRandom random) {
        return random.nextInt(3) == 0 ? random.nextInt(12) : random.nextInt(200);
    }

    private static Counts group(String name, long... cells) {
        return new Counts(List.of(name), java.util.Arrays.stream(cells).boxed().toList());
    }

    private static Disclosure.Bar bar(long number, long organisations) {
        return new Disclosure.Bar(number, number, organisations);
    }
}
