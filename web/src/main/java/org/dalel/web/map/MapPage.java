// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.dalel.law.map.Ground;
import org.dalel.law.map.MapEdge;
import org.dalel.law.map.MapNode;
import org.dalel.law.map.SystemMap;
import org.dalel.law.map.Told;
import org.dalel.law.pack.Instrument;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.Provision;
import org.dalel.law.told.InWords;
import org.dalel.law.told.MapWords;
import org.dalel.record.CaseRecord;
import org.dalel.record.Decision;
import org.dalel.record.Id;
import org.dalel.terms.Country;
import org.dalel.terms.When;
import org.dalel.web.address.Paths;
import org.dalel.web.address.StandIns;
import org.dalel.web.frame.Frame;
import org.dalel.web.frame.Pages;
import org.dalel.web.law.LawLibrary;
import org.dalel.web.wording.Wording;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The system of controls as a picture and as the same table: every line with the provisions and
 * incidents on which it stands. What narrows it stands behind opaque addresses.
 */
public final class MapPage {
    private static final int FEW_GROUNDS = 3;

    /** Incidents shown beneath one line of the map; the list of incidents has all of them. */
    public static final int MOST_REPORTS = 100;

    private final LawLibrary library;
    private final CaseRecord record;
    private final Pages pages;
    private final StandIns standIns;
    private final AtomicReference<Recorded> recorded =
            new AtomicReference<>(new Recorded(Optional.empty(), new ConcurrentHashMap<>()));

    public MapPage(LawLibrary library, CaseRecord record, Pages pages, StandIns standIns) {
        this.library = library;
        this.record = record;
        this.pages = pages;
        this.standIns = standIns;
    }

    /** What an address stands for: a filter and its value. */
    private record Narrowed(String by, String value) {}

    /** A value that can be chosen. */
    public record Choice(String token, String name, boolean chosen) {}

    /** On what a line rests. */
    public record GroundView(String words, String href, String details, String source) {}

    /**
     * A line of the map.
     *
     * @param number by which the picture leads here
     * @param state as the stylesheet draws it
     * @param few the first grounds, always in sight
     * @param more the others: all provisions, at most {@link #MOST_REPORTS} incidents
     * @param rest how many incidents more there are
     */
    public record Row(
            int number,
            String from,
            String to,
            String count,
            String standing,
            String state,
            List<GroundView> few,
            List<GroundView> more,
            int rest) {}

    public ServerResponse show(ServerRequest request) {
        Wording say = pages.wording(request);
        InWords words = LawLibrary.words(say);
        Optional<Pack> chosen = library.packOr(request.param("pack"));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("chosen", chosen.isPresent());
        shown.put("packs", library.choices(chosen, words));
        chosen.ifPresent(pack -> describe(request, pack, say, words, shown));
        return pages.show(request, "map", Frame.Place.LAW, shown);
    }

    private void describe(
            ServerRequest request,
            Pack pack,
            Wording say,
            InWords words,
            Map<String, Object> shown) {
        Optional<String> typed = request.param("day").map(String::strip).filter(d -> !d.isEmpty());
        Optional<LocalDate> asked =
                typed.flatMap(When::parse)
                        .filter(w -> w instanceof When.Day)
                        .flatMap(When::earliest);
        LocalDate day = asked.orElse(library.today());
        SystemMap.Question question =
                new SystemMap.Question(
                        day,
                        narrowed(request, "topic"),
                        narrowed(request, "instrument"),
                        narrowed(request, "type"));
        SystemMap map =
                SystemMap.of(
                        pack,
                        library.readBills(pack),
                        library.accounts(pack),
                        recorded(pack.country()),
                        question);
        MapWords told = new MapWords(words, pack, library.readBills(pack));
        shown.put("code", pack.id());
        shown.put("packTitle", words.said(pack.title()));
        shown.put("reviewed", pack.reviewed().isPresent());
        shown.put("review", words.reviewed(pack));
        shown.put("day", typed.filter(t -> asked.isEmpty()).orElse(day.toString()));
        shown.put("wrongDay", typed.isPresent() && asked.isEmpty());
        shown.put("lawOf", words.text("law.of", words.day(day)));
        shown.put("topics", topics(pack, question, words));
        shown.put("instruments", instruments(pack, question, words));
        shown.put("types", types(pack, question, words, say));
        shown.put("nothing", map.edges().isEmpty());
        shown.put("empty", told.text("empty"));
        shown.put("means", told.text("means"));
        shown.put("names", told.text("names"));
        shown.put("lines", told.text("lines"));
        shown.put("signs", told.text("signs"));
        shown.put("counts", told.counts(map));
        shown.put("notDrawn", map.notDrawn() == 0 ? "" : told.text("notDrawn", map.notDrawn()));
        Map<MapNode, String> links = links(map);
        Function<MapNode, String> link = n -> links.getOrDefault(n, "");
        shown.put("svg", map.edges().isEmpty() ? "" : told.svg(map, link, List.of()));
        shown.put("rows", rows(map, pack, told));
    }

