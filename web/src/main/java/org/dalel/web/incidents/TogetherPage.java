// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.incidents;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dalel.record.CaseRecord;
import org.dalel.record.Decision;
import org.dalel.record.DecisionRefused;
import org.dalel.record.Episode;
import org.dalel.record.Id;
import org.dalel.record.Incident;
import org.dalel.record.Review;
import org.dalel.record.Selected;
import org.dalel.record.Selection;
import org.dalel.record.User;
import org.dalel.terms.Country;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Quoted;
import org.dalel.terms.Status;
import org.dalel.web.address.Paths;
import org.dalel.web.address.StandIns;
import org.dalel.web.entry.KnownWords;
import org.dalel.web.frame.Frame;
import org.dalel.web.frame.Pages;
import org.dalel.web.incident.IncidentRow;
import org.dalel.web.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What is done with several incidents in one go: first every change is shown, then it is done, by
 * one decision that one undo takes back.
 */
public final class TogetherPage {
    /** Incidents that may be changed in one go: more are a mistake more often than a wish. */
    public static final int MOST = 500;

    private final CaseRecord record;
    private final Pages pages;
    private final User user;
    private final Clock clock;
    private final StandIns words;
    private final Review review;

    public TogetherPage(CaseRecord record, Pages pages, User user, Clock clock, StandIns words) {
        this.record = record;
        this.pages = pages;
        this.user = user;
        this.clock = clock;
        this.words = words;
        this.review = new Review(record, UUID::randomUUID);
    }

    /**
     * An incident and what would become of it.
     *
     * @param after empty when it stays as it is
     */
    public record Line(String id, String called, String before, String after) {
        public boolean same() {
            return after.isEmpty();
        }
    }

    /** A field that the form of the preview carries on. */
    public record Carried(String name, String value) {}

    /** What is wanted. */
    private enum What {
        EPISODE,
        TYPE,
        PLACE,
        STATUS,
        MERGE
    }

    /** Shows every change; nothing is changed yet. */
    public ServerResponse preview(ServerRequest request) {
        Wording say = pages.wording(request);
        List<Incident> chosen = chosen(request);
        Optional<What> what = what(request);
        if (chosen.isEmpty() || what.isEmpty() || missing(request, what.get(), chosen)) {
            return refused(request, "nothing");
        }
        if (chosen.size() > MOST) {
            return refused(request, "many");
        }
        if (what.get() == What.TYPE && type(request, say).isEmpty()
                || what.get() == What.PLACE
                        && !text(request, "newcountry").isEmpty()
                        && country(request, say).isEmpty()) {
            return refused(request, "unknown");
        }
        List<Line> lines = lines(request, what.get(), chosen, say);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("lines", lines);
        shown.put("changes", lines.stream().filter(line -> !line.same()).count());
        shown.put("merge", what.get() == What.MERGE);
        shown.put("doing", say.text("together." + Wording.code(what.get())));
        shown.put("carried", carried(request, chosen));
        shown.put("back", back(request));
        if (what.get() == What.MERGE) {
            Incident whole =
                    review.merged(
                            chosen.get(0).id(), chosen.stream().skip(1).map(Incident::id).toList());
            shown.put("whole", IncidentRow.called(whole, say));
            shown.put(
                    "told",
                    chosen.stream().mapToInt(i -> record.claims().about(i.id()).size()).sum());
            shown.put(
                    "numbers",
                    chosen.stream().mapToInt(i -> record.figures().about(i.id()).size()).sum());
        }
        return pages.show(request, "together", Frame.Place.INCIDENTS, shown);
    }

