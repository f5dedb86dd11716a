// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.search;

import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dalel.record.CaseRecord;
import org.dalel.record.Incident;
import org.dalel.record.Kind;
import org.dalel.record.Search;
import org.dalel.record.StoredDocument;
import org.dalel.terms.Passage;
import org.dalel.terms.Quoted;
import org.dalel.web.address.Paths;
import org.dalel.web.documents.DocumentRow;
import org.dalel.web.finding.Told;
import org.dalel.web.frame.Frame;
import org.dalel.web.frame.Pages;
import org.dalel.web.frame.Slice;
import org.dalel.web.incident.IncidentRow;
import org.dalel.web.passage.Paragraphs;
import org.dalel.web.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Finds words in documents, passages, incidents and names.
 *
 * <p>The words often are a name: the form is a POST, the session remembers them under an id, and
 * only the id stands in the address, so that no history of the browser learns them.
 */
public final class SearchPage {
    private static final String ASKED = SearchPage.class.getName();
    private static final int REMEMBERED = 30;
    private static final int LONGEST = 500;

    /** So many of each are shown beside each other; all of one kind have pages of their own. */
    private static final int FEW = 8;

    private final CaseRecord record;
    private final Pages pages;

    public SearchPage(CaseRecord record, Pages pages) {
        this.record = record;
        this.pages = pages;
    }

    /** Words around a find, cut where the found ones stand. */
    public record Bit(String words, boolean found) {}

    /** Something that was found. */
    public record Hit(
            String kind,
            String kindName,
            int number,
            String state,
            String headline,
            boolean said,
            String language,
            String about,
            String href,
            List<Bit> excerpt,
            String part,
            List<Link> links) {}

    /** Where a name is told. */
    public record Link(String href, String words, String language, boolean said) {}

    /** The empty form. */
    public ServerResponse show(ServerRequest request) {
        return pages.show(
                request, "search", Frame.Place.SEARCH, Map.of("words", "", "asked", false));
    }

    /** Takes the words and leads to the answer. */
    public ServerResponse ask(ServerRequest request) {
        String words = request.param("words").map(String::strip).orElse("");
        if (words.isEmpty()) {
            return ServerResponse.seeOther(URI.create(Paths.SEARCH)).build();
        }
        String id = UUID.randomUUID().toString();
        asked(request).put(id, new Quoted(words.substring(0, Math.min(LONGEST, words.length()))));
        return ServerResponse.seeOther(URI.create(Paths.SEARCH + "/" + id)).build();
    }

    /** A choice of what to look through, with how much was found there. */
    public record Tab(String words, String count, String href, boolean chosen) {}

    /** What was found for the words asked under that id in this session. */
    public ServerResponse answer(ServerRequest request) {
        String id = request.pathVariable("id");
        Quoted words =
                Optional.ofNullable(asked(request).get(id))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Wording say = pages.wording(request);
        Optional<Search.Among> only =
                request.param("among")
                        .flatMap(
                                code ->
                                        Arrays.stream(Search.Among.values())
                                                .filter(a -> Wording.code(a).equals(code))
                                                .findFirst());
        Optional<Kind> kind =
                request.param("kind")
                        .flatMap(
                                code ->
                                        Arrays.stream(Kind.values())
                                                .filter(k -> Wording.code(k).equals(code))
                                                .findFirst());
        Set<Kind> kinds = kind.map(Set::of).orElse(Set.of());
        Set<Search.Among> everywhere = Set.of(Search.Among.values());
        Search.Answer few =
                record.search().answer(new Search.Question(words, everywhere, kinds, FEW, 0));
        Map<String, Object> shown = new LinkedHashMap<>();
        Search.Answer answer = few;
        String here = Paths.SEARCH + "/" + id;
        if (only.isPresent()) {
            Slice slice = Slice.asked(request, inAll(few, only.get()).count());
            answer =
                    record.search()
                            .answer(
                                    new Search.Question(
                                            words,
                                            Set.of(only.get()),
                                            kinds,
                                            Slice.ROWS,
                                            slice.from()));
            shown.put("slice", slice);
            shown.put(
                    "href",
                    here
                            + "?among="
                            + Wording.code(only.get())
                            + kind.map(k -> "&kind=" + Wording.code(k)).orElse(""));
        }
        shown.put("words", words.reveal());
        shown.put("asked", true);
        shown.put("tabs", tabs(few, only, here, say));
        shown.put("kinds", kinds(only, kind, here, say));
        shown.put("whole", only.isEmpty());
        shown.put("documents", answer.documents().stream().map(h -> document(h, say)).toList());
        shown.put("passages", answer.candidates().stream().map(h -> passage(h, say)).toList());
        shown.put("incidents", answer.incidents().stream().map(h -> incident(h, say)).toList());
        shown.put("actors", answer.actors().stream().map(h -> actor(h, say)).toList());
        shown.put("documentsInAll", total(few.documentsInAll(), say));
        shown.put("passagesInAll", total(few.candidatesInAll(), say));
        shown.put("incidentsInAll", total(few.incidentsInAll(), say));
        shown.put("actorsInAll", total(few.actorsInAll(), say));
        shown.put("inRecord", record.documents().count());
        shown.put("here", here);
        return pages.show(request, "search", Frame.Place.SEARCH, shown);
    }

    private static Search.Total inAll(Search.Answer answer, Search.Among among) {
        return switch (among) {
            case DOCUMENTS -> answer.documentsInAll();
            case CANDIDATES -> answer.candidatesInAll();
            case INCIDENTS -> answer.incidentsInAll();
            case ACTORS -> answer.actorsInAll();
        };
    }

