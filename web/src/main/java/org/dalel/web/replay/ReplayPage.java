// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.replay;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dalel.law.claims.Matter;
import org.dalel.law.claims.Statement;
import org.dalel.law.claims.Statements;
import org.dalel.law.pack.Bill;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.Provision;
import org.dalel.law.replay.BillHistory;
import org.dalel.law.replay.Replay;
import org.dalel.law.replay.Replayed;
import org.dalel.law.replay.ReplayedRule;
import org.dalel.law.told.InWords;
import org.dalel.law.told.ReplayWords;
import org.dalel.record.CaseRecord;
import org.dalel.record.Id;
import org.dalel.record.StoredDocument;
import org.dalel.terms.Document;
import org.dalel.terms.When;
import org.dalel.terms.finding.Reading;
import org.dalel.web.frame.Frame;
import org.dalel.web.frame.Pages;
import org.dalel.web.law.LawLibrary;
import org.dalel.web.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** A document of the record, known then and known now, in two columns. */
public final class ReplayPage {
    private final LawLibrary library;
    private final CaseRecord record;
    private final Pages pages;

    public ReplayPage(LawLibrary library, CaseRecord record, Pages pages) {
        this.library = library;
        this.record = record;
        this.pages = pages;
    }

    /** A rule beside a statement. */
    public record RuleView(
            String href,
            String citation,
            String state,
            String says,
            String language,
            List<String> consequences,
            List<String> points,
            List<String> details,
            String source) {}

    /** What another source says. */
    public record SourceView(
            String stands, String says, String language, String when, String source) {}

    /** What was known at one time: rules, and what other sources said. */
    public record Side(String verdict, List<RuleView> rules, List<SourceView> sources) {
        public boolean nothing() {
            return rules.isEmpty() && sources.isEmpty();
        }
    }

    /**
     * A statement of the document.
     *
     * @param quote its own words
     * @param unknown what nobody can place before or after the day
     */
    public record StatementView(
            int number,
            String says,
            String language,
            String quote,
            int start,
            int end,
            String note,
            String noteLanguage,
            Side then,
            Side later,
            Side unknown) {}

    /** A step of a bill. */
    public record StepView(String what, String source) {}

    /**
     * A bill on the day and after it.
     *
     * @param enacted rules that could be known later only
     * @param enactedUndated rules of which the pack does not say whether they could be known
     */
    public record BillView(
            String title,
            String language,
            List<StepView> then,
            List<StepView> undated,
            List<StepView> later,
            List<RuleLink> enacted,
            List<RuleLink> enactedUndated) {}

    /** A provision by its citation. */
    public record RuleLink(String href, String words) {}

