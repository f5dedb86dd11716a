// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dalel.law.pack.Bill;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.Provision;
import org.dalel.law.program.Range;

/**
 * A bill on a day and after it.
 *
 * @param then steps that had happened by the day
 * @param later steps that came after
 * @param undated steps of which nobody knows whether they came before the day or after it
 * @param enacted provisions that were enacted in its place, each once; none on the day itself
 */
public record BillHistory(
        Bill bill,
        List<Bill.Step> then,
        List<Bill.Step> later,
        List<Bill.Step> undated,
        List<Provision> enacted) {
    public BillHistory {
        then = List.copyOf(then);
        later = List.copyOf(later);
        undated = List.copyOf(undated);
        enacted = List.copyOf(enacted);
    }

    /** Empty when nothing of it had happened or may have happened by the day. */
    static Optional<BillHistory> of(Bill bill, Pack pack, LocalDate day) {
        List<Bill.Step> then = steps(bill, day, Range.YES);
        List<Bill.Step> undated = steps(bill, day, Range.OPEN);
        if (then.isEmpty() && undated.isEmpty()) {
            return Optional.empty();
        }
        List<Provision> enacted =
                bill.enacted().values().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .sorted()
                        .flatMap(id -> pack.provision(id).stream())
                        .filter(p -> !KnownFrom.of(p, pack).on(day).isYes())
                        .toList();
        return Optional.of(
                new BillHistory(bill, then, steps(bill, day, Range.NO), undated, enacted));
    }

    private static List<Bill.Step> steps(Bill bill, LocalDate day, Range happened) {
        return bill.steps().stream()
                .filter(s -> KnownFrom.on(s.on(), day).equals(happened))
                .toList();
    }
}
