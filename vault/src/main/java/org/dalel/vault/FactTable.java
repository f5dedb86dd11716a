// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dalel.record.Actor;
import org.dalel.record.Candidate;
import org.dalel.record.Claim;
import org.dalel.record.Episode;
import org.dalel.record.Fact;
import org.dalel.record.Figure;
import org.dalel.record.Id;
import org.dalel.record.Incident;
import org.dalel.record.Source;
import org.dalel.record.StoredDocument;
import org.jspecify.annotations.Nullable;

/**
 * The table of one kind of fact: its body as JSON, and columns to find it by.
 *
 * @param columns beside {@code id} and {@code body}
 * @param values of those columns
 */
record FactTable<F extends Fact>(
        String name,
        Class<F> type,
        List<String> columns,
        Function<F, List<@Nullable Object>> values) {

    static final FactTable<Candidate> CANDIDATE =
            new FactTable<>(
                    "candidate",
                    Candidate.class,
                    List.of("document", "number", "kind", "state", "weak", "retells"),
                    c ->
                            row(
                                    c.document().toString(),
                                    c.number(),
                                    c.kind().name(),
                                    c.state().name(),
                                    c.weak() ? 1 : 0,
                                    c.retells().map(Id::toString).orElse(null)));

    static final FactTable<Incident> INCIDENT =
            new FactTable<>(
                    "incident",
                    Incident.class,
                    List.of("type", "earliest", "latest", "place", "country", "status"),
                    i ->
                            row(
                                    i.type().code(),
                                    i.when().earliest().map(LocalDate::toString).orElse(null),
                                    i.when().latest().map(LocalDate::toString).orElse(null),
                                    i.place().orElse(null),
                                    i.country().map(c -> c.code()).orElse(null),
                                    i.status().code()));

    static final FactTable<Actor> ACTOR =
            new FactTable<>("actor", Actor.class, List.of(), a -> row());

    static final FactTable<Source> SOURCE =
            new FactTable<>(
                    "source",
                    Source.class,
                    List.of("document"),
                    s -> row(s.document().map(Id::toString).orElse(null)));

    static final FactTable<Claim> CLAIM =
            new FactTable<>(
                    "claim",
                    Claim.class,
                    List.of("source", "incident"),
                    c -> row(c.source().toString(), c.about().map(Id::toString).orElse(null)));

    static final FactTable<Figure> FIGURE =
            new FactTable<>(
                    "figure",
                    Figure.class,
                    List.of("source", "incident"),
                    f -> row(f.source().toString(), f.about().map(Id::toString).orElse(null)));

    static final FactTable<Episode> EPISODE =
            new FactTable<>("episode", Episode.class, List.of(), e -> row());

    static final List<FactTable<?>> ALL =
            List.of(CANDIDATE, INCIDENT, ACTOR, SOURCE, CLAIM, FIGURE, EPISODE);

    private static List<@Nullable Object> row(@Nullable Object... values) {
        List<@Nullable Object> row = new ArrayList<>();
        Collections.addAll(row, values);
        return row;
    }

    /** The table that keeps facts of that kind. */
    static FactTable<?> of(Fact fact) {
        return ALL.stream()
                .filter(table -> table.type().isInstance(fact))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no table for " + fact.getClass()));
    }

    Optional<F> find(Sql sql, Id<? extends Fact> id) throws SQLException {
        return sql.first("select body from " + name + " where id = ?", this::fact, id.toString());
    }

    /** Those that fulfil the condition, in the order in which they came. */
    List<F> where(Sql sql, String condition, @Nullable Object... parameters) throws SQLException {
        return sql.list(
                "select body from " + name + " where " + condition + " order by seq",
                this::fact,
                parameters);
    }

    F fact(ResultSet row) throws SQLException {
        return FactJson.read(row.getString("body"), type);
    }

    void put(Sql sql, Fact fact) throws SQLException {
        F own = type.cast(fact);
        List<@Nullable Object> row = new ArrayList<>();
        row.add(FactJson.of(own));
        row.addAll(values.apply(own));
        row.add(own.id().toString());
        String set = columns.stream().map(c -> ", " + c + " = ?").collect(Collectors.joining());
        if (sql.change("update " + name + " set body = ?" + set + " where id = ?", row.toArray())
                == 0) {
            String more = columns.stream().map(c -> c + ", ").collect(Collectors.joining());
            sql.change(
                    "insert into "
                            + name
                            + " (body, "
                            + more
                            + "id) values (?, "
                            + "?, ".repeat(columns.size())
                            + "?)",
                    row.toArray());
        }
        link(sql, own);
    }

    void remove(Sql sql, Fact fact) throws SQLException {
        Words.forget(sql, fact);
        KeptNames.forget(sql, fact.id().toString());
        sql.change("delete from " + name + " where id = ?", fact.id().toString());
    }

    /** What a fact is found by beside its own row. */
    private static void link(Sql sql, Fact fact) throws SQLException {
        if (fact instanceof Incident incident) {
            String id = incident.id().toString();
            sql.change("delete from incident_document where incident = ?", id);
            for (Id<StoredDocument> document :
                    incident.evidence().stream()
                            .flatMap(e -> e.document().stream())
                            .distinct()
                            .toList()) {
                sql.change(
                        "insert into incident_document (incident, document) values (?, ?)",
                        id,
                        document.toString());
            }
            Words.note(sql, incident);
            KeptNames.note(sql, incident);
        } else if (fact instanceof Episode episode) {
            String id = episode.id().toString();
            sql.change("delete from episode_incident where episode = ?", id);
            for (Id<Incident> incident : episode.incidents().stream().distinct().toList()) {
                sql.change(
                        "insert into episode_incident (episode, incident) values (?, ?)",
                        id,
                        incident.toString());
            }
        }
    }
}
