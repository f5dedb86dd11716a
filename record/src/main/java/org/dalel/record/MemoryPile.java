// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A pile in memory.
 *
 * @param rows of all documents, the first taken in first
 */
record MemoryPile(List<Row> rows) implements Pile {

    @Override
    public Answer answer(Question question) {
        List<Row> fitting = rows.stream().filter(r -> fits(r, question)).toList();
        return new Answer(
                fitting.stream()
                        .sorted(order(question))
                        .skip(question.skip())
                        .limit(question.limit())
                        .toList(),
                fitting.size());
    }

    private static boolean fits(Row row, Question question) {
        Promise promise = row.promise();
        boolean among =
                switch (question.among()) {
                    case ALL -> true;
                    case WAITING -> promise.standing().inPile();
                    case DECIDED -> promise.open() == 0 && promise.decided() > 0;
                    case WITH_PROBLEMS -> row.problems() > 0;
                };
        Optional<LocalDate> told = promise.told();
        return among
                && question.language()
                        .filter(l -> !l.equals(row.document().about().language()))
                        .isEmpty()
                && question.publisher()
                        .filter(p -> !Optional.of(p).equals(row.document().about().publisher()))
                        .isEmpty()
                && question.since().filter(d -> told.isEmpty() || told.get().isBefore(d)).isEmpty()
                && question.until().filter(d -> told.isEmpty() || told.get().isAfter(d)).isEmpty();
    }

    private Comparator<Row> order(Question question) {
        Comparator<Row> latestIn = Comparator.comparing(rows::indexOf, Comparator.reverseOrder());
        return switch (question.order()) {
            case WORTH -> Comparator.comparing(Row::promise, Promise.order(question.today()));
            case TAKEN_IN -> latestIn;
            case PUBLISHED ->
                    Comparator.comparing(
                                    (Row r) -> r.promise().told().orElse(LocalDate.MIN),
                                    Comparator.reverseOrder())
                            .thenComparing(latestIn);
            case TITLE -> Comparator.comparing(r -> r.document().title().toLowerCase(Locale.ROOT));
        };
    }

    @Override
    public Progress progress() {
        return new Progress(
                rows.size(),
                count(r -> r.promise().standing().waits()),
                count(r -> r.promise().standing() == Promise.Standing.WEAK),
                count(r -> r.problems() > 0),
                rows.stream().mapToInt(r -> r.promise().open()).sum(),
                rows.stream().mapToInt(r -> r.promise().decided()).sum());
    }

    private int count(Predicate<Row> which) {
        return (int) rows.stream().filter(which).count();
    }

    @Override
    public int takenInSince(Instant since) {
        return count(r -> r.document().takenIn().isAfter(since));
    }

    @Override
    public List<Share> languages() {
        return shares(rows.stream().map(r -> r.document().about().language().code()));
    }

    @Override
    public List<Share> publishers() {
        return shares(rows.stream().flatMap(r -> r.document().about().publisher().stream()));
    }

    private static List<Share> shares(Stream<String> each) {
        Map<String, Integer> counts = new TreeMap<>();
        each.forEach(e -> counts.merge(e, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(e -> new Share(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing(Share::documents).reversed())
                .toList();
    }
}
