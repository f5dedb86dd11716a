// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import org.dalel.record.Desk;
import org.dalel.record.Desks;
import org.dalel.record.User;

/** The desks of the users, as the database keeps them. */
record KeptDesks(Database database) implements Desks {

    @Override
    public Desk of(User user) {
        return database.read(
                        sql ->
                                sql.first(
                                        "select body from desk where name = ?",
                                        row -> FactJson.read(row.getString(1), Desk.class),
                                        user.name()))
                .orElse(Desk.NEW);
    }

    @Override
    public void keep(User user, Desk desk) {
        database.write(
                sql -> {
                    sql.change("delete from desk where name = ?", user.name());
                    return sql.change(
                            "insert into desk (name, body) values (?, ?)",
                            user.name(),
                            FactJson.of(desk));
                });
    }
}
