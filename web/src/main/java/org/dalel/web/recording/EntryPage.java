// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.recording;

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
import org.dalel.record.Entry;
import org.dalel.record.Id;
import org.dalel.record.Incident;
import org.dalel.record.Involvement;
import org.dalel.record.Review;
import org.dalel.record.Telling;
import org.dalel.record.User;
import org.dalel.terms.Country;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Sanction;
import org.dalel.terms.SanctionKind;
import org.dalel.terms.Status;
import org.dalel.terms.When;
import org.dalel.web.address.Paths;
import org.dalel.web.entry.Field;
import org.dalel.web.frame.Frame;
import org.dalel.web.frame.Pages;
import org.dalel.web.incident.IncidentRow;
import org.dalel.web.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * An incident written down by hand, with or without a document: one form, everything by keyboard,
 * nothing lost when something in it is wrong.
 */
public final class EntryPage {
    private static final int TARGETS = 2;

    private final CaseRecord record;
    private final Pages pages;
    private final User user;
    private final Clock clock;
    private final Review review;

    public EntryPage(CaseRecord record, Pages pages, User user, Clock clock) {
        this.record = record;
        this.pages = pages;
        this.user = user;
        this.clock = clock;
        this.review = new Review(record, UUID::randomUUID);
    }

    /** Somebody who took part, as typed. */
    public record PartyLine(Field field, String kind) {}

    public ServerResponse show(ServerRequest request) {
        return form(request, new Typed(request, pages.wording(request)));
    }

    /** Records it, or shows the form again with what was typed and what is wrong. */
    public ServerResponse enter(ServerRequest request) {
        Wording say = pages.wording(request);
        Typed typed = new Typed(request, say);
        if (typed.text("then").equals("show")) {
            return form(request, typed);
        }
        Optional<IncidentType> type = typed.type();
        When when = typed.when();
        Optional<Country> country = typed.country();
        Status status = typed.status("status");
        Optional<Telling> telling = typed.telling(status, record.documents());
        if (!typed.right() || type.isEmpty() || telling.isEmpty()) {
            return form(request, typed);
        }
        Entry entry =
                new Entry(
                        type.get(),
                        List.of(),
                        when,
                        typed.place(),
                        country,
                        status,
                        typed.texts("law").stream().filter(l -> !l.isEmpty()).toList(),
                        sanctions(typed.text("sanction")),
                        parties(typed, type.get()),
                        List.of(telling.get()));
        Decision decision = review.enter(entry, Decision.Origin.BY_HAND, user, clock.instant());
        Incident made = decision.made(Incident.class).get(0);
        String to =
                typed.text("then").equals("next")
                        ? Paths.INCIDENTS
                                + "/new?done="
                                + decision.id()
                                + (typed.document().isPresent()
                                        ? "&document=" + typed.document().get()
                                        : "")
                        : Paths.INCIDENTS + "/" + made.id() + "?done=" + decision.id();
        return ServerResponse.seeOther(URI.create(to)).build();
    }

    private static List<Sanction> sanctions(String code) {
        for (SanctionKind kind : SanctionKind.values()) {
            if (kind.code().equals(code)) {
                return List.of(Sanction.of(kind));
            }
        }
        return List.of();
    }

    /** In civic action the one to whom it was done is the one addressed. */
    private static List<Entry.Party> parties(Typed typed, IncidentType type) {
        char group = type.codes().get(0).charAt(0);
        List<Entry.Party> parties = new ArrayList<>();
        add(
                parties,
                typed,
                "target",
                group == 'A' ? Involvement.Role.ADDRESSEE : Involvement.Role.TARGET);
        add(
                parties,
                typed,
                "doer",
                switch (group) {
                    case 'A' -> Involvement.Role.PARTICIPANT;
                    case 'R' -> Involvement.Role.PERPETRATOR;
                    default -> Involvement.Role.AUTHORITY;
                });
        return parties;
    }

