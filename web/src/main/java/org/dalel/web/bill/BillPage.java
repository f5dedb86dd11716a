// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.bill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dalel.law.compare.LawComparison;
import org.dalel.law.compare.Side;
import org.dalel.law.language.Type;
import org.dalel.law.pack.Bill;
import org.dalel.law.pack.Coverage;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.Parameter;
import org.dalel.law.program.Range;
import org.dalel.law.told.BillWords;
import org.dalel.law.told.InWords;
import org.dalel.terms.When;
import org.dalel.web.address.Paths;
import org.dalel.web.frame.Frame;
import org.dalel.web.frame.Pages;
import org.dalel.web.law.LawLibrary;
import org.dalel.web.law.Laws;
import org.dalel.web.law.Said;
import org.dalel.web.wording.Wording;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A bill: its stages, what it would change and for whom, the proposals to amend it, and what was
 * enacted in its place. What it changes is worked out over all organisations there can be.
 */
public final class BillPage {
    private final LawLibrary library;
    private final Pages pages;

    public BillPage(LawLibrary library, Pages pages) {
        this.library = library;
        this.pages = pages;
    }

    /**
     * Something that happened to the bill.
     *
     * @param precision as the stylesheet draws it: day, month, year, unknown
     * @param what how it is classified; empty when it is not
     * @param told what the source says of it
     */
    public record Step(
            String when,
            String precision,
            boolean ahead,
            String what,
            Said body,
            Said told,
            String source) {}

    /** A figure of the law that the bill changes. */
    public record Figure(String title, String language, String now, String then) {}

    /** Provisions of a pack, to be linked. */
    public record Link(String href, String citation) {}

    /**
     * A proposal to amend.
     *
     * @param state as badges have it
     * @param taken the bill's page with it; empty where its text is not encoded
     * @param shown whether the page shows the bill with it
     */
    public record Proposal(
            String says,
            String language,
            Said by,
            String when,
            String state,
            String fate,
            String source,
            String taken,
            boolean shown,
            List<Link> later) {}

    /** How many proposals had one fate, and where its part of the bar begins and how long it is. */
    public record Tally(String fate, String word, int count, String from, String width) {}

    /** What of the bill is not encoded. */
    public record Gap(String topic, String extent, String gap) {}

    /** A way to see the bill: as it was tabled, or with proposals. */
    public record View(String href, String name, boolean shown) {}

    public ServerResponse show(ServerRequest request) {
        Wording say = pages.wording(request);
        InWords words = LawLibrary.words(say);
        LawLibrary.Found<Laws.Draft> found = library.bill(request);
        Pack pack = found.pack();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("code", pack.id());
        shown.put("packTitle", words.said(pack.title()));
        shown.put("token", library.token(pack, found.what()));
        shown.put("problem", found.what().problem().map(say::problem));
        Optional<Bill> bill = found.what().bill();
        shown.put("readable", bill.isPresent());
        bill.ifPresent(b -> describe(request, found, b, words, say, shown));
        return pages.show(request, "bill", Frame.Place.LAW, shown);
    }

    /** The day asked for where the bill can be asked of it, else the nearest to today. */
    public static LocalDate day(Bill bill, Optional<LocalDate> wanted, LocalDate today) {
        LocalDate first = bill.asked().from().earliest().orElse(today);
        LocalDate last = bill.asked().to().flatMap(When::latest).orElse(today);
        LocalDate nearest =
                today.isBefore(first)
                        ? first
                        : today.isAfter(last) && !last.isBefore(first) ? last : today;
        return wanted.filter(bill::canBeAskedOn).orElse(nearest);
    }

    private void describe(
            ServerRequest request,
            LawLibrary.Found<Laws.Draft> found,
            Bill bill,
            InWords words,
            Wording say,
            Map<String, Object> shown) {
        Pack pack = found.pack();
        Optional<LocalDate> wanted = wanted(request);
        LocalDate day = day(bill, wanted, library.today());
        Optional<String> taken = request.param("taken").filter(t -> isProposal(bill, t));
        Laws.Draft draft = taken.map(t -> library.amended(pack, bill, t)).orElse(found.what());
        LawComparison comparison = library.compared(pack, draft, day);
        Bill own = draft.bill().orElse(bill);
        Changes changes = new Changes(comparison, library, pack, words);
        String here = Paths.BILL + "?of=" + library.token(pack, found.what()) + "&day=" + day;
        List<Changes.Part> topics = changes.byTopic(own);
        List<Changes.Part> ended = changes.ended(own);
        shown.put("name", words.said(bill.title()));
        shown.put("language", words.languageOf(bill.title()).code());
        shown.put("reviewed", bill.reviewed().isPresent());
        shown.put("review", new BillWords(words).reviewed(bill));
        shown.put("status", new BillWords(words).status(bill, day));
        shown.put("day", day.toString());
        shown.put("dayInWords", words.day(day));
        shown.put("notThatDay", wanted.filter(w -> !w.equals(day)).map(words::day));
        shown.put("asked", new BillWords(words).asked(bill));
        shown.put("steps", steps(bill, words));
        shown.put("topics", topics);
        shown.put("ended", ended);
        shown.put(
                "changing",
                topics.stream()
                        .flatMap(t -> t.changes().stream())
                        .filter(c -> !c.effects().isEmpty())
                        .count());
        shown.put("ending", ended.stream().mapToInt(p -> p.changes().size()).sum());
        shown.put("alike", comparison.alike());
        shown.put("undecided", comparison.undecided().size());
        shown.put("figures", figures(comparison, day, words));
        shown.put("views", views(bill, taken, here, say));
        shown.put("proposals", proposals(pack, bill, taken, here, words));
        shown.put("tallies", tallies(bill, words));
        shown.put("gaps", gaps(draft, bill, words));
        shown.put("forUs", Paths.BILL_FOR_US + "?of=" + library.token(pack, found.what()));
        enacted(pack, found.what(), bill, words, shown);
    }

