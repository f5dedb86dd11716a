// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.packs.PackFolder;
import org.dalel.intake.packs.RegisterFile;
import org.dalel.law.day.Days;
import org.dalel.law.day.LawOfDay;
import org.dalel.law.language.Type;
import org.dalel.law.pack.FactDefinition;
import org.dalel.law.pack.Pack;
import org.dalel.law.population.Counts;
import org.dalel.law.population.Population;
import org.dalel.law.population.Population.Answer;
import org.dalel.law.population.Population.Line;
import org.dalel.law.program.Answers;
import org.dalel.law.program.Range;
import org.dalel.law.program.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a law means for all organisations of a register. */
class PopulationCommandTest {
    private static final Path PACKS = Path.of("..", "packs");
    private static final LocalDate DAY = LocalDate.of(2018, 7, 1);

    @Test
    void counts_are_those_of_every_organisation_asked_alone(@TempDir Path folder)
            throws UnreadableFile {
        Path file = invented(folder, 3_000);
        Pack pack = new PackFolder(PACKS).read("xx");
        Pack bill = new PackFolder(PACKS).with("xx", "reporting-bill").pack().orElseThrow();
        Register register = RegisterFile.read(file, bill).register();
        LawOfDay before = LawOfDay.of(pack, Days.all(DAY));
        LawOfDay after = LawOfDay.of(bill, Days.all(DAY));

        Population population =
                Population.of(
                        before,
                        after,
                        register,
                        Optional.ofNullable(pack.facts().get("legal_form")));

        assertThat(population.lines())
                .extracting(l -> l.provision().id())
                .containsExactlyInAnyOrder("art-44", "bill-audit", "bill-audit-fine");
        for (Line line : population.lines()) {
            long[] cells = new long[9];
            for (int row = 0; row < register.rows(); row++) {
                Map<String, Range> facts = new HashMap<>();
                int at = row;
                register.columns().forEach((id, column) -> facts.put(id, column.at(at)));
                cells[3 * answer(before, facts, line) + answer(after, facts, line)]++;
            }
            line.total()
                    .map(Counts::cells)
                    .ifPresent(
                            c ->
                                    assertThat(c)
                                            .as(line.provision().id())
                                            .containsExactly(
                                                    java.util.Arrays.stream(cells)
                                                            .boxed()
                                                            .toArray(Long[]::new)));
            assertThat(line.groups().orElse(List.of()))
                    .allMatch(g -> g.cells().stream().allMatch(c -> c == 0 || c >= 10));
        }
        assertThat(population.lines()).anyMatch(l -> l.groups().isPresent());
    }

    @Test
    void no_difference_of_two_shown_counts_is_a_count_of_one_to_nine(@TempDir Path folder)
            throws UnreadableFile {
        Pack pack = new PackFolder(PACKS).read("xx");
        LawOfDay law = LawOfDay.of(pack, Days.all(DAY));
        int takenOut = 0;
        for (int organisations : List.of(60, 150, 400, 1_000)) {
            Register register =
                    RegisterFile.read(invented(sub(folder, organisations), organisations), pack)
                            .register();
            FactDefinition form = Objects.requireNonNull(pack.facts().get("legal_form"));
            Population population = Population.of(law, register, Optional.of(form));
            List<BitSet> shown = new ArrayList<>();
            for (Line line : population.lines()) {
                takenOut += line.groups().isEmpty() ? 1 : 0;
                shown.addAll(sets(line, register, form, f -> answer(law, f, line)));
            }
            for (BitSet one : shown) {
                for (BitSet other : shown) {
                    BitSet both = (BitSet) one.clone();
                    both.and(other);
                    int less = other.cardinality() - one.cardinality();
                    boolean within = !one.isEmpty() && both.equals(one);
                    assertThat(within && less > 0 && less < 10)
                            .as("%s in %s", one, other)
                            .isFalse();
                }
            }
        }
        assertThat(takenOut).isPositive();
    }

