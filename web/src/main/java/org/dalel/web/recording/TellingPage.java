// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.recording;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dalel.record.CaseRecord;
import org.dalel.record.Decision;
import org.dalel.record.Id;
import org.dalel.record.Incident;
import org.dalel.record.Review;
import org.dalel.record.Telling;
import org.dalel.record.User;
import org.dalel.terms.Status;
import org.dalel.web.address.Paths;
import org.dalel.web.frame.Frame;
import org.dalel.web.frame.Pages;
import org.dalel.web.incident.IncidentRow;
import org.dalel.web.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What a further source tells of a recorded incident, also where it differs from the others. */
public final class TellingPage {
    private final CaseRecord record;
    private final Pages pages;
    private final User user;
    private final Clock clock;
    private final Review review;

    public TellingPage(CaseRecord record, Pages pages, User user, Clock clock) {
        this.record = record;
        this.pages = pages;
        this.user = user;
        this.clock = clock;
        this.review = new Review(record, UUID::randomUUID);
    }

    public ServerResponse show(ServerRequest request) {
        return form(request, incident(request), new Typed(request, pages.wording(request)));
    }

    /** Sets it beside the others, or shows the form again with what is wrong. */
    public ServerResponse add(ServerRequest request) {
        Incident incident = incident(request);
        Typed typed = new Typed(request, pages.wording(request));
        if (typed.text("then").equals("show")) {
            return form(request, incident, typed);
        }
        Optional<Telling> telling = typed.telling(typed.status("status"), record.documents());
        if (telling.isEmpty()) {
            return form(request, incident, typed);
        }
        Decision decision = review.supplement(incident.id(), telling.get(), user, clock.instant());
        return ServerResponse.seeOther(
                        URI.create(
                                Paths.INCIDENTS
                                        + "/"
                                        + incident.id()
                                        + "?done="
                                        + decision.id()
                                        + "#claims-h"))
                .build();
    }

    private Incident incident(ServerRequest request) {
        return Id.<Incident>parse(request.pathVariable("id"))
                .flatMap(record.incidents()::find)
                .orElseThrow(EntryPage::nothing);
    }

    private ServerResponse form(ServerRequest request, Incident incident, Typed typed) {
        Wording say = pages.wording(request);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", incident.id().toString());
        shown.put("called", IncidentRow.called(incident, say));
        shown.put(
                "count",
                EntryPage.field(typed, say, "count", "", "").hinting(say.text("enter.count.hint")));
        shown.put("unit", EntryPage.field(typed, say, "unit", "unit", say.unitName("people")));
        shown.put("statuses", Status.values());
        shown.put("status", typed.status("status").code());
        EntryPage.telling(shown, typed, say, record);
        shown.put("wrong", !typed.right());
        return pages.show(
                request,
                HttpStatus.valueOf(typed.right() ? 200 : 422),
                "telling",
                "telling",
                Frame.Place.INCIDENTS,
                shown);
    }
}
