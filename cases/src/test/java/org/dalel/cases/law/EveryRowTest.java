// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cases.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.law.Laws;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.rule.LawProcess;
import org.dalel.terms.Country;
import org.dalel.terms.finding.IncidentCandidate;
import org.dalel.terms.finding.ProvisionCandidate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A row that its own example does not reach would be dead weight in a list that monitors read. */
class EveryRowTest {
    private static final String RULES = "en/rules.tsv";
    private static final String STEPS = "en/law-process.tsv";
    private static final String INSTRUMENTS = "en/instruments.tsv";
    private static final String FIGURES = "en/figures.tsv";

    static Stream<Lexicon.Row> rules() {
        return Sample.ALL.rows(RULES).stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_row_of_rules_alone_finds_the_rule_in_its_example(Lexicon.Row row) {
        List<ProvisionCandidate> found =
                Sample.of(row.cell(2))
                        .provisions(Sample.tables(RULES, r -> r.line() == row.line()));
        assertThat(found)
                .as(row.cells().toString())
                .anyMatch(p -> p.kind().code().equals(row.cell(0)));
    }

    static Stream<Lexicon.Row> steps() {
        return Sample.ALL.rows(STEPS).stream();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void a_row_of_steps_alone_finds_the_step_in_its_example(Lexicon.Row row) {
        String kind = row.cell(0).split(" ")[0];
        LawProcess.Told told =
                Sample.of(row.cell(2)).process(Sample.tables(STEPS, r -> r.line() == row.line()));
        if (kind.equals("proposal")) {
            assertThat(told.proposals()).as(row.cells().toString()).isNotEmpty();
        } else {
            assertThat(told.incidents())
                    .as(row.cells().toString())
                    .anyMatch(i -> i.type().code().equals(kind))
                    .anyMatch(IncidentCandidate::proposed);
        }
    }

    static Stream<Lexicon.Row> instruments() {
        return Sample.ALL.rows(INSTRUMENTS).stream();
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void a_row_of_instruments_changes_what_is_read_in_its_example(Lexicon.Row row) {
        Sample sample = Sample.of(row.cell(3));
        assertThat(sample.laws(Sample.tables(INSTRUMENTS, r -> true)))
                .as(row.cells().toString())
                .isNotEqualTo(sample.laws(Sample.tables(INSTRUMENTS, r -> r.line() != row.line())));
    }

    static Stream<Lexicon.Row> figures() {
        return Sample.ALL.rows(FIGURES).stream();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void a_row_of_figures_keeps_the_number_of_its_example_out(Lexicon.Row row) {
        Sample sample = Sample.of(row.cell(2));
        assertThat(sample.figures(Sample.ALL)).as(row.cells().toString()).isEmpty();
        assertThat(sample.figures(Sample.tables(FIGURES, r -> r.line() != row.line())))
                .as(row.cells().toString())
                .isNotEmpty();
    }

    static Stream<Lexicon.Row> nationalities() {
        return Sample.ALL.rows("en/nationalities.tsv").stream();
    }

    @ParameterizedTest
    @MethodSource("nationalities")
    void the_law_of_a_country_is_that_countrys_by_name_and_by_adjective(Lexicon.Row row) {
        Laws laws = new Laws(Sample.ALL);
        for (String adjective : row.cell(2).isBlank() ? new String[0] : row.cell(2).split("\\|")) {
            assertThat(countryOf("the " + adjective + " law on choirs"))
                    .as(adjective)
                    .contains(Optional.of(new Country(row.cell(0))));
        }
        for (String name : row.cell(1).split("\\|")) {
            String whose = name.endsWith(".") ? "the " + name : name + "'s";
            assertThat(countryOf(whose + " law on choirs"))
                    .as(name)
                    .contains(Optional.of(new Country(row.cell(0))));
        }
    }

    private static List<Optional<Country>> countryOf(String law) {
        Sample sample = Sample.of("People met in the hall. They spoke about " + law + ".");
        return new Laws(Sample.ALL)
                .in(sample.page(), Optional.empty()).stream()
                        .map(Clues.LawMention::country)
                        .toList();
    }
}
