// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dalel.intake.UnreadableFile;
import org.dalel.law.check.PackTests;
import org.dalel.law.language.Fault;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.PackReader;
import org.dalel.law.pack.Provision;
import org.dalel.terms.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PackFilesTest {
    private static final Path PACKS = Path.of("..", "packs");

    static Stream<Path> packs() throws IOException {
        return Files.list(PACKS).filter(Files::isDirectory).sorted();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void every_pack_of_the_project_is_read_without_a_fault_and_passes_its_own_tests(Path folder)
            throws UnreadableFile {
        PackReader.Read read = PackFiles.pack(folder);
        assertThat(read.faults()).isEmpty();

        PackTests.Outcome outcome = PackTests.run(read.pack().orElseThrow());

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.expectations()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void a_rule_is_told_in_sentences_and_not_in_the_cells_of_a_table(Path folder)
            throws UnreadableFile {
        for (Provision provision : provisions(folder)) {
            provision
                    .says()
                    .texts()
                    .forEach(
                            (language, sentence) ->
                                    assertThat(sentence)
                                            .as(
                                                    "%s: %s in %s",
                                                    folder.getFileName(), provision.id(), language)
                                            .endsWith(".")
                                            .doesNotContain(
                                                    ">=", "<=", "->", "(when:", "; term:", "NCO"));
        }
    }

    @ParameterizedTest
    @CsvSource({"kz, en ru kk", "un, en ru kk", "xx, en ru kk", "ru, en ru", "kg, en ru"})
    void a_rule_is_told_in_the_languages_of_those_it_reaches(String pack, String languages)
            throws UnreadableFile {
        for (Provision provision : provisions(PACKS.resolve(pack))) {
            assertThat(provision.says().texts().keySet())
                    .as(provision.id())
                    .extracting(Language::code)
                    .contains(languages.split(" "));
        }
    }

    /** Those of a pack, and those of the bills that are laid over it. */
    private static List<Provision> provisions(Path folder) throws UnreadableFile {
        List<Provision> all =
                new ArrayList<>(PackFiles.pack(folder).pack().orElseThrow().provisions());
        for (String bill : PackFiles.bills(folder)) {
            all.addAll(PackFiles.bill(folder, bill, Set.of()).pack().orElseThrow().provisions());
        }
        return all;
    }

    @Test
    void every_fault_of_a_pack_is_said_in_one_go_with_file_line_and_caret(@TempDir Path folder)
            throws IOException, UnreadableFile {
        Files.writeString(
                folder.resolve("a.yaml"),
                """
                facts:
                  registered: {type: yes_no, ask: "Is it registered?"}
                  members: {type: number, from: 0, to: 100, ask: "How many members?"}
                instrument: {id: t/law, title: "A law", kind: law}
                provisions:
                - id: one
                  says: "A rule."
                  cite: {anchor: "art. 1", confidence: high}
                  who: registred and members > 3
                  duty: {due: yearly 13-31}
                - id: two
                  says: "Another rule."
                  cite: {anchor: "art. 2", confidence: hihg}
                  who: members and registered
                  sanction: {breach_of: onne, penalties: [{kind: fine, most: 25 mci}]}
                - id: one
                  says: "The same again."
                  cite: {anchor: "art. 3"}
                  whom: registered
                  entitlement:
                """);

        List<Fault> faults = PackFiles.pack(folder).faults();

        assertThat(faults)
                .extracting(Fault::what)
                .contains(
                        "unknown name 'registred'",
                        "there is no such day",
                        "'hihg' is no confidence",
                        "this is a number, but yes or no is needed here",
                        "'mci' is no unit",
                        "unknown key 'whom'");
        Fault name =
                faults.stream()
                        .filter(f -> f.what().contains("registred"))
                        .findFirst()
                        .orElseThrow();
        assertThat(name.where()).isEqualTo("a.yaml:9:8");
        assertThat(name.message())
                .contains("registred and members > 3", "^", "did you mean 'registered'?");
    }

    @Test
    void a_broken_yaml_file_is_named_with_its_line(@TempDir Path folder)
            throws IOException, UnreadableFile {
        Files.writeString(folder.resolve("bad.yaml"), "facts:\n  a: [1, 2\n  b: 3\n");

        List<Fault> faults = PackFiles.pack(folder).faults();

        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).where()).startsWith("bad.yaml:3:");
    }

    @Test
    void rules_that_depend_on_themselves_are_refused(@TempDir Path folder)
            throws IOException, UnreadableFile {
        Files.writeString(
                folder.resolve("a.yaml"),
                """
                facts:
                  registered: {type: yes_no, ask: "Is it registered?"}
                instrument: {id: t/law, title: "A law", kind: law}
                provisions:
                - {id: one, says: "A.", cite: {anchor: "1"}, who: two, entitlement: }
                - {id: two, says: "B.", cite: {anchor: "2"}, who: one and registered, entitlement: }
                """);

        assertThat(PackFiles.pack(folder).faults())
                .extracting(Fault::what)
                .anyMatch(w -> w.equals("'one' depends on itself: one → two → one"));
    }

    @Test
    void a_profile_with_a_typo_gets_the_name_that_was_meant(@TempDir Path folder)
            throws IOException, UnreadableFile {
        Pack xx = PackFiles.pack(PACKS.resolve("xx")).pack().orElseThrow();
        Path profile = folder.resolve("org.yaml");
        Files.writeString(
                profile,
                "country: XX\nfacts:\n  legal_from: foundation\n  members: -3\n  registered: maybe\n");

        assertThat(PackFiles.profile(profile, xx).faults())
                .extracting(Fault::whatToDo)
                .containsExactly(
                        "did you mean 'legal_form'?",
                        "give a number from 0 to 10000000",
                        "write registered: true, false, unknown or rather-not-say");
    }
}