    /** What the record tells of a country, read again once somebody has decided anything since. */
    private List<Told> recorded(Optional<Country> country) {
        Optional<Id<Decision>> last =
                record.decisions().latest(1).stream().map(Decision::id).findFirst();
        Recorded kept = recorded.get();
        if (!kept.after().equals(last)) {
            kept = new Recorded(last, new ConcurrentHashMap<>());
            recorded.set(kept);
        }
        return kept.told()
                .computeIfAbsent(
                        country,
                        c -> RecordedTold.of(record, c, 0, i -> Paths.INCIDENTS + "/" + i.id()));
    }

    /**
     * What is told by country. No names, places or words of a source: they do not go along to the
     * map.
     */
    private record Recorded(
            Optional<Id<Decision>> after, Map<Optional<Country>, List<Told>> told) {}

    /** Each node leads to the first row of the table in which it stands. */
    private static Map<MapNode, String> links(SystemMap map) {
        Map<MapNode, String> links = new HashMap<>();
        for (int at = 0; at < map.edges().size(); at++) {
            links.putIfAbsent(map.edges().get(at).from(), "#line-" + (at + 1));
        }
        for (int at = 0; at < map.edges().size(); at++) {
            links.putIfAbsent(map.edges().get(at).to(), "#line-" + (at + 1));
        }
        return links;
    }

    private List<Row> rows(SystemMap map, Pack pack, MapWords told) {
        List<Row> rows = new ArrayList<>();
        for (MapEdge edge : map.edges()) {
            List<Ground> shown = shown(edge.grounds());
            List<GroundView> grounds = shown.stream().map(g -> ground(g, pack, told)).toList();
            int few = Math.min(FEW_GROUNDS, grounds.size());
            rows.add(
                    new Row(
                            rows.size() + 1,
                            told.node(edge.from()),
                            told.node(edge.to()),
                            told.count(edge),
                            told.standing(edge.standing()),
                            state(edge.standing()),
                            grounds.subList(0, few),
                            grounds.subList(few, grounds.size()),
                            edge.grounds().size() - shown.size()));
        }
        return rows;
    }

    /** Every provision and as many incidents as a page can hold, in their order. */
    private static List<Ground> shown(List<Ground> grounds) {
        List<Ground> shown = new ArrayList<>();
        int reports = 0;
        for (Ground ground : grounds) {
            boolean report = ground instanceof Ground.OfReport;
            reports += report ? 1 : 0;
            if (!report || reports <= MOST_REPORTS) {
                shown.add(ground);
            }
        }
        return shown;
    }

    private static String state(Ground.Standing standing) {
        return switch (standing) {
            case FIRM -> "accepted";
            case REPORTED -> "draft";
            case PROPOSED -> "proposed";
            case UNCERTAIN -> "unknown";
            case CONTESTED -> "contested";
        };
    }

    private GroundView ground(Ground ground, Pack pack, MapWords told) {
        String href =
                ground instanceof Ground.OfLaw law
                        ? library.address(pack, law.provision())
                        : ground instanceof Ground.OfReport report ? report.told().href() : "";
        return new GroundView(
                told.ground(ground),
                href,
                String.join(" · ", told.details(ground)),
                told.source(ground).map(s -> told.text("source", s)).orElse(""));
    }

    // ---- what narrows it

    private Optional<String> narrowed(ServerRequest request, String by) {
        return request.param(by)
                .flatMap(token -> standIns.meant(token, Narrowed.class))
                .filter(n -> n.by().equals(by))
                .map(Narrowed::value);
    }

    private Choice choice(String by, String value, String name, Optional<String> chosen) {
        return new Choice(
                standIns.of(new Narrowed(by, value)), name, chosen.equals(Optional.of(value)));
    }

    private List<Choice> topics(Pack pack, SystemMap.Question question, InWords words) {
        return new TreeSet<>(pack.provisions().stream().map(Provision::topic).toList())
                .stream().map(t -> choice("topic", t, words.topic(t), question.topic())).toList();
    }

    private List<Choice> instruments(Pack pack, SystemMap.Question question, InWords words) {
        return pack.instruments().stream()
                .map(Instrument::id)
                .map(i -> choice("instrument", i, words.title(i, pack), question.instrument()))
                .toList();
    }

    private List<Choice> types(Pack pack, SystemMap.Question question, InWords words, Wording say) {
        Map<String, String> names = new LinkedHashMap<>();
        pack.provisions().stream()
                .map(Provision::rule)
                .filter(SystemMap::draws)
                .forEach(r -> names.putIfAbsent(r.kind(), words.kind(r)));
        names.put("report", say.text("map.type.report"));
        names.put("account", say.text("map.type.account"));
        names.put("bill", say.text("map.type.bill"));
        return names.entrySet().stream()
                .map(e -> choice("type", e.getKey(), e.getValue(), question.type()))
                .toList();
    }
}
