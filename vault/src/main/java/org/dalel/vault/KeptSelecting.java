// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dalel.record.Actor;
import org.dalel.record.Id;
import org.dalel.record.Incident;
import org.dalel.record.Selected;
import org.dalel.record.Selected.Counted;
import org.dalel.record.Selection;
import org.dalel.record.Selection.Facet;
import org.dalel.terms.Bounds;
import org.dalel.terms.Country;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Quoted;
import org.dalel.terms.Status;
import org.jspecify.annotations.Nullable;

/** Answers which incidents were selected from their traits; only those of the page are opened. */
record KeptSelecting(Database database) {

    /** A condition on {@code incident_traits t} and the values it speaks of. */
    private record Where(String condition, List<@Nullable Object> values) {}

    /** What one look at every fitting incident tells. */
    private record Summary(
            int all,
            int perhaps,
            Bounds people,
            boolean open,
            int uncounted,
            int placeUnknown,
            int undated,
            int disputed,
            int oneTeller) {}

    Selected answer(Selected.Question question) {
        return database.read(sql -> answer(sql, question));
    }

    private static Selected answer(Sql sql, Selected.Question question) throws SQLException {
        Selection asked = question.selection();
        Summary summary = summary(sql, asked);
        return new Selected(
                rows(sql, question),
                summary.all(),
                summary.perhaps(),
                asked.inPeriod() ? count(sql, where(asked.onlyUndated())) : 0,
                summary.people(),
                summary.open(),
                summary.uncounted(),
                question.values() == 0
                        ? Selected.Facets.NONE
                        : facets(sql, asked, summary, question.values()));
    }

    private static List<Selected.Row> rows(Sql sql, Selected.Question question)
            throws SQLException {
        Selection asked = question.selection();
        Where where = where(asked);
        Where sure = sure(asked);
        List<@Nullable Object> values = new ArrayList<>(sure.values());
        values.addAll(where.values());
        values.add(question.limit());
        values.add(question.skip());
        List<Selected.Row> rows = new ArrayList<>();
        for (Chosen chosen :
                sql.list(
                        "select t.incident, "
                                + sure.condition()
                                + " from incident_traits t where "
                                + where.condition()
                                + " order by "
                                + order(question.order())
                                + " limit ? offset ?",
                        row ->
                                new Chosen(
                                        Id.<Incident>parse(row.getString(1)).orElseThrow(),
                                        row.getInt(2) == 0),
                        values.toArray())) {
            rows.add(
                    new Selected.Row(
                            FactTable.INCIDENT.find(sql, chosen.incident()).orElseThrow(),
                            chosen.perhaps()));
        }
        return rows;
    }

    /** An incident of the page, not opened yet. */
    private record Chosen(Id<Incident> incident, boolean perhaps) {}

    private static String order(Selection.Order order) {
        String way = order.descending() ? " desc" : " asc";
        String by =
                switch (order.by()) {
                    case WHEN ->
                            order.descending()
                                    ? "coalesce(t.latest, t.earliest)"
                                    : "coalesce(t.earliest, t.latest)";
                    case PLACE -> "t.place";
                    case PEOPLE -> "t.most";
                    case TELLERS -> "t.tellers";
                    case RECORDED -> "t.seq";
                };
        return by + " is null, " + by + way + ", t.seq";
    }

    private static Summary summary(Sql sql, Selection asked) throws SQLException {
        Where where = where(asked);
        Where sure = sure(asked);
        List<@Nullable Object> values = new ArrayList<>(sure.values());
        values.addAll(where.values());
        return sql.first(
                        "select count(*), coalesce(sum(case when "
                                + sure.condition()
                                + " then 0 else 1 end), 0), min(t.fewest), max(t.most),"
                                + " coalesce(max(t.open_above), 0), coalesce(sum(t.most is null),"
                                + " 0), coalesce(sum(t.place is null), 0),"
                                + " coalesce(sum(t.earliest is null and t.latest is null), 0),"
                                + " coalesce(sum(t.disagree), 0), coalesce(sum(t.tellers = 1), 0)"
                                + " from incident_traits t where "
                                + where.condition(),
                        row ->
                                new Summary(
                                        row.getInt(1),
                                        row.getInt(2),
                                        new Bounds(
                                                number(row.getBigDecimal(3)),
                                                number(row.getBigDecimal(4))),
                                        row.getInt(5) == 1,
                                        row.getInt(6),
                                        row.getInt(7),
                                        row.getInt(8),
                                        row.getInt(9),
                                        row.getInt(10)),
                        values.toArray())
                .orElseThrow();
    }