    private static Optional<LocalDate> wanted(ServerRequest request) {
        return request.param("day")
                .map(String::strip)
                .flatMap(When::parse)
                .filter(w -> w instanceof When.Day)
                .flatMap(When::earliest);
    }

    private static boolean isProposal(Bill bill, String taken) {
        return taken.equals("accepted")
                || bill.proposals().stream().anyMatch(p -> p.changes() && p.id().equals(taken));
    }

    private List<Step> steps(Bill bill, InWords words) {
        return bill.steps().stream()
                .map(
                        s ->
                                new Step(
                                        words.when(s.on()),
                                        precision(s.on()),
                                        s.on().earliest()
                                                .map(d -> d.isAfter(library.today()))
                                                .orElse(false),
                                        new BillWords(words).stages(s.stages()),
                                        Said.of(s.body(), words),
                                        Said.of(s.words(), words),
                                        s.source().orElse("")))
                .toList();
    }

    private static String precision(When on) {
        return on instanceof When.Day
                ? "day"
                : on instanceof When.Month ? "month" : on.isKnown() ? "year" : "unknown";
    }

    /** Figures with another value on that day. */
    private static List<Figure> figures(LawComparison comparison, LocalDate day, InWords words) {
        List<Figure> figures = new ArrayList<>();
        Map<String, Parameter> before = comparison.before().law().pack().parameters();
        for (Parameter figure : comparison.after().law().pack().parameters().values()) {
            Optional<Range> was =
                    Optional.ofNullable(before.get(figure.id())).flatMap(p -> p.on(day));
            Optional<Range> is = figure.on(day);
            if (!was.equals(is) && figure.type() instanceof Type.Amount type) {
                figures.add(
                        new Figure(
                                words.said(figure.title()),
                                words.languageOf(figure.title()).code(),
                                was.map(r -> words.amount(r, type)).orElse("–"),
                                is.map(r -> words.amount(r, type)).orElse("–")));
            }
        }
        return figures;
    }

    private static List<View> views(Bill bill, Optional<String> taken, String here, Wording say) {
        List<View> views = new ArrayList<>();
        views.add(new View(here, say.text("bill.tabled"), taken.isEmpty()));
        boolean any =
                bill.proposals().stream()
                        .anyMatch(p -> p.changes() && p.fate() == Bill.Fate.ACCEPTED);
        if (any) {
            boolean shown = taken.filter("accepted"::equals).isPresent();
            views.add(new View(here + "&taken=accepted", say.text("bill.accepted"), shown));
        }
        return views;
    }

    private List<Proposal> proposals(
            Pack pack, Bill bill, Optional<String> taken, String here, InWords words) {
        return bill.proposals().stream()
                .map(
                        p ->
                                new Proposal(
                                        words.said(p.says()),
                                        words.languageOf(p.says()).code(),
                                        Said.of(p.by(), words),
                                        p.on().isKnown() ? words.when(p.on()) : "",
                                        state(p.fate()),
                                        new BillWords(words).fate(p),
                                        p.source().orElse(""),
                                        p.changes() ? here + "&taken=" + p.id() : "",
                                        taken.filter(p.id()::equals).isPresent(),
                                        links(pack, p.enacted(), words)))
                .toList();
    }

    private static String state(Bill.Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT);
    }

    private List<Link> links(Pack pack, List<String> provisions, InWords words) {
        return provisions.stream()
                .flatMap(id -> pack.provision(id).stream())
                .map(p -> new Link(library.address(pack, p), words.citation(p, pack)))
                .toList();
    }

    private static List<Tally> tallies(Bill bill, InWords words) {
        List<Tally> tallies = new ArrayList<>();
        int all = bill.proposals().size();
        int before = 0;
        for (Bill.Fate fate : Bill.Fate.values()) {
            int count = (int) bill.proposals().stream().filter(p -> p.fate() == fate).count();
            if (count > 0) {
                tallies.add(
                        new Tally(
                                state(fate),
                                new BillWords(words).fate(fate),
                                count,
                                percent(before, all),
                                percent(count, all)));
            }
            before += count;
        }
        return tallies;
    }

    private static String percent(int part, int whole) {
        return String.format(Locale.ROOT, "%.1f%%", 100.0 * part / whole);
    }

    /** What the bill's own lines of the coverage table say is missing. */
    private static List<Gap> gaps(Laws.Draft draft, Bill bill, InWords words) {
        return draft.with().stream()
                .flatMap(p -> p.coverage().lines().stream())
                .filter(l -> l.instrument().equals(bill.id()))
                .filter(l -> l.extent() != Coverage.Extent.YES)
                .map(l -> new Gap(words.topic(l.topic()), words.extent(l.extent()), l.gap()))
                .toList();
    }

    /** The bill on its last day beside the law of the day after. */
    private void enacted(
            Pack pack, Laws.Draft draft, Bill bill, InWords words, Map<String, Object> shown) {
        Optional<LocalDate> last = bill.asked().to().flatMap(When::latest);
        if (last.isEmpty() || bill.enacted().isEmpty()) {
            shown.put("enacted", List.of());
            return;
        }
        LocalDate next = last.get().plusDays(1);
        LawComparison comparison =
                LawComparison.enacted(
                        new Side(
                                library.on(pack, draft, last.get()),
                                Optional.of(bill),
                                Optional.empty()),
                        new Side(library.on(pack, next), Optional.empty(), Optional.empty()));
        shown.put("enacted", new Changes(comparison, library, pack, words).enacted(bill));
        shown.put("enactedOn", words.day(next));
    }
}
