// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.incident;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dalel.record.Act;
import org.dalel.record.Actor;
import org.dalel.record.Candidate;
import org.dalel.record.CaseRecord;
import org.dalel.record.Claim;
import org.dalel.record.Decision;
import org.dalel.record.DecisionRefused;
import org.dalel.record.Episode;
import org.dalel.record.Evidence;
import org.dalel.record.Figure;
import org.dalel.record.Id;
import org.dalel.record.Incident;
import org.dalel.record.Involvement;
import org.dalel.record.Review;
import org.dalel.record.Selected;
import org.dalel.record.Selection;
import org.dalel.record.Size;
import org.dalel.record.Source;
import org.dalel.record.StoredDocument;
import org.dalel.record.Traits;
import org.dalel.record.User;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Quoted;
import org.dalel.terms.When;
import org.dalel.web.address.Paths;
import org.dalel.web.address.StandIns;
import org.dalel.web.finding.Decided;
import org.dalel.web.finding.Told;
import org.dalel.web.frame.Frame;
import org.dalel.web.frame.Pages;
import org.dalel.web.passage.Paragraphs;
import org.dalel.web.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * One incident: what, when, where, who; what each source says, side by side; the passages it rests
 * on; how it came into the record. Names are shown in the text of the page only.
 */
public final class IncidentPage {
    private static final int NEAR = 12;
    private static final int NEAR_LOOKED_AT = 60;
    private static final int NEAR_DAYS = 31;

    /** What police, prosecutors, courts and registrars do in the course of a case. */
    private static final Set<IncidentType> PROCEEDINGS =
            Set.of(
                    IncidentType.ARREST_DETENTION,
                    IncidentType.PROSECUTION_CHARGE,
                    IncidentType.CONVICTION_SENTENCE,
                    IncidentType.CONFESSION_RECANTATION,
                    IncidentType.FINE,
                    IncidentType.WARNING,
                    IncidentType.SUSPENSION,
                    IncidentType.CLOSURE_LIQUIDATION,
                    IncidentType.RAID_SEARCH,
                    IncidentType.DEFAMATION_SUIT,
                    IncidentType.REMEDY_REFUSED,
                    IncidentType.COMPLAINT_TO_UN,
                    IncidentType.RELEASE);

    private final CaseRecord record;
    private final Pages pages;
    private final User user;
    private final Clock clock;
    private final StandIns words;
    private final Review review;

    public IncidentPage(CaseRecord record, Pages pages, User user, Clock clock, StandIns words) {
        this.record = record;
        this.pages = pages;
        this.user = user;
        this.clock = clock;
        this.words = words;
        this.review = new Review(record, UUID::randomUUID);
    }

    /**
     * A passage the incident rests on.
     *
     * @param number from 1, what the facts of the page refer to
     * @param where the document, its date and the paragraph, in one line
     * @param href to the passage in its document
     */
    public record PassageRow(
            int number,
            String words,
            String language,
            String where,
            String title,
            String href,
            String separable) {}

    /** A decision in the history, what it changed, and whether it can be taken back. */
    public record HistoryRow(Decided decided, List<Difference> differences, boolean canUndo) {}

    /** A step of the proceedings. */
    public record Step(String what, String when, String more, String href, boolean now) {}

    /** An incident of an episode. */
    public record EpisodeRow(
            String href, String what, String when, String precision, boolean now) {}

    /** An episode with its incidents in the order of their dates. */
    public record EpisodeView(String name, List<EpisodeRow> incidents) {}

    /** Where else in the record somebody occurs. */
    public record ActorLink(String name, String href) {}

    /** An incident that may be the same one. */
    public record Near(String id, String called) {}

    /** What one source says, and its number where it gives one. */
    public record ClaimRow(
            String source,
            String role,
            String says,
            String counts,
            String amount,
            Optional<RangeBar> bar,
            int passage) {}