    @Test
    void what_a_bill_would_change_gives_nobody_away_beside_the_counts_without_it(
            @TempDir Path folder) throws UnreadableFile {
        Pack pack = new PackFolder(PACKS).read("xx");
        Pack bill = new PackFolder(PACKS).with("xx", "reporting-bill").pack().orElseThrow();
        LawOfDay law = LawOfDay.of(pack, Days.all(DAY));
        LawOfDay with = LawOfDay.of(bill, Days.all(DAY));
        FactDefinition form = Objects.requireNonNull(pack.facts().get("legal_form"));
        int changes = 0;
        for (int organisations : List.of(60, 150, 400, 1_000, 2_000)) {
            Register register =
                    RegisterFile.read(invented(sub(folder, organisations), organisations), bill)
                            .register();
            Population without = Population.of(law, register, Optional.of(form));
            Population beside = Population.of(law, with, register, Optional.of(form));
            List<BitSet> shown = new ArrayList<>();
            without.lines()
                    .forEach(l -> shown.addAll(sets(l, register, form, f -> answer(law, f, l))));
            for (Line line : beside.lines()) {
                changes += line.groups().isPresent() ? 1 : 0;
                shown.addAll(sets(line, register, form, f -> answer(law, f, line)));
                shown.addAll(sets(line, register, form, f -> answer(with, f, line)));
                shown.addAll(
                        sets(
                                line,
                                register,
                                form,
                                f -> newly(answer(law, f, line), answer(with, f, line))));
            }
            for (BitSet one : shown) {
                for (BitSet other : shown) {
                    BitSet both = (BitSet) one.clone();
                    both.and(other);
                    int less = other.cardinality() - one.cardinality();
                    boolean within = !one.isEmpty() && both.equals(one);
                    assertThat(within && less > 0 && less < 10)
                            .as("%s of %s: %s in %s", less, organisations, one, other)
                            .isFalse();
                }
            }
        }
        assertThat(changes).isPositive();
    }

    /** Whether it reaches somebody whom it did not reach: no, perhaps, yes. */
    private static int newly(int was, int is) {
        return was == 2 || is == 0 ? 0 : was == 0 && is == 2 ? 2 : 1;
    }

    /** The organisations of each count that a line tells, and the rest to each. */
    private static List<BitSet> sets(
            Line line,
            Register register,
            FactDefinition form,
            ToIntFunction<Map<String, Range>> answer) {
        List<Counts> groups = new ArrayList<>(line.groups().orElse(List.of()));
        line.total().ifPresent(groups::add);
        List<BitSet> sets = new ArrayList<>();
        for (Counts counts : groups) {
            for (int atLeast : List.of(1, 2)) {
                BitSet some = new BitSet();
                BitSet rest = new BitSet();
                for (int row = 0; row < register.rows(); row++) {
                    Map<String, Range> facts = facts(register, row);
                    if (isIn(counts, form, facts)) {
                        (answer.applyAsInt(facts) >= atLeast ? some : rest).set(row);
                    }
                }
                sets.add(some);
                sets.add(rest);
            }
        }
        return sets;
    }

    private static Path sub(Path folder, int organisations) {
        Path sub = folder.resolve("of" + organisations);
        assertThat(sub.toFile().mkdir()).isTrue();
        return sub;
    }

    private static Map<String, Range> facts(Register register, int row) {
        Map<String, Range> facts = new HashMap<>();
        register.columns().forEach((id, column) -> facts.put(id, column.at(row)));
        return facts;
    }

    private static boolean isIn(Counts counts, FactDefinition form, Map<String, Range> facts) {
        long mask = Objects.requireNonNull(facts.get(form.id())).high();
        List<String> values = ((Type.One) form.type()).domain().of(mask);
        return counts.groups().contains(values.size() == 1 ? values.get(0) : "not known");
    }

