// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import java.util.List;
import java.util.Optional;
import org.dalel.record.Id;
import org.dalel.record.User;
import org.dalel.record.View;
import org.dalel.record.Views;

/** The selections that people keep, as the database keeps them. */
record KeptViews(Database database) implements Views {

    @Override
    public Optional<View> find(Id<View> id) {
        return database.read(
                sql ->
                        sql.first(
                                "select body from saved_view where id = ?",
                                row -> FactJson.read(row.getString(1), View.class),
                                id.toString()));
    }

    @Override
    public List<View> of(User user) {
        return database.read(
                sql ->
                        sql.list(
                                "select body from saved_view where owner = ? order by seq",
                                row -> FactJson.read(row.getString(1), View.class),
                                user.name()));
    }

    @Override
    public void keep(View view) {
        database.write(
                sql -> {
                    String id = view.id().toString();
                    if (sql.change(
                                    "update saved_view set owner = ?, body = ? where id = ?",
                                    view.by().name(),
                                    FactJson.of(view),
                                    id)
                            == 0) {
                        sql.change(
                                "insert into saved_view (id, owner, body) values (?, ?, ?)",
                                id,
                                view.by().name(),
                                FactJson.of(view));
                    }
                    return view;
                });
    }

    @Override
    public void drop(Id<View> id) {
        database.write(sql -> sql.change("delete from saved_view where id = ?", id.toString()));
    }
}
