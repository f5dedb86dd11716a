// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.dalel.record.Candidate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a vault whose files were altered, by a failing disk or by somebody. */
class DamageTest {
    private final Path folder;

    DamageTest(@TempDir Path disk) {
        this.folder = disk.resolve("case.dalel");
    }

    @BeforeEach
    void fill() throws UnusableVault {
        try (Vault vault = Vault.create(folder, VaultTest.passphrase(), VaultTest.CHEAP)) {
            for (int i = 0; i < 20; i++) {
                Reports.take(vault, i + ".txt", Reports.RUSSIAN + " " + i + ".");
            }
            Reports.take(vault, "a.txt", Reports.ENGLISH);
            for (var waiting : vault.candidates().waiting()) {
                Candidate first = vault.candidates().of(waiting.document().id()).get(0);
                vault.review().accept(first.id(), Reports.MONITOR, Reports.NOON);
            }
        }
    }

    @Test
    void an_undamaged_vault_verifies_and_says_what_was_looked_at() throws Exception {
        try (Vault vault = open()) {
            Verification verification = vault.verify();
            assertThat(verification.problems()).isEmpty();
            assertThat(verification.covered())
                    .anyMatch(c -> c.contains("21 originals"))
                    .anyMatch(c -> c.contains("21 decisions"));
        }
    }

    @Test
    void every_flipped_byte_of_the_record_is_noticed() throws Exception {
        Path file = folder.resolve(Database.NAME);
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(7);
        int noticed = 0;
        int tried = 150;
        for (int i = 0; i < tried; i++) {
            int at = random.nextInt(whole.length);
            flip(file, at);
            try (Vault vault = open()) {
                if (!vault.verify().whole()) {
                    noticed++;
                }
            } catch (UnusableVault damaged) {
                assertThat(damaged.reason()).isEqualTo(UnusableVault.Reason.DAMAGED);
                noticed++;
            } catch (NotKept damaged) {
                noticed++;
            }
            deleteLogs();
            Files.write(file, whole);
        }
        assertThat(noticed).isEqualTo(tried);
    }

    @Test
    void every_flipped_byte_of_the_key_is_told_from_a_wrong_passphrase() throws Exception {
        Path file = folder.resolve(KeyFile.NAME);
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length - 1; at += 3) {
            flip(file, at);
            assertThatThrownBy(this::open)
                    .as("byte " + at)
                    .isInstanceOfSatisfying(
                            UnusableVault.class,
                            e ->
                                    assertThat(e.reason())
                                            .isIn(
                                                    UnusableVault.Reason.DAMAGED,
                                                    UnusableVault.Reason.NEWER));
            Files.write(file, whole);
        }
        open().close();
    }

    @Test
    void a_record_that_was_cut_short_is_noticed() throws Exception {
        Path file = folder.resolve(Database.NAME);
        try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
            cut.setLength(cut.length() - 4096);
        }
        boolean noticed;
        try (Vault vault = open()) {
            noticed = !vault.verify().whole();
        } catch (UnusableVault | NotKept damaged) {
            noticed = true;
        }
        assertThat(noticed).isTrue();
    }

    @Test
    void a_missing_record_is_not_made_anew() throws Exception {
        Files.delete(folder.resolve(Database.NAME));

        assertThatThrownBy(this::open).isInstanceOf(UnusableVault.class);
        assertThat(folder.resolve(Database.NAME)).doesNotExist();
    }

    @Test
    void a_missing_key_says_what_is_lost() throws Exception {
        Files.delete(folder.resolve(KeyFile.NAME));

        assertThatThrownBy(this::open)
                .isInstanceOf(UnusableVault.class)
                .hasMessageContaining("nobody can read the record");
    }

    @Test
    void an_original_swapped_by_someone_with_the_key_is_noticed() throws Exception {
        alter(
                "update original set packed = (select packed from original where document <>"
                        + " (select id from document where seq = 1) limit 1) where document ="
                        + " (select id from document where seq = 1)");
        try (Vault vault = open()) {
            assertThat(vault.verify().problems())
                    .extracting(p -> p.what())
                    .contains("an original is not what was taken in");
        }
    }

    @Test
    void a_fact_changed_without_a_decision_is_noticed() throws Exception {
        alter("update incident set body = replace(body, 'Karsin', 'Tolmen') where seq = 1");
        try (Vault vault = open()) {
            assertThat(vault.verify().problems())
                    .extracting(p -> p.what())
                    .containsExactly("a fact is not what was decided");
        }
    }

    @Test
    void a_vault_of_a_newer_version_is_left_untouched() throws Exception {
        alter(
                "insert into flyway_schema_history (installed_rank, version, description, type,"
                        + " script, installed_by, execution_time, success) values (99, '999', 'later',"
                        + " 'SQL', 'V999__later.sql', '', 0, 1)");
        byte[] before = Files.readAllBytes(folder.resolve(Database.NAME));

        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        UnusableVault.class,
                        e -> assertThat(e.reason()).isEqualTo(UnusableVault.Reason.NEWER))
                .hasMessageContaining("later version");
        assertThat(Files.readAllBytes(folder.resolve(Database.NAME))).isEqualTo(before);
    }

    @Test
    void a_key_of_a_newer_version_says_so() throws Exception {
        Path key = folder.resolve(KeyFile.NAME);
        Files.writeString(key, Files.readString(key).replace("\"version\":1", "\"version\":2"));

        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        UnusableVault.class,
                        e -> assertThat(e.reason()).isEqualTo(UnusableVault.Reason.NEWER));
    }

    @Test
    void a_full_disk_keeps_nothing_of_the_document_and_everything_before() throws Exception {
        try (DataKey key = KeyFile.read(folder, VaultTest.passphrase());
                Database database = Database.open(folder, key)) {
            int pages = database.read(sql -> sql.count("pragma page_count"));
            database.write(sql -> sql.list("pragma max_page_count = " + (pages + 4), row -> 0));
            Intake intake = new Intake(database, java.util.UUID::randomUUID);
            String large = Reports.RUSSIAN + " " + random(200_000);
            var document = Reports.document("large.txt", large);

            assertThatThrownBy(
                            () ->
                                    intake.take(
                                            document,
                                            Reports.bytes(document),
                                            Reports.reading(large),
                                            "1",
                                            Reports.MONITOR,
                                            Reports.NOON))
                    .isInstanceOf(NotKept.class)
                    .hasMessageContaining("the disk is full");
            assertThat(intake.holds(document.sha256(), "1")).isFalse();
        }
        try (Vault vault = open()) {
            assertThat(vault.documents().all()).hasSize(21);
            assertThat(vault.verify().problems()).isEmpty();
        }
    }

    private static String random(int length) {
        StringBuilder text = new StringBuilder();
        Random random = new Random(3);
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(26)));
            if (i % 7 == 0) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    private Vault open() throws UnusableVault {
        return Vault.open(folder, VaultTest.passphrase());
    }

    private void alter(String statement) throws UnusableVault {
        try (DataKey key = KeyFile.read(folder, VaultTest.passphrase());
                Database database = Database.open(folder, key)) {
            database.write(sql -> sql.change(statement));
        }
    }

    private static void flip(Path file, int at) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(at);
            int before = bytes.read();
            bytes.seek(at);
            bytes.write(before ^ 0x01);
        }
    }

    private void deleteLogs() throws IOException {
        Files.deleteIfExists(folder.resolve(Database.NAME + "-wal"));
        Files.deleteIfExists(folder.resolve(Database.NAME + "-shm"));
    }
}
