// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.replay;

import java.time.LocalDate;
import java.util.List;
import org.dalel.law.claims.Comparison;
import org.dalel.law.claims.Matter;
import org.dalel.law.claims.Statement;
import org.dalel.law.pack.Bill;
import org.dalel.law.pack.Pack;

/**
 * What an article said of the law on its day, beside what could be known then and what is known
 * now.
 *
 * @param then the day of the article
 * @param now the day on which is asked
 * @param matters in the order of the article
 * @param bills that were, or may have been, on their way on the day
 * @param decided bills that had become law or been withdrawn by the day
 */
public record Replay(
        LocalDate then,
        LocalDate now,
        List<Replayed> matters,
        List<BillHistory> bills,
        List<BillHistory> decided) {
    public Replay {
        matters = List.copyOf(matters);
        bills = List.copyOf(bills);
        decided = List.copyOf(decided);
    }

    public static Replay of(
            List<Statement> statements,
            List<Matter> matters,
            List<Bill> bills,
            Pack pack,
            LocalDate then,
            LocalDate now) {
        return new Replay(
                then,
                now,
                Comparison.of(statements, matters, pack, then).stream()
                        .map(c -> Replayed.of(c, pack, then, now))
                        .toList(),
                histories(bills, pack, then, false),
                histories(bills, pack, then, true));
    }

    private static List<BillHistory> histories(
            List<Bill> bills, Pack pack, LocalDate then, boolean over) {
        return bills.stream()
                .filter(b -> b.isOver(then) == over)
                .flatMap(b -> BillHistory.of(b, pack, then).stream())
                .toList();
    }

    /** How many statements texts or other sources tell otherwise, then or now. */
    public int differences() {
        return (int) matters.stream().filter(Replayed::differs).count();
    }

    /** How many statements something came later for. */
    public int laterKnown() {
        return (int) matters.stream().filter(Replayed::laterKnown).count();
    }

    /** How many statements cannot be told from texts or sources. */
    public int untold() {
        return (int)
                matters.stream()
                        .filter(
                                m ->
                                        m.now().verdict() == Comparison.Verdict.CANNOT_BE_TOLD
                                                && m.matter().elsewhere().isEmpty())
                        .count();
    }
}
