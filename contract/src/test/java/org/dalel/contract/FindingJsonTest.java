// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dalel.terms.Bounds;
import org.dalel.terms.Count;
import org.dalel.terms.Country;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Passage;
import org.dalel.terms.Quoted;
import org.dalel.terms.Sanction;
import org.dalel.terms.SanctionKind;
import org.dalel.terms.Status;
import org.dalel.terms.When;
import org.dalel.terms.finding.ClaimCandidate;
import org.dalel.terms.finding.DateMention;
import org.dalel.terms.finding.FigureCandidate;
import org.dalel.terms.finding.Finding;
import org.dalel.terms.finding.IncidentCandidate;
import org.dalel.terms.finding.PracticeCandidate;
import org.dalel.terms.finding.ProposalCandidate;
import org.dalel.terms.finding.ProvisionCandidate;
import org.dalel.terms.finding.StageCandidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FindingJsonTest {

    static List<Finding> one_of_each_kind() {
        Passage passage = new Passage(10, 90);
        return List.of(
                incident(),
                new PracticeCandidate(
                        "h1",
                        IncidentType.FINE,
                        passage,
                        new Passage(12, 17),
                        Optional.empty(),
                        List.of(new Quoted("outlets"))),
                new ProvisionCandidate(
                        "p1",
                        passage,
                        Optional.of("Law on Lamps"),
                        Optional.of("article 5"),
                        Optional.of("associations"),
                        ProvisionCandidate.Kind.DUTY,
                        Optional.empty(),
                        Optional.of(new ProvisionCandidate.Period(Bounds.atMost(10), "day")),
                        List.of(Sanction.of(SanctionKind.WARNING))),
                new ClaimCandidate(
                        passage,
                        Optional.of(new Quoted("Asel Nurlanova")),
                        Optional.of("lawyer"),
                        Optional.empty(),
                        true),
                new FigureCandidate(
                        passage,
                        Bounds.exactly(new BigDecimal("2.5")),
                        Optional.of("percent"),
                        Optional.of("of members"),
                        Optional.empty()),
                new StageCandidate(
                        passage, "Lamp bill", StageCandidate.Stage.PASSED, When.day(2014, 6, 11)),
                new ProposalCandidate(
                        passage,
                        Optional.empty(),
                        new Quoted("shorter forms"),
                        Optional.empty(),
                        ProposalCandidate.Fate.ACCEPTED),
                new DateMention(passage, new DateMention.Dated(new When.Season(2016, 21))),
                new DateMention(passage, new DateMention.Dated(When.UNKNOWN)),
                new DateMention(passage, new DateMention.Lasting("P3M")));
    }

    private static IncidentCandidate incident() {
        return new IncidentCandidate(
                "i1",
                IncidentType.ARREST_DETENTION,
                List.of("R7.1", "R7.2"),
                new Passage(10, 90),
                new Passage(30, 38),
                When.parse("2016-04/..").orElseThrow(),
                Optional.of(new Count(Bounds.atLeast(1000), "people")),
                List.of(new Quoted("marchers"), new Quoted("Asel Nurlanova")),
                Optional.of(new Quoted("police")),
                Optional.of("Almaty"),
                Optional.of(new Country("KZ")),
                List.of("article 488"),
                List.of(
                        new Sanction(
                                SanctionKind.ADMINISTRATIVE_ARREST,
                                Bounds.exactly(15),
                                Optional.of("day"))),
                Status.HAPPENED,
                Optional.of(new Quoted("a monitoring group")),
                0.75,
                true,
                List.of("trigger 'detained'", "passive"),
                Optional.of("i2"),
                Optional.of(
                        new IncidentCandidate.OtherRoles(
                                List.of(new Quoted("police")),
                                Optional.of(new Quoted("marchers")))));
    }

    @ParameterizedTest
    @MethodSource("one_of_each_kind")
    void what_the_vault_keeps_of_a_finding_gives_the_same_finding_back(Finding finding) {
        assertThat(FindingJson.finding(FindingJson.kept(finding)).equals(finding)).isTrue();
    }

    @Test
    void an_open_bound_stays_open_and_an_unknown_date_stays_null() {
        String shown =
                FindingJson.shown(
                                new DateMention(
                                        new Passage(0, 8), new DateMention.Dated(When.UNKNOWN)),
                                Offsets.UNCHANGED,
                                Optional.of("recently"))
                        .toString();

        assertThat(shown).isEqualTo("{\"start\":0,\"end\":8,\"text\":\"recently\",\"date\":null}");
        assertThat(FindingJson.kept(incident())).contains("\"count\":{\"min\":1000,\"max\":null");
    }

    @Test
    void codes_are_the_same_where_capital_i_has_no_dot() {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(FindingJson.kept(incident())).contains("\"administrative_arrest\"");
            assertThat(FindingJson.finding(FindingJson.kept(incident())).equals(incident()))
                    .isTrue();
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void a_finding_that_is_printed_shows_no_name() {
        assertThat(incident().toString()).doesNotContain("Nurlanova").contains("withheld");
    }
}