    public ServerResponse show(ServerRequest request) {
        Incident incident =
                Id.<Incident>parse(request.pathVariable("id"))
                        .flatMap(id -> record.incidents().find(id))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Wording say = pages.wording(request);
        List<Figure> figures = record.figures().about(incident.id());
        Size size = Size.of(figures);
        double end = RangeBar.roundEnd(size.most());
        List<Decision> history = record.decisions().on(incident.id());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("row", IncidentRow.of(incident, record, say));
        shown.put("facts", facts(incident, say));
        shown.put("passages", passages(incident, say));
        shown.put("language", language(incident));
        shown.put("documents", IncidentRow.documents(incident));
        shown.put("claims", claims(incident, figures, end, say));
        shown.put("size", size);
        shown.put("total", RangeBar.fromZero(size.span(), size.open(), end));
        shown.put("end", say.number((long) end));
        shown.put("unit", IncidentRow.unit(size, say));
        shown.put("id", incident.id().toString());
        shown.put("episodes", episodes(incident, say));
        shown.put("steps", steps(incident, say));
        shown.put("actors", actors(incident));
        shown.put("near", near(incident, say));
        shown.put(
                "history",
                history.stream()
                        .map(
                                d ->
                                        new HistoryRow(
                                                Decided.of(d, record, say),
                                                Difference.of(d, incident.id(), record, say),
                                                review.canUndo(d)))
                        .toList());
        shown.put(
                "recorded",
                history.stream()
                        .findFirst()
                        .map(d -> say.text("incident.recorded", d.by().name(), say.day(d.at())))
                        .orElse(""));
        shown.put(
                "done",
                request.param("done")
                        .flatMap(Id::<Decision>parse)
                        .flatMap(record.decisions()::find)
                        .filter(review::canUndo)
                        .map(d -> Decided.of(d, record, say)));
        return pages.show(request, "incident", Frame.Place.INCIDENTS, shown);
    }

