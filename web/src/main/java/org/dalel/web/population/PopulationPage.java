// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.population;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dalel.law.day.LawOfDay;
import org.dalel.law.language.Domain;
import org.dalel.law.language.Type;
import org.dalel.law.pack.Bill;
import org.dalel.law.pack.Coverage;
import org.dalel.law.pack.FactDefinition;
import org.dalel.law.pack.Pack;
import org.dalel.law.population.Counts;
import org.dalel.law.population.Disclosure;
import org.dalel.law.population.InventedRegister;
import org.dalel.law.population.Population;
import org.dalel.law.population.Population.Line;
import org.dalel.law.population.Population.Span;
import org.dalel.law.told.InWords;
import org.dalel.terms.When;
import org.dalel.web.address.Paths;
import org.dalel.web.bill.BillPage;
import org.dalel.web.frame.Frame;
import org.dalel.web.frame.Pages;
import org.dalel.web.law.LawLibrary;
import org.dalel.web.law.Laws;
import org.dalel.web.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Counts whom a law reaches in a register, or whom a bill newly hits. The register is read in
 * memory, counted and let go: nothing of it is kept, written or logged.
 */
public final class PopulationPage {
    /** So many organisations an invented register has. */
    public static final int INVENTED = 40_000;

    private static final String COUNTED = PopulationPage.class.getName();
    private static final long SEED = 1;
    private static final int MOST_BARS = 12;
    private static final int ROW = 46;

    private final LawLibrary library;
    private final Pages pages;

    public PopulationPage(LawLibrary library, Pages pages) {
        this.library = library;
        this.pages = pages;
    }

    /** Something to choose in the form. */
    public record Choice(String code, String title, boolean chosen) {}

    /**
     * A bar of a chart.
     *
     * @param name what it is of, shortly: its number in the table and its article
     * @param value in words
     * @param top of its words and of itself, in pixels
     * @param known its solid part, in percent of the width
     * @param maybe its hatched part after that
     */
    public record Bar(String name, String value, int words, int top, String known, String maybe) {}

    /**
     * A row of the table.
     *
     * @param number the number of the provision; 0 for a group of the one above
     * @param cells by column
     */
    public record Row(
            int number,
            String href,
            String name,
            String language,
            String sub,
            List<String> cells) {}

    public ServerResponse show(ServerRequest request) {
        Optional<Counted> counted = counted(request);
        Optional<Pack> pack =
                library.packOr(request.param("pack").or(() -> counted.map(Counted::pack)));
        return form(request, HttpStatus.OK, pack, counted, "");
    }

    /** Reads a register, counts it and lets it go. */
    public ServerResponse count(ServerRequest request) throws ServletException, IOException {
        request.session().removeAttribute(COUNTED);
        Optional<Pack> pack = library.packOr(request.param("pack"));
        if (pack.isEmpty() || request.param("forget").isPresent()) {
            return back(pack);
        }
        LocalDate today = library.today();
        Optional<LocalDate> typed =
                request.param("day")
                        .map(String::strip)
                        .flatMap(When::parse)
                        .filter(w -> w instanceof When.Day)
                        .flatMap(When::earliest);
        boolean dayTyped = request.param("day").filter(d -> !d.isBlank()).isPresent();
        if (dayTyped && typed.isEmpty()) {
            return form(request, HttpStatus.UNPROCESSABLE_CONTENT, pack, Optional.empty(), "day");
        }
        Optional<Laws.Draft> draft =
                library.bills(pack.get()).stream()
                        .filter(d -> d.with().isPresent())
                        .filter(d -> request.param("bill").filter(d.name()::equals).isPresent())
                        .findFirst();
        LocalDate day =
                draft.flatMap(Laws.Draft::bill)
                        .map(b -> BillPage.day(b, typed, today))
                        .orElse(typed.orElse(today));
        Pack asked = draft.flatMap(Laws.Draft::with).orElse(pack.get());
        boolean invented = request.param("register").filter("invented"::equals).isPresent();
        byte[] csv = invented ? invented(library.on(pack.get(), day)) : sent(request);
        if (csv.length == 0) {
            return form(request, HttpStatus.UNPROCESSABLE_CONTENT, pack, Optional.empty(), "file");
        }
        Laws.ReadRegister read = library.register(csv, asked);
        Optional<FactDefinition> by =
                request.param("by")
                        .flatMap(f -> Optional.ofNullable(asked.facts().get(f)))
                        .filter(f -> f.type() instanceof Type.One);
        LawOfDay before = library.on(pack.get(), day);
        Population population =
                read.register()
                        .map(
                                r ->
                                        draft.isPresent()
                                                ? Population.of(
                                                        before,
                                                        library.on(pack.get(), draft.get(), day),
                                                        r,
                                                        by)
                                                : Population.of(before, r, by))
                        .orElse(Population.NOBODY);
        request.session()
                .setAttribute(
                        COUNTED,
                        new Counted(
                                pack.get().id(),
                                day,
                                draft.map(Laws.Draft::name).orElse(""),
                                by.map(FactDefinition::id).orElse(""),
                                read.register()
                                        .map(r -> r.columns().keySet().stream().sorted().toList())
                                        .orElse(List.of()),
                                invented,
                                population,
                                read.problems(),
                                read.wrong()));
        return back(pack);
    }

