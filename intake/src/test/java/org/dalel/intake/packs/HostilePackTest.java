// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.dalel.intake.UnreadableFile;
import org.dalel.law.check.ProfileReader;
import org.dalel.law.language.Fault;
import org.dalel.law.pack.Pack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds: a message with its place, no trace of a stack, no waiting without end. */
class HostilePackTest {
    private static final String HEAD =
            """
            pack: {title: {en: T}, country: XX}
            facts:
              registered: {type: yes_no, ask: {en: R}}
              founded: {type: date, ask: {en: F}}
              money: {type: number, from: 0, to: 4_000_000_000_000_000_000, ask: {en: M}}
            instrument: {id: law, title: {en: Law}, kind: law}
            provisions:
            """;

    @TempDir private Path folder = Path.of("");

    private static String provision(String id, String who, String more) {
        return """
                - id: %s
                  says: {en: s}
                  cite: {anchor: a, confidence: high}
                  force: 2010-01-01..
                  branch: civil
                  topic: t
                  who: "%s"
                  %sentitlement: {}
                """
                .formatted(id, who, more);
    }

    private List<Fault> faults(String text) throws IOException, UnreadableFile {
        Files.writeString(folder.resolve("pack.yaml"), text);
        return PackFiles.pack(folder).faults();
    }