    /** Takes a passage out that tells of something else: it becomes an incident of its own. */
    public ServerResponse separate(ServerRequest request) {
        Incident incident =
                Id.<Incident>parse(request.pathVariable("id"))
                        .flatMap(record.incidents()::find)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Id<Candidate> candidate =
                request.param("candidate")
                        .flatMap(Id::<Candidate>parse)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        try {
            Decision done = review.separate(candidate, incident.id(), user, clock.instant());
            return ServerResponse.seeOther(
                            URI.create(
                                    Paths.INCIDENTS + "/" + incident.id() + "?done=" + done.id()))
                    .build();
        } catch (DecisionRefused refused) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, refused.problem().what(), refused);
        }
    }

    /** Takes a decision back and shows the page it was taken back on. */
    public ServerResponse undo(ServerRequest request) {
        Id<Decision> id =
                Id.<Decision>parse(request.pathVariable("id"))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Decision taken;
        try {
            taken = review.undo(id, user, clock.instant());
        } catch (DecisionRefused refused) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, refused.problem().what(), refused);
        }
        String back =
                request.param("back")
                        .filter(
                                href ->
                                        href.matches(
                                                "/incidents(/[0-9a-f-]{36})?(\\?[A-Za-z0-9=&_-]*)?"))
                        .filter(this::isThere)
                        .orElse(Paths.INCIDENTS);
        return ServerResponse.seeOther(
                        URI.create(back + (back.contains("?") ? "&" : "?") + "done=" + taken.id()))
                .build();
    }

    /** The incident a decision made is gone with it. */
    private boolean isThere(String href) {
        String last = href.substring(href.lastIndexOf('/') + 1);
        return !last.matches("[0-9a-f-]{36}")
                || Id.<Incident>parse(last).flatMap(record.incidents()::find).isPresent();
    }

    private List<Told.Row> facts(Incident incident, Wording say) {
        List<Told.Row> rows = new ArrayList<>();
        rows.add(row(say, "what", say.type(incident.type())));
        rows.add(row(say, "when", say.when(incident.when())));
        rows.add(row(say, "where", where(incident, say)));
        for (Involvement.Role role : Involvement.Role.values()) {
            String who =
                    incident.acts().stream()
                            .flatMap(act -> act.involvements().stream())
                            .filter(i -> i.role() == role)
                            .flatMap(i -> record.actors().find(i.actor()).stream())
                            .map(actor -> IncidentRow.name(actor.who()))
                            .distinct()
                            .collect(Collectors.joining(", "));
            if (!who.isEmpty()) {
                rows.add(new Told.Row(say.text("fact.role." + Wording.code(role)), who, true));
            }
        }
        String law =
                incident.acts().stream()
                        .flatMap(act -> act.law().stream())
                        .distinct()
                        .collect(Collectors.joining(", "));
        rows.add(
                law.isEmpty()
                        ? row(say, "law", say.text("law.none"))
                        : new Told.Row(say.text("fact.law"), law, true));
        String sanctions =
                incident.acts().stream()
                        .map(Act::sanctions)
                        .flatMap(List::stream)
                        .map(say::sanction)
                        .distinct()
                        .collect(Collectors.joining(", "));
        if (!sanctions.isEmpty()) {
            rows.add(row(say, "sanction", sanctions));
        }
        rows.add(row(say, "status", say.status(incident.status())));
        return rows;
    }

    /** The language of the words that were taken over: that of the first document. */
    private String language(Incident incident) {
        return incident.evidence().stream()
                .flatMap(e -> e.document().stream())
                .findFirst()
                .flatMap(record.documents()::find)
                .map(d -> d.about().language().code())
                .orElse("und");
    }

    private static Told.Row row(Wording say, String label, String value) {
        return new Told.Row(say.text("fact." + label), value, false);
    }

    private static String where(Incident incident, Wording say) {
        String country = incident.country().map(say::country).orElse("");
        String place = incident.place().orElse("");
        if (place.isEmpty() || place.equals(country)) {
            return country.isEmpty() ? say.text("where.unknown") : country;
        }
        return country.isEmpty() ? place : place + ", " + country;
    }

    private List<PassageRow> passages(Incident incident, Wording say) {
        List<PassageRow> rows = new ArrayList<>();
        for (Evidence evidence : incident.evidence()) {
            Optional<StoredDocument> document =
                    evidence.document().flatMap(record.documents()::find);
            int paragraph =
                    evidence.document()
                            .flatMap(record.documents()::text)
                            .map(
                                    text ->
                                            Paragraphs.of(text)
                                                    .numberAt(evidence.passage().orElseThrow()))
                            .orElse(0);
            rows.add(
                    new PassageRow(
                            rows.size() + 1,
                            evidence.words().reveal(),
                            document.map(d -> d.about().language().code()).orElse("und"),
                            document.map(
                                            d ->
                                                    say.text(
                                                            "passage.where",
                                                            say.when(d.about().published()),
                                                            paragraph))
                                    .map(where -> where + page(evidence, say))
                                    .orElse(say.text("incident.heard")),
                            document.map(d -> d.about().publisher().orElseGet(d::title)).orElse(""),
                            href(evidence),
                            incident.evidence().size() > 1
                                    ? evidence.candidate().map(Id::toString).orElse("")
                                    : ""));
        }
        return rows;
    }

    /** The page, where the document has pages. */
    private String page(Evidence evidence, Wording say) {
        return evidence.document()
                .flatMap(record.documents()::text)
                .flatMap(text -> text.pageOf(evidence.passage().orElseThrow()))
                .map(page -> ", " + say.text("incident.page", page.number()))
                .orElse("");
    }

    private String href(Evidence evidence) {
        if (evidence.document().isEmpty()) {
            return "";
        }
        Optional<Candidate> candidate =
                evidence.candidate().flatMap(id -> record.candidates().find(id));
        return "/documents/"
                + evidence.document().orElseThrow()
                + candidate.map(c -> "?at=" + c.number() + "#p" + c.number()).orElse("");
    }

    /** One row for each source: what it says and, where it gives one, its number. */
    private List<ClaimRow> claims(
            Incident incident, List<Figure> figures, double end, Wording say) {
        Map<Id<Source>, List<Figure>> numbers =
                figures.stream().collect(Collectors.groupingBy(Figure::source));
        List<ClaimRow> rows = new ArrayList<>();
        for (Claim claim : record.claims().about(incident.id())) {
            List<Figure> own = numbers.getOrDefault(claim.source(), List.of());
            numbers.remove(claim.source());
            rows.add(
                    claimRow(
                            incident,
                            claim.source(),
                            claim.says().map(say::status).orElse(""),
                            own.stream().findFirst(),
                            claim.evidence(),
                            end,
                            say));
            own.stream()
                    .skip(1)
                    .forEach(
                            f ->
                                    rows.add(
                                            claimRow(
                                                    incident,
                                                    f.source(),
                                                    "",
                                                    Optional.of(f),
                                                    f.evidence(),
                                                    end,
                                                    say)));
        }
        figures.stream()
                .filter(f -> numbers.containsKey(f.source()))
                .forEach(
                        f ->
                                rows.add(
                                        claimRow(
                                                incident,
                                                f.source(),
                                                "",
                                                Optional.of(f),
                                                f.evidence(),
                                                end,
                                                say)));
        return rows;
    }

    private ClaimRow claimRow(
            Incident incident,
            Id<Source> id,
            String says,
            Optional<Figure> figure,
            Evidence evidence,
            double end,
            Wording say) {
        Optional<Source> source = record.sources().find(id);
        int passage = 1;
        for (int i = 0; i < incident.evidence().size(); i++) {
            if (incident.evidence().get(i).equals(evidence)) {
                passage = i + 1;
            }
        }
        return new ClaimRow(
                source.flatMap(Source::name)
                        .map(Quoted::reveal)
                        .orElseGet(
                                () ->
                                        source.flatMap(Source::document)
                                                .flatMap(record.documents()::find)
                                                .flatMap(d -> d.about().publisher())
                                                .map(p -> say.text("source.authorOf", p))
                                                .orElse(say.text("source.author"))),
                source.flatMap(Source::role).map(Quoted::reveal).orElse(""),
                says,
                figure.flatMap(Figure::what).map(Quoted::reveal).orElse(""),
                figure.map(f -> say.amount(f.value(), f.unit())).orElse(""),
                figure.map(
                        f ->
                                RangeBar.fromZero(
                                        f.value(),
                                        !f.value().isUnknown() && f.value().max().isEmpty(),
                                        end)),
                passage);
    }

    private List<EpisodeView> episodes(Incident incident, Wording say) {
        return record.episodes().with(incident.id()).stream()
                .map(
                        episode ->
                                new EpisodeView(
                                        episode.name().reveal(),
                                        dated(episode).stream()
                                                .map(
                                                        other ->
                                                                new EpisodeRow(
                                                                        "/incidents/" + other.id(),
                                                                        say.type(other.type()),
                                                                        say.when(other.when()),
                                                                        precision(other.when()),
                                                                        other.id()
                                                                                .equals(
                                                                                        incident
                                                                                                .id())))
                                                .toList()))
                .toList();
    }

    /** The incidents of an episode, the earliest first, those without a date last. */
    private List<Incident> dated(Episode episode) {
        return episode.incidents().stream()
                .flatMap(id -> record.incidents().find(id).stream())
                .sorted(
                        Comparator.comparing(
                                i ->
                                        i.when()
                                                .earliest()
                                                .or(i.when()::latest)
                                                .orElse(LocalDate.MAX)))
                .toList();
    }

    private static String precision(When when) {
        if (when instanceof When.Day) {
            return "day";
        }
        return when.isKnown() ? when instanceof When.OfYear ? "year" : "month" : "unknown";
    }

    /**
     * Steps of police, prosecutors and courts: the acts of this incident, and the incidents of its
     * episodes in which the same people take part.
     */
    private List<Step> steps(Incident incident, Wording say) {
        Set<Actor.Who> people = targets(incident);
        Map<Id<Incident>, Incident> all = new LinkedHashMap<>();
        all.put(incident.id(), incident);
        for (Episode episode : record.episodes().with(incident.id())) {
            for (Incident other : dated(episode)) {
                if (PROCEEDINGS.contains(other.type())
                        && targets(other).stream().anyMatch(people::contains)) {
                    all.put(other.id(), other);
                }
            }
        }
        if (!PROCEEDINGS.contains(incident.type())) {
            return List.of();
        }
        List<Step> steps =
                all.values().stream()
                        .sorted(
                                Comparator.comparing(
                                        i -> i.when().earliest().orElse(LocalDate.MAX)))
                        .flatMap(i -> i.acts().stream().map(act -> step(i, act, incident, say)))
                        .distinct()
                        .toList();
        return steps.size() > 1 ? steps : List.of();
    }

    private static Step step(Incident of, Act act, Incident here, Wording say) {
        return new Step(
                say.type(act.type()),
                say.when(of.when()),
                Stream.concat(act.sanctions().stream().map(say::sanction), act.law().stream())
                        .distinct()
                        .collect(Collectors.joining("; ")),
                of.id().equals(here.id()) ? "" : "/incidents/" + of.id(),
                of.id().equals(here.id()));
    }

    private Set<Actor.Who> targets(Incident incident) {
        return incident.acts().stream()
                .flatMap(act -> act.involvements().stream())
                .filter(i -> i.role() == Involvement.Role.TARGET)
                .flatMap(i -> record.actors().find(i.actor()).stream())
                .map(Actor::who)
                .collect(Collectors.toSet());
    }

    private List<ActorLink> actors(Incident incident) {
        return Traits.of(incident, record).actors().stream()
                .map(
                        who ->
                                new ActorLink(
                                        IncidentRow.name(who),
                                        Paths.INCIDENTS + "?actor=" + words.of(who)))
                .toList();
    }

    /** Incidents of the same type near this one in time, then in place: one of them may be it. */
    private List<Near> near(Incident incident, Wording say) {
        Optional<LocalDate> day = incident.when().earliest().or(incident.when()::latest);
        Selection around =
                Selection.ALL.between(
                        day.map(d -> d.minusDays(NEAR_DAYS)),
                        incident.when().latest().or(() -> day).map(d -> d.plusDays(NEAR_DAYS)));
        return record
                .incidents()
                .select(
                        new Selected.Question(
                                around, Selection.Order.LATEST_FIRST, 0, NEAR_LOOKED_AT, 0))
                .rows()
                .stream()
                .map(Selected.Row::incident)
                .filter(other -> !other.id().equals(incident.id()))
                .sorted(
                        Comparator.comparing((Incident other) -> other.type() != incident.type())
                                .thenComparing(other -> !other.place().equals(incident.place())))
                .limit(NEAR)
                .map(other -> new Near(other.id().toString(), IncidentRow.called(other, say)))
                .toList();
    }
}
