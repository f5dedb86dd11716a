// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.zip.DataFormatException;
import org.dalel.record.Incident;
import org.dalel.terms.finding.Reading;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** Notes the names of what an earlier vault holds already. */
final class EarlierNames implements JavaMigration {
    static final String VERSION = "2.2";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion(VERSION);
    }

    @Override
    public String getDescription() {
        return "names of what is there already";
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
        note(new Sql(context.getConnection()));
    }

    static void note(Sql sql) throws SQLException {
        for (String document : sql.list("select document from reading", row -> row.getString(1))) {
            for (byte[] packed :
                    sql.list(
                            "select packed from reading where document = ?",
                            row -> row.getBytes(1),
                            document)) {
                KeptNames.note(sql, document, reading(packed));
            }
        }
        for (Incident incident : FactTable.INCIDENT.where(sql, "1 = 1")) {
            KeptNames.note(sql, incident);
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
