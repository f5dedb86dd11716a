// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.dalel.record.Candidate;
import org.dalel.record.Id;
import org.dalel.record.Kind;
import org.dalel.record.Pile;
import org.dalel.record.Promise;
import org.dalel.record.StoredDocument;
import org.jspecify.annotations.Nullable;

/**
 * The pile as the table {@code pile} keeps it, one narrow row for each document: ordering twenty
 * thousand of them reads no body.
 */
record KeptPile(Database database) implements Pile {
    /** Moments of one width, so that texts compare as times do. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    // ------------------------------------------------------------------ keeping

    /** Makes the row of a document anew; its problems stay where none are given. */
    static void note(Sql sql, String document, OptionalInt problems) throws SQLException {
        StoredDocument stored =
                sql.first(
                                "select body from document where id = ?",
                                KeptDocuments::document,
                                document)
                        .orElseThrow();
        note(sql, stored, FactTable.CANDIDATE.where(sql, "document = ?", document), problems);
    }

    /**
     * @param candidates all of the document
     */
    static void note(
            Sql sql, StoredDocument document, List<Candidate> candidates, OptionalInt problems)
            throws SQLException {
        int seq = sql.count("select seq from document where id = ?", document.id().toString());
        Promise promise = Promise.of(candidates, document);
        List<@Nullable Object> row = new ArrayList<>();
        row.add(promise.standing().ordinal());
        row.add(promise.open());
        row.add(promise.incidents());
        row.add(promise.grave());
        row.add(promise.retold());
        row.add(promise.weak());
        row.add(promise.decided());
        row.add(promise.gain());
        row.add(promise.gainForEachMinute());
        row.add(promise.told().map(LocalDate::toString).orElse(null));
        row.add(moment(document.takenIn()));
        row.add(document.about().language().code());
        row.add(document.about().publisher().orElse(null));
        row.add(document.title().toLowerCase(Locale.ROOT));
        row.add(
                problems.isPresent()
                        ? problems.getAsInt()
                        : sql.count("select problems from pile where seq = ?", seq));
        row.add(seq);
        sql.change("delete from pile where seq = ?", seq);
        sql.change(
                "insert into pile (standing, open, incidents, grave, retold, weak, decided, gain,"
                        + " each_minute, told, taken, language, publisher, title, problems, seq)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row.toArray());
    }

    // ------------------------------------------------------------------ asking

    @Override
    public Answer answer(Question question) {
        List<@Nullable Object> values = new ArrayList<>();
        String where = where(question, values);
        return database.read(
                sql -> {
                    int inAll =
                            sql.count("select count(*) from pile where " + where, values.toArray());
                    values.addAll(orderValues(question));
                    values.add(question.limit());
                    values.add(question.skip());
                    List<Line> lines =
                            sql.list(
                                    "select p.*, d.body from (select * from pile where "
                                            + where
                                            + " order by "
                                            + order(question)
                                            + " limit ? offset ?) p join document d on d.seq ="
                                            + " p.seq",
                                    KeptPile::line,
                                    values.toArray());
                    return new Answer(rows(sql, lines), inAll);
                });
    }

    /** A row of the table with its document. */
    private record Line(StoredDocument document, Promise promise, int problems) {}

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                KeptDocuments.document(row),
                new Promise(
                        row.getInt("open"),
                        row.getInt("incidents"),
                        row.getInt("grave"),
                        row.getInt("retold"),
                        row.getInt("weak"),
                        row.getInt("decided"),
                        row.getDouble("gain"),
                        Optional.ofNullable(row.getString("told")).map(LocalDate::parse)),
                row.getInt("problems"));
    }

    private static List<Row> rows(Sql sql, List<Line> lines) throws SQLException {
        Map<String, Map<Kind, Integer>> open = new HashMap<>();
        Map<String, Map<Kind, Integer>> all = new HashMap<>();
        if (!lines.isEmpty()) {
            sql.list(
                    "select document, kind, state, count(*) from candidate where weak = 0 and"
                            + " document in (?"
                            + ", ?".repeat(lines.size() - 1)
                            + ") group by document, kind, state",
                    row -> {
                        Kind kind = Kind.valueOf(row.getString(2));
                        if (Candidate.State.valueOf(row.getString(3)) == Candidate.State.PROPOSED) {
                            count(open, row.getString(1), kind, row.getInt(4));
                        }
                        return count(all, row.getString(1), kind, row.getInt(4));
                    },
                    lines.stream().map(l -> l.document().id().toString()).toArray());
        }
        return lines.stream()
                .map(
                        l ->
                                new Row(
                                        l.document(),
                                        l.promise(),
                                        of(open, l.document().id()),
                                        of(all, l.document().id()),
                                        l.problems()))
                .toList();
    }

    private static int count(
            Map<String, Map<Kind, Integer>> counts, String document, Kind kind, int more) {
        return counts.computeIfAbsent(document, d -> new EnumMap<>(Kind.class))
                .merge(kind, more, Integer::sum);
    }

    private static Map<Kind, Integer> of(
            Map<String, Map<Kind, Integer>> counts, Id<StoredDocument> document) {
        return counts.getOrDefault(document.toString(), Map.of());
    }

    private static String where(Question question, List<@Nullable Object> values) {
        StringBuilder where =
                new StringBuilder(
                        switch (question.among()) {
                            case ALL -> "1 = 1";
                            case WAITING -> "standing < " + Promise.Standing.DONE.ordinal();
                            case DECIDED -> "open = 0 and decided > 0";
                            case WITH_PROBLEMS -> "problems > 0";
                        });
        question.language()
                .ifPresent(
                        language -> {
                            where.append(" and language = ?");
                            values.add(language.code());
                        });
        question.publisher()
                .ifPresent(
                        publisher -> {
                            where.append(" and publisher = ?");
                            values.add(publisher);
                        });
        question.since()
                .ifPresent(
                        since -> {
                            where.append(" and told >= ?");
                            values.add(since.toString());
                        });
        question.until()
                .ifPresent(
                        until -> {
                            where.append(" and told <= ?");
                            values.add(until.toString());
                        });
        return where.toString();
    }

    /** As {@link Promise#order} has it. */
    private static String order(Question question) {
        return switch (question.order()) {
            case WORTH ->
                    "standing, each_minute * case when told is null or told > ? then 1.0 when told"
                            + " >= ? then "
                            + Promise.FROM_THIS_WEEK
                            + " when told >= ? then "
                            + Promise.FROM_THIS_MONTH
                            + " else 1.0 end desc, seq";
            case TAKEN_IN -> "seq desc";
            case PUBLISHED -> "told is null, told desc, seq desc";
            case TITLE -> "title, seq";
        };
    }

    private static List<String> orderValues(Question question) {
        LocalDate today = question.today();
        return question.order() == Order.WORTH
                ? List.of(
                        today.toString(),
                        today.minusDays(Promise.DAYS_OF_A_WEEK).toString(),
                        today.minusDays(Promise.DAYS_OF_A_MONTH).toString())
                : List.of();
    }

    @Override
    public Progress progress() {
        return database.read(
                sql ->
                        sql.first(
                                        "select count(*), coalesce(sum(case when standing < ? then"
                                                + " 1 end), 0), coalesce(sum(case when standing = ?"
                                                + " then 1 end), 0), coalesce(sum(case when problems"
                                                + " > 0 then 1 end), 0), coalesce(sum(open), 0),"
                                                + " coalesce(sum(decided), 0) from pile",
                                        row ->
                                                new Progress(
                                                        row.getInt(1),
                                                        row.getInt(2),
                                                        row.getInt(3),
                                                        row.getInt(4),
                                                        row.getInt(5),
                                                        row.getInt(6)),
                                        Promise.Standing.WEAK.ordinal(),
                                        Promise.Standing.WEAK.ordinal())
                                .orElseThrow());
    }

    @Override
    public int takenInSince(Instant since) {
        return database.read(
                sql -> sql.count("select count(*) from pile where taken > ?", moment(since)));
    }

    @Override
    public List<Share> languages() {
        return shares("language");
    }

    @Override
    public List<Share> publishers() {
        return shares("publisher");
    }

    private List<Share> shares(String column) {
        return database.read(
                sql ->
                        sql.list(
                                "select "
                                        + column
                                        + ", count(*) from pile where "
                                        + column
                                        + " is not null group by "
                                        + column
                                        + " order by count(*) desc, "
                                        + column,
                                row -> new Share(row.getString(1), row.getInt(2))));
    }
}
