// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.document;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dalel.record.Candidate;
import org.dalel.record.CaseRecord;
import org.dalel.record.Decision;
import org.dalel.record.DecisionRefused;
import org.dalel.record.Id;
import org.dalel.record.Incident;
import org.dalel.record.Kind;
import org.dalel.record.Review;
import org.dalel.record.StoredDocument;
import org.dalel.record.User;
import org.dalel.terms.Document;
import org.dalel.terms.PersonName;
import org.dalel.terms.Problem;
import org.dalel.terms.Quoted;
import org.dalel.terms.finding.IncidentCandidate;
import org.dalel.terms.finding.Reading;
import org.dalel.web.address.Paths;
import org.dalel.web.documents.DocumentRow;
import org.dalel.web.finding.Decided;
import org.dalel.web.finding.Told;
import org.dalel.web.frame.Frame;
import org.dalel.web.frame.Pages;
import org.dalel.web.passage.MarkedText;
import org.dalel.web.passage.Paragraphs;
import org.dalel.web.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * One document: its text with the passages marked, the candidates beside it, and the forms with
 * which a person accepts, rejects and takes back. One candidate is open at a time: the one that
 * {@code ?at=} names, else the first that waits.
 */
public final class DocumentPage {
    private static final int OFFERED = 15;

    private final CaseRecord record;
    private final Pages pages;
    private final User user;
    private final Clock clock;
    private final Review review;

    public DocumentPage(CaseRecord record, Pages pages, User user, Clock clock) {
        this.record = record;
        this.pages = pages;
        this.user = user;
        this.clock = clock;
        this.review = new Review(record, UUID::randomUUID);
    }

    /** A paragraph as it is shown. */
    public record ParagraphView(
            Optional<Integer> number, String kind, List<MarkedText.Piece> pieces) {}

    /**
     * A candidate in the list beside the text.
     *
     * @param words the passage itself
     * @param trigger what gave an incident's type away; may be empty
     * @param retells the number of the candidate that tells of the same event, where the machine
     *     thinks so
     * @param joins whether it can be joined to a recorded incident
     * @param last the decision that made its state, when there is one
     */
    public record CandidateView(
            String id,
            int number,
            String kind,
            String kindName,
            String state,
            boolean open,
            boolean weak,
            boolean current,
            Told told,
            String words,
            String trigger,
            Optional<Integer> retells,
            boolean joins,
            Optional<Decided> last) {}

    /** An incident to which a candidate can be joined. */
    public record RecordedView(String id, String what) {}

    public ServerResponse show(ServerRequest request) {
        Id<StoredDocument> id =
                Id.<StoredDocument>parse(request.pathVariable("id"))
                        .orElseThrow(DocumentPage::nothing);
        StoredDocument stored = record.documents().find(id).orElseThrow(DocumentPage::nothing);
        Document document = record.documents().text(id).orElseThrow(DocumentPage::nothing);
        Wording say = pages.wording(request);

        List<Candidate> candidates = record.candidates().of(id);
        int at = number(request, "at").orElseGet(() -> firstOpen(candidates, 0));
        Parts parts = Parts.of(Paragraphs.of(document));
        int part =
                candidates.stream()
                        .filter(c -> c.number() == at && request.param("part").isEmpty())
                        .findFirst()
                        .map(c -> parts.with(c.finding().passage()))
                        .or(() -> number(request, "part").filter(p -> p <= parts.count()))
                        .orElse(1);
        List<Candidate> here =
                candidates.stream().filter(c -> parts.with(c.finding().passage()) == part).toList();

        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("document", stored);
        shown.put("about", DocumentRow.about(stored, say));
        shown.put("author", author(stored.about()));
        shown.put("takenIn", say.day(stored.takenIn()));
        shown.put("paragraphs", paragraphs(document, parts.of(part), here, at, request));
        shown.put("leftOut", parts.leftOut(part));
        shown.put("kinds", kinds(here));
        shown.put("candidates", views(here, document, at, false, say));
        shown.put("weak", views(here, document, at, true, say));
        shown.put("open", candidates.stream().filter(c -> c.open() && !c.weak()).count());
        shown.put("decided", candidates.stream().filter(c -> !c.open()).count());
        shown.put("part", part);
        shown.put("parts", parts.count());
        shown.put("all", request.param("all").isPresent());
        shown.put("at", at);
        shown.put("recorded", recorded(id, say));
        shown.put("reasons", Decision.Reason.values());
        shown.put("done", done(request, say));
        shown.put(
                "problems",
                record.documents().reading(id).map(Reading::problems).orElse(List.<Problem>of()));
        return pages.show(request, "document", Frame.Place.DOCUMENTS, shown);
    }

