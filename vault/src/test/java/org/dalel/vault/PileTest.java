// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dalel.record.Candidate;
import org.dalel.record.Decision;
import org.dalel.record.Decisions;
import org.dalel.record.Desk;
import org.dalel.record.Pile;
import org.dalel.record.Promise;
import org.dalel.record.User;
import org.dalel.terms.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pile as the encrypted record keeps it. */
class PileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    private Path disk = Path.of("");
    private Vault vault;

    @BeforeEach
    void fill(@TempDir Path fresh) throws UnusableVault {
        disk = fresh;
        vault = Vault.create(disk.resolve("case.dalel"), VaultTest.passphrase(), VaultTest.CHEAP);
        Reports.take(vault, "kk.txt", Reports.KAZAKH);
        Reports.take(vault, "ru.txt", Reports.RUSSIAN);
        Reports.take(vault, "en.txt", Reports.ENGLISH);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private static Pile.Question all(Pile.Among among, Pile.Order order) {
        return new Pile.Question(
                among,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                order,
                TODAY,
                50,
                0);
    }

    private List<Pile.Row> waiting() {
        return vault.pile().answer(Pile.Question.waiting(TODAY, 50)).rows();
    }

    @Test
    void it_orders_as_the_promises_of_its_documents_do() {
        assertThat(waiting()).isNotEmpty();
        assertThat(waiting().stream().map(Pile.Row::promise).toList())
                .isSortedAccordingTo(Promise.order(TODAY));
    }

    @Test
    void every_row_is_what_its_candidates_say_also_after_decisions_and_their_undoing() {
        check();
        Candidate first = severalIn().get(0);
        Decision decision = vault.review().accept(first.id(), Reports.MONITOR, Reports.NOON);
        check();
        assertThat(waiting().get(0).document().id())
                .as("the half decided document is first")
                .isEqualTo(first.document());
        assertThat(waiting().get(0).promise().standing()).isEqualTo(Promise.Standing.BEGUN);
        vault.review().undo(decision.id(), Reports.MONITOR, Reports.NOON);
        check();
    }

    /** The candidates of a document that has several. */
    private List<Candidate> severalIn() {
        return waiting().stream()
                .map(r -> vault.candidates().of(r.document().id()))
                .filter(all -> all.size() > 3)
                .findFirst()
                .orElseThrow();
    }

    private void check() {
        for (Pile.Row row : vault.pile().answer(all(Pile.Among.ALL, Pile.Order.TAKEN_IN)).rows()) {
            assertThat(row.promise())
                    .isEqualTo(
                            Promise.of(vault.candidates().of(row.document().id()), row.document()));
            assertThat(row.open().values().stream().mapToInt(i -> i).sum())
                    .isEqualTo(row.promise().open());
        }
    }

    @Test
    void it_counts_what_waits_as_the_candidates_do() {
        assertThat(vault.pile().progress().waiting())
                .isEqualTo(vault.candidates().documentsWaiting())
                .isEqualTo(vault.candidates().waiting().size());
        assertThat(vault.pile().progress().documents()).isEqualTo(3);
    }

    @Test
    void it_is_filtered_by_language_publisher_and_date() {
        Pile.Question all = all(Pile.Among.ALL, Pile.Order.TITLE);
        assertThat(vault.pile().answer(all).inAll()).isEqualTo(3);
        Pile.Row one = vault.pile().answer(all).rows().get(0);
        Language language = one.document().about().language();
        assertThat(
                        vault.pile()
                                .answer(
                                        new Pile.Question(
                                                Pile.Among.ALL,
                                                Optional.of(language),
                                                one.document().about().publisher(),
                                                one.promise().told(),
                                                one.promise().told(),
                                                Pile.Order.PUBLISHED,
                                                TODAY,
                                                1,
                                                0))
                                .rows())
                .hasSize(1)
                .allMatch(r -> r.document().about().language().equals(language));
        assertThat(vault.pile().languages().stream().mapToInt(Pile.Share::documents).sum())
                .isEqualTo(3);
    }

    @Test
    void an_earlier_vault_gets_its_pile_and_its_counts() throws Exception {
        Candidate first = vault.candidates().of(waiting().get(0).document().id()).get(0);
        vault.review().accept(first.id(), Reports.MONITOR, Reports.NOON);
        List<Pile.Row> before = waiting();
        List<Decisions.Tally> counted = vault.decisions().tally(Instant.EPOCH);
        vault.close();
        Path folder = disk.resolve("case.dalel");
        try (DataKey key = KeyFile.read(folder, VaultTest.passphrase());
                Database database = Database.open(folder, key)) {
            for (String back :
                    List.of(
                            "drop table pile",
                            "drop table decided",
                            "drop table desk",
                            "drop table profile",
                            "delete from flyway_schema_history where cast(version as real) >= 6")) {
                database.write(sql -> sql.change(back));
            }
        }
        vault = Vault.open(folder, VaultTest.passphrase());
        assertThat(waiting()).isEqualTo(before);
        assertThat(vault.decisions().tally(Instant.EPOCH)).isEqualTo(counted).isNotEmpty();
    }

    @Test
    void decisions_are_counted_by_person_and_kind_from_a_moment_on() {
        List<Candidate> open = severalIn();
        User other = new User("A. K.");
        vault.review().accept(open.get(0).id(), Reports.MONITOR, Reports.NOON);
        vault.review().accept(open.get(1).id(), other, Reports.NOON.plusSeconds(60));
        assertThat(vault.decisions().tally(Reports.NOON))
                .containsExactly(
                        new Decisions.Tally(other, "accepted", 1),
                        new Decisions.Tally(Reports.MONITOR, "accepted", 1));
        assertThat(vault.decisions().tally(Reports.NOON.plusMillis(1))).hasSize(1);
    }

    @Test
    void each_user_has_a_desk_of_their_own() {
        assertThat(vault.desks().of(Reports.MONITOR)).isEqualTo(Desk.NEW);
        vault.desks().keep(Reports.MONITOR, Desk.NEW.speaking("kk").usedAt(Reports.NOON));
        assertThat(vault.desks().of(Reports.MONITOR).language()).contains("kk");
        assertThat(vault.desks().of(new User("A. K."))).isEqualTo(Desk.NEW);
    }
}
