// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.intake.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dalel.intake.UnreadableFile;
import org.dalel.law.check.Assessment;
import org.dalel.law.check.Finding;
import org.dalel.law.check.Profile;
import org.dalel.law.day.Days;
import org.dalel.law.day.LawOfDay;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.Provision;
import org.dalel.law.program.Range;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of every pack on both sides of its first and its last day. */
class FirstDaysTest {
    private record Expected(Provision provision, Range inForce) {}

    static Stream<Path> packs() throws IOException {
        return Files.list(Path.of("..", "packs")).filter(Files::isDirectory).sorted();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void
            a_rule_is_no_rule_before_its_first_day_and_after_its_last_and_open_where_the_day_is_not_known(
                    Path folder) throws UnreadableFile {
        Pack pack = PackFiles.pack(folder).pack().orElseThrow();
        Map<LocalDate, List<Expected>> days = new TreeMap<>();
        for (Provision provision : pack.provisions()) {
            expectations(provision, days);
        }
        assertThat(days).isNotEmpty();
        days.forEach(
                (day, all) -> {
                    Assessment assessment =
                            Assessment.of(LawOfDay.of(pack, Days.all(day)), new Profile(Map.of()));
                    for (Expected expected : all) {
                        Finding finding = assessment.finding(expected.provision().id());
                        String which = expected.provision().id() + " on " + day;
                        assertThat(finding.inForce()).as(which).isEqualTo(expected.inForce());
                        if (expected.inForce().isNo()) {
                            assertThat(finding.holds()).as(which).isEqualTo(Range.NO);
                        } else if (!expected.inForce().settled()) {
                            assertThat(finding.holds()).as(which).isNotEqualTo(Range.YES);
                        }
                    }
                });
    }

    private static void expectations(Provision provision, Map<LocalDate, List<Expected>> days) {
        LocalDate first = provision.force().from().earliest().orElse(LocalDate.MIN);
        LocalDate surely = provision.force().from().latest().orElse(LocalDate.MAX);
        if (first.getYear() < 1900 || surely.equals(LocalDate.MAX)) {
            return;
        }
        expect(provision, first.minusDays(1), Range.NO, days);
        LocalDate end = provision.force().to().flatMap(t -> t.latest()).orElse(LocalDate.MAX);
        for (LocalDate open : List.of(first, surely.minusDays(1))) {
            if (!first.equals(surely) && !open.isAfter(end)) {
                expect(provision, open, Range.OPEN, days);
            }
        }
        provision
                .force()
                .to()
                .ifPresentOrElse(
                        to -> {
                            LocalDate last = to.latest().orElseThrow();
                            LocalDate surelyStill = to.earliest().orElseThrow();
                            expect(provision, last.plusDays(1), Range.NO, days);
                            if (!surelyStill.isBefore(surely)) {
                                expect(provision, surely, Range.YES, days);
                                expect(provision, surelyStill, Range.YES, days);
                            }
                            if (!last.equals(surelyStill) && !last.isBefore(surely)) {
                                expect(provision, last, Range.OPEN, days);
                            }
                        },
                        () -> expect(provision, surely, Range.YES, days));
    }

    private static void expect(
            Provision provision,
            LocalDate day,
            Range inForce,
            Map<LocalDate, List<Expected>> days) {
        days.computeIfAbsent(day, d -> new ArrayList<>()).add(new Expected(provision, inForce));
    }
}
