// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dalel.law.pack.Bill;

/** A bill in plain English. */
final class BillWords {
    private BillWords() {}

    /** What a reader of an answer "with the bill" must know first. */
    static List<String> heading(Bill bill, LocalDate day) {
        List<String> lines = new ArrayList<>();
        lines.add("With a bill: " + LawWords.english(bill.title()));
        lines.add(
                "as if it were in force on "
                        + LawWords.day(day)
                        + "; on that day it was: "
                        + status(bill, day)
                        + " · "
                        + bill.reviewed().map(r -> "reviewed: " + r).orElse("draft, not reviewed"));
        return lines;
    }

    static String status(Bill bill, LocalDate day) {
        List<Bill.Stage> status = bill.status(day);
        return status.isEmpty() ? "not known" : stages(status);
    }

    static String stages(List<Bill.Stage> stages) {
        return String.join(
                ", ",
                stages.stream()
                        .map(s -> Wording.plain(s.name().toLowerCase(Locale.ROOT)))
                        .toList());
    }

    static String fate(Bill.Proposal proposal) {
        return switch (proposal.fate()) {
            case ACCEPTED -> "accepted";
            case REJECTED -> "rejected";
            case UNKNOWN -> "not known what became of it";
        };
    }
}