    public ServerResponse show(ServerRequest request) {
        Wording say = pages.wording(request);
        InWords words = LawLibrary.words(say);
        Id<StoredDocument> id =
                Id.<StoredDocument>parse(request.pathVariable("id"))
                        .orElseThrow(ReplayPage::nothing);
        StoredDocument stored = record.documents().find(id).orElseThrow(ReplayPage::nothing);
        Document text = record.documents().text(id).orElseThrow(ReplayPage::nothing);
        Optional<Pack> chosen = library.packOr(request.param("pack"));
        Optional<String> typed = request.param("day").map(String::strip).filter(d -> !d.isEmpty());
        Optional<LocalDate> day =
                typed.flatMap(When::parse)
                        .or(
                                () ->
                                        Optional.of(stored.about().published())
                                                .filter(w -> typed.isEmpty()))
                        .filter(w -> w instanceof When.Day)
                        .flatMap(When::earliest);
        boolean ahead = day.map(d -> d.isAfter(library.today())).orElse(false);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", id.toString());
        shown.put("documentTitle", stored.title());
        shown.put("documentLanguage", stored.about().language().code());
        shown.put("chosen", chosen.isPresent());
        shown.put("day", day.map(LocalDate::toString).or(() -> typed).orElse(""));
        shown.put("noDay", day.isEmpty());
        shown.put("wrongDay", day.isEmpty() && typed.isPresent());
        shown.put("ahead", ahead);
        shown.put("told", chosen.isPresent() && day.isPresent() && !ahead);
        shown.put("packs", library.choices(chosen, words));
        if (chosen.isPresent() && day.isPresent() && !ahead) {
            describe(chosen.get(), day.get(), stored, text, words, shown);
        }
        return pages.show(request, "replay", Frame.Place.DOCUMENTS, shown);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private void describe(
            Pack pack,
            LocalDate day,
            StoredDocument stored,
            Document text,
            InWords words,
            Map<String, Object> shown) {
        Optional<Reading> reading = record.documents().reading(stored.id());
        List<Statement> statements =
                Statements.in(
                        text.text(),
                        reading.map(Reading::provisions).orElse(List.of()),
                        reading.map(Reading::figures).orElse(List.of()));
        Replay replay =
                Replay.of(
                        statements,
                        library.matters(pack),
                        library.readBills(pack),
                        pack,
                        day,
                        library.today());
        ReplayWords told = new ReplayWords(words, pack);
        shown.put("days", told.text("days", words.day(replay.then()), words.day(replay.now())));
        shown.put("review", words.reviewed(pack));
        shown.put("reviewed", pack.reviewed().isPresent());
        shown.put("means", told.text("means"));
        shown.put("totals", told.totals(replay));
        shown.put("none", told.text("none"));
        shown.put("thenWord", told.text("then"));
        shown.put("nowWord", told.text("now"));
        shown.put("cameWord", told.text("came"));
        shown.put("notSaidWord", told.text("notSaid"));
        shown.put("nothingThen", told.text("nothingThen"));
        shown.put("nothingLater", told.text("nothingLater"));
        shown.put("sourcesWord", told.text("sources"));
        shown.put("billsWord", told.text("bills"));
        shown.put("decidedWord", told.text("bills.decided"));
        shown.put("stepsThen", told.text("steps.then"));
        shown.put("stepsLater", told.text("steps.later"));
        shown.put("stepsUndated", told.text("steps.undated"));
        shown.put("enactedWord", told.text("enacted"));
        shown.put("enactedUndated", told.text("enacted.undated"));
        int[] number = {0};
        shown.put(
                "statements",
                replay.matters().stream()
                        .map(m -> statement(++number[0], m, pack, text, words, told))
                        .toList());
        shown.put("bills", bills(replay.bills(), pack, words, told));
        shown.put("decided", bills(replay.decided(), pack, words, told));
    }

    private StatementView statement(
            int number,
            Replayed matter,
            Pack pack,
            Document text,
            InWords words,
            ReplayWords told) {
        Statement said = matter.now().statement();
        return new StatementView(
                number,
                words.said(matter.matter().says()),
                words.languageOf(matter.matter().says()).code(),
                text.text().substring(said.start(), said.end()).strip(),
                said.start(),
                said.end(),
                words.said(matter.matter().note()),
                words.languageOf(matter.matter().note()).code(),
                new Side(
                        told.verdictThen(matter),
                        rules(matter.known(), pack, words, told),
                        sources(matter.sourcesThen(), words, told)),
                new Side(
                        told.verdict(matter.now()),
                        rules(matter.later(), pack, words, told),
                        sources(matter.sourcesLater(), words, told)),
                new Side(
                        "",
                        rules(matter.notSaid(), pack, words, told),
                        sources(matter.sourcesUndated(), words, told)));
    }

    private List<RuleView> rules(
            List<ReplayedRule> rules, Pack pack, InWords words, ReplayWords told) {
        return rules.stream()
                .map(
                        r ->
                                new RuleView(
                                        library.address(pack, r.provision()),
                                        told.citation(r),
                                        told.state(r),
                                        words.said(r.provision().says()),
                                        words.languageOf(r.provision().says()).code(),
                                        r.beside().finding().consequences().stream()
                                                .map(words::consequence)
                                                .toList(),
                                        told.points(r),
                                        told.details(r),
                                        r.provision().citation().source().orElse("")))
                .toList();
    }

    private static List<SourceView> sources(
            List<Matter.Elsewhere> sources, InWords words, ReplayWords told) {
        return sources.stream()
                .map(
                        s ->
                                new SourceView(
                                        told.stands(s),
                                        words.said(s.says()),
                                        words.languageOf(s.says()).code(),
                                        words.when(s.known())
                                                + " · "
                                                + words.confidence(s.confidence()),
                                        s.source()))
                .toList();
    }

    private List<BillView> bills(
            List<BillHistory> bills, Pack pack, InWords words, ReplayWords told) {
        return bills.stream().map(b -> bill(b, pack, words, told)).toList();
    }

    private BillView bill(BillHistory history, Pack pack, InWords words, ReplayWords told) {
        return new BillView(
                words.said(history.bill().title()),
                words.languageOf(history.bill().title()).code(),
                steps(history.then(), told),
                steps(history.undated(), told),
                steps(history.later(), told),
                links(history.enacted(), pack, words),
                links(history.enactedUndated(), pack, words));
    }

    private static List<StepView> steps(List<Bill.Step> steps, ReplayWords told) {
        return steps.stream().map(s -> new StepView(told.step(s), s.source().orElse(""))).toList();
    }

    private List<RuleLink> links(List<Provision> provisions, Pack pack, InWords words) {
        return provisions.stream().map(p -> link(p, pack, words)).toList();
    }

    private RuleLink link(Provision provision, Pack pack, InWords words) {
        return new RuleLink(
                library.address(pack, provision),
                words.citation(provision, pack) + " (" + words.force(provision.force()) + ")");
    }
}
