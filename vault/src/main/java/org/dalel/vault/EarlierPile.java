// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.DataFormatException;
import org.dalel.record.Decision;
import org.dalel.terms.finding.Reading;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** Puts what an earlier vault holds already into the pile, and its decisions into their counts. */
final class EarlierPile implements JavaMigration {
    static final String VERSION = "6.1";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion(VERSION);
    }

    @Override
    public String getDescription() {
        return "the pile of what is there already";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Sql sql = new Sql(context.getConnection());
        for (String document : sql.list("select id from document", row -> row.getString(1))) {
            List<byte[]> readings =
                    sql.list(
                            "select packed from reading where document = ?",
                            row -> row.getBytes(1),
                            document);
            int problems = 0;
            for (byte[] packed : readings) {
                problems += reading(packed).problems().size();
            }
            KeptPile.note(sql, document, OptionalInt.of(problems));
        }
        for (String decision : sql.list("select body from decision", row -> row.getString(1))) {
            KeptDecisions.count(sql, FactJson.read(decision, Decision.class));
        }
    }

    private static Reading reading(byte[] packed) throws SQLException {
        try {
            return FactJson.read(
                    new String(Packed.opened(packed), StandardCharsets.UTF_8), Reading.class);
        } catch (DataFormatException damaged) {
            throw new SQLException("a reading is damaged", damaged);
        }
    }
}
