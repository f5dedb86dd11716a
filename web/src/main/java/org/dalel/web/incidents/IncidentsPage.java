// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.incidents;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dalel.record.Actor;
import org.dalel.record.CaseRecord;
import org.dalel.record.Decision;
import org.dalel.record.Episode;
import org.dalel.record.Id;
import org.dalel.record.Review;
import org.dalel.record.Selected;
import org.dalel.record.Selected.Counted;
import org.dalel.record.Selection;
import org.dalel.record.User;
import org.dalel.record.View;
import org.dalel.terms.Country;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Quoted;
import org.dalel.terms.Status;
import org.dalel.web.address.Paths;
import org.dalel.web.address.StandIns;
import org.dalel.web.entry.Field;
import org.dalel.web.finding.Decided;
import org.dalel.web.frame.Frame;
import org.dalel.web.frame.Pages;
import org.dalel.web.frame.Slice;
import org.dalel.web.incident.IncidentRow;
import org.dalel.web.incident.RangeBar;
import org.dalel.web.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The incidents that people accepted, narrowed by what one chooses, with their numbers as ranges;
 * the choices that can be kept; and the form for what is done with several in one go.
 */
public final class IncidentsPage {
    private static final int ROWS = 50;
    private static final int VALUES = 10;
    private static final int ALL_VALUES = 500;
    private static final int EPISODES = 100;

    private final CaseRecord record;
    private final Pages pages;
    private final User user;
    private final StandIns words;
    private final Review review;

    /**
     * @param user whose views are shown
     * @param words what stands in addresses for names, places and laws
     */
    public IncidentsPage(CaseRecord record, Pages pages, User user, StandIns words) {
        this.record = record;
        this.pages = pages;
        this.user = user;
        this.words = words;
        this.review = new Review(record, UUID::randomUUID);
    }

    /** A filter that is on, and the list without it. */
    public record Chip(String label, String href) {}

    /** Something to narrow by: the name of its field and what can be chosen. */
    public record FacetView(
            String name, String label, boolean open, List<Option> options, boolean more) {}

    /** A value of a facet, with in how many incidents it occurs. */
    public record Option(String value, String label, String count, boolean chosen) {}

    /**
     * A column that can be sorted by.
     *
     * @param way {@code ascending}, {@code descending}; empty when it is not the one
     */
    public record Column(String href, String way) {}

    /** A way out of an empty list. */
    public record WayOut(String label, String href, int count) {}

    /** A kept view. */
    public record ViewLink(String id, String name, boolean current) {}

    public ServerResponse show(ServerRequest request) {
        Wording say = pages.wording(request);
        Narrowing asked = Narrowing.asked(request.params(), words, record.views(), user);
        boolean whole = request.param("whole").isPresent();
        int values = whole ? ALL_VALUES : VALUES;
        int page =
                request.param("page")
                        .filter(p -> p.matches("[1-9][0-9]{0,5}"))
                        .map(Integer::valueOf)
                        .orElse(1);
        Selected selected = select(asked, (page - 1) * ROWS, values);
        int last = Math.max(1, (selected.all() + ROWS - 1) / ROWS);
        if (page > last) {
            page = last;
            selected = select(asked, (page - 1) * ROWS, values);
        }
        List<IncidentRow> rows =
                selected.rows().stream()
                        .map(row -> IncidentRow.of(row.incident(), record, say))
                        .toList();
        double most = rows.stream().mapToDouble(r -> r.numbers().most()).max().orElse(0);
        int from = (page - 1) * ROWS;
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("asked", asked);
        shown.put("selected", selected);
        shown.put("rows", rows);
        shown.put("perhaps", selected.rows().stream().map(Selected.Row::perhaps).toList());
        shown.put("bars", rows.stream().map(r -> r.bar(most, say)).toList());
        shown.put("ticks", RangeBar.ticks(most, say));
        shown.put("slice", new Slice(page, from, from + rows.size(), selected.all()));
        shown.put("previous", asked.href(asked.order(), page - 1));
        shown.put("next", asked.href(asked.order(), page + 1));
        shown.put("columns", columns(asked));
        shown.put("chips", chips(asked, say));
        shown.put("facets", facets(asked.selection(), selected.facets(), values, say));
        shown.put("values", asked.parts());
        shown.put("sort", Narrowing.code(asked.order()));
        shown.put("people", say.span(selected.people(), selected.openAbove()));
        shown.put("undatedHref", undated(asked));
        shown.put("wholeHref", whole ? "" : with(asked, "whole=1"));
        shown.put("waysOut", selected.all() == 0 ? waysOut(asked, say) : List.of());
        shown.put("views", views(asked));
        shown.put("episodes", episodes());
        shown.put(
                "typeField",
                Field.of("newtype", say.text("facet.type"), "").suggesting("type", List.of()));
        shown.put(
                "placeField",
                Field.of("newplace", say.text("facet.place"), "").suggesting("place", List.of()));
        shown.put(
                "countryField",
                Field.of("newcountry", say.text("facet.country"), "")
                        .suggesting("country", List.of()));
        shown.put("statuses", Status.values());
        shown.put("done", done(request, say));
        shown.put(
                "refused",
                request.param("refused").filter(r -> r.matches("nothing|unknown|many")).orElse(""));
        shown.put("most", say.number(TogetherPage.MOST));
        shown.put("empty", asked.parts().isEmpty() && selected.all() == 0);
        shown.put("waiting", record.candidates().documentsWaiting());
        shown.put("documents", record.documents().count());
        return pages.show(request, "incidents", Frame.Place.INCIDENTS, shown);
    }