    private static Optional<BigDecimal> number(@Nullable BigDecimal number) {
        return Optional.ofNullable(number)
                .map(BigDecimal::stripTrailingZeros)
                .map(n -> n.scale() < 0 ? n.setScale(0) : n);
    }

    private static Selected.Facets facets(Sql sql, Selection asked, Summary summary, int most)
            throws SQLException {
        return new Selected.Facets(
                marked(sql, asked, Facet.GROUP, asked.groups(), g -> g, g -> g, most),
                column(
                        sql,
                        asked,
                        Facet.TYPE,
                        "type",
                        asked.types(),
                        IncidentType::code,
                        IncidentType::ofCode,
                        most),
                column(
                        sql,
                        asked,
                        Facet.COUNTRY,
                        "country",
                        asked.countries(),
                        Country::code,
                        Country::new,
                        most),
                column(sql, asked, Facet.PLACE, "place", asked.places(), p -> p, p -> p, most),
                counted(sql, asked, Facet.PLACE, "t.place is null", summary.placeUnknown()),
                counted(
                        sql,
                        asked,
                        Facet.WHEN,
                        "t.earliest is null and t.latest is null",
                        summary.undated()),
                marked(
                        sql,
                        asked,
                        Facet.ACTOR,
                        asked.actors(),
                        KeptTraits::written,
                        body -> FactJson.read(body, Actor.Who.class),
                        most),
                marked(sql, asked, Facet.LAW, asked.laws(), l -> l, l -> l, most),
                marked(
                        sql,
                        asked,
                        Facet.TELLER,
                        asked.tellers(),
                        Quoted::reveal,
                        Quoted::new,
                        most),
                column(
                        sql,
                        asked,
                        Facet.STATUS,
                        "status",
                        asked.statuses(),
                        Status::code,
                        Status::ofCode,
                        most),
                counted(sql, asked, Facet.SOURCES, "t.disagree = 1", summary.disputed()),
                counted(sql, asked, Facet.SOURCES, "t.tellers = 1", summary.oneTeller()));
    }

    /** As the selection has it, unless it narrows by that very facet. */
    private static int counted(
            Sql sql, Selection asked, Facet facet, String condition, int inSelection)
            throws SQLException {
        return asked.narrowsBy(facet)
                ? count(sql, and(where(asked.without(facet)), condition))
                : inSelection;
    }

    /** A facet that is a column of its own. */
    private static <T> List<Counted<T>> column(
            Sql sql,
            Selection asked,
            Facet facet,
            String column,
            Set<T> chosen,
            Function<T, String> written,
            Function<String, T> read,
            int most)
            throws SQLException {
        Where where = where(asked.without(facet));
        List<@Nullable Object> values = new ArrayList<>(where.values());
        values.add(most);
        List<Counted<T>> first =
                sql.list(
                        "select t."
                                + column
                                + ", count(*) from incident_traits t where "
                                + where.condition()
                                + " and t."
                                + column
                                + " is not null group by 1 order by 2 desc, min(t.seq) limit ?",
                        row -> new Counted<>(read.apply(row.getString(1)), row.getInt(2)),
                        values.toArray());
        return with(
                first,
                chosen,
                value -> count(sql, and(where, "t." + column + " = ?", written.apply(value))));
    }

    /** A facet of which an incident may have several. */
    private static <T> List<Counted<T>> marked(
            Sql sql,
            Selection asked,
            Facet facet,
            Set<T> chosen,
            Function<T, String> written,
            Function<String, T> read,
            int most)
            throws SQLException {
        Where where = where(asked.without(facet));
        boolean all = where.values().isEmpty() && where.condition().equals("1 = 1");
        List<@Nullable Object> values = new ArrayList<>();
        values.add(facet.name());
        values.addAll(where.values());
        values.add(most);
        List<Counted<T>> first =
                sql.list(
                        "select m.what, count(*) from incident_mark m"
                                + (all ? "" : " join incident_traits t on t.seq = m.seq")
                                + " where m.facet = ? and "
                                + where.condition()
                                + " group by m.what order by 2 desc, min(m.seq * 1000 +"
                                + " m.position) limit ?",
                        row -> new Counted<>(read.apply(row.getString(1)), row.getInt(2)),
                        values.toArray());
        return with(
                first,
                chosen,
                value -> count(sql, and(where, mark(1), facet.name(), written.apply(value))));
    }

    /** How many incidents a value has. */
    private interface Counting<T> {
        int of(T value) throws SQLException;
    }

