// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dalel.law.day.LawOfDay;
import org.dalel.law.pack.Bill;
import org.dalel.law.pack.Provision;

/**
 * One of two laws that are compared.
 *
 * @param law the law of a day
 * @param bill the bill with which it is asked, if any
 * @param instrument only the provisions of this one; empty for all
 */
public record Side(LawOfDay law, Optional<Bill> bill, Optional<String> instrument) {

    /** The provisions compared. */
    List<Provision> provisions() {
        return law.pack().provisions().stream()
                .filter(p -> instrument.isEmpty() || p.instrument().equals(instrument.get()))
                .toList();
    }

    Optional<Provision> provision(String id) {
        return provisions().stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /** What was enacted in the place of a bill's provisions. */
    Map<String, List<String>> enacted() {
        return bill.map(Bill::enacted).orElse(Map.of());
    }
}
