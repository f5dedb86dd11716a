// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dalel.law.population.Population;
import org.dalel.terms.Problem;

/**
 * What is left of a register when it was counted: counts that may be shown. It lives in the memory
 * of the session; the register itself is gone.
 *
 * @param pack whose law
 * @param bill the bill's name; empty for the law as it was
 * @param by the fact by which organisations are told apart; empty for none
 * @param facts what the register told, by fact
 * @param invented whether it was an invented register
 * @param problems what was wrong with it, by row and column, never by value
 * @param wrong how many cells or rows were wrong
 */
record Counted(
        String pack,
        LocalDate day,
        String bill,
        String by,
        List<String> facts,
        boolean invented,
        Population population,
        List<Problem> problems,
        long wrong) {
    Counted {
        facts = List.copyOf(facts);
        problems = List.copyOf(problems);
    }

    Optional<String> withBill() {
        return bill.isEmpty() ? Optional.empty() : Optional.of(bill);
    }
}
