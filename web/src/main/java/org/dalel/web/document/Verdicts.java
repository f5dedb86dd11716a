// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.document;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
import org.dalel.terms.Quoted;
import org.dalel.terms.finding.Finding;
import org.dalel.terms.finding.Reading;
import org.dalel.web.address.Paths;
import org.dalel.web.finding.Decided;
import org.dalel.web.frame.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Takes the decisions that a person sends from the page of a document, and leads on to the next
 * candidate.
 *
 * <p>Every form carries what its person saw, the last decision on the candidate ({@code seen}).
 * When another came meanwhile, nothing is changed: the page says who decided what, and offers both.
 */
public final class Verdicts {
    /** What belongs to the session or to an earlier attempt, not to the decision. */
    private static final Set<String> NOT_SENT = Set.of("_csrf", "seen", "instead");

    private static final int LONGEST_SEARCH = 200;

    private final CaseRecord record;
    private final Pages pages;
    private final DocumentPage page;
    private final User user;
    private final Clock clock;
    private final Review review;

    public Verdicts(CaseRecord record, Pages pages, DocumentPage page, User user, Clock clock) {
        this.record = record;
        this.pages = pages;
        this.page = page;
        this.user = user;
        this.clock = clock;
        this.review = new Review(record, UUID::randomUUID);
    }

    /**
     * Accepts a candidate as it is; where the analysers disagree on who did it to whom, with the
     * reading that the person chose.
     */
    public ServerResponse accept(ServerRequest request) {
        Candidate candidate = candidate(request);
        Optional<Finding> chosen =
                request.param("roles")
                        .map(
                                name ->
                                        Asked.named(Roles.values(), name)
                                                .orElseThrow(Verdicts::notAsked))
                        .flatMap(roles -> roles.in(candidate.found()));
        return decide(
                request,
                c ->
                        chosen.isPresent()
                                ? review.correct(
                                        c.id(),
                                        chosen.get(),
                                        Optional.empty(),
                                        user,
                                        clock.instant())
                                : review.accept(c.id(), user, clock.instant()));
    }

    /** Accepts a candidate as telling of an incident that is recorded already. */
    public ServerResponse join(ServerRequest request) {
        Id<Incident> incident = id(request, "incident");
        return decide(request, c -> review.join(c.id(), incident, user, clock.instant()));
    }

    public ServerResponse reject(ServerRequest request) {
        Decision.Reason reason =
                request.param("reason")
                        .flatMap(name -> Asked.named(Decision.Reason.values(), name))
                        .orElseThrow(Verdicts::notAsked);
        return decide(
                request, c -> review.reject(c.id(), reason, why(request), user, clock.instant()));
    }

    /** Accepts a candidate in the form that was typed; what is not understood is asked again. */
    public ServerResponse correct(ServerRequest request) {
        Candidate candidate = candidate(request);
        Map<String, List<String>> sent = sent(request);
        Reading reading =
                record.documents().reading(candidate.document()).orElseThrow(Verdicts::nothing);
        Correction.Form form =
                new Correction(pages.wording(request), reading, Optional.of(sent))
                        .of(candidate.found());
        if (form.right().isEmpty()) {
            return page.show(
                    request,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    candidate.document(),
                    Asked.at(candidate.number(), Asked.Doing.CORRECT).correcting(sent));
        }
        return decide(
                request,
                c ->
                        review.correct(
                                c.id(),
                                form.right().orElseThrow(),
                                why(request),
                                user,
                                clock.instant()));
    }

    /** Marks a candidate as telling again what another tells. */
    public ServerResponse retell(ServerRequest request) {
        Id<Candidate> first = id(request, "first");
        return decide(request, c -> review.retell(c.id(), first, user, clock.instant()));
    }

    /** Sets a second candidate beside one that tells of two events. */
    public ServerResponse split(ServerRequest request) {
        return decide(
                request,
                c -> review.split(c.id(), user, clock.instant()),
                (c, decision) -> c.number());
    }

    /** Takes what a candidate tells out of an incident to which it was joined wrongly. */
    public ServerResponse separate(ServerRequest request) {
        Id<Incident> incident = id(request, "incident");
        return decide(
                request,
                c -> review.separate(c.id(), incident, user, clock.instant()),
                (c, decision) -> c.number());
    }

    /** Shows the incidents or candidates that hold the words; they stand in no address. */
    public ServerResponse find(ServerRequest request) {
        Candidate candidate = candidate(request);
        Asked.Doing doing =
                request.param("do").flatMap(Asked::doing).orElseThrow(Verdicts::notAsked);
        return page.show(
                request,
                HttpStatus.OK,
                candidate.document(),
                Asked.at(candidate.number(), doing)
                        .seeking(
                                request.param("words")
                                        .map(String::strip)
                                        .filter(w -> !w.isEmpty() && w.length() <= LONGEST_SEARCH)
                                        .map(Quoted::new)));
    }

    /** Accepts the candidates of one kind that were left chosen in the preview. */
    public ServerResponse together(ServerRequest request) {
        Id<StoredDocument> document =
                Id.<StoredDocument>parse(request.pathVariable("id")).orElseThrow(Verdicts::nothing);
        List<Id<Candidate>> chosen = new ArrayList<>();
        for (String text : sent(request).getOrDefault("candidate", List.of())) {
            chosen.add(Id.<Candidate>parse(text).orElseThrow(Verdicts::notAsked));
        }
        List<Candidate> all = record.candidates().of(document);
        if (chosen.isEmpty() || !all.stream().map(Candidate::id).toList().containsAll(chosen)) {
            throw notAsked();
        }
        try {
            Decision decision = review.acceptTogether(chosen, user, clock.instant());
            return back(document, Waiting.next(record.candidates().of(document), 0), decision);
        } catch (DecisionRefused refused) {
            return page.show(
                    request,
                    HttpStatus.CONFLICT,
                    document,
                    Asked.at(Waiting.next(all, 0), Asked.Doing.LOOK)
                            .against(
                                    new Asked.Meanwhile(
                                            "accept",
                                            "",
                                            Map.of(),
                                            Optional.empty(),
                                            Optional.of(refused))));
        }
    }

