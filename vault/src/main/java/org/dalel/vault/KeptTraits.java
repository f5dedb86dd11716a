// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dalel.record.Actor;
import org.dalel.record.CaseRecord;
import org.dalel.record.Change;
import org.dalel.record.Claim;
import org.dalel.record.Decision;
import org.dalel.record.Fact;
import org.dalel.record.Figure;
import org.dalel.record.Id;
import org.dalel.record.Incident;
import org.dalel.record.Source;
import org.dalel.record.StoredDocument;
import org.dalel.record.Traits;
import org.dalel.terms.Country;
import org.dalel.terms.Quoted;

/** Keeps what incidents are selected by in step with what is told of them. */
record KeptTraits(Database database, CaseRecord record) {

    /** After a decision: of every incident that it changed or of which it changed what is told. */
    void renew(Decision decision) {
        Set<String> touched = new LinkedHashSet<>();
        for (Change change : decision.changes()) {
            change.before().ifPresent(fact -> touched.addAll(touchedBy(fact)));
            change.after().ifPresent(fact -> touched.addAll(touchedBy(fact)));
        }
        renewAll(touched);
    }

    /** After a document was read anew: its publisher may have another name. */
    void renewToldIn(Id<StoredDocument> document) {
        renewAll(
                database.read(
                        sql ->
                                sql.list(
                                        "select incident from incident_document where document ="
                                                + " ?",
                                        row -> row.getString(1),
                                        document.toString())));
    }

    /** In a vault from before there were traits: of all that have none. */
    void complete() {
        List<String> missing =
                database.read(
                        sql ->
                                sql.list(
                                        "select id from incident where id not in (select incident"
                                                + " from incident_traits) order by seq",
                                        row -> row.getString(1)));
        if (!missing.isEmpty()) {
            renewAll(missing);
        }
    }

    private Set<String> touchedBy(Fact fact) {
        if (fact instanceof Incident incident) {
            return Set.of(incident.id().toString());
        } else if (fact instanceof Claim claim) {
            return told(claim.about());
        } else if (fact instanceof Figure figure) {
            return told(figure.about());
        } else if (fact instanceof Actor || fact instanceof Source) {
            return naming(fact);
        }
        return Set.of();
    }

    private static Set<String> told(Optional<Id<Incident>> about) {
        return about.map(id -> Set.of(id.toString())).orElse(Set.of());
    }

    /** Incidents in which the actor takes part, or of which the source tells. */
    private Set<String> naming(Fact fact) {
        String id = fact.id().toString();
        return database.read(
                sql ->
                        fact instanceof Actor
                                ? Set.copyOf(
                                        sql.list(
                                                "select incident from incident_actor where actor ="
                                                        + " ?",
                                                row -> row.getString(1),
                                                id))
                                : Set.copyOf(
                                        sql.list(
                                                "select incident from claim where source = ? and"
                                                        + " incident is not null union select"
                                                        + " incident from figure where source = ?"
                                                        + " and incident is not null",
                                                row -> row.getString(1),
                                                id,
                                                id)));
    }

    private void renewAll(Iterable<String> incidents) {
        database.write(
                sql -> {
                    for (String id : incidents) {
                        sql.change("delete from incident_traits where incident = ?", id);
                        Optional<Incident> incident =
                                record.incidents().find(Id.<Incident>parse(id).orElseThrow());
                        if (incident.isPresent()) {
                            keep(sql, Traits.of(incident.get(), record));
                        }
                    }
                    return 0;
                });
    }

    private static void keep(Sql sql, Traits traits) throws SQLException {
        Incident incident = traits.incident();
        int seq = sql.count("select seq from incident where id = ?", incident.id().toString());
        boolean counted = !traits.people().span().isUnknown();
        sql.change(
                "insert into incident_traits (seq, incident, type, earliest, latest, place,"
                        + " country, status, tellers, disagree, fewest, most, open_above) values"
                        + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                seq,
                incident.id().toString(),
                incident.type().code(),
                incident.when().earliest().map(LocalDate::toString).orElse(null),
                incident.when().latest().map(LocalDate::toString).orElse(null),
                incident.place().orElse(null),
                incident.country().map(Country::code).orElse(null),
                incident.status().code(),
                traits.tellers().size(),
                traits.size().disagree() ? 1 : 0,
                counted
                        ? traits.people()
                                .span()
                                .min()
                                .or(traits.people().span()::max)
                                .orElseThrow()
                                .doubleValue()
                        : null,
                counted ? traits.people().most() : null,
                traits.people().open() ? 1 : 0);
        mark(sql, seq, "GROUP", traits.groups(), group -> group);
        mark(sql, seq, "ACTOR", traits.actors(), KeptTraits::written);
        mark(sql, seq, "LAW", traits.laws(), law -> law);
        mark(sql, seq, "TELLER", traits.tellers(), Quoted::reveal);
        for (Id<Actor> actor :
                incident.acts().stream()
                        .flatMap(act -> act.involvements().stream())
                        .map(i -> i.actor())
                        .distinct()
                        .toList()) {
            sql.change(
                    "insert into incident_actor (incident, actor) values (?, ?)",
                    incident.id().toString(),
                    actor.toString());
        }
    }

    /** Kind and name of an actor, as they are compared. */
    static String written(Actor.Who who) {
        return FactJson.of(who);
    }

    private static <T> void mark(
            Sql sql, int seq, String facet, List<T> all, Function<T, String> written)
            throws SQLException {
        for (int i = 0; i < all.size(); i++) {
            sql.change(
                    "insert into incident_mark (facet, what, seq, position) values (?, ?, ?, ?)",
                    facet,
                    written.apply(all.get(i)),
                    seq,
                    i);
        }
    }
}
