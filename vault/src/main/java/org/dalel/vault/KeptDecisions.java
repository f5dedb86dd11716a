// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dalel.record.Candidate;
import org.dalel.record.CaseRecord;
import org.dalel.record.Change;
import org.dalel.record.Decision;
import org.dalel.record.DecisionRefused;
import org.dalel.record.Decisions;
import org.dalel.record.Fact;
import org.dalel.record.Id;
import org.dalel.record.User;

/** The history, and the only way by which facts change. */
record KeptDecisions(Database database, CaseRecord record) implements Decisions {

    @Override
    public Optional<Decision> find(Id<Decision> id) {
        return database.read(
                sql ->
                        sql.first(
                                "select body from decision where id = ?",
                                row -> FactJson.read(row.getString(1), Decision.class),
                                id.toString()));
    }

    @Override
    public List<Decision> all() {
        return database.read(
                sql ->
                        sql.list(
                                "select body from decision order by seq",
                                row -> FactJson.read(row.getString(1), Decision.class)));
    }

    @Override
    public List<Decision> latest(int most) {
        return database.read(
                sql ->
                        sql.list(
                                "select body from decision order by seq desc limit ?",
                                row -> FactJson.read(row.getString(1), Decision.class),
                                most));
    }

    @Override
    public List<Decision> on(Id<? extends Fact> fact) {
        return database.read(
                sql ->
                        sql.list(
                                "select body from decision where id in (select decision from"
                                        + " decision_fact where fact = ?) order by seq",
                                row -> FactJson.read(row.getString(1), Decision.class),
                                fact.toString()));
    }

    @Override
    public List<Tally> tally(Instant since) {
        return database.read(
                sql ->
                        sql.list(
                                "select name, what, count(*) from decided where at >= ? group by"
                                        + " name, what order by name, what",
                                row ->
                                        new Tally(
                                                new User(row.getString(1)),
                                                row.getString(2),
                                                row.getInt(3)),
                                KeptPile.moment(since)));
    }

    /** Notes a kept decision where decisions are counted. */
    static void count(Sql sql, Decision decision) throws SQLException {
        sql.change(
                "insert into decided (seq, at, name, what) select seq, ?, ?, ? from decision where"
                        + " id = ?",
                KeptPile.moment(decision.at()),
                decision.by().name(),
                Tally.name(decision.what()),
                decision.id().toString());
    }

    @Override
    public void keep(Decision decision) {
        database.write(
                sql -> {
                    for (Change change : decision.changes()) {
                        Fact fact = change.fact();
                        Optional<? extends Fact> now = FactTable.of(fact).find(sql, fact.id());
                        if (!now.equals(change.before())) {
                            throw DecisionRefused.outdated(fact);
                        }
                    }
                    String id = decision.id().toString();
                    sql.change(
                            "insert into decision (id, body) values (?, ?)",
                            id,
                            FactJson.of(decision));
                    for (Change change : decision.changes()) {
                        Fact fact = change.fact();
                        if (change.after().isPresent()) {
                            FactTable.of(fact).put(sql, fact);
                        } else {
                            FactTable.of(fact).remove(sql, fact);
                        }
                        sql.change(
                                "insert into decision_fact (decision, fact) values (?, ?)",
                                id,
                                fact.id().toString());
                    }
                    count(sql, decision);
                    for (String document :
                            decision.changes().stream()
                                    .map(Change::fact)
                                    .filter(Candidate.class::isInstance)
                                    .map(c -> ((Candidate) c).document().toString())
                                    .distinct()
                                    .toList()) {
                        KeptPile.note(sql, document, OptionalInt.empty());
                    }
                    new KeptTraits(database, record).renew(decision);
                    return decision;
                });
    }
}
