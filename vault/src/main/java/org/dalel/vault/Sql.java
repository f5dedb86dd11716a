// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Prepared statements on one connection; every value is a parameter, never part of the text. For
 * one thread at a time.
 */
final class Sql {
    /** Statements kept ready for the next time; those not used for the longest go first. */
    private static final int READY = 200;

    private final Connection connection;
    private final Map<String, PreparedStatement> ready = new LinkedHashMap<>();

    Sql(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /** What a row means. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, Row<T> meaning, @Nullable Object... values) throws SQLException {
        List<T> all = new ArrayList<>();
        each(sql, row -> all.add(meaning.of(row)), values);
        return all;
    }

    /** Row by row, so that the whole need not fit into memory. */
    void each(String sql, Row<?> meaning, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared(sql, values);
        try {
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    meaning.of(rows);
                }
            }
            keep(sql, statement);
        } catch (Throwable failed) {
            close(statement, failed);
            throw failed;
        }
    }

    <T> Optional<T> first(String sql, Row<T> meaning, @Nullable Object... values)
            throws SQLException {
        return list(sql, meaning, values).stream().findFirst();
    }

    int count(String sql, @Nullable Object... values) throws SQLException {
        return first(sql, row -> row.getInt(1), values).orElse(0);
    }

    /** How many rows it changed. */
    int change(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared(sql, values);
        try {
            int changed = statement.executeUpdate();
            keep(sql, statement);
            return changed;
        } catch (Throwable failed) {
            close(statement, failed);
            throw failed;
        }
    }

    /** Does what gives no rows and takes no values: a setting, or the bounds of a transaction. */
    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** One that is in use is not among the ready: a row's meaning may ask the same again. */
    private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement kept = ready.remove(sql);
        PreparedStatement statement = kept != null ? kept : connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** Without its values, which may be a whole document. */
    private void keep(String sql, PreparedStatement statement) throws SQLException {
        statement.clearParameters();
        PreparedStatement same = ready.put(sql, statement);
        if (same != null) {
            same.close();
        }
        if (ready.size() > READY) {
            Iterator<PreparedStatement> longest = ready.values().iterator();
            PreparedStatement unused = longest.next();
            longest.remove();
            unused.close();
        }
    }

    private static void close(PreparedStatement statement, Throwable failed) {
        try {
            statement.close();
        } catch (SQLException alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
    }
}
