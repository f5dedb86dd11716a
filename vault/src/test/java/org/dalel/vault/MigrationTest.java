// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
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
                                    .max(String::compareTo))
                    .contains(Database.SCHEMA);
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

    private static String setting(Database database, String name) {
        return database.read(
                sql -> sql.first("pragma " + name, row -> row.getString(1)).orElse(""));
    }
}
