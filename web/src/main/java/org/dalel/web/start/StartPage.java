// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.start;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dalel.record.Candidates;
import org.dalel.record.CaseRecord;
import org.dalel.record.Decision;
import org.dalel.record.Incident;
import org.dalel.web.documents.DocumentRow;
import org.dalel.web.finding.Decided;
import org.dalel.web.frame.Frame;
import org.dalel.web.frame.Pages;
import org.dalel.web.incident.IncidentRow;
import org.dalel.web.wording.Wording;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What waits for a person, what is new in the record, what was decided last. */
public final class StartPage {
    private static final int FEW = 8;

    /** Decisions looked through for the incidents recorded last. */
    private static final int LATELY = 200;

    private final CaseRecord record;
    private final Pages pages;
    private final Clock clock;

    public StartPage(CaseRecord record, Pages pages, Clock clock) {
        this.record = record;
        this.pages = pages;
        this.clock = clock;
    }

    public ServerResponse show(ServerRequest request) {
        Wording say = pages.wording(request);
        List<Candidates.Waiting> waiting = record.candidates().waiting();
        List<Decision> decisions = record.decisions().latest(LATELY);
        List<Incident> incidents = lately(decisions);
        return pages.show(
                request,
                "start",
                Frame.Place.TODAY,
                Map.of(
                        "today",
                        say.day(LocalDate.now(clock)),
                        "waitingDocuments",
                        say.number(waiting.size()),
                        "waitingCandidates",
                        say.number(waiting.stream().mapToInt(Candidates.Waiting::count).sum()),
                        "waiting",
                        waiting.stream().limit(FEW).map(w -> DocumentRow.waiting(w, say)).toList(),
                        "documents",
                        record.documents().count(),
                        "incidents",
                        incidents.stream().map(i -> IncidentRow.of(i, record, say)).toList(),
                        "decided",
                        decisions.stream()
                                .limit(FEW)
                                .map(d -> Decided.of(d, record, say))
                                .toList()));
    }

    /** The incidents that were recorded last and still are, the latest first. */
    private List<Incident> lately(List<Decision> latestFirst) {
        return latestFirst.stream()
                .flatMap(d -> d.made(Incident.class).stream())
                .map(Incident::id)
                .distinct()
                .limit(FEW)
                .flatMap(id -> record.incidents().find(id).stream())
                .toList();
    }
}
