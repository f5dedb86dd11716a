// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dalel.record.Candidate;
import org.dalel.record.Decision;
import org.dalel.record.Likeness;
import org.dalel.record.StoredDocument;
import org.dalel.record.Suggestions;
import org.dalel.record.Suggestions.What;
import org.dalel.terms.Document;
import org.dalel.terms.Quoted;
import org.dalel.terms.finding.Reading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestionsTest {
    private Vault vault;
    private StoredDocument english;

    @BeforeEach
    void read(@TempDir Path disk) throws UnusableVault {
        vault = Vault.create(disk.resolve("case.dalel"), VaultTest.passphrase(), VaultTest.CHEAP);
        english = Reports.take(vault, "en.txt", Reports.ENGLISH).document();
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private List<String> suggested(What what, String typed) {
        return vault
                .suggestions()
                .to(new Suggestions.Question(Set.of(what), new Quoted(typed), 10))
                .stream()
                .map(s -> s.name().reveal())
                .toList();
    }

    @Test
    void a_name_is_suggested_from_the_beginning_of_any_of_its_words() {
        assertThat(suggested(What.ACTOR, "osa")).containsExactly("Timur Osanov");
        assertThat(suggested(What.ACTOR, "Osanov ti")).containsExactly("Timur Osanov");
        assertThat(suggested(What.PLACE, "osa")).isEmpty();
        assertThat(suggested(What.LAW, "bi")).containsExactly("The bill");
        assertThat(suggested(What.ACTOR, "\"*) OR what :")).isEmpty();
        assertThat(suggested(What.ACTOR, "-")).isEmpty();
    }

    @Test
    void what_a_person_accepted_is_suggested_until_it_is_taken_back() {
        assertThat(told("Karsin")).isEqualTo(1);
        Decision accepted =
                vault.review()
                        .accept(
                                vault.candidates().of(english.id()).get(0).id(),
                                Reports.MONITOR,
                                Reports.NOON);
        assertThat(told("Karsin")).isEqualTo(2);
        assertThat(vault.verify().problems()).isEmpty();

        vault.review().undo(accepted.id(), Reports.MONITOR, Reports.NOON);
        assertThat(told("Karsin")).isEqualTo(1);
    }

    private int told(String place) {
        return vault.suggestions()
                .to(new Suggestions.Question(Set.of(What.PLACE), new Quoted(place), 1))
                .get(0)
                .told();
    }

    @Test
    void an_incident_is_likely_for_what_a_report_of_the_same_day_shares_with_it() {
        vault.review()
                .accept(
                        vault.candidates().of(english.id()).get(0).id(),
                        Reports.MONITOR,
                        Reports.NOON);
        StoredDocument other =
                Reports.take(vault, "other.txt", Reports.ENGLISH + " Told again.").document();
        Candidate again = vault.candidates().of(other.id()).get(0);

        assertThat(vault.alike().to(again, Optional.empty(), 5))
                .singleElement()
                .satisfies(
                        likely ->
                                assertThat(likely.signs())
                                        .contains(
                                                Likeness.Sign.SAME_TYPE,
                                                Likeness.Sign.SAME_DAY,
                                                Likeness.Sign.SAME_PLACE,
                                                Likeness.Sign.SHARED_ACTOR)
                                        .doesNotContain(Likeness.Sign.SAME_DOCUMENT));
        assertThat(vault.alike().to(again, Optional.of(new Quoted("march")), 5)).hasSize(1);
        assertThat(vault.alike().to(again, Optional.of(new Quoted("picnic")), 5)).isEmpty();
        vault.review()
                .retell(
                        again.id(),
                        vault.candidates().of(english.id()).get(0).id(),
                        Reports.MONITOR,
                        Reports.NOON);
        assertThat(vault.candidates().retelling(vault.candidates().of(english.id()).get(0).id()))
                .hasSize(1);
        assertThat(vault.incidents().all().get(0).evidence()).hasSize(2);
        assertThat(vault.verify().problems()).isEmpty();
    }

    @Test
    void a_copy_is_found_by_its_words_and_another_report_is_not() {
        StoredDocument copy =
                Reports.take(vault, "copy.txt", Reports.ENGLISH + " From our partners.").document();
        Reports.take(vault, "ru.txt", Reports.RUSSIAN);

        assertThat(vault.copies().of(copy.id(), 5))
                .singleElement()
                .satisfies(c -> assertThat(c.document().id()).isEqualTo(english.id()))
                .satisfies(c -> assertThat(c.share()).isEqualTo(1));
        Candidate again = vault.candidates().of(copy.id()).get(0);
        assertThat(vault.copies().of(again, 5))
                .containsExactly(vault.candidates().of(english.id()).get(0));
    }

    @Test
    void a_new_reading_without_a_name_suggests_it_no_more() {
        Document document = Reports.document("en.txt", Reports.ENGLISH);
        Reading read = Reports.reading(Reports.ENGLISH);
        Reading without =
                new Reading(
                        read.about(),
                        read.incidents(),
                        read.practices(),
                        read.provisions(),
                        read.claims(),
                        read.figures(),
                        read.stages(),
                        read.proposals(),
                        read.dates(),
                        List.of(),
                        read.organisations(),
                        read.places(),
                        read.laws(),
                        read.problems());
        vault.take(document, Reports.bytes(document), without, "2", Reports.MONITOR, Reports.NOON);

        assertThat(suggested(What.ACTOR, "osa")).isEmpty();
        assertThat(suggested(What.ACTOR, "lake")).containsExactly("Lakeside Group");
        assertThat(vault.verify().problems()).isEmpty();
    }
}