    /** Keeps the filters that the form carries under a name, and shows the view. */
    public ServerResponse keep(ServerRequest request) {
        String name =
                request.param("name")
                        .map(String::strip)
                        .filter(n -> !n.isEmpty() && n.length() <= 200)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        Narrowing asked = Narrowing.asked(request.params(), words, record.views(), user);
        View view =
                new View(
                        new Id<>(UUID.randomUUID()),
                        new Quoted(name),
                        user,
                        asked.selection(),
                        asked.order());
        record.views().keep(view);
        return ServerResponse.seeOther(URI.create(Paths.INCIDENTS + "?view=" + view.id())).build();
    }

    public ServerResponse drop(ServerRequest request) {
        View view =
                Id.<View>parse(request.pathVariable("id"))
                        .flatMap(id -> record.views().find(id))
                        .filter(v -> v.by().equals(user))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        record.views().drop(view.id());
        return ServerResponse.seeOther(URI.create(Paths.INCIDENTS)).build();
    }

    private Selected select(Narrowing asked, int skip, int values) {
        return record.incidents()
                .select(
                        new Selected.Question(
                                asked.selection(), asked.order(), skip, ROWS, values));
    }

    private Map<String, Column> columns(Narrowing asked) {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (Selection.By by : Selection.By.values()) {
            boolean current = asked.order().by() == by;
            boolean down = asked.order().descending();
            columns.put(
                    by.name(),
                    new Column(
                            asked.href(
                                    new Selection.Order(
                                            by, current ? !down : by != Selection.By.PLACE),
                                    1),
                            current ? (down ? "descending" : "ascending") : ""));
        }
        return columns;
    }

    private static String undated(Narrowing asked) {
        return asked.parts().stream()
                        .filter(p -> !p.name().equals("from") && !p.name().equals("to"))
                        .map(p -> p + "&")
                        .reduce(Paths.INCIDENTS + "?", String::concat)
                + "undated=1";
    }

    private static String with(Narrowing asked, String more) {
        String href = asked.href(asked.order(), 1);
        return href + (href.contains("?") ? "&" : "?") + more + "#narrow";
    }

    private List<Chip> chips(Narrowing asked, Wording say) {
        return asked.parts().stream()
                .map(p -> new Chip(label(p, asked.selection(), say), asked.without(p)))
                .toList();
    }

    /** A filter in words: names stand inside the page only. */
    private String label(Narrowing.Part part, Selection selection, Wording say) {
        String value = part.value();
        return switch (part.name()) {
            case "group" -> say.text("group." + value);
            case "type" -> say.type(IncidentType.ofCode(value));
            case "country" -> say.country(new Country(value));
            case "place" ->
                    words.meant(value, Narrowing.Place.class)
                            .map(Narrowing.Place::name)
                            .orElse(say.text("where.unknown"));
            case "from" -> say.text("facet.from.chip", say.day(selection.from().orElseThrow()));
            case "to" -> say.text("facet.to.chip", say.day(selection.to().orElseThrow()));
            case "undated" -> say.text("facet.undated");
            case "actor" -> words.meant(value, Actor.Who.class).map(IncidentRow::name).orElse("");
            case "law" -> words.meant(value, Narrowing.Law.class).map(l -> l.words()).orElse("");
            case "teller" -> words.meant(value, Quoted.class).map(Quoted::reveal).orElse("");
            case "status" -> say.status(Status.ofCode(value));
            case "sources" -> say.text(value.equals("one") ? "facet.one" : "facet.disputed");
            default -> throw new IllegalStateException("no words for the filter " + part.name());
        };
    }

