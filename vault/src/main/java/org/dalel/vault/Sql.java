// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Prepared statements on one connection; every value is a parameter, never part of the text. */
record Sql(Connection connection) {

    /** What a row means. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, Row<T> meaning, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(meaning.of(rows));
            }
            return all;
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
        try (PreparedStatement statement = prepared(sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** Does what gives no rows and takes no values: a setting, or the bounds of a transaction. */
    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
