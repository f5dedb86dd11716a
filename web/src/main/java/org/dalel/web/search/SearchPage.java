// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.search;

import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dalel.record.CaseRecord;
import org.dalel.record.Search;
import org.dalel.terms.Passage;
import org.dalel.terms.Quoted;
import org.dalel.web.address.Paths;
import org.dalel.web.documents.DocumentRow;
import org.dalel.web.finding.Told;
import org.dalel.web.frame.Frame;
import org.dalel.web.frame.Pages;
import org.dalel.web.incident.IncidentRow;
import org.dalel.web.passage.Paragraphs;
import org.dalel.web.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Finds words in documents, passages and incidents.
 *
 * <p>The words often are a name: the form is a POST, the session remembers them under an id, and
 * only the id stands in the address, so that no history of the browser learns them.
 */
public final class SearchPage {
    private static final String ASKED = SearchPage.class.getName();
    private static final int REMEMBERED = 30;
    private static final int LONGEST = 500;

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
            List<Bit> excerpt) {}

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

    /** What was found for the words asked under that id in this session. */
    public ServerResponse answer(ServerRequest request) {
        Quoted words =
                Optional.ofNullable(asked(request).get(request.pathVariable("id")))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Wording say = pages.wording(request);
        Search.Answer answer = record.search().answer(Search.Question.of(words.reveal()));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("words", words.reveal());
        shown.put("asked", true);
        shown.put("documents", answer.documents().stream().map(h -> document(h, say)).toList());
        shown.put("passages", answer.candidates().stream().map(h -> passage(h, say)).toList());
        shown.put("incidents", answer.incidents().stream().map(h -> incident(h, say)).toList());
        shown.put("documentsInAll", total(answer.documentsInAll(), say));
        shown.put("passagesInAll", total(answer.candidatesInAll(), say));
        shown.put("incidentsInAll", total(answer.incidentsInAll(), say));
        shown.put("inRecord", record.documents().count());
        return pages.show(request, "search", Frame.Place.SEARCH, shown);
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
                bits(hit.excerpt()));
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
                bits(hit.excerpt()));
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
                bits(hit.excerpt()));
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
