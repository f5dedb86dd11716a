// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.told;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dalel.law.pack.Bill;

/** A bill in one language. */
public final class BillWords {
    private final InWords say;

    public BillWords(InWords say) {
        this.say = say;
    }

    /** What a reader of an answer "with the bill" must know first. */
    public List<String> heading(Bill bill, LocalDate day) {
        return List.of(
                say.text("bill.with", say.said(bill.title())),
                say.text("bill.asIf", say.day(day), status(bill, day)) + " · " + reviewed(bill));
    }

    /** Whether anybody signed it. */
    public String reviewed(Bill bill) {
        return bill.reviewed().map(r -> say.text("reviewed", r)).orElse(say.text("draft"));
    }

    /** Where it stood on that day: "passed". */
    public String status(Bill bill, LocalDate day) {
        List<Bill.Stage> status = bill.status(day);
        return status.isEmpty() ? say.text("bill.noStage") : stages(status);
    }

    /** "tabled, in committee"; nothing where there is none. */
    public String stages(List<Bill.Stage> stages) {
        return stages.stream()
                .map(s -> say.stage(s.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    /** "passed (Parliament)"; what the source says where that is no stage. */
    public String step(Bill.Step step) {
        String what =
                step.stages().isEmpty()
                        ? step.words().map(say::said).orElse("")
                        : stages(step.stages());
        return what + step.body().map(b -> " (" + say.said(b) + ")").orElse("");
    }

    /** The days of which the law with the bill can be asked. */
    public String asked(Bill bill) {
        return say.period(bill.asked());
    }

    /** What became of a proposal, as far as a source says so. */
    public String fate(Bill.Proposal proposal) {
        return fate(proposal.fate());
    }

    public String fate(Bill.Fate fate) {
        return say.text("fate." + fate.name().toLowerCase(Locale.ROOT));
    }
}