    private List<FacetView> facets(
            Selection asked, Selected.Facets facets, int values, Wording say) {
        List<FacetView> all = new ArrayList<>();
        all.add(
                facet(
                        "group",
                        facets.groups().stream()
                                .filter(c -> Groups.ALL.contains(c.what()))
                                .toList(),
                        g -> g,
                        g -> say.text("group." + g),
                        asked.groups()::contains,
                        true,
                        values,
                        say));
        all.add(
                facet(
                        "type",
                        facets.types(),
                        IncidentType::code,
                        say::type,
                        asked.types()::contains,
                        asked.narrowsBy(Selection.Facet.TYPE),
                        values,
                        say));
        all.add(places(asked, facets, values, say));
        all.add(
                facet(
                        "country",
                        facets.countries(),
                        Country::code,
                        say::country,
                        asked.countries()::contains,
                        asked.narrowsBy(Selection.Facet.COUNTRY),
                        values,
                        say));
        all.add(
                facet(
                        "actor",
                        facets.actors(),
                        words::of,
                        IncidentRow::name,
                        asked.actors()::contains,
                        asked.narrowsBy(Selection.Facet.ACTOR),
                        values,
                        say));
        all.add(
                facet(
                        "law",
                        facets.laws(),
                        l -> words.of(new Narrowing.Law(l)),
                        l -> l,
                        asked.laws()::contains,
                        asked.narrowsBy(Selection.Facet.LAW),
                        values,
                        say));
        all.add(
                facet(
                        "teller",
                        facets.tellers(),
                        words::of,
                        Quoted::reveal,
                        asked.tellers()::contains,
                        asked.narrowsBy(Selection.Facet.TELLER),
                        values,
                        say));
        all.add(
                facet(
                        "status",
                        facets.statuses(),
                        Status::code,
                        say::status,
                        asked.statuses()::contains,
                        asked.narrowsBy(Selection.Facet.STATUS),
                        values,
                        say));
        all.add(
                new FacetView(
                        "sources",
                        say.text("facet.sources"),
                        asked.narrowsBy(Selection.Facet.SOURCES),
                        List.of(
                                new Option(
                                        "disagree",
                                        say.text("facet.disputed"),
                                        say.number(facets.disputed()),
                                        asked.disputed()),
                                new Option(
                                        "one",
                                        say.text("facet.one"),
                                        say.number(facets.oneTeller()),
                                        asked.oneTeller())),
                        false));
        return all;
    }

    private FacetView places(Selection asked, Selected.Facets facets, int values, Wording say) {
        FacetView named =
                facet(
                        "place",
                        facets.places(),
                        p -> words.of(new Narrowing.Place(p)),
                        p -> p,
                        asked.places()::contains,
                        true,
                        values,
                        say);
        List<Option> options = new ArrayList<>(named.options());
        if (facets.placeUnknown() > 0 || asked.placeUnknown()) {
            options.add(
                    new Option(
                            "none",
                            say.text("where.unknown"),
                            say.number(facets.placeUnknown()),
                            asked.placeUnknown()));
        }
        return new FacetView("place", named.label(), true, options, named.more());
    }

    private static <T> FacetView facet(
            String name,
            List<Counted<T>> counted,
            Function<T, String> value,
            Function<T, String> label,
            Predicate<T> chosen,
            boolean open,
            int values,
            Wording say) {
        return new FacetView(
                name,
                say.text("facet." + name),
                open,
                counted.stream()
                        .map(
                                c ->
                                        new Option(
                                                value.apply(c.what()),
                                                label.apply(c.what()),
                                                say.number(c.incidents()),
                                                chosen.test(c.what())))
                        .toList(),
                counted.size() >= values);
    }

    /** The nearest lists that hold something: each the same without one filter. */
    private List<WayOut> waysOut(Narrowing asked, Wording say) {
        List<WayOut> ways = new ArrayList<>();
        for (Narrowing.Part off : asked.parts()) {
            Narrowing wider =
                    Narrowing.asked(
                            params(asked.parts().stream().filter(p -> !p.equals(off)).toList()),
                            words,
                            record.views(),
                            user);
            int count = select(wider, 0, 0).all();
            if (count > 0) {
                ways.add(
                        new WayOut(
                                say.text(
                                        "incidents.none.without",
                                        label(off, asked.selection(), say)),
                                asked.without(off),
                                count));
            }
        }
        return ways;
    }

    private static MultiValueMap<String, String> params(List<Narrowing.Part> parts) {
        LinkedMultiValueMap<String, String> params = new LinkedMultiValueMap<>();
        parts.forEach(p -> params.add(p.name(), p.value()));
        return params;
    }

    private List<ViewLink> views(Narrowing asked) {
        return record.views().of(user).stream()
                .map(
                        v ->
                                new ViewLink(
                                        v.id().toString(),
                                        v.name().reveal(),
                                        asked.view().map(View::id).equals(Optional.of(v.id()))))
                .toList();
    }

    private List<Map.Entry<String, String>> episodes() {
        List<Episode> all = record.episodes().all();
        return all.subList(Math.max(0, all.size() - EPISODES), all.size()).stream()
                .map(e -> Map.entry(e.id().toString(), e.name().reveal()))
                .toList();
    }

    /** What was done just now, with its undo where it is possible. */
    private Optional<Decided> done(ServerRequest request, Wording say) {
        return request.param("done")
                .flatMap(Id::<Decision>parse)
                .flatMap(record.decisions()::find)
                .filter(review::canUndo)
                .map(d -> Decided.of(d, record, say));
    }
}