    private static List<Tab> tabs(
            Search.Answer answer, Optional<Search.Among> only, String here, Wording say) {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab(say.text("search.everything"), "", here, only.isEmpty()));
        for (Search.Among among :
                List.of(
                        Search.Among.INCIDENTS,
                        Search.Among.ACTORS,
                        Search.Among.CANDIDATES,
                        Search.Among.DOCUMENTS)) {
            tabs.add(
                    new Tab(
                            say.text("search." + Wording.code(among)),
                            total(inAll(answer, among), say),
                            here + "?among=" + Wording.code(among),
                            only.filter(a -> a == among).isPresent()));
        }
        return tabs;
    }

    /** Passages narrow to one kind of candidate. */
    private static List<Tab> kinds(
            Optional<Search.Among> only, Optional<Kind> chosen, String here, Wording say) {
        if (only.filter(a -> a == Search.Among.CANDIDATES).isEmpty()) {
            return List.of();
        }
        String candidates = here + "?among=" + Wording.code(Search.Among.CANDIDATES);
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab(say.text("search.anyKind"), "", candidates, chosen.isEmpty()));
        for (Kind kind : Kind.values()) {
            tabs.add(
                    new Tab(
                            say.kind(kind),
                            "",
                            candidates + "&kind=" + Wording.code(kind),
                            chosen.filter(k -> k == kind).isPresent()));
        }
        return tabs;
    }

    private static String total(Search.Total total, Wording say) {
        return total.relation() == Search.Relation.EQUAL
                ? say.number(total.count())
                : say.text("bounds.atLeast", say.number(total.count()));
    }

    private Hit document(Search.DocumentHit hit, Wording say) {
        int paragraph =
                record.documents()
                        .text(hit.document().id())
                        .map(text -> Paragraphs.of(text).numberAt(hit.passage()))
                        .orElse(1);
        return new Hit(
                "",
                "",
                0,
                "",
                hit.document().title(),
                true,
                hit.document().about().language().code(),
                DocumentRow.about(hit.document(), say),
                Paths.DOCUMENTS + "/" + hit.document().id() + "#para-" + paragraph,
                bits(hit.excerpt()),
                say.text("search.part.text", paragraph),
                List.of());
    }

    private static Hit passage(Search.CandidateHit hit, Wording say) {
        int number = hit.candidate().number();
        return new Hit(
                Wording.code(hit.candidate().kind()),
                say.kind(hit.candidate().kind()),
                number,
                Wording.code(hit.candidate().state()),
                Told.of(hit.candidate().finding(), say).headline(),
                false,
                hit.document().about().language().code(),
                DocumentRow.about(hit.document(), say),
                Paths.DOCUMENTS + "/" + hit.document().id() + "?at=" + number + "#p" + number,
                bits(hit.excerpt()),
                say.text("search.part.passage"),
                List.of());
    }

    private Hit incident(Search.IncidentHit hit, Wording say) {
        IncidentRow row = IncidentRow.of(hit.incident(), record, say);
        return new Hit(
                "incident",
                "",
                0,
                "accepted",
                row.headline(),
                false,
                "und",
                row.when() + " · " + row.where(),
                Paths.INCIDENTS + "/" + row.id(),
                bits(hit.excerpt()),
                say.text("search.part." + part(hit)),
                List.of());
    }

    /** Which part of an incident holds the words. */
    private static String part(Search.IncidentHit hit) {
        String words = hit.excerpt().words().reveal();
        if (hit.incident().place().filter(words::equals).isPresent()) {
            return "place";
        }
        return hit.incident().acts().stream().anyMatch(a -> a.law().contains(words))
                ? "law"
                : "passage";
    }

    /** A name with what tells it; one name is not one person. */
    private Hit actor(Search.ActorHit hit, Wording say) {
        List<Link> links = new ArrayList<>();
        for (Incident incident : hit.incidents()) {
            IncidentRow row = IncidentRow.of(incident, record, say);
            links.add(
                    new Link(
                            Paths.INCIDENTS + "/" + row.id(),
                            row.headline() + " · " + row.when() + " · " + row.where(),
                            say.locale().getLanguage(),
                            false));
        }
        for (StoredDocument document : hit.documents()) {
            links.add(
                    new Link(
                            Paths.DOCUMENTS + "/" + document.id(),
                            document.title(),
                            document.about().language().code(),
                            true));
        }
        return new Hit(
                "",
                "",
                0,
                "",
                "",
                false,
                "und",
                say.text(
                        "search.actor.told",
                        say.number(hit.inIncidents()),
                        say.number(hit.inDocuments())),
                "",
                bits(hit.excerpt()),
                say.text("search.part.name"),
                links);
    }

    private static List<Bit> bits(Search.Excerpt excerpt) {
        String words = excerpt.words().reveal();
        List<Bit> bits = new ArrayList<>();
        int at = 0;
        for (Passage find : excerpt.finds()) {
            if (find.start() >= at) {
                if (find.start() > at) {
                    bits.add(new Bit(words.substring(at, find.start()), false));
                }
                bits.add(new Bit(find.in(words), true));
                at = find.end();
            }
        }
        if (at < words.length()) {
            bits.add(new Bit(words.substring(at), false));
        }
        return bits;
    }

    /** What this session asked lately, by id. Kept in memory only. */
    @SuppressWarnings("unchecked") // nothing else stores anything under this name
    private static Map<String, Quoted> asked(ServerRequest request) {
        HttpSession session = request.session();
        synchronized (session) {
            if (!(session.getAttribute(ASKED) instanceof Map)) {
                session.setAttribute(ASKED, Collections.synchronizedMap(new Lately()));
            }
            return (Map<String, Quoted>) session.getAttribute(ASKED);
        }
    }

    private static final class Lately extends LinkedHashMap<String, Quoted> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Quoted> eldest) {
            return size() > REMEMBERED;
        }
    }
}
