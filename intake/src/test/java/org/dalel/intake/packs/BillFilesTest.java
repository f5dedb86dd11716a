// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dalel.intake.UnreadableFile;
import org.dalel.law.check.PackTests;
import org.dalel.law.day.Days;
import org.dalel.law.day.LawOfDay;
import org.dalel.law.language.Fault;
import org.dalel.law.pack.Bill;
import org.dalel.law.pack.BillReader;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.Parameter;
import org.dalel.law.pack.Provision;
import org.dalel.law.program.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bills laid over the law of a country. */
class BillFilesTest {
    private static final Path PACKS = Path.of("..", "packs");

    record One(Path pack, String bill) {}

    static Stream<One> bills() throws IOException, UnreadableFile {
        List<One> bills = new ArrayList<>();
        try (Stream<Path> packs = Files.list(PACKS)) {
            for (Path pack : packs.filter(Files::isDirectory).sorted().toList()) {
                PackFiles.bills(pack).forEach(b -> bills.add(new One(pack, b)));
            }
        }
        return bills.stream();
    }

    @ParameterizedTest
    @MethodSource("bills")
    void every_bill_of_the_project_is_read_without_a_fault_and_passes_its_own_tests(One one)
            throws UnreadableFile {
        BillReader.Read read = PackFiles.bill(one.pack(), one.bill(), Set.of());
        assertThat(read.faults()).isEmpty();
        PackTests.Outcome outcome = PackTests.run(read.pack().orElseThrow());
        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.expectations()).isPositive();
        for (Bill.Proposal proposal : read.bill().orElseThrow().proposals()) {
            assertThat(PackFiles.bill(one.pack(), one.bill(), Set.of(proposal.id())).faults())
                    .isEmpty();
        }
    }

    @Test
    void a_bill_replaces_adds_and_repeals_and_leaves_the_rest_as_it_is() throws UnreadableFile {
        Pack before = PackFiles.pack(PACKS.resolve("xx")).pack().orElseThrow();
        Pack with = xx().pack().orElseThrow();

        LawOfDay then = LawOfDay.of(with, Days.all(LocalDate.of(2018, 7, 1)));
        Provision repealed = with.provision("art-44").orElseThrow();
        assertThat(then.inForce(repealed)).isEqualTo(Range.NO);
        assertThat(repealed.force()).hasToString("2010-06-01..2017-12-31");
        assertThat(with.provision("art-50").orElseThrow().instrument()).isEqualTo("reporting-bill");
        assertThat(with.provision("bill-audit")).isPresent();
        assertThat(with.provision("art-41")).isEqualTo(before.provision("art-41"));
        Parameter unit = Objects.requireNonNull(with.parameters().get("unit"));
        assertThat(unit.on(LocalDate.of(2018, 7, 1))).contains(Range.of(3000));
        assertThat(unit.on(LocalDate.of(2017, 7, 1))).contains(Range.of(2250));
    }

    @Test
    void where_a_bill_stands_is_derived_from_what_happened_to_it() throws UnreadableFile {
        Bill bill = xx().bill().orElseThrow();

        assertThat(bill.status(LocalDate.of(2017, 9, 3))).isEmpty();
        assertThat(bill.status(LocalDate.of(2017, 9, 4))).containsExactly(Bill.Stage.DRAFTED);
        assertThat(bill.status(LocalDate.of(2018, 3, 1)))
                .as("a step without a stage changes nothing")
                .containsExactly(Bill.Stage.TABLED, Bill.Stage.COMMITTEE);
        assertThat(bill.status(LocalDate.of(2018, 5, 3))).containsExactly(Bill.Stage.DELAYED);
        assertThat(bill.canBeAskedOn(LocalDate.of(2017, 12, 31))).isFalse();
        assertThat(bill.canBeAskedOn(LocalDate.of(2018, 1, 1))).isTrue();
    }

    @Test
    void a_bill_can_be_asked_with_the_proposals_that_were_accepted() throws UnreadableFile {
        Pack tabled = xx().pack().orElseThrow();
        Pack accepted =
                PackFiles.bill(PACKS.resolve("xx"), "reporting-bill", Set.of("accepted"))
                        .pack()
                        .orElseThrow();

        assertThat(tabled.provision("bill-audit").orElseThrow().citation().anchor())
                .isEqualTo("cl. 3");
        assertThat(accepted.provision("bill-audit").orElseThrow().citation().anchor())
                .isEqualTo("cl. 3 as amended");
        assertThat(accepted.provision("bill-audit-fine")).as("rejected").isPresent();
    }

    private static BillReader.Read xx() throws UnreadableFile {
        return PackFiles.bill(PACKS.resolve("xx"), "reporting-bill", Set.of());
    }

    @Test
    void every_fault_of_a_bill_is_said_in_one_go_with_file_line_and_what_to_do(@TempDir Path pack)
            throws IOException, UnreadableFile {
        Files.writeString(
                pack.resolve("law.yaml"),
                """
                facts:
                  registered: {type: yes_no, ask: "Is it registered?"}
                instrument: {id: law, title: "A law", kind: law}
                provisions:
                - {id: one, says: "A.", cite: {anchor: "1"}, who: registered, entitlement: }
                """);
        Files.createDirectory(pack.resolve("bills"));
        Files.writeString(
                pack.resolve("bills").resolve("b.yaml"),
                """
                bill: {title: "A bill", on: %s, asked: 2018-01-01.., stages: [{on: 2018, what: [pased]}]}
                replace:
                - {id: onne, says: "B.", cite: {anchor: "1"}, who: registered, entitlement: }
                add:
                - {id: one, says: "C.", cite: {anchor: "2"}, who: registered, entitlement: }
                - {id: two, says: "D.", cite: {anchor: "3"}, who: registred, entitlement: }
                repeal: [three]
                enacted: {two: [four]}
                """
                        .formatted(pack.getFileName()));

        List<Fault> faults = PackFiles.bill(pack, "b", Set.of("none-such")).faults();

        assertThat(faults)
                .extracting(Fault::what)
                .contains(
                        "'pased' is no stage of a bill",
                        "the bill replaces a provision that is not there: 'onne'",
                        "the bill adds a provision that is there already: 'one'",
                        "the bill repeals a provision that is not there: 'three'",
                        "nothing with the id 'four' was enacted in this pack",
                        "this bill has no proposal 'none-such'",
                        "unknown name 'registred'");
        Fault name =
                faults.stream().filter(f -> f.what().contains("onne")).findFirst().orElseThrow();
        assertThat(name.where()).isEqualTo("bills/b.yaml:3:8");
        assertThat(name.whatToDo()).isEqualTo("did you mean 'one'?");
    }
}
