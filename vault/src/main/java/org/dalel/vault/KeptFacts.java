// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dalel.record.Actor;
import org.dalel.record.Actors;
import org.dalel.record.Candidate;
import org.dalel.record.Candidates;
import org.dalel.record.Claim;
import org.dalel.record.Claims;
import org.dalel.record.Episode;
import org.dalel.record.Episodes;
import org.dalel.record.Figure;
import org.dalel.record.Figures;
import org.dalel.record.Id;
import org.dalel.record.Incident;
import org.dalel.record.Incidents;
import org.dalel.record.Kind;
import org.dalel.record.Promise;
import org.dalel.record.Selected;
import org.dalel.record.Source;
import org.dalel.record.Sources;
import org.dalel.record.StoredDocument;

/** The facts as the database keeps them, by the plurals the record asks for. */
final class KeptFacts {
    private KeptFacts() {}

    record KeptCandidates(Database database) implements Candidates {
        @Override
        public Optional<Candidate> find(Id<Candidate> id) {
            return database.read(sql -> FactTable.CANDIDATE.find(sql, id));
        }

        @Override
        public List<Candidate> of(Id<StoredDocument> document) {
            return database
                    .read(
                            sql ->
                                    FactTable.CANDIDATE.where(
                                            sql, "document = ?", document.toString()))
                    .stream()
                    .sorted(
                            Comparator.comparing((Candidate c) -> c.found().passage())
                                    .thenComparing(Candidate::number))
                    .toList();
        }

        @Override
        public List<Candidate> retelling(Id<Candidate> first) {
            return database.read(
                    sql -> FactTable.CANDIDATE.where(sql, "retells = ?", first.toString()));
        }

        @Override
        public List<Waiting> waiting() {
            return database.read(
                    sql -> {
                        Map<String, Map<Kind, Integer>> open = new HashMap<>();
                        sql.list(
                                "select document, kind, count(*) from candidate where state ="
                                        + " 'PROPOSED' and weak = 0 group by document, kind",
                                row ->
                                        open.computeIfAbsent(
                                                        row.getString(1),
                                                        d -> new EnumMap<>(Kind.class))
                                                .put(
                                                        Kind.valueOf(row.getString(2)),
                                                        row.getInt(3)));
                        Map<String, Integer> decided = new HashMap<>();
                        sql.list(
                                "select document, count(*) from candidate where state <>"
                                        + " 'PROPOSED' group by document",
                                row -> decided.put(row.getString(1), row.getInt(2)));
                        return sql
                                .list(
                                        "select body from document order by seq",
                                        KeptDocuments::document)
                                .stream()
                                .filter(d -> open.containsKey(d.id().toString()))
                                .map(d -> waiting(d, open, decided))
                                .toList();
                    });
        }

        @Override
        public int documentsWaiting() {
            return database.read(
                    sql ->
                            sql.count(
                                    "select count(*) from pile where standing < ?",
                                    Promise.Standing.WEAK.ordinal()));
        }

        private static Waiting waiting(
                StoredDocument document,
                Map<String, Map<Kind, Integer>> open,
                Map<String, Integer> decided) {
            String id = document.id().toString();
            return new Waiting(
                    document, open.getOrDefault(id, Map.of()), decided.getOrDefault(id, 0));
        }
    }

    record KeptIncidents(Database database) implements Incidents {
        @Override
        public Optional<Incident> find(Id<Incident> id) {
            return database.read(sql -> FactTable.INCIDENT.find(sql, id));
        }

        @Override
        public List<Incident> all() {
            return database.read(sql -> FactTable.INCIDENT.where(sql, "1 = 1")).stream()
                    .sorted(Incident.LATEST_FIRST)
                    .toList();
        }

        @Override
        public Selected select(Selected.Question question) {
            return new KeptSelecting(database).answer(question);
        }

        @Override
        public List<Incident> under(Predicate<String> law) {
            return database
                    .read(
                            sql -> {
                                Set<Incident> all = new LinkedHashSet<>();
                                for (String named :
                                        sql.list(
                                                "select distinct what from incident_mark where"
                                                        + " facet = 'LAW'",
                                                row -> row.getString("what"))) {
                                    if (law.test(named)) {
                                        all.addAll(
                                                FactTable.INCIDENT.where(
                                                        sql,
                                                        "id in (select t.incident from"
                                                                + " incident_traits t join"
                                                                + " incident_mark m on m.seq ="
                                                                + " t.seq where m.facet = 'LAW'"
                                                                + " and m.what = ?)",
                                                        named));
                                    }
                                }
                                return all;
                            })
                    .stream()
                    .sorted(Incident.LATEST_FIRST)
                    .toList();
        }

        @Override
        public List<Incident> toldIn(Id<StoredDocument> document) {
            return database
                    .read(
                            sql ->
                                    FactTable.INCIDENT.where(
                                            sql,
                                            "id in (select incident from incident_document where"
                                                    + " document = ?)",
                                            document.toString()))
                    .stream()
                    .sorted(Incident.LATEST_FIRST)
                    .toList();
        }
    }

    record KeptActors(Database database) implements Actors {
        @Override
        public Optional<Actor> find(Id<Actor> id) {
            return database.read(sql -> FactTable.ACTOR.find(sql, id));
        }

        @Override
        public List<Actor> all() {
            return database.read(sql -> FactTable.ACTOR.where(sql, "1 = 1"));
        }
    }

    record KeptSources(Database database) implements Sources {
        @Override
        public Optional<Source> find(Id<Source> id) {
            return database.read(sql -> FactTable.SOURCE.find(sql, id));
        }

        @Override
        public List<Source> all() {
            return database.read(sql -> FactTable.SOURCE.where(sql, "1 = 1"));
        }
    }

    record KeptClaims(Database database) implements Claims {
        @Override
        public Optional<Claim> find(Id<Claim> id) {
            return database.read(sql -> FactTable.CLAIM.find(sql, id));
        }

        @Override
        public List<Claim> all() {
            return database.read(sql -> FactTable.CLAIM.where(sql, "1 = 1"));
        }

        @Override
        public List<Claim> about(Id<Incident> incident) {
            return database.read(
                    sql -> FactTable.CLAIM.where(sql, "incident = ?", incident.toString()));
        }
    }

    record KeptFigures(Database database) implements Figures {
        @Override
        public Optional<Figure> find(Id<Figure> id) {
            return database.read(sql -> FactTable.FIGURE.find(sql, id));
        }

        @Override
        public List<Figure> all() {
            return database.read(sql -> FactTable.FIGURE.where(sql, "1 = 1"));
        }

        @Override
        public List<Figure> about(Id<Incident> incident) {
            return database.read(
                    sql -> FactTable.FIGURE.where(sql, "incident = ?", incident.toString()));
        }
    }

    record KeptEpisodes(Database database) implements Episodes {
        @Override
        public Optional<Episode> find(Id<Episode> id) {
            return database.read(sql -> FactTable.EPISODE.find(sql, id));
        }

        @Override
        public List<Episode> all() {
            return database.read(sql -> FactTable.EPISODE.where(sql, "1 = 1"));
        }

        @Override
        public List<Episode> with(Id<Incident> incident) {
            return database.read(
                    sql ->
                            FactTable.EPISODE.where(
                                    sql,
                                    "id in (select episode from episode_incident where incident ="
                                            + " ?)",
                                    incident.toString()));
        }
    }
}