    private void one(String text, String where, String what) throws IOException, UnreadableFile {
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> {
                    List<Fault> faults = faults(text);
                    assertThat(faults).as(what).isNotEmpty();
                    assertThat(faults.get(0).what()).contains(what);
                    assertThat(faults.get(0).where()).isEqualTo("pack.yaml:" + where);
                    assertThat(faults.get(0).whatToDo()).isNotBlank();
                });
    }

    @Test
    void a_small_law_is_read() throws IOException, UnreadableFile {
        assertThat(faults(HEAD + provision("p-1", "registered", ""))).isEmpty();
    }

    @Test
    void deep_nesting_is_refused_where_it_begins() throws IOException, UnreadableFile {
        one("a: " + "[".repeat(200_000), "1:53", "nested deeper than 50");
        one("a: " + "{a: ".repeat(100_000), "1:200", "nested deeper than 50");
        StringBuilder steps = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            steps.append(" ".repeat(i)).append("a:\n");
        }
        one(steps.toString(), "51:51", "nested deeper than 50");
    }

    @Test
    void aliases_cannot_make_a_file_grow() throws IOException, UnreadableFile {
        String bomb = "a0: &a0 [x, x]\na1: &a1 [*a0, *a0, *a0]\na2: [*a1, *a1, *a1]\n";
        one(bomb, "2:10", "an alias stands here");
        one("a: &a [*a]\n", "1:8", "an alias stands here");
        one("a: &a {b: 1}\nc: {<<: *a}\n", "2:9", "an alias stands here");
    }

    @Test
    void what_is_no_text_or_no_yaml_is_named_by_its_place() throws IOException, UnreadableFile {
        one("a: b\nc: d\0e\n", "2:5", "none of a text (U+0)");
        one("a: 1\n---\nb: 2\n", "2:1", "second document");
        one("? [a, b]\n: c\n", "1:3", "a key is one word");
        one(HEAD + "hello\n", "9:1", "not YAML");
    }

    @Test
    void other_encodings_and_too_long_files_are_refused() throws IOException {
        Files.write(folder.resolve("pack.yaml"), HEAD.getBytes(StandardCharsets.UTF_16));
        assertThatThrownBy(() -> PackFiles.pack(folder)).hasMessageContaining("not in UTF-8");
        Files.writeString(folder.resolve("pack.yaml"), "# " + "x".repeat(10_000_000));
        assertThatThrownBy(() -> PackFiles.pack(folder)).hasMessageContaining("4 million");
    }

    @Test
    void an_expression_that_would_exhaust_the_stack_is_refused()
            throws IOException, UnreadableFile {
        for (String who :
                List.of(
                        String.join(" or ", Collections.nCopies(20_000, "registered")),
                        "not ".repeat(50_000) + "registered",
                        "(".repeat(50_000) + "registered" + ")".repeat(50_000),
                        "registered ? registered : ".repeat(20_000) + "registered")) {
            assertThat(faults(HEAD + provision("p-1", who, "")))
                    .extracting(Fault::what)
                    .anyMatch(w -> w.contains("nested deeper") || w.contains("parts are joined"));
        }
    }

    @Test
    void a_long_chain_of_provisions_is_read() throws IOException, UnreadableFile {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < 300; i++) {
            text.append(provision("p-" + i, i == 0 ? "registered" : "p-" + (i - 1), ""));
        }
        assertThat(faults(text.toString())).isEmpty();
    }

    @Test
    void provisions_that_contradict_each_other_are_named() throws IOException, UnreadableFile {
        String mutual =
                HEAD
                        + provision("p-1", "registered", "beats: [p-2]\n  ")
                        + provision("p-2", "registered", "beats: [p-1]\n  ");
        assertThat(faults(mutual))
                .extracting(Fault::what)
                .anyMatch(w -> w.contains("'p-1' depends on itself"))
                .anyMatch(w -> w.contains("'p-2' depends on itself"));
        assertThat(faults(HEAD + provision("p-1", "registered", "beats: [p-1]\n  ")))
                .extracting(Fault::what)
                .anyMatch(w -> w.contains("'p-1' depends on itself"));
        String twice = provision("p-1", "registered", "");
        assertThat(faults(HEAD + twice + twice))
                .extracting(Fault::what)
                .contains("the provision 'p-1' is there twice");
    }

    /** The fault with these words, and what its caret stands under. */
    private static String under(List<Fault> faults, String what) {
        Fault fault =
                faults.stream().filter(f -> f.what().contains(what)).findFirst().orElseThrow();
        assertThat(fault.message()).contains("where: pack.yaml:", "do:", "^");
        return fault.text().substring(fault.caret());
    }

    @Test
    void a_fault_of_a_whole_provision_has_its_line_and_caret() throws IOException, UnreadableFile {
        String mutual =
                HEAD
                        + provision("p-1", "registered", "beats: [p-2, p-9]\n  ")
                        + provision("p-2", "registered", "beats: [p-1]\n  ")
                        + provision("p-2", "registered", "")
                        + provision("p-3", "registered and not registered", "")
                        + provision("p-4", "money * money > 3", "");
        List<Fault> faults = faults(mutual);
        assertThat(under(faults, "'p-1' depends on itself")).isEqualTo("p-2, p-9]");
        assertThat(under(faults, "names a provision that is not there")).isEqualTo("p-9]");
        assertThat(under(faults, "'p-2' is there twice")).isEqualTo("id: p-2");
        assertThat(under(faults, "'p-3' can reach nobody"))
                .isEqualTo("registered and not registered\"");
        assertThat(under(faults, "'p-4' can become larger")).isEqualTo("money * money > 3\"");
    }

    @Test
    void a_rule_that_can_never_decide_is_named_beside_all_other_faults()
            throws IOException, UnreadableFile {
        List<Fault> faults =
                faults(
                        HEAD
                                + provision("p-1", "money > 5 and money < 3", "")
                                + provision("p-2", "founded > 2001-01-01 and founded < 2000", "")
                                + provision("p-3", "regstered", "")
                                + provision("p-4", "money > 5 and money < 7", ""));
        assertThat(faults)
                .extracting(Fault::what)
                .anyMatch(w -> w.startsWith("'p-1' can reach nobody"))
                .anyMatch(w -> w.contains("regstered"))
                .noneMatch(w -> w.startsWith("'p-4'"));
    }

    @Test
    void a_longLine_is_shown_around_its_caret() throws IOException, UnreadableFile {
        String longLine = "registered" + " or registered".repeat(100) + " or regstered";
        List<Fault> faults = faults(HEAD + provision("p-1", longLine, ""));
        assertThat(under(faults, "regstered")).startsWith("regstered");
        assertThat(faults.get(0).text()).hasSizeLessThan(130).startsWith("…");
    }

    @Test
    void overflow_is_refused_when_the_pack_is_read() throws IOException, UnreadableFile {
        assertThat(
                        faults(
                                HEAD
                                        + provision("p-1", "money * money > 3", "")
                                        + provision("p-2", "money + money > 3", "")))
                .extracting(Fault::what)
                .anyMatch(w -> w.contains("'p-1' can become larger"))
                .anyMatch(w -> w.contains("'p-2' can become larger"));
    }

    @Test
    void many_working_days_do_not_keep_anybody_waiting() throws IOException, UnreadableFile {
        String who = "workdays_after(founded, 999999999) > 2010-01-01";
        String holidays = "holidays: {known: 2015..2026, yearly: [\"01-01\"]}\n";
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(faults(holidays + HEAD + provision("p-1", who, ""))).isEmpty());
    }

    @Test
    void who_counts_working_days_says_which_are_worked() throws IOException, UnreadableFile {
        String who = "workdays_after(founded, 3) > 2010-01-01";
        List<Fault> faults = faults(HEAD + provision("p-1", who, ""));
        assertThat(under(faults, "counts working days, but this pack has no holidays"))
                .isEqualTo("id: p-1");
    }

    @Test
    void every_fault_of_the_holidays_is_named_with_its_place() throws IOException, UnreadableFile {
        String holidays =
                """
                holidays:
                  known: 2015..2016
                  on_weekend: sometimes
                  yearly: ["13-01", {day: "05-07", years: often}]
                  moving: [{name: Feast, moon: "12-10", days: [2015-09-24]}]
                  moved: [{off: 2018-03, worked: 2018-03-03}, {off: 2018-03-09}]
                """;
        assertThat(faults(holidays + HEAD + provision("p-1", "registered", "")))
                .extracting(Fault::what)
                .containsExactlyInAnyOrder(
                        "'sometimes' is not what a holiday on a weekend gives",
                        "'13-01' is no day of a year",
                        "'often' are no years",
                        "the pack says that every day of 2016 is known, but not this one",
                        "a day off is one day",
                        "'worked' is missing here");
    }

    @Test
    void a_profile_with_days_that_do_not_exist_is_told_so() throws IOException, UnreadableFile {
        Files.writeString(folder.resolve("pack.yaml"), HEAD + provision("p-1", "registered", ""));
        Pack pack = PackFiles.pack(folder).pack().orElseThrow();
        Path profile = Files.writeString(folder.resolve("org.txt"), "facts: {founded: 0500-01-01}");
        ProfileReader.Read read = PackFiles.profile(profile, pack);
        assertThat(read.profile()).isEmpty();
        assertThat(read.faults())
                .extracting(Fault::what)
                .containsExactly("'0500-01-01' is outside the days there are");
        assertThat(read.faults().get(0).where()).isEqualTo("org.txt:1:18");
        Path register = Files.writeString(folder.resolve("register.csv"), "founded\n0500-01-01\n");
        RegisterFile.Read rows = RegisterFile.read(register, pack);
        assertThat(rows.wrong()).isEqualTo(1);
        assertThat(rows.problems().get(0).where()).isEqualTo("register.csv, row 2, column founded");
    }
}
