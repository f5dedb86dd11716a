// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import java.util.List;
import java.util.Optional;
import org.dalel.record.Id;
import org.dalel.record.KeptProfile;
import org.dalel.record.Profiles;
import org.dalel.record.User;

/** The profiles that people asked to keep, as the database keeps them: encrypted like the rest. */
record KeptProfiles(Database database) implements Profiles {

    @Override
    public Optional<KeptProfile> find(Id<KeptProfile> id) {
        return database.read(
                sql ->
                        sql.first(
                                "select body from profile where id = ?",
                                row -> FactJson.read(row.getString(1), KeptProfile.class),
                                id.toString()));
    }

    @Override
    public List<KeptProfile> of(User user) {
        return database.read(
                sql ->
                        sql.list(
                                "select body from profile where owner = ? order by seq",
                                row -> FactJson.read(row.getString(1), KeptProfile.class),
                                user.name()));
    }

    @Override
    public void keep(KeptProfile profile) {
        database.write(
                sql -> {
                    String id = profile.id().toString();
                    int there =
                            sql.change(
                                    "update profile set owner = ?, body = ? where id = ?",
                                    profile.by().name(),
                                    FactJson.of(profile),
                                    id);
                    return there > 0
                            ? there
                            : sql.change(
                                    "insert into profile (id, owner, body) values (?, ?, ?)",
                                    id,
                                    profile.by().name(),
                                    FactJson.of(profile));
                });
    }

    @Override
    public void drop(Id<KeptProfile> id) {
        database.write(sql -> sql.change("delete from profile where id = ?", id.toString()));
    }
}
