// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.start;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dalel.record.CaseRecord;
import org.dalel.record.Decision;
import org.dalel.record.Decisions;
import org.dalel.record.Id;
import org.dalel.record.Incident;
import org.dalel.record.Pile;
import org.dalel.record.User;
import org.dalel.terms.finding.Reading;
import org.dalel.web.documents.DocumentRow;
import org.dalel.web.finding.Decided;
import org.dalel.web.frame.Frame;
import org.dalel.web.frame.OpenDesk;
import org.dalel.web.frame.Pages;
import org.dalel.web.incident.IncidentRow;
import org.dalel.web.wording.ToldProblem;
import org.dalel.web.wording.Wording;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What waits for a person and why it comes first, what is new since the person was last here, what
 * was decided this week and by whom, and what could not be read well.
 */
public final class StartPage {
    private static final int FEW = 6;

    /** Decisions looked through for the incidents recorded last. */
    private static final int LATELY = 100;

    private final CaseRecord record;
    private final Pages pages;
    private final OpenDesk desk;
    private final Clock clock;

    public StartPage(CaseRecord record, Pages pages, OpenDesk desk, Clock clock) {
        this.record = record;
        this.pages = pages;
        this.desk = desk;
        this.clock = clock;
    }

    /** How much one person decided. */
    public record Share(String by, String all, String kinds) {}

    /** A document of whose reading a problem is told. */
    public record Trouble(String document, String title, String language, ToldProblem problem) {}

    /** A decision in the list, with whether it can be taken back from here. */
    public record Entry(Decided decided, boolean undoable) {}

    public ServerResponse show(ServerRequest request) {
        Wording say = pages.wording(request);
        LocalDate today = LocalDate.now(clock);
        Pile pile = record.pile();
        Pile.Progress progress = pile.progress();
        Optional<Instant> since = desk.lastHere();
        desk.use();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("today", say.weekday(today));
        shown.put("progress", progress);
        shown.put("documents", progress.documents());
        shown.put(
                "waiting",
                pile.answer(Pile.Question.waiting(today, FEW)).rows().stream()
                        .map(r -> DocumentRow.waiting(r, today, say))
                        .toList());
        shown.put("troubles", troubles(progress, today, say));
        addNew(shown, since, pile, today, say);
        addDecided(shown, today, say);
        return pages.show(request, "start", Frame.Place.TODAY, shown);
    }

    private void addNew(
            Map<String, Object> shown,
            Optional<Instant> since,
            Pile pile,
            LocalDate today,
            Wording say) {
        Instant from = since.orElse(Instant.EPOCH);
        List<Decision> decisions = record.decisions().latest(LATELY);
        shown.put("since", since.map(say::dayAndTime).orElse(""));
        int takenIn = pile.takenInSince(from);
        shown.put("takenIn", takenIn);
        shown.put(
                "fresh",
                takenIn == 0
                        ? List.of()
                        : pile.answer(latest(Math.min(FEW, takenIn), today)).rows().stream()
                                .map(r -> DocumentRow.of(r, today, say))
                                .toList());
        List<Incident> incidents =
                decisions.stream()
                        .filter(d -> since.isEmpty() || d.at().isAfter(from))
                        .flatMap(d -> d.made(Incident.class).stream())
                        .map(Incident::id)
                        .distinct()
                        .flatMap(id -> record.incidents().find(id).stream())
                        .toList();
        shown.put("recorded", incidents.size());
        shown.put(
                "incidents",
                incidents.stream().limit(FEW).map(i -> IncidentRow.of(i, record, say)).toList());
    }

    private static Pile.Question latest(int few, LocalDate today) {
        return new Pile.Question(
                Pile.Among.ALL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Pile.Order.TAKEN_IN,
                today,
                few,
                0);
    }

    /** Since Monday: by whom, how many of which kind, and the latest with the way to undo them. */
    private void addDecided(Map<String, Object> shown, LocalDate today, Wording say) {
        Instant monday =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .atStartOfDay(clock.getZone())
                        .toInstant();
        Map<User, List<Decisions.Tally>> byPerson =
                record.decisions().tally(monday).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Decisions.Tally::by,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        List<Share> shares = new ArrayList<>();
        byPerson.forEach(
                (by, tallies) ->
                        shares.add(
                                new Share(
                                        by.name(),
                                        say.number(
                                                tallies.stream()
                                                        .mapToInt(Decisions.Tally::count)
                                                        .sum()),
                                        tallies.stream()
                                                .map(
                                                        t ->
                                                                say.text(
                                                                        "decided.count",
                                                                        say.text(
                                                                                "decided."
                                                                                        + t.what()),
                                                                        say.number(t.count())))
                                                .collect(Collectors.joining(", ")))));
        List<Decision> latest = record.decisions().latest(FEW);
        Set<Id<Decision>> undone =
                latest.stream()
                        .map(Decision::what)
                        .filter(Decision.Undone.class::isInstance)
                        .map(v -> ((Decision.Undone) v).decision())
                        .collect(Collectors.toSet());
        Function<Decision, Entry> entry =
                d ->
                        new Entry(
                                Decided.of(d, record, say),
                                !(d.what() instanceof Decision.Undone) && !undone.contains(d.id()));
        shown.put("shares", shares);
        shown.put("decided", latest.stream().map(entry).toList());
    }

    /** The first problems of the documents taken in last; the list of documents has them all. */
    private List<Trouble> troubles(Pile.Progress progress, LocalDate today, Wording say) {
        if (progress.withProblems() == 0) {
            return List.of();
        }
        Pile.Question latest = latest(2, today);
        Pile.Question troubled =
                new Pile.Question(
                        Pile.Among.WITH_PROBLEMS,
                        latest.language(),
                        latest.publisher(),
                        latest.since(),
                        latest.until(),
                        latest.order(),
                        today,
                        latest.limit(),
                        0);
        return record.pile().answer(troubled).rows().stream()
                .flatMap(
                        row ->
                                record.documents().reading(row.document().id()).stream()
                                        .map(Reading::problems)
                                        .flatMap(problems -> problems.stream().limit(1))
                                        .map(
                                                problem ->
                                                        new Trouble(
                                                                row.document().id().toString(),
                                                                row.document().title(),
                                                                row.document()
                                                                        .about()
                                                                        .language()
                                                                        .code(),
                                                                say.problem(problem))))
                .toList();
    }
}