    /** Accepts a candidate as it is. */
    public ServerResponse accept(ServerRequest request) {
        return decide(request, id -> review.accept(id, user, clock.instant()));
    }

    /** Accepts a candidate as telling of an incident that is recorded already. */
    public ServerResponse join(ServerRequest request) {
        Id<Incident> incident =
                request.param("incident")
                        .flatMap(Id::<Incident>parse)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        return decide(request, id -> review.join(id, incident, user, clock.instant()));
    }

    public ServerResponse reject(ServerRequest request) {
        Decision.Reason reason =
                request.param("reason")
                        .flatMap(DocumentPage::reason)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        Optional<Quoted> why = request.param("why").filter(w -> !w.isBlank()).map(Quoted::new);
        return decide(request, id -> review.reject(id, reason, why, user, clock.instant()));
    }

    public ServerResponse undo(ServerRequest request) {
        Id<Decision> id =
                Id.<Decision>parse(request.pathVariable("id")).orElseThrow(DocumentPage::nothing);
        Optional<Candidate> candidate =
                record.decisions()
                        .find(id)
                        .flatMap(d -> Decided.candidate(d.what()))
                        .flatMap(c -> record.candidates().find(c));
        Decision taken = kept(() -> review.undo(id, user, clock.instant()));
        return candidate
                .map(c -> back(c, c.number(), taken))
                .orElseGet(() -> ServerResponse.seeOther(URI.create(Paths.START)).build());
    }

    private ServerResponse decide(
            ServerRequest request, Function<Id<Candidate>, Decision> verdict) {
        Id<Candidate> id =
                Id.<Candidate>parse(request.pathVariable("id")).orElseThrow(DocumentPage::nothing);
        Candidate candidate = record.candidates().find(id).orElseThrow(DocumentPage::nothing);
        Decision decision = kept(() -> verdict.apply(id));
        List<Candidate> all = record.candidates().of(candidate.document());
        return back(candidate, firstOpen(all, candidate.number()), decision);
    }

