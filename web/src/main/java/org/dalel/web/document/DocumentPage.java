// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dalel.record.Candidate;
import org.dalel.record.CaseRecord;
import org.dalel.record.Decision;
import org.dalel.record.Id;
import org.dalel.record.Kind;
import org.dalel.record.StoredDocument;
import org.dalel.terms.Document;
import org.dalel.terms.PersonName;
import org.dalel.terms.Problem;
import org.dalel.terms.finding.Reading;
import org.dalel.web.address.Paths;
import org.dalel.web.documents.DocumentRow;
import org.dalel.web.entry.Choice;
import org.dalel.web.finding.Decided;
import org.dalel.web.finding.Why;
import org.dalel.web.frame.Frame;
import org.dalel.web.frame.Pages;
import org.dalel.web.passage.MarkedText;
import org.dalel.web.passage.Paragraphs;
import org.dalel.web.wording.Wording;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * One document: its text with the passages marked, the candidates beside it, and the forms with
 * which a person decides. One candidate is looked at at a time: the one that {@code ?at=} names,
 * else the first that waits. {@link Verdicts} takes what the forms send.
 */
public final class DocumentPage {
    private final CaseRecord record;
    private final Pages pages;
    private final Clock clock;

    public DocumentPage(CaseRecord record, Pages pages, Clock clock) {
        this.record = record;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * A paragraph as it is shown.
     *
     * @param page the page it begins on, where the paragraph before began on another
     */
    public record ParagraphView(
            Optional<Integer> number,
            String kind,
            List<MarkedText.Piece> pieces,
            Optional<Integer> page) {}

    /** How far the review of the document has come, and where it lies in the pile. */
    record Progress(
            long open,
            long decided,
            long disagree,
            Optional<Integer> place,
            int waiting,
            Optional<StoredDocument> before,
            Optional<StoredDocument> next) {}

    /** Candidates of one kind of which so many are open. */
    record Open(String kind, String name, int count) {}

    /**
     * A decision that was sent and not kept.
     *
     * @param mine what was to be decided, in words
     * @param sent what is sent again to decide it in place of theirs
     * @param instead whether it can be
     */
    record AgainstView(
            String mine,
            String action,
            List<Choice.Option> sent,
            Optional<Decided> theirs,
            Optional<Problem> refused,
            boolean instead) {}

    public ServerResponse show(ServerRequest request) {
        return show(
                request,
                HttpStatus.OK,
                Id.<StoredDocument>parse(request.pathVariable("id"))
                        .orElseThrow(DocumentPage::nothing),
                Asked.of(request));
    }

    ServerResponse show(
            ServerRequest request, HttpStatusCode status, Id<StoredDocument> id, Asked as) {
        StoredDocument stored = record.documents().find(id).orElseThrow(DocumentPage::nothing);
        Document document = record.documents().text(id).orElseThrow(DocumentPage::nothing);
        Optional<Reading> reading = record.documents().reading(id);
        Wording say = pages.wording(request);

        List<Candidate> all = record.candidates().of(id);
        int at = as.at().orElseGet(() -> Waiting.next(all, 0));
        Asked asked = as.at(at);
        Parts parts = Parts.of(Paragraphs.of(document));
        int part =
                all.stream()
                        .filter(c -> c.number() == at && asked.part().isEmpty())
                        .findFirst()
                        .map(c -> parts.with(c.finding().passage()))
                        .or(() -> asked.part().filter(p -> p <= parts.count()))
                        .orElse(1);
        List<Candidate> here =
                all.stream().filter(c -> parts.with(c.finding().passage()) == part).toList();
        Cards cards = new Cards(record, stored, document, all, asked, say);
        Optional<Cards.Current> current = cards.current(reading);

        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("document", stored);
        shown.put("about", DocumentRow.about(stored, say));
        shown.put("author", author(stored.about()));
        shown.put("takenIn", say.day(stored.takenIn()));
        shown.put("paragraphs", paragraphs(document, parts.of(part), here, at, asked));
        shown.put("leftOut", parts.leftOut(part));
        shown.put("kinds", kinds(here));
        shown.put("candidates", cards.cards(here, false));
        shown.put("weak", cards.cards(here, true));
        shown.put("current", current);
        shown.put("count", all.stream().filter(c -> !(c.weak() && c.open())).count());
        shown.put("progress", progress(id, all));
        shown.put("openKinds", open(here, say));
        shown.put("together", together(cards, here, asked));
        shown.put("togetherKind", asked.together().map(Wording::code).orElse(""));
        shown.put("part", part);
        shown.put("parts", parts.count());
        shown.put("all", asked.everything());
        shown.put("at", at);
        shown.put("own", Cards.why(asked));
        shown.put("reasons", Decision.Reason.values());
        shown.put(
                "done",
                asked.done()
                        .flatMap(decision -> record.decisions().find(decision))
                        .map(d -> Decided.of(d, record, say)));
        shown.put("against", asked.meanwhile().map(m -> against(m, say)));
        shown.put("problems", reading.map(Reading::problems).orElse(List.<Problem>of()));
        // what a script puts into the line of addresses, so that it can be asked for again
        Map<String, String> headers =
                request.method().equals(HttpMethod.POST)
                        ? Map.of("HX-Push-Url", Paths.DOCUMENTS + "/" + id + "?at=" + at)
                        : Map.of();
        return pages.show(
                request, status, headers, "document", "document", Frame.Place.DOCUMENTS, shown);
    }

    private Progress progress(Id<StoredDocument> id, List<Candidate> all) {
        Waiting pile =
                Waiting.of(id, record, LocalDate.ofInstant(clock.instant(), clock.getZone()));
        List<Candidate> open = all.stream().filter(c -> c.open() && !c.weak()).toList();
        return new Progress(
                open.size(),
                all.stream().filter(c -> !c.open()).count(),
                open.stream().filter(c -> Why.disagree(c.found())).count(),
                pile.place(),
                pile.waiting(),
                pile.before(),
                pile.next());
    }

    /** Kinds of which so many are open that one decision may be enough. */
    private static List<Open> open(List<Candidate> here, Wording say) {
        Map<Kind, Integer> open = new EnumMap<>(Kind.class);
        here.stream()
                .filter(c -> c.open() && !c.weak() && c.kind() != Kind.INCIDENT)
                .forEach(c -> open.merge(c.kind(), 1, Integer::sum));
        return open.entrySet().stream()
                .filter(e -> e.getValue() > 1)
                .map(e -> new Open(Wording.code(e.getKey()), say.kind(e.getKey()), e.getValue()))
                .toList();
    }

    private static List<Cards.Card> together(Cards cards, List<Candidate> here, Asked asked) {
        return here.stream()
                .filter(c -> asked.together().equals(Optional.of(c.kind())))
                .filter(c -> c.open() && !c.weak() && c.kind() != Kind.INCIDENT)
                .map(cards::card)
                .toList();
    }

    private AgainstView against(Asked.Meanwhile meanwhile, Wording say) {
        return new AgainstView(
                say.text("mine." + meanwhile.mine()),
                meanwhile.action(),
                Cards.hidden(meanwhile.sent()),
                meanwhile.theirs().map(d -> Decided.of(d, record, say)),
                meanwhile.refused().map(r -> r.problem()),
                !meanwhile.mine().equals("undo")
                        && !meanwhile.mine().equals("separate")
                        && !meanwhile.action().isEmpty());
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String author(Reading.About about) {
        return about.author().map(PersonName::reveal).orElse("");
    }

    private static List<ParagraphView> paragraphs(
            Document document,
            List<Paragraphs.Paragraph> paragraphs,
            List<Candidate> candidates,
            int at,
            Asked asked) {
        List<MarkedText.Mark> marks =
                candidates.stream()
                        .filter(c -> !c.weak() || c.number() == at || !c.open())
                        .map(
                                c ->
                                        new MarkedText.Mark(
                                                c.finding().passage(),
                                                c.number(),
                                                Wording.code(c.kind()),
                                                Wording.code(c.state()),
                                                c.number() == at))
                        .toList();
        boolean furniture = asked.everything();
        List<ParagraphView> views = new ArrayList<>();
        Optional<Integer> before = Optional.empty();
        for (Paragraphs.Paragraph p : paragraphs) {
            if (furniture || p.kind() != Document.BlockKind.FURNITURE) {
                Optional<Integer> page = document.pageOf(p.passage()).map(Document.Page::number);
                views.add(
                        new ParagraphView(
                                p.number(),
                                Wording.code(p.kind()),
                                MarkedText.of(document.text(), p.passage(), marks),
                                page.equals(before) ? Optional.empty() : page));
                before = page;
            }
        }
        return List.copyOf(views);
    }

    /** The kinds that occur, for the legend. */
    private static List<String> kinds(List<Candidate> candidates) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        candidates.forEach(c -> kinds.add(c.kind()));
        return kinds.stream().map(Wording::code).toList();
    }
}
