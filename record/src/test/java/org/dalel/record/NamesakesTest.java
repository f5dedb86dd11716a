// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dalel.record.Namesakes.Reason;
import org.junit.jupiter.api.Test;

/** Which names may be one actor's: pairs of invented names in {@code namesakes.tsv}. */
class NamesakesTest {
    /** So many of the pairs that may be one are found, of those kept aside, too. */
    private static final double LEAST_FOUND = 0.8;

    private record Pair(String part, boolean same, String one, String other, String why) {}

    private static List<Pair> pairs() throws IOException {
        List<Pair> pairs = new ArrayList<>();
        try (InputStream in =
                Objects.requireNonNull(NamesakesTest.class.getResourceAsStream("namesakes.tsv"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = line.split("\t");
                    pairs.add(
                            new Pair(
                                    cells[0],
                                    cells[1].equals("same"),
                                    cells[2],
                                    cells[3],
                                    cells[4]));
                }
            }
        }
        return pairs;
    }

    private static boolean said(Pair pair) {
        return Namesakes.between(pair.one(), pair.other()).isPresent();
    }

    @Test
    void brothers_namesakes_father_and_son_a_body_and_its_branch_are_told_apart()
            throws IOException {
        assertThat(pairs()).filteredOn(p -> !p.same() && said(p)).isEmpty();
    }

    @Test
    void initials_short_names_and_other_letters_are_seen() throws IOException {
        assertThat(pairs())
                .filteredOn(p -> p.same() && p.part().equals("open") && !said(p))
                .isEmpty();
        List<Pair> aside =
                pairs().stream().filter(p -> p.same() && p.part().equals("aside")).toList();
        assertThat((double) aside.stream().filter(NamesakesTest::said).count() / aside.size())
                .isGreaterThanOrEqualTo(LEAST_FOUND);
    }

    @Test
    void the_order_in_which_two_names_are_compared_does_not_matter() throws IOException {
        for (Pair pair : pairs()) {
            assertThat(Namesakes.between(pair.other(), pair.one()))
                    .as(pair.why())
                    .isEqualTo(Namesakes.between(pair.one(), pair.other()));
        }
    }

    @Test
    void the_reason_is_told() {
        assertThat(Namesakes.between("Марат Бекенов", "Бекенов Марат")).contains(Reason.SAME_WORDS);
        assertThat(Namesakes.between("Әлия Сейдахметова", "Aliya Seidakhmetova"))
                .contains(Reason.OTHER_SPELLING);
        assertThat(Namesakes.between("М. Бекенов", "Марат Бекенов")).contains(Reason.INITIALS);
        assertThat(Namesakes.between("Бекенов", "Марат Бекенов")).contains(Reason.SHORTER);
    }
}
