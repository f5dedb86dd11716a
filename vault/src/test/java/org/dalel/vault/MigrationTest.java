// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dalel.record.Id;
import org.dalel.record.KeptProfile;
import org.dalel.record.Suggestions;
import org.dalel.record.User;
import org.dalel.terms.Quoted;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationTest {

    @Test
    void the_program_knows_its_latest_script() throws IOException, URISyntaxException {
        Path scripts = Path.of(Objects.requireNonNull(Vault.class.getResource("sql")).toURI());
        try (Stream<Path> files = Files.walk(scripts)) {
            assertThat(
                            files.map(f -> f.getFileName().toString())
                                    .filter(f -> f.endsWith(".sql"))
                                    .map(f -> f.substring(1, f.indexOf("__")).replace('_', '.'))
                                    .max(Comparator.comparing(MigrationVersion::fromVersion))
                                    .orElseThrow())
                    .isEqualTo(Database.SCHEMA);
        }
    }

    @Test
    void the_file_is_under_sqlciphers_scheme_in_wal_mode_and_spills_nothing(@TempDir Path disk)
            throws Exception {
        Path folder = disk.resolve("case.dalel");
        Vault.create(folder, VaultTest.passphrase(), VaultTest.CHEAP).close();
        try (DataKey key = KeyFile.read(folder, VaultTest.passphrase());
                Database database = Database.open(folder, key)) {
            assertThat(setting(database, "cipher")).isEqualTo("sqlcipher");
            assertThat(setting(database, "journal_mode")).isEqualTo("wal");
            assertThat(setting(database, "temp_store")).isEqualTo("2");
            assertThat(setting(database, "synchronous")).isEqualTo("2");
            assertThat(setting(database, "secure_delete")).isEqualTo("1");
            assertThat(setting(database, "foreign_keys")).isEqualTo("1");
        }
        assertThat(folder.resolve(Database.NAME + "-wal")).doesNotExist();
    }

    @Test
    void the_names_of_an_earlier_vault_are_noted_once_and_suggested(@TempDir Path disk)
            throws Exception {
        Path folder = disk.resolve("case.dalel");
        try (Vault vault = Vault.create(folder, VaultTest.passphrase(), VaultTest.CHEAP)) {
            Reports.take(vault, "en.txt", Reports.ENGLISH);
        }
        try (DataKey key = KeyFile.read(folder, VaultTest.passphrase());
                Database database = Database.open(folder, key)) {
            for (String table : List.of("named_in", "named_words", "named")) {
                database.write(sql -> sql.change("delete from " + table));
            }
            database.write(
                    sql -> {
                        EarlierNames.note(sql);
                        return 0;
                    });
        }
        try (Vault vault = Vault.open(folder, VaultTest.passphrase())) {
            assertThat(
                            vault.suggestions()
                                    .to(
                                            new Suggestions.Question(
                                                    Set.of(Suggestions.What.ACTOR),
                                                    new Quoted("Timur"),
                                                    5)))
                    .hasSize(1);
            assertThat(vault.verify().problems()).isEmpty();
        }
    }

    @Test
    void a_vault_without_profiles_gets_its_table_and_keeps_what_it_held(@TempDir Path disk)
            throws Exception {
        Path folder = disk.resolve("case.dalel");
        try (Vault vault = Vault.create(folder, VaultTest.passphrase(), VaultTest.CHEAP)) {
            Reports.take(vault, "en.txt", Reports.ENGLISH);
        }
        try (DataKey key = KeyFile.read(folder, VaultTest.passphrase());
                Database database = Database.open(folder, key)) {
            database.write(sql -> sql.change("drop table profile"));
            database.write(
                    sql -> sql.change("delete from flyway_schema_history where version = '10'"));
        }
        KeptProfile profile = profile("Green hills");
        try (Vault vault = Vault.open(folder, VaultTest.passphrase())) {
            assertThat(vault.profiles().of(profile.by())).isEmpty();
            vault.profiles().keep(profile);
            assertThat(vault.info().version()).isEqualTo("10");
            assertThat(vault.info().documents()).isEqualTo(1);
            assertThat(vault.verify().problems()).isEmpty();
        }
        try (Vault vault = Vault.open(folder, VaultTest.passphrase())) {
            assertThat(vault.profiles().of(profile.by())).containsExactly(profile);
        }
    }

    @Test
    void a_profile_is_replaced_and_dropped_and_says_nothing_of_itself(@TempDir Path disk)
            throws Exception {
        Path folder = disk.resolve("case.dalel");
        try (Vault vault = Vault.create(folder, VaultTest.passphrase(), VaultTest.CHEAP)) {
            KeptProfile profile = profile("Green hills");
            vault.profiles().keep(profile);
            KeptProfile other =
                    new KeptProfile(
                            profile.id(),
                            profile.label(),
                            profile.by(),
                            profile.kept(),
                            "kz",
                            Optional.of(LocalDate.of(2018, 7, 1)),
                            Map.of(),
                            List.of(),
                            List.of(),
                            List.of());
            vault.profiles().keep(other);
            assertThat(vault.profiles().of(profile.by())).containsExactly(other);
            assertThat(vault.profiles().of(new User("D. O."))).isEmpty();
            assertThat(profile.toString()).doesNotContain("Green", "foundation", "registered");
            vault.profiles().drop(profile.id());
            assertThat(vault.profiles().find(profile.id())).isEmpty();
        }
        for (String file : List.of(Database.NAME, KeyFile.NAME)) {
            assertThat(Files.readString(folder.resolve(file), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Green hills", "foundation");
        }
    }

    private static KeptProfile profile(String label) {
        return new KeptProfile(
                new Id<>(UUID.randomUUID()),
                new Quoted(label),
                new User("I. T."),
                Instant.parse("2026-03-12T12:00:00Z"),
                "xx",
                Optional.empty(),
                Map.of("legal_form", "foundation", "registered", "false"),
                List.of("members"),
                List.of(),
                List.of("legal_form", "registered", "members"));
    }

    private static String setting(Database database, String name) {
        return database.read(
                sql -> sql.first("pragma " + name, row -> row.getString(1)).orElse(""));
    }
}