    private static int answer(LawOfDay law, Map<String, Range> facts, Line line) {
        if (law.pack().provision(line.provision().id()).isEmpty()) {
            return Answer.NO.ordinal();
        }
        Range is = Answers.of(law.program(), facts).value(line.provision().id());
        return (is.isYes() ? Answer.YES : is.isNo() ? Answer.NO : Answer.OPEN).ordinal();
    }

    @Test
    void the_same_seed_gives_the_same_register(@TempDir Path folder) throws IOException {
        Path one = invented(folder, 50);
        Path other = invented(Files.createDirectory(folder.resolve("again")), 50);

        assertThat(one).hasSameTextualContentAs(other);
        assertThat(Files.readAllLines(one)).hasSize(51);
    }

    @Test
    void a_wrong_cell_is_named_by_row_and_column_and_the_others_are_counted(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("register.csv");
        StringBuilder rows = new StringBuilder("name,legal_form,registered,members\n");
        rows.append("A,fundation,true,3\nB,party,maybe,5\nC,party,true\n");
        rows.append("D,party,true,6000\n".repeat(40));
        Files.writeString(file, rows);

        Session run =
                Session.of(
                        "population",
                        file.toString(),
                        "--pack",
                        "xx",
                        "--on",
                        DAY.toString(),
                        "--packs",
                        PACKS.toString());

        assertThat(run.code()).isEqualTo(Exit.WITH_PROBLEMS);
        assertThat(run.err())
                .contains("the column 'name' is no fact; it is left out")
                .contains("register.csv, row 2, column legal_form", "did you mean 'foundation'?")
                .contains("register.csv, row 3, column registered")
                .contains("register.csv, row 4")
                .doesNotContain("fundation", "maybe");
        assertThat(run.out())
                .contains("43 organisations", "3 wrong cells or rows", "not legal advice")
                .as("three organisations are too few to be told apart from forty")
                .contains("not shown");
    }

    @Test
    void a_bill_is_asked_of_a_register_and_a_group_that_is_none_is_refused(@TempDir Path folder) {
        Path file = invented(folder, 3_000);
        Session with = run(file, "--with", "reporting-bill", "--by", "legal_form");

        assertThat(with.code()).isEqualTo(Exit.DONE);
        assertThat(with.out()).contains("newly", "bill-audit", "Duties with the bill for certain");
        assertThat(run(file, "--by", "legal_from").err()).contains("did you mean 'legal_form'?");
    }

    @Test
    void as_json_only_counts_that_may_be_shown_leave(@TempDir Path folder) {
        Path file = invented(folder, 2_000);
        Session run = run(file, "--with", "reporting-bill", "--by", "legal_form", "--json");
        JsonNode json = JsonMapper.shared().readTree(run.out());

        assertThat(json.path("organisations").asInt()).isEqualTo(2_000);
        assertThat(json.path("provisions")).isNotEmpty();
        for (JsonNode provision : json.path("provisions")) {
            for (String field : List.of("before", "after", "newly", "no_longer")) {
                assertThat(provision.path("all").path(field).path("at_least").asLong())
                        .matches(n -> n == 0 || n >= 10);
            }
        }
        assertThat(json.path("bill").path("id").asString()).isEqualTo("reporting-bill");
    }

    private static Session run(Path file, String... more) {
        List<String> line = new java.util.ArrayList<>(List.of("population", file.toString()));
        line.addAll(List.of("--pack", "xx", "--on", DAY.toString(), "--packs", PACKS.toString()));
        line.addAll(List.of(more));
        return Session.of(line.toArray(String[]::new));
    }

    private static Path invented(Path folder, int organisations) {
        Path file = folder.resolve("invented.csv");
        Session made =
                Session.of(
                        "register",
                        "xx",
                        "--organisations",
                        String.valueOf(organisations),
                        "--on",
                        DAY.toString(),
                        "--to",
                        file.toString(),
                        "--packs",
                        PACKS.toString());
        assertThat(made.code()).isEqualTo(Exit.DONE);
        return file;
    }
}