    private static <T> List<Counted<T>> with(
            List<Counted<T>> first, Set<T> chosen, Counting<T> counting) throws SQLException {
        Set<T> there = first.stream().map(Counted::what).collect(Collectors.toSet());
        List<Counted<T>> all = new ArrayList<>(first);
        for (T value : chosen) {
            if (!there.contains(value)) {
                all.add(new Counted<>(value, counting.of(value)));
            }
        }
        return all;
    }

    private static int count(Sql sql, Where where) throws SQLException {
        return sql.count(
                "select count(*) from incident_traits t where " + where.condition(),
                where.values().toArray());
    }

    private static Where and(Where where, String more, @Nullable Object... values) {
        List<@Nullable Object> all = new ArrayList<>(where.values());
        all.addAll(List.of(values));
        return new Where(where.condition() + " and " + more, all);
    }

    /** Whether the date lies in the period for certain. */
    private static Where sure(Selection asked) {
        List<String> all = new ArrayList<>(List.of("1 = 1"));
        List<@Nullable Object> values = new ArrayList<>();
        if (asked.inPeriod()) {
            asked.from()
                    .ifPresent(
                            day -> {
                                all.add("coalesce(t.earliest >= ?, 0)");
                                values.add(day.toString());
                            });
            asked.to()
                    .ifPresent(
                            day -> {
                                all.add("coalesce(t.latest <= ?, 0)");
                                values.add(day.toString());
                            });
        }
        return new Where("(" + String.join(" and ", all) + ")", values);
    }

    private static Where where(Selection asked) {
        List<String> all = new ArrayList<>(List.of("1 = 1"));
        List<@Nullable Object> values = new ArrayList<>();
        marks(all, values, Facet.GROUP, asked.groups());
        in(all, values, "t.type", asked.types().stream().map(IncidentType::code).toList());
        in(all, values, "t.country", asked.countries().stream().map(Country::code).toList());
        place(all, values, asked);
        period(all, values, asked);
        marks(all, values, Facet.ACTOR, asked.actors().stream().map(KeptTraits::written).toList());
        marks(all, values, Facet.LAW, asked.laws());
        marks(all, values, Facet.TELLER, asked.tellers().stream().map(Quoted::reveal).toList());
        in(all, values, "t.status", asked.statuses().stream().map(Status::code).toList());
        if (asked.disputed()) {
            all.add("t.disagree = 1");
        }
        if (asked.oneTeller()) {
            all.add("t.tellers = 1");
        }
        if (all.size() > 1) {
            all.remove(0);
        }
        return new Where(String.join(" and ", all), values);
    }

    private static void place(List<String> all, List<@Nullable Object> values, Selection asked) {
        if (asked.places().isEmpty() && asked.placeUnknown()) {
            all.add("t.place is null");
        } else if (!asked.places().isEmpty()) {
            List<String> named = new ArrayList<>();
            in(named, values, "t.place", asked.places());
            all.add(
                    asked.placeUnknown()
                            ? "(t.place is null or " + named.get(0) + ")"
                            : named.get(0));
        }
    }

    private static void period(List<String> all, List<@Nullable Object> values, Selection asked) {
        if (asked.undated()) {
            all.add("t.earliest is null and t.latest is null");
        } else if (asked.inPeriod()) {
            all.add("not (t.earliest is null and t.latest is null)");
            bound(all, values, "t.latest >= ?", "t.latest", asked.from());
            bound(all, values, "t.earliest <= ?", "t.earliest", asked.to());
        }
    }

    private static void bound(
            List<String> all,
            List<@Nullable Object> values,
            String condition,
            String column,
            Optional<LocalDate> day) {
        if (day.isPresent()) {
            all.add("(" + column + " is null or " + condition + ")");
            values.add(day.get().toString());
        }
    }

    private static void in(
            List<String> all,
            List<@Nullable Object> values,
            String column,
            Collection<String> wanted) {
        if (!wanted.isEmpty()) {
            all.add(column + " in (" + "?, ".repeat(wanted.size() - 1) + "?)");
            values.addAll(wanted);
        }
    }

    private static void marks(
            List<String> all,
            List<@Nullable Object> values,
            Facet facet,
            Collection<String> wanted) {
        if (!wanted.isEmpty()) {
            all.add(mark(wanted.size()));
            values.add(facet.name());
            values.addAll(wanted);
        }
    }

    private static String mark(int values) {
        return "t.seq in (select w.seq from incident_mark w where w.facet = ? and w.what in ("
                + "?, ".repeat(values - 1)
                + "?))";
    }
}