    public ServerResponse undo(ServerRequest request) {
        Id<Decision> id =
                Id.<Decision>parse(request.pathVariable("id")).orElseThrow(Verdicts::nothing);
        Optional<Candidate> candidate =
                record.decisions()
                        .find(id)
                        .map(this::first)
                        .flatMap(d -> Decided.candidate(d.what()))
                        .flatMap(c -> record.candidates().find(c));
        try {
            Decision taken = review.undo(id, user, clock.instant());
            return candidate
                    .map(c -> back(c.document(), c.number(), taken))
                    .orElseGet(() -> ServerResponse.seeOther(URI.create(Paths.START)).build());
        } catch (DecisionRefused refused) {
            return candidate
                    .map(c -> refused(request, c, "undo", Optional.empty(), refused))
                    .orElseThrow(
                            () ->
                                    new ResponseStatusException(
                                            HttpStatus.CONFLICT,
                                            refused.problem().what(),
                                            refused));
        }
    }

    /** The decision that was taken back, through however many takings back. */
    private Decision first(Decision decision) {
        Decision first = decision;
        while (first.what() instanceof Decision.Undone undone) {
            first = record.decisions().find(undone.decision()).orElseThrow(Verdicts::nothing);
        }
        return first;
    }

    // ------------------------------------------------------------------ one decision

    /** To which candidate a decision leads. */
    private interface Onwards {
        int from(Candidate candidate, Decision decision);
    }

    private ServerResponse decide(ServerRequest request, Function<Candidate, Decision> verdict) {
        return decide(
                request,
                verdict,
                (c, decision) -> Waiting.next(record.candidates().of(c.document()), c.number()));
    }

    private ServerResponse decide(
            ServerRequest request, Function<Candidate, Decision> verdict, Onwards onwards) {
        Candidate candidate = candidate(request);
        Optional<Decision> last = Waiting.last(record, candidate);
        String now = last.map(d -> d.id().toString()).orElse(Waiting.NEVER);
        String seen = request.param("seen").orElse(now);
        try {
            if (!seen.equals(now)) {
                return refused(request, candidate, mine(request), last, Optional.empty());
            }
            if (request.param("instead").isPresent() && !candidate.open()) {
                review.undo(last.orElseThrow(Verdicts::notAsked).id(), user, clock.instant());
            }
            Decision decision = verdict.apply(candidate);
            return back(candidate.document(), onwards.from(candidate, decision), decision);
        } catch (DecisionRefused refused) {
            Candidate after = record.candidates().find(candidate.id()).orElse(candidate);
            return refused(
                    request,
                    after,
                    mine(request),
                    Waiting.last(record, after),
                    Optional.of(refused));
        }
    }

    private ServerResponse refused(
            ServerRequest request,
            Candidate candidate,
            String mine,
            Optional<Decision> theirs,
            DecisionRefused refused) {
        return refused(request, candidate, mine, theirs, Optional.of(refused));
    }

    private ServerResponse refused(
            ServerRequest request,
            Candidate candidate,
            String mine,
            Optional<Decision> theirs,
            Optional<DecisionRefused> refused) {
        return page.show(
                request,
                HttpStatus.CONFLICT,
                candidate.document(),
                Asked.at(candidate.number(), Asked.Doing.LOOK)
                        .against(
                                new Asked.Meanwhile(
                                        mine,
                                        request.uri().getPath(),
                                        sent(request),
                                        theirs,
                                        refused)));
    }

    private static String mine(ServerRequest request) {
        String path = request.uri().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** To the document, at the next candidate to look at, saying what was done. */
    private static ServerResponse back(Id<StoredDocument> document, int at, Decision done) {
        return ServerResponse.seeOther(
                        URI.create(
                                Paths.DOCUMENTS
                                        + "/"
                                        + document
                                        + "?at="
                                        + at
                                        + "&done="
                                        + done.id()
                                        + "#c"
                                        + at))
                .build();
    }

    private Candidate candidate(ServerRequest request) {
        return Id.<Candidate>parse(request.pathVariable("id"))
                .flatMap(id -> record.candidates().find(id))
                .orElseThrow(Verdicts::nothing);
    }

    private static <T> Id<T> id(ServerRequest request, String name) {
        return request.param(name).flatMap(Id::<T>parse).orElseThrow(Verdicts::notAsked);
    }

    private static Optional<Quoted> why(ServerRequest request) {
        return request.param("why").filter(w -> !w.isBlank()).map(Quoted::new);
    }

    private static Map<String, List<String>> sent(ServerRequest request) {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        request.params()
                .forEach(
                        (name, values) -> {
                            if (!NOT_SENT.contains(name)) {
                                sent.put(name, List.copyOf(values));
                            }
                        });
        return sent;
    }

    static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static ResponseStatusException notAsked() {
        return new ResponseStatusException(HttpStatusCode.valueOf(400));
    }

    /** The kinds that may tell of an incident that is recorded already. */
    static boolean joins(Kind kind) {
        return kind == Kind.INCIDENT || kind == Kind.CLAIM || kind == Kind.FIGURE;
    }
}
