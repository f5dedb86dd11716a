// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dalel.record.Actor;
import org.dalel.record.Fact;
import org.dalel.record.Incident;
import org.dalel.record.Names;
import org.dalel.record.Suggestions;
import org.dalel.terms.PersonName;
import org.dalel.terms.Quoted;
import org.dalel.terms.finding.Reading;
import org.jspecify.annotations.Nullable;

/** The names that documents and facts tell, found by the beginnings of their words. */
record KeptNames(Database database) implements Suggestions {
    /** Of a beginning that fits more, the most often told are looked at. */
    private static final int LOOKED_AT = 200;

    @Override
    public List<Suggestion> to(Question question) {
        String typed = question.typed().reveal();
        List<String> begun = Names.forms(typed);
        if (begun.isEmpty()) {
            return List.of();
        }
        String match = begun.stream().map(b -> "\"" + b + "\" *").collect(Collectors.joining(" "));
        List<@Nullable Object> values = new ArrayList<>(List.of(match));
        question.among().forEach(what -> values.add(what.name()));
        values.add(LOOKED_AT);
        List<Suggestion> fitting =
                database.read(
                        sql ->
                                sql.list(
                                        "select n.what, n.name, n.told from named_words w join"
                                                + " named n on n.seq = w.rowid where named_words"
                                                + " match ? and n.what in ("
                                                + "?, ".repeat(question.among().size() - 1)
                                                + "?) order by n.told desc, n.name limit ?",
                                        row ->
                                                new Suggestion(
                                                        What.valueOf(row.getString(1)),
                                                        new Quoted(row.getString(2)),
                                                        row.getInt(3)),
                                        values.toArray()));
        return fitting.stream()
                .sorted(Comparator.comparing(s -> !Names.begins(s.name(), typed)))
                .limit(question.most())
                .toList();
    }

    static void note(Sql sql, String document, Reading reading) throws SQLException {
        note(sql, document, Names.in(reading, p -> p.name().reveal()));
    }

    /** What an incident or actor names; nothing for other facts. */
    static void note(Sql sql, Fact fact) throws SQLException {
        if (fact instanceof Incident incident) {
            List<Actor> actors = new ArrayList<>();
            for (Actor actor : FactTable.ACTOR.where(sql, "id in (" + actorIds(incident) + ")")) {
                actors.add(actor);
            }
            note(sql, fact.id().toString(), Names.in(incident, actors, PersonName::reveal));
        }
    }

    /** Ids are hexadecimal digits and hyphens: nothing to escape. */
    static String actorIds(Incident incident) {
        return incident.acts().stream()
                .flatMap(act -> act.involvements().stream())
                .map(i -> "'" + i.actor() + "'")
                .collect(Collectors.joining(", "));
    }

    /** A source tells these names and no others. */
    private static void note(Sql sql, String source, Collection<Names.Named> names)
            throws SQLException {
        Set<Integer> before = toldBy(sql, source);
        Set<Integer> now = new LinkedHashSet<>();
        for (Names.Named named : names) {
            now.add(known(sql, named));
        }
        for (Integer seq : now) {
            if (!before.contains(seq)) {
                sql.change("insert into named_in (source, named) values (?, ?)", source, seq);
                sql.change("update named set told = told + 1 where seq = ?", seq);
            }
        }
        before.removeAll(now);
        forget(sql, source, before);
    }

    /** The number of that name, which is kept from now on. */
    private static int known(Sql sql, Names.Named named) throws SQLException {
        String what = named.what().name();
        String name = named.name().reveal();
        if (sql.change(
                        "insert into named (what, name, stem) values (?, ?, ?) on conflict do"
                                + " nothing",
                        what,
                        name,
                        named.stem())
                > 0) {
            sql.change(
                    "insert into named_words (rowid, forms) values ("
                            + "(select seq from named where what = ? and name = ?), ?)",
                    what,
                    name,
                    String.join(" ", Names.forms(name)));
            if (named.what() == What.ACTOR) {
                Words.noteActor(sql, seq(sql, what, name), name);
            }
        }
        return seq(sql, what, name);
    }

    private static int seq(Sql sql, String what, String name) throws SQLException {
        return sql.count("select seq from named where what = ? and name = ?", what, name);
    }

    /** The source tells no names any more. */
    static void forget(Sql sql, String source) throws SQLException {
        forget(sql, source, toldBy(sql, source));
    }

    private static Set<Integer> toldBy(Sql sql, String source) throws SQLException {
        return new LinkedHashSet<>(
                sql.list("select named from named_in where source = ?", r -> r.getInt(1), source));
    }

    /**
     * A name that nobody tells goes. Counted down, not anew: most of a country tells its capital.
     */
    private static void forget(Sql sql, String source, Set<Integer> names) throws SQLException {
        for (Integer seq : names) {
            sql.change("delete from named_in where source = ? and named = ?", source, seq);
            sql.change("update named set told = told - 1 where seq = ?", seq);
            if (sql.change("delete from named where seq = ? and told = 0", seq) > 0) {
                sql.change("delete from named_words where rowid = ?", seq);
                sql.change("delete from actor_words where rowid = ?", seq);
            }
        }
    }
}
