// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dalel.law.check.Assessment;
import org.dalel.law.check.Finding;
import org.dalel.law.check.Severity;
import org.dalel.law.pack.Bill;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.Rule;
import org.dalel.law.told.InWords;
import org.dalel.web.bill.BillPage;
import org.dalel.web.frame.Frame;
import org.dalel.web.frame.Pages;
import org.dalel.web.law.LawLibrary;
import org.dalel.web.law.Laws;
import org.dalel.web.wording.Wording;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What a bill would change for the organisation of this session: duties by date, what can follow,
 * and the rest; as if the bill were in force on a day of which it can be asked.
 */
public final class BillForUsPage {
    private final LawLibrary library;
    private final Pages pages;

    public BillForUsPage(LawLibrary library, Pages pages) {
        this.library = library;
        this.pages = pages;
    }

    /**
     * A provision whose part in the answer changes.
     *
     * @param now empty where the law without the bill does not have it
     * @param then empty where the law with the bill does not have it
     * @param by the next day on which it is due; may be empty
     */
    public record Change(Optional<Outcome.Line> now, Optional<Outcome.Line> then, String by) {
        /** As it is with the bill, else as it was. */
        public Outcome.Line shown() {
            return then.or(() -> now).orElseThrow();
        }
    }

    public ServerResponse show(ServerRequest request) {
        Wording say = pages.wording(request);
        InWords words = LawLibrary.words(say);
        LawLibrary.Found<Laws.Draft> found = library.bill(request);
        Pack pack = found.pack();
        Optional<Hypothesis> supposed =
                OrganisationPage.supposed(request).filter(h -> h.pack().equals(pack.id()));
        Optional<Bill> bill = found.what().bill();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("packTitle", words.said(pack.title()));
        shown.put("problem", found.what().problem().map(say::problem));
        shown.put("begun", supposed.isPresent());
        shown.put("readable", bill.isPresent());
        shown.put("billHref", library.address(pack, found.what()));
        bill.ifPresent(
                b -> {
                    shown.put("name", words.said(b.title()));
                    shown.put("language", words.languageOf(b.title()).code());
                    supposed.ifPresent(s -> describe(found, b, s, words, say, shown));
                });
        return pages.show(request, "billforus", Frame.Place.ORGANISATION, shown);
    }

    private void describe(
            LawLibrary.Found<Laws.Draft> found,
            Bill bill,
            Hypothesis supposed,
            InWords words,
            Wording say,
            Map<String, Object> shown) {
        Pack pack = found.pack();
        LocalDate day = BillPage.day(bill, supposed.on(), library.today());
        Assessment before = Assessment.of(library.on(pack, day), supposed.profile());
        Assessment after = Assessment.of(library.on(pack, found.what(), day), supposed.profile());
        List<Bill.Stage> status = bill.status(day);
        shown.put("dayInWords", words.day(day));
        shown.put(
                "status",
                status.isEmpty()
                        ? words.text("unknown")
                        : String.join(
                                ", ",
                                status.stream()
                                        .map(s -> words.stage(s.name().toLowerCase(Locale.ROOT)))
                                        .toList()));
        shown.put("otherDay", supposed.on().filter(d -> !d.equals(day)).map(words::day));
        shown.put("reviewed", bill.reviewed().isPresent());
        shown.put(
                "review",
                bill.reviewed().map(r -> words.text("reviewed", r)).orElse(words.text("draft")));
        Outcome was = new Outcome(before, supposed.profile(), library, words, say);
        Outcome is = new Outcome(after, supposed.profile(), library, words, say);
        List<Change> duties = new ArrayList<>();
        List<Change> others = new ArrayList<>();
        for (Pair pair : pairs(before, after)) {
            Change change =
                    new Change(
                            pair.was().map(was::line),
                            pair.is().map(is::line),
                            pair.due().map(words::days).orElse(""));
            Rule rule = pair.any().provision().rule();
            if (differs(change) && !(rule instanceof Rule.Sanction)) {
                (rule instanceof Rule.Duty ? duties : others).add(change);
            }
        }
        shown.put("duties", duties);
        shown.put("exposures", exposures(before, after, was, is));
        shown.put("others", others);
        shown.put(
                "gaps",
                after.notEncoded().stream()
                        .map(g -> words.topic(g.topic()) + ": " + words.extent(g.extent()))
                        .toList());
    }

    /** What a provision means without and with the bill. */
    private record Pair(Optional<Finding> was, Optional<Finding> is) {
        Finding any() {
            return is.or(() -> was).orElseThrow();
        }

        /** The first day on which it is due with the bill. */
        Optional<Finding.DayRange> due() {
            return any().obligation().flatMap(Finding.Obligation::nextDue);
        }

        private LocalDate first() {
            return due().map(Finding.DayRange::first).orElse(LocalDate.MAX);
        }
    }

    /** By date of the duties, then in the order of the pack. */
    private static List<Pair> pairs(Assessment before, Assessment after) {
        Map<String, Pair> pairs = new LinkedHashMap<>();
        for (Finding finding : before.findings()) {
            pairs.put(finding.provision().id(), new Pair(Optional.of(finding), Optional.empty()));
        }
        for (Finding finding : after.findings()) {
            pairs.merge(
                    finding.provision().id(),
                    new Pair(Optional.empty(), Optional.of(finding)),
                    (one, other) -> new Pair(one.was(), other.is()));
        }
        return pairs.values().stream().sorted(Comparator.comparing(Pair::first)).toList();
    }

    /** Sanctions that change, the worst with the bill first; then those that are gone. */
    private static List<Change> exposures(
            Assessment before, Assessment after, Outcome was, Outcome is) {
        Map<String, Finding> earlier = new LinkedHashMap<>();
        Severity.worstFirst(before).forEach(f -> earlier.put(f.provision().id(), f));
        List<Change> changes = new ArrayList<>();
        for (Finding finding : Severity.worstFirst(after)) {
            Optional<Finding> once = Optional.ofNullable(earlier.remove(finding.provision().id()));
            changes.add(new Change(once.map(was::line), Optional.of(is.line(finding)), ""));
        }
        earlier.values()
                .forEach(
                        f ->
                                changes.add(
                                        new Change(
                                                Optional.of(was.line(f)), Optional.empty(), "")));
        return changes.stream().filter(BillForUsPage::differs).toList();
    }

    /** Whether somebody would notice: another state, day, sanction or wording. */
    private static boolean differs(Change change) {
        if (change.now().isEmpty() || change.then().isEmpty()) {
            return !change.shown().state().equals("none");
        }
        Outcome.Line now = change.now().get();
        Outcome.Line then = change.then().get();
        boolean neverApplies = now.state().equals("none") && then.state().equals("none");
        return !neverApplies
                && !(now.stateWord().equals(then.stateWord())
                        && now.when().equals(then.when())
                        && now.says().equals(then.says())
                        && now.threats().equals(then.threats())
                        && now.consequences().equals(then.consequences()));
    }
}
