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
 * @param enacted provisions that were enacted in its place and could not be known by the day, each
 *     once
 * @param enactedUndated provisions that were enacted in its place, of which the pack does not say
 *     whether they could be known by the day
 */
public record BillHistory(
        Bill bill,
        List<Bill.Step> then,
        List<Bill.Step> later,
        List<Bill.Step> undated,
        List<Provision> enacted,
        List<Provision> enactedUndated) {
    public BillHistory {
        then = List.copyOf(then);
        later = List.copyOf(later);
        undated = List.copyOf(undated);
        enacted = List.copyOf(enacted);
        enactedUndated = List.copyOf(enactedUndated);
    }

    /** Empty when nothing of it had happened or may have happened by the day. */
    static Optional<BillHistory> of(Bill bill, Pack pack, LocalDate day) {
        List<Bill.Step> then = steps(bill, day, Range.YES);
        List<Bill.Step> undated = steps(bill, day, Range.OPEN);
        if (then.isEmpty() && undated.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new BillHistory(
                        bill,
                        then,
                        steps(bill, day, Range.NO),
                        undated,
                        enacted(bill, pack, day, Range.NO),
                        enacted(bill, pack, day, Range.OPEN)));
    }

    private static List<Provision> enacted(Bill bill, Pack pack, LocalDate day, Range known) {
        return bill.enacted().values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .flatMap(id -> pack.provision(id).stream())
                .filter(p -> KnownFrom.of(p, pack).on(day).equals(known))
                .toList();
    }

    private static List<Bill.Step> steps(Bill bill, LocalDate day, Range happened) {
        return bill.steps().stream()
                .filter(s -> KnownFrom.on(s.on(), day).equals(happened))
                .toList();
    }
}