    private static void add(
            List<Entry.Party> parties, Typed typed, String name, Involvement.Role role) {
        List<String> names = typed.texts(name);
        List<String> kinds = typed.texts(name + "kind");
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isEmpty()) {
                String kind = i < kinds.size() ? kinds.get(i) : "";
                parties.add(new Entry.New(role, Typed.who(kind, names.get(i))));
            }
        }
    }

    private ServerResponse form(ServerRequest request, Typed typed) {
        Wording say = pages.wording(request);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put(
                "type", field(typed, say, "type", "type", "").hinting(say.text("enter.type.hint")));
        shown.put("when", field(typed, say, "when", "", "").hinting(say.text("enter.when.hint")));
        shown.put("place", field(typed, say, "place", "place", ""));
        shown.put("country", field(typed, say, "country", "country", ""));
        shown.put("targets", lines(typed, say, "target", TARGETS));
        shown.put("doers", lines(typed, say, "doer", 1));
        shown.put(
                "count", field(typed, say, "count", "", "").hinting(say.text("enter.count.hint")));
        shown.put("unit", field(typed, say, "unit", "unit", say.unitName("people")));
        shown.put("law", field(typed, say, "law", "law", ""));
        shown.put("sanctions", SanctionKind.values());
        shown.put("sanction", typed.text("sanction"));
        shown.put("statuses", Status.values());
        shown.put("status", typed.status("status").code());
        telling(shown, typed, say, record);
        shown.put("wrong", !typed.right());
        shown.put("done", done(request, say));
        return pages.show(
                request,
                HttpStatus.valueOf(typed.right() ? 200 : 422),
                "recording",
                "recording",
                Frame.Place.INCIDENTS,
                shown);
    }

    /** The fields of what a source tells, shared by two forms. */
    static void telling(Map<String, Object> shown, Typed typed, Wording say, CaseRecord record) {
        shown.put(
                "source",
                field(typed, say, "source", "actor", "").hinting(say.text("enter.source.hint")));
        shown.put("role", field(typed, say, "role", "", ""));
        shown.put("chosen", Chosen.of(typed.document(), record));
        shown.put(
                "paragraph",
                field(typed, say, "paragraph", "", "").hinting(say.text("enter.paragraph.hint")));
        shown.put("words", typed.text("words"));
        shown.put("wordsWrong", typed.wrong("words"));
    }

    static Field field(Typed typed, Wording say, String name, String suggests, String otherwise) {
        String value = typed.text(name);
        return Field.of(name, say.text("enter." + name), value.isEmpty() ? otherwise : value)
                .suggesting(suggests, List.of())
                .wrong(typed.wrong(name));
    }

    private static List<PartyLine> lines(Typed typed, Wording say, String name, int least) {
        List<String> names = typed.texts(name);
        List<String> kinds = typed.texts(name + "kind");
        List<PartyLine> lines = new ArrayList<>();
        for (int i = 0; i < Math.max(least, names.size() + (names.isEmpty() ? 0 : 1)); i++) {
            lines.add(
                    new PartyLine(
                            new Field(
                                    name,
                                    say.text("enter." + name) + (i == 0 ? "" : " " + (i + 1)),
                                    List.of(i < names.size() ? names.get(i) : ""),
                                    false,
                                    "actor",
                                    List.of(),
                                    "",
                                    "",
                                    ""),
                            i < kinds.size()
                                    ? kinds.get(i)
                                    : name.equals("doer") ? "office" : "person"));
        }
        return lines;
    }

    /** What was recorded just before, for whoever enters one after another. */
    private Optional<Map<String, String>> done(ServerRequest request, Wording say) {
        return request.param("done")
                .flatMap(Id::<Decision>parse)
                .flatMap(record.decisions()::find)
                .filter(review::canUndo)
                .flatMap(
                        d ->
                                d.made(Incident.class).stream()
                                        .findFirst()
                                        .map(
                                                i ->
                                                        Map.of(
                                                                "decision",
                                                                d.id().toString(),
                                                                "incident",
                                                                i.id().toString(),
                                                                "called",
                                                                IncidentRow.called(i, say))));
    }

    static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