    private static Decision kept(Supplier<Decision> verdict) {
        try {
            return verdict.get();
        } catch (DecisionRefused refused) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, refused.problem().what(), refused);
        }
    }

    /** To the document, at the next candidate to look at, saying what was done. */
    private static ServerResponse back(Candidate candidate, int at, Decision done) {
        return ServerResponse.seeOther(
                        URI.create(
                                Paths.DOCUMENTS
                                        + "/"
                                        + candidate.document()
                                        + "?at="
                                        + at
                                        + "&done="
                                        + done.id()
                                        + "#c"
                                        + at))
                .build();
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static Optional<Decision.Reason> reason(String name) {
        return Arrays.stream(Decision.Reason.values())
                .filter(r -> Wording.code(r).equals(name))
                .findFirst();
    }

    private static Optional<Integer> number(ServerRequest request, String name) {
        return request.param(name).filter(n -> n.matches("[1-9][0-9]{0,6}")).map(Integer::valueOf);
    }

    /** The first that waits behind that number, else before it, else that number itself. */
    private static int firstOpen(List<Candidate> candidates, int behind) {
        List<Integer> open =
                candidates.stream()
                        .filter(c -> c.open() && !c.weak())
                        .map(Candidate::number)
                        .toList();
        return open.stream()
                .filter(n -> n > behind)
                .findFirst()
                .orElseGet(() -> open.stream().findFirst().orElse(behind == 0 ? 1 : behind));
    }

    private static String author(Reading.About about) {
        return about.author().map(PersonName::reveal).orElse("");
    }

    private static List<ParagraphView> paragraphs(
            Document document,
            List<Paragraphs.Paragraph> paragraphs,
            List<Candidate> candidates,
            int at,
            ServerRequest request) {
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
        boolean furniture = request.param("all").isPresent();
        return paragraphs.stream()
                .filter(p -> furniture || p.kind() != Document.BlockKind.FURNITURE)
                .map(
                        p ->
                                new ParagraphView(
                                        p.number(),
                                        Wording.code(p.kind()),
                                        MarkedText.of(document.text(), p.passage(), marks)))
                .toList();
    }

    /** The kinds that occur, for the legend. */
    private static List<String> kinds(List<Candidate> candidates) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        candidates.forEach(c -> kinds.add(c.kind()));
        return kinds.stream().map(Wording::code).toList();
    }

    private List<CandidateView> views(
            List<Candidate> candidates, Document document, int at, boolean weak, Wording say) {
        return candidates.stream()
                .filter(c -> (c.weak() && c.open()) == weak)
                .map(c -> view(c, candidates, document, c.number() == at, say))
                .toList();
    }

    private CandidateView view(
            Candidate c, List<Candidate> among, Document document, boolean current, Wording say) {
        return new CandidateView(
                c.id().toString(),
                c.number(),
                Wording.code(c.kind()),
                say.kind(c.kind()),
                Wording.code(c.state()),
                c.open(),
                c.weak(),
                current,
                Told.of(c.finding(), say),
                c.finding().passage().in(document.text()),
                c.found() instanceof IncidentCandidate incident
                        ? incident.trigger().in(document.text())
                        : "",
                retells(c, among),
                Set.of(Kind.INCIDENT, Kind.CLAIM, Kind.FIGURE).contains(c.kind()),
                c.open() ? Optional.empty() : last(c).map(d -> Decided.of(d, record, say)));
    }

    private static Optional<Integer> retells(Candidate candidate, List<Candidate> among) {
        if (!(candidate.found() instanceof IncidentCandidate retelling)) {
            return Optional.empty();
        }
        return retelling
                .duplicateOf()
                .flatMap(
                        first ->
                                among.stream()
                                        .filter(
                                                c ->
                                                        c.found() instanceof IncidentCandidate i
                                                                && i.id().equals(first))
                                        .map(Candidate::number)
                                        .findFirst());
    }

    /** Incidents that a candidate may tell of: those of this document, then the latest others. */
    private List<RecordedView> recorded(Id<StoredDocument> document, Wording say) {
        return Stream.concat(
                        record.incidents().toldIn(document).stream(),
                        record.incidents().all().stream())
                .distinct()
                .limit(OFFERED)
                .map(
                        i ->
                                new RecordedView(
                                        i.id().toString(),
                                        say.type(i.type())
                                                + " · "
                                                + i.place().orElse(say.text("where.unknown"))
                                                + ", "
                                                + say.when(i.when())))
                .toList();
    }

    /** The decision by which a candidate is as it is. */
    private Optional<Decision> last(Candidate candidate) {
        List<Decision> history = new ArrayList<>(record.decisions().on(candidate.id()));
        Collections.reverse(history);
        return history.stream().filter(d -> Decided.candidate(d.what()).isPresent()).findFirst();
    }

    private Optional<Decided> done(ServerRequest request, Wording say) {
        return request.param("done")
                .flatMap(Id::<Decision>parse)
                .flatMap(id -> record.decisions().find(id))
                .map(d -> Decided.of(d, record, say));
    }
}