    private static ServerResponse back(Optional<Pack> pack) {
        return ServerResponse.seeOther(
                        URI.create(Paths.POPULATION + pack.map(p -> "?pack=" + p.id()).orElse("")))
                .build();
    }

    private static byte[] sent(ServerRequest request) throws ServletException, IOException {
        Part part = request.servletRequest().getPart("file");
        return part == null ? new byte[0] : part.getInputStream().readAllBytes();
    }

    private static byte[] invented(LawOfDay law) {
        InventedRegister register = InventedRegister.of(law, SEED);
        StringBuilder csv = new StringBuilder(String.join(",", register.columns()));
        for (long number = 1; number <= INVENTED; number++) {
            csv.append('\n').append(String.join(",", register.row(number)));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<Counted> counted(ServerRequest request) {
        return request.session().getAttribute(COUNTED) instanceof Counted counted
                ? Optional.of(counted)
                : Optional.empty();
    }

    private ServerResponse form(
            ServerRequest request,
            HttpStatus status,
            Optional<Pack> pack,
            Optional<Counted> counted,
            String wrong) {
        Wording say = pages.wording(request);
        InWords words = LawLibrary.words(say);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("packs", library.choices(pack, words));
        shown.put("wrong", wrong);
        shown.put("invented", say.number(INVENTED));
        shown.put("least", say.number(Disclosure.LEAST));
        Optional<Counted> own =
                counted.filter(c -> pack.filter(p -> p.id().equals(c.pack())).isPresent());
        shown.put("counted", own.isPresent());
        pack.ifPresent(
                p -> {
                    shown.put("code", p.id());
                    shown.put("packTitle", words.said(p.title()));
                    shown.put("today", library.today().toString());
                    shown.put("day", own.map(c -> c.day().toString()).orElse(""));
                    shown.put("bills", bills(p, own, words));
                    shown.put("facts", facts(p, own, words));
                    own.ifPresent(c -> describe(p, c, words, say, shown));
                });
        return pages.show(request, status, "population", "population", Frame.Place.LAW, shown);
    }

    private List<Choice> bills(Pack pack, Optional<Counted> counted, InWords words) {
        return library.bills(pack).stream()
                .flatMap(
                        d ->
                                d.bill().stream()
                                        .map(
                                                b ->
                                                        new Choice(
                                                                d.name(),
                                                                words.said(b.title()),
                                                                counted.filter(
                                                                                c ->
                                                                                        c.bill()
                                                                                                .equals(
                                                                                                        d
                                                                                                                .name()))
                                                                        .isPresent())))
                .toList();
    }

    private static List<Choice> facts(Pack pack, Optional<Counted> counted, InWords words) {
        return pack.facts().values().stream()
                .filter(f -> f.type() instanceof Type.One)
                .map(
                        f ->
                                new Choice(
                                        f.id(),
                                        words.said(f.question()),
                                        counted.filter(c -> c.by().equals(f.id())).isPresent()))
                .toList();
    }

    private void describe(
            Pack pack, Counted counted, InWords words, Wording say, Map<String, Object> shown) {
        Population population = counted.population();
        Optional<Laws.Draft> draft =
                counted.withBill()
                        .flatMap(
                                b ->
                                        library.bills(pack).stream()
                                                .filter(d -> d.name().equals(b))
                                                .findFirst());
        Pack asked = draft.flatMap(Laws.Draft::with).orElse(pack);
        boolean bill = draft.isPresent();
        shown.put("bill", bill);
        shown.put(
                "billTitle",
                draft.flatMap(Laws.Draft::bill).map(Bill::title).map(words::said).orElse(""));
        shown.put("billHref", draft.map(d -> library.address(pack, d)).orElse(""));
        shown.put("dayInWords", words.day(counted.day()));
        shown.put("reviewed", pack.reviewed().isPresent());
        shown.put("review", words.reviewed(pack));
        shown.put("organisations", population.organisations());
        shown.put("fromInvented", counted.invented());
        shown.put("known", known(counted, asked, words));
        shown.put("problems", counted.problems().stream().map(say::problem).toList());
        shown.put("wrongCells", counted.wrong());
        shown.put(
                "gaps",
                asked.coverage().topics().stream()
                        .filter(t -> asked.coverage().of(t, counted.day()) == Coverage.Extent.NO)
                        .map(words::topic)
                        .toList());
        List<Line> lines =
                population.lines().stream()
                        .filter(l -> l.groups().isPresent() && l.total().isPresent())
                        .sorted(
                                Comparator.comparingLong(
                                        (Line l) -> -figure(l, total(l), bill).atMost()))
                        .toList();
        shown.put("hidden", population.lines().size() - lines.size());
        shown.put("tooFew", population.groups().isEmpty());
        shown.put("rows", rows(lines, asked, bill, domain(asked, counted), words, say));
        List<Bar> bars = bars(lines, bill, say);
        shown.put("bars", bars);
        shown.put("height", bars.size() * ROW);
        shown.put("duties", distribution(population.duties(), say));
        shown.put("breaches", distribution(population.breaches(), say));
    }

    private static List<String> known(Counted counted, Pack asked, InWords words) {
        return counted.facts().stream()
                .flatMap(f -> Optional.ofNullable(asked.facts().get(f)).stream())
                .map(f -> words.said(f.question()))
                .toList();
    }

    private static Optional<FactDefinition> domain(Pack asked, Counted counted) {
        return Optional.ofNullable(asked.facts().get(counted.by()));
    }

    private static Counts total(Line line) {
        return line.total().orElseThrow();
    }

    /** What the chart shows of a line: whom the bill newly reaches, or whom the law reaches. */
    private static Span figure(Line line, Counts counts, boolean bill) {
        return bill ? line.newly(counts) : line.reached(counts, 0);
    }

    private static List<Bar> bars(List<Line> lines, boolean bill, Wording say) {
        long most =
                lines.stream().mapToLong(l -> figure(l, total(l), bill).atMost()).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < lines.size() && i < MOST_BARS; i++) {
            Span span = figure(lines.get(i), total(lines.get(i)), bill);
            if (span.atMost() > 0) {
                bars.add(
                        new Bar(
                                (i + 1) + ". " + lines.get(i).provision().citation().anchor(),
                                words(span, say),
                                bars.size() * ROW + 13,
                                bars.size() * ROW + 20,
                                percent(span.atLeast(), most),
                                percent(span.atMost() - span.atLeast(), most)));
            }
        }
        return bars;
    }

    private static List<Bar> distribution(Optional<List<Disclosure.Bar>> bars, Wording say) {
        long most =
                bars.orElse(List.of()).stream()
                        .mapToLong(Disclosure.Bar::organisations)
                        .max()
                        .orElse(0);
        List<Bar> shown = new ArrayList<>();
        for (Disclosure.Bar bar : bars.orElse(List.of())) {
            String name =
                    bar.from() == bar.to()
                            ? say.number(bar.from())
                            : say.text(
                                    "population.between",
                                    say.number(bar.from()),
                                    say.number(bar.to()));
            shown.add(
                    new Bar(
                            name,
                            say.number(bar.organisations()),
                            0,
                            0,
                            percent(bar.organisations(), most),
                            "0%"));
        }
        return shown;
    }

    private static String percent(long part, long whole) {
        return String.format(Locale.ROOT, "%.1f%%", whole == 0 ? 0.0 : 100.0 * part / whole);
    }

    private static String words(Span span, Wording say) {
        return span.settled()
                ? say.number(span.atLeast())
                : say.text(
                        "population.between",
                        say.number(span.atLeast()),
                        say.number(span.atMost()));
    }

    private List<Row> rows(
            List<Line> lines,
            Pack asked,
            boolean bill,
            Optional<FactDefinition> by,
            InWords words,
            Wording say) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (Line line : lines) {
            number++;
            rows.add(
                    new Row(
                            number,
                            library.page(asked, line.provision()).orElse(""),
                            words.said(line.provision().says()),
                            words.languageOf(line.provision().says()).code(),
                            words.citation(line.provision(), asked),
                            cells(line, total(line), bill, say)));
            List<Counts> groups = line.groups().orElse(List.of());
            for (Counts counts : groups.size() > 1 ? groups : List.<Counts>of()) {
                rows.add(
                        new Row(
                                0,
                                "",
                                group(counts, by, words),
                                say.locale().getLanguage(),
                                "",
                                cells(line, counts, bill, say)));
            }
        }
        return rows;
    }

    private static List<String> cells(Line line, Counts counts, boolean bill, Wording say) {
        String first = words(line.reached(counts, 0), say);
        String second = line.second() ? words(line.reached(counts, 1), say) : "–";
        return bill
                ? List.of(
                        first,
                        second,
                        words(line.newly(counts), say),
                        words(line.noLonger(counts), say))
                : List.of(first, second);
    }

    private static String group(Counts counts, Optional<FactDefinition> by, InWords words) {
        List<String> names = new ArrayList<>();
        for (String group : counts.groups()) {
            Optional<Domain> domain =
                    by.map(FactDefinition::type)
                            .filter(t -> t instanceof Type.One)
                            .map(t -> ((Type.One) t).domain());
            names.add(
                    domain.filter(d -> d.values().contains(group))
                            .flatMap(
                                    d ->
                                            by.flatMap(
                                                    f ->
                                                            Optional.ofNullable(
                                                                    f.values().get(group))))
                            .map(words::said)
                            .orElse(words.text("unknown")));
        }
        return String.join(", ", names);
    }
}
