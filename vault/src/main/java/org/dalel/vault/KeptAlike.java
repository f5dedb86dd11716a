// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dalel.record.Actor;
import org.dalel.record.Alike;
import org.dalel.record.Candidate;
import org.dalel.record.Documents;
import org.dalel.record.Id;
import org.dalel.record.Incident;
import org.dalel.record.Likeness;
import org.dalel.record.Names;
import org.dalel.record.Search;
import org.dalel.record.Suggestions;
import org.dalel.terms.IncidentType;
import org.dalel.terms.PersonName;
import org.dalel.terms.Quoted;
import org.dalel.terms.When;
import org.dalel.terms.finding.IncidentCandidate;

/** Asks for few incidents by what they share with the candidate, then compares those. */
record KeptAlike(Database database, Documents documents) implements Alike {
    /** Of each thing shared, so many incidents are compared, the latest recorded first. */
    private static final int COMPARED = 100;

    /** A name told more often ("police") says nothing of which incident is meant. */
    private static final int COMMON = 500;

    @Override
    public List<Likeness> to(Candidate candidate, Optional<Quoted> words, int most) {
        Quoted told = KeptCopies.words(documents, candidate);
        return database.read(
                sql ->
                        (words.isPresent() ? holding(words.get()) : sharing(sql, candidate, told))
                                .stream()
                                        .map(i -> likeness(sql, candidate, i, told))
                                        .filter(l -> words.isPresent() || !l.signs().isEmpty())
                                        .sorted(Likeness.LIKELIEST_FIRST)
                                        .limit(most)
                                        .toList());
    }

    private List<Incident> holding(Quoted words) {
        return new KeptSearch(database, documents)
                        .answer(
                                new Search.Question(
                                        words, Set.of(Search.Among.INCIDENTS), COMPARED, 0))
                        .incidents()
                        .stream()
                        .map(Search.IncidentHit::incident)
                        .toList();
    }

    private static List<Incident> sharing(Sql sql, Candidate candidate, Quoted told)
            throws SQLException {
        Set<Incident> shared =
                new LinkedHashSet<>(
                        latest(
                                sql,
                                "id in (select incident from incident_document where document ="
                                        + " ?)",
                                candidate.document().toString()));
        Optional<String> same = KeptCopies.match(told.reveal());
        if (same.isPresent()) {
            shared.addAll(
                    latest(
                            sql,
                            "seq in (select rowid from incident_words where incident_words match ?"
                                    + " limit "
                                    + COMPARED
                                    + ")",
                            same.get()));
        }
        if (candidate.finding() instanceof IncidentCandidate read) {
            When date = read.date();
            if (date.earliest().isPresent()) {
                LocalDate from = date.earliest().orElseThrow();
                LocalDate to = date.latest().orElse(from);
                for (IncidentType type : Likeness.kindred(read.type())) {
                    shared.addAll(
                            latest(
                                    sql,
                                    "latest >= ? and earliest <= ? and type = ?",
                                    from.minusDays(Likeness.NEAR_DAYS).toString(),
                                    to.plusDays(Likeness.NEAR_DAYS).toString(),
                                    type.code()));
                }
            }
        }
        for (Names.Named named : Names.in(candidate.finding())) {
            if (named.what() == Suggestions.What.ACTOR) {
                shared.addAll(
                        latest(
                                sql,
                                "id in (select i.source from named n join named_in i on i.named ="
                                        + " n.seq where n.what = ? and n.stem = ? and n.told <="
                                        + " "
                                        + COMMON
                                        + ")",
                                named.what().name(),
                                named.stem()));
            }
        }
        return new ArrayList<>(shared);
    }

    private static List<Incident> latest(Sql sql, String condition, String... values)
            throws SQLException {
        List<Object> all = new ArrayList<>(List.of(values));
        all.add(COMPARED);
        return sql.list(
                "select body from incident where seq in (select seq from incident where "
                        + condition
                        + " order by seq desc limit ?) order by seq desc",
                FactTable.INCIDENT::fact,
                all.toArray());
    }

    private static Likeness likeness(
            Sql sql, Candidate candidate, Incident incident, Quoted words) {
        try {
            return Likeness.of(
                    candidate,
                    incident,
                    sql.list(
                            "select n.what, n.name from named_in i join named n on n.seq = i.named"
                                    + " where i.source = ?",
                            row ->
                                    new Names.Named(
                                            Suggestions.What.valueOf(row.getString(1)),
                                            new Quoted(row.getString(2))),
                            incident.id().toString()),
                    Names.done(incident, actors(sql, incident), PersonName::reveal),
                    words);
        } catch (SQLException failed) {
            throw NotKept.of(failed, "incident " + incident.id());
        }
    }

    private static Function<Id<Actor>, Optional<Actor>> actors(Sql sql, Incident incident)
            throws SQLException {
        Map<Id<Actor>, Actor> actors = new HashMap<>();
        FactTable.ACTOR
                .where(sql, "id in (" + KeptNames.actorIds(incident) + ")")
                .forEach(actor -> actors.put(actor.id(), actor));
        return id -> Optional.ofNullable(actors.get(id));
    }
}