    /** Does it and shows the list again, with the undo. */
    public ServerResponse apply(ServerRequest request) {
        Wording say = pages.wording(request);
        List<Incident> chosen = chosen(request);
        What what =
                what(request)
                        .filter(w -> !chosen.isEmpty() && chosen.size() <= MOST)
                        .filter(w -> !missing(request, w, chosen))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        Decision done;
        try {
            done = decided(request, what, chosen, say);
        } catch (DecisionRefused refused) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, refused.problem().what(), refused);
        }
        return ServerResponse.seeOther(URI.create(with(back(request), "done=" + done.id())))
                .build();
    }

    private Decision decided(ServerRequest request, What what, List<Incident> chosen, Wording say) {
        Optional<Quoted> why = request.param("why").filter(w -> !w.isBlank()).map(Quoted::new);
        List<Id<Incident>> ids = chosen.stream().map(Incident::id).toList();
        if (what == What.EPISODE) {
            Optional<Episode> known = episode(request);
            if (known.isEmpty()) {
                return review.group(new Quoted(text(request, "name")), ids, user, clock.instant());
            }
            List<Id<Incident>> all = new ArrayList<>(known.get().incidents());
            ids.stream().filter(id -> !all.contains(id)).forEach(all::add);
            return review.regroup(
                    new Episode(known.get().id(), known.get().name(), all), user, clock.instant());
        } else if (what == What.MERGE) {
            Id<Incident> first =
                    request.param("first")
                            .flatMap(Id::<Incident>parse)
                            .filter(ids::contains)
                            .orElse(ids.get(0));
            return review.merge(
                    first,
                    ids.stream().filter(id -> !id.equals(first)).toList(),
                    why,
                    user,
                    clock.instant());
        }
        return review.amendTogether(
                chosen.stream().map(i -> right(request, what, i, say)).toList(),
                why,
                user,
                clock.instant());
    }

    private Incident right(ServerRequest request, What what, Incident now, Wording say) {
        return switch (what) {
            case TYPE -> now.ofType(type(request, say).orElseThrow());
            case PLACE ->
                    now.at(
                            Optional.of(text(request, "newplace"))
                                    .filter(p -> !p.isEmpty())
                                    .or(now::place),
                            country(request, say).or(now::country));
            case STATUS -> now.in(status(request).orElseThrow());
            case EPISODE, MERGE -> now;
        };
    }

    private List<Line> lines(ServerRequest request, What what, List<Incident> chosen, Wording say) {
        Optional<Episode> known = episode(request);
        return chosen.stream()
                .map(
                        now -> {
                            String before = said(what, now, say);
                            String after =
                                    switch (what) {
                                        case EPISODE ->
                                                known.map(e -> e.name().reveal())
                                                        .orElse(text(request, "name"));
                                        case MERGE -> IncidentRow.called(chosen.get(0), say);
                                        case TYPE, PLACE, STATUS ->
                                                said(what, right(request, what, now, say), say);
                                    };
                            boolean same =
                                    switch (what) {
                                        case EPISODE ->
                                                known.map(e -> e.incidents().contains(now.id()))
                                                        .orElse(false);
                                        case MERGE -> false;
                                        case TYPE, PLACE, STATUS ->
                                                right(request, what, now, say).equals(now);
                                    };
                            return new Line(
                                    now.id().toString(),
                                    IncidentRow.called(now, say),
                                    before,
                                    same ? "" : after);
                        })
                .toList();
    }

    private String said(What what, Incident incident, Wording say) {
        return switch (what) {
            case TYPE -> say.type(incident.type()) + " · " + String.join(", ", incident.codes());
            case PLACE ->
                    incident.place().orElse(say.text("where.unknown"))
                            + incident.country().map(c -> ", " + say.country(c)).orElse("");
            case STATUS -> say.status(incident.status());
            case EPISODE ->
                    record.episodes().with(incident.id()).stream()
                            .map(e -> e.name().reveal())
                            .reduce((one, other) -> one + ", " + other)
                            .orElse("–");
            case MERGE -> IncidentRow.called(incident, say);
        };
    }

    /** Those that were ticked, or all that the filters find. */
    private List<Incident> chosen(ServerRequest request) {
        if (request.param("whole").isPresent()) {
            Narrowing asked = Narrowing.asked(request.params(), words, record.views(), user);
            return record
                    .incidents()
                    .select(
                            new Selected.Question(
                                    asked.selection(),
                                    Selection.Order.LATEST_FIRST,
                                    0,
                                    MOST + 1,
                                    0))
                    .rows()
                    .stream()
                    .map(Selected.Row::incident)
                    .toList();
        }
        return Narrowing.values(request.params(), "incident").stream()
                .distinct()
                .flatMap(text -> Id.<Incident>parse(text).stream())
                .flatMap(id -> record.incidents().find(id).stream())
                .toList();
    }

    private boolean missing(ServerRequest request, What what, List<Incident> chosen) {
        return switch (what) {
            case EPISODE -> text(request, "name").isEmpty() && episode(request).isEmpty();
            case TYPE -> text(request, "newtype").isEmpty();
            case PLACE ->
                    text(request, "newplace").isEmpty() && text(request, "newcountry").isEmpty();
            case STATUS -> status(request).isEmpty();
            case MERGE -> chosen.size() < 2;
        };
    }

    private static Optional<What> what(ServerRequest request) {
        return request.param("what")
                .flatMap(
                        name ->
                                List.of(What.values()).stream()
                                        .filter(w -> Wording.code(w).equals(name))
                                        .findFirst());
    }

    private static Optional<IncidentType> type(ServerRequest request, Wording say) {
        return KnownWords.type(text(request, "newtype"), say);
    }

    private static Optional<Country> country(ServerRequest request, Wording say) {
        String typed = text(request, "newcountry");
        return typed.isEmpty() ? Optional.empty() : KnownWords.country(typed, say);
    }

    private static Optional<Status> status(ServerRequest request) {
        return List.of(Status.values()).stream()
                .filter(s -> s.code().equals(text(request, "newstatus")))
                .findFirst();
    }

    private Optional<Episode> episode(ServerRequest request) {
        return request.param("episode")
                .flatMap(Id::<Episode>parse)
                .flatMap(record.episodes()::find);
    }

    private static String text(ServerRequest request, String name) {
        String typed = request.param(name).orElse("").strip();
        return typed.length() <= 300 ? typed : "";
    }

    private static List<Carried> carried(ServerRequest request, List<Incident> chosen) {
        List<Carried> all = new ArrayList<>();
        chosen.forEach(i -> all.add(new Carried("incident", i.id().toString())));
        for (String name :
                List.of(
                        "what",
                        "name",
                        "episode",
                        "newtype",
                        "newplace",
                        "newcountry",
                        "newstatus")) {
            if (!text(request, name).isEmpty()) {
                all.add(new Carried(name, text(request, name)));
            }
        }
        all.add(new Carried("back", back(request)));
        return all;
    }

    private static ServerResponse refused(ServerRequest request, String why) {
        return ServerResponse.seeOther(
                        URI.create(with(back(request), "refused=" + why) + "#together"))
                .build();
    }

    /** The list one came from: only addresses of the list are taken. */
    static String back(ServerRequest request) {
        return request.param("back")
                .filter(href -> href.matches("/incidents(\\?[A-Za-z0-9=&_-]*)?"))
                .orElse(Paths.INCIDENTS);
    }

    private static String with(String href, String more) {
        return href + (href.contains("?") ? "&" : "?") + more;
    }
}
