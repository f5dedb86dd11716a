// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dalel.record.Suggestions;
import org.dalel.terms.Quoted;
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
                                    .filter(v -> v.compareTo(EarlierPile.VERSION) > 0)
                                    .max(String::compareTo)
                                    .orElse(EarlierPile.VERSION))
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

    private static String setting(Database database, String name) {
        return database.read(
                sql -> sql.first("pragma " + name, row -> row.getString(1)).orElse(""));
    }
}
