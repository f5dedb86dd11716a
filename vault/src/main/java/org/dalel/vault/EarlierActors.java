// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** Makes the actors that an earlier vault names findable. */
final class EarlierActors implements JavaMigration {
    static final String VERSION = "7.1";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion(VERSION);
    }

    @Override
    public String getDescription() {
        return "words of actors that are there already";
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
        for (Integer seq :
                sql.list("select seq from named where what = 'ACTOR'", row -> row.getInt(1))) {
            Words.noteActor(
                    sql,
                    seq,
                    sql.first("select name from named where seq = ?", row -> row.getString(1), seq)
                            .orElseThrow());
        }
    }
}
