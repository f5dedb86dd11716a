// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dalel.record.Candidate;
import org.dalel.record.Decision;
import org.dalel.record.DecisionRefused;
import org.dalel.record.Search;
import org.dalel.record.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several threads on one vault: the people of a workspace, and an import beside them. */
class AtOnceTest {
    private final Path disk;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);

    AtOnceTest(@TempDir Path disk) {
        this.disk = disk;
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private Vault create() throws UnusableVault {
        return Vault.create(disk.resolve("case.dalel"), VaultTest.passphrase(), VaultTest.CHEAP);
    }

    @Test
    void of_two_people_who_decide_one_candidate_at_the_same_moment_one_is_told_so()
            throws Exception {
        try (Vault vault = create()) {
            for (int i = 0; i < 20; i++) {
                Reports.take(vault, i + ".txt", Reports.RUSSIAN + " " + i);
            }
            List<Candidate> open =
                    vault.candidates().waiting().stream()
                            .flatMap(w -> vault.candidates().of(w.document().id()).stream())
                            .toList();
            for (Candidate candidate : open) {
                CyclicBarrier together = new CyclicBarrier(2);
                Future<Boolean> one =
                        threads.submit(
                                decided(
                                        together,
                                        () ->
                                                vault.review()
                                                        .accept(
                                                                candidate.id(),
                                                                new User("A. K."),
                                                                Reports.NOON)));
                Future<Boolean> other =
                        threads.submit(
                                decided(
                                        together,
                                        () ->
                                                vault.review()
                                                        .reject(
                                                                candidate.id(),
                                                                Decision.Reason.OTHER,
                                                                Optional.empty(),
                                                                new User("M. S."),
                                                                Reports.NOON)));
                assertThat(one.get() ^ other.get()).isTrue();
                assertThat(vault.decisions().on(candidate.id())).hasSize(1);
            }
            assertThat(vault.verify().problems()).isEmpty();
        }
    }

    private static Callable<Boolean> decided(CyclicBarrier together, Callable<Decision> verdict) {
        return () -> {
            together.await();
            try {
                verdict.call();
                return true;
            } catch (DecisionRefused tooLate) {
                return false;
            }
        };
    }

    @Test
    void who_reads_during_an_import_sees_each_document_whole_or_not_at_all() throws Exception {
        try (Vault vault = create()) {
            AtomicBoolean done = new AtomicBoolean();
            List<Future<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                readers.add(threads.submit(() -> reading(vault, done)));
            }
            for (int i = 0; i < 120; i++) {
                Reports.take(vault, i + ".txt", Reports.ENGLISH + " " + i);
            }
            done.set(true);
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
        }
    }

    /** Each document of the English report brings seven candidates. */
    private static int reading(Vault vault, AtomicBoolean done) {
        int times = 0;
        do {
            assertThat(vault.candidates().waiting()).allMatch(w -> w.count() == 7);
            Search.Answer answer = vault.search().answer(Search.Question.of("detained"));
            assertThat(answer.candidatesInAll().count()).isEqualTo(answer.documentsInAll().count());
            times++;
        } while (!done.get());
        return times;
    }

    @Test
    void readers_do_not_wait_for_a_writer() throws Exception {
        try (Vault vault = create()) {
            CountDownLatch writing = new CountDownLatch(1);
            CountDownLatch read = new CountDownLatch(1);
            Future<Boolean> writer =
                    threads.submit(
                            () ->
                                    vault.together(
                                            () -> {
                                                Reports.take(vault, "a.txt", Reports.ENGLISH);
                                                writing.countDown();
                                                return awaits(read);
                                            }));
            writing.await();

            assertThat(vault.documents().count()).isZero();
            read.countDown();
            assertThat(writer.get()).isTrue();
            assertThat(vault.documents().count()).isOne();
        }
    }

    private static boolean awaits(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void what_is_kept_together_is_kept_or_lost_together() throws Exception {
        try (Vault vault = create()) {
            assertThatThrownBy(
                            () ->
                                    vault.together(
                                            () -> {
                                                Reports.take(vault, "a.txt", Reports.ENGLISH);
                                                assertThat(vault.documents().count()).isOne();
                                                throw new IllegalStateException("on the way");
                                            }))
                    .hasMessage("on the way");
            assertThat(vault.documents().count()).isZero();

            vault.together(
                    () -> {
                        Reports.take(vault, "a.txt", Reports.ENGLISH);
                        return Reports.take(vault, "b.txt", Reports.RUSSIAN);
                    });
            assertThat(vault.documents().count()).isEqualTo(2);
            assertThat(vault.verify().problems()).isEmpty();
        }
    }

    @Test
    void closing_waits_for_readers_and_whoever_comes_later_is_told() throws Exception {
        Vault vault = create();
        Reports.take(vault, "a.txt", Reports.ENGLISH);
        AtomicBoolean done = new AtomicBoolean();
        Future<Integer> reader =
                threads.submit(
                        () -> {
                            int times = 0;
                            try {
                                while (!done.get()) {
                                    assertThat(vault.documents().all()).hasSize(1);
                                    times++;
                                }
                            } catch (NotKept closed) {
                                done.set(true);
                            }
                            return times;
                        });
        vault.close();
        assertThatThrownBy(() -> vault.documents().count()).isInstanceOf(NotKept.class);
        assertThat(reader.get()).isNotNegative();
        vault.close();
    }
}
