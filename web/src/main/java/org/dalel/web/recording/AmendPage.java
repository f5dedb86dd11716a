// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.recording;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dalel.record.Act;
import org.dalel.record.Actor;
import org.dalel.record.CaseRecord;
import org.dalel.record.Decision;
import org.dalel.record.DecisionRefused;
import org.dalel.record.Id;
import org.dalel.record.Incident;
import org.dalel.record.Involvement;
import org.dalel.record.Review;
import org.dalel.record.User;
import org.dalel.terms.Country;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Sanction;
import org.dalel.terms.Status;
import org.dalel.terms.When;
import org.dalel.web.address.Paths;
import org.dalel.web.entry.Field;
import org.dalel.web.entry.KnownWords;
import org.dalel.web.entry.TypedAmount;
import org.dalel.web.frame.Frame;
import org.dalel.web.frame.Pages;
import org.dalel.web.incident.IncidentRow;
import org.dalel.web.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Puts an accepted incident right; what it was stays in its history. */
public final class AmendPage {
    private final CaseRecord record;
    private final Pages pages;
    private final User user;
    private final Clock clock;
    private final Review review;

    public AmendPage(CaseRecord record, Pages pages, User user, Clock clock) {
        this.record = record;
        this.pages = pages;
        this.user = user;
        this.clock = clock;
        this.review = new Review(record, UUID::randomUUID);
    }

    /**
     * Somebody who takes part, in the form.
     *
     * @param actor the actor as it is recorded; empty in a line for somebody new
     * @param act in which act of the incident, from 0
     */
    public record PartyLine(Field field, String kind, String role, String actor, int act) {}

    /**
     * The law named for one act of the incident and the sanction it imposed, in the form.
     *
     * @param called what the act is, where there are several
     */
    public record ActLines(Optional<String> called, Field laws, Field sanctions) {}

    public ServerResponse show(ServerRequest request) {
        Incident now = incident(request);
        Wording say = pages.wording(request);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put(
                "type",
                Field.of("type", say.text("enter.type"), say.type(now.type()))
                        .suggesting("type", List.of()));
        shown.put(
                "when",
                Field.of(
                                "when",
                                say.text("enter.when"),
                                now.when().isKnown() ? say.when(now.when()) : "")
                        .hinting(say.text("enter.when.hint")));
        shown.put(
                "place",
                Field.of("place", say.text("enter.place"), now.place().orElse(""))
                        .suggesting("place", List.of()));
        shown.put(
                "country",
                Field.of(
                                "country",
                                say.text("enter.country"),
                                now.country().map(say::country).orElse(""))
                        .suggesting("country", List.of()));
        shown.put("codes", now.type().codes());
        shown.put("chosenCodes", now.codes());
        shown.put("parties", parties(now, say));
        shown.put("acts", actLines(now, Optional.empty(), say));
        shown.put("statuses", Status.values());
        shown.put("status", now.status().code());
        return form(request, now, shown, HttpStatus.OK, say);
    }

    /** Puts it right, or shows the form again with what is wrong. */
    public ServerResponse amend(ServerRequest request) {
        Incident now = incident(request);
        Wording say = pages.wording(request);
        Typed typed = new Typed(request, say);
        Optional<IncidentType> type = typed.type();
        When when = typed.when();
        Optional<Country> country = typed.country();
        List<Optional<List<Sanction>>> sanctions = sanctions(now, typed, say);
        if (!typed.right() || type.isEmpty() || sanctions.stream().anyMatch(Optional::isEmpty)) {
            return again(request, now, typed, say);
        }
        List<Actor> fresh = new ArrayList<>();
        Incident right =
                now.with(acts(now, typed, fresh, sanctions))
                        .ofType(type.get())
                        .on(when)
                        .at(typed.place(), country)
                        .in(typed.status("status"));
        if (right.equals(now)) {
            return ServerResponse.seeOther(URI.create(Paths.INCIDENTS + "/" + now.id())).build();
        }
        try {
            Decision done = review.amend(right, fresh, typed.quoted("why"), user, clock.instant());
            return ServerResponse.seeOther(
                            URI.create(Paths.INCIDENTS + "/" + now.id() + "?done=" + done.id()))
                    .build();
        } catch (DecisionRefused refused) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, refused.problem().what(), refused);
        }
    }

    /** The acts with the parties and laws of the form: whoever has another name is somebody new. */
    private List<Act> acts(
            Incident now,
            Typed typed,
            List<Actor> fresh,
            List<Optional<List<Sanction>>> sanctions) {
        List<List<Involvement>> involved = new ArrayList<>();
        now.acts().forEach(act -> involved.add(new ArrayList<>()));
        List<String> names = typed.texts("party");
        List<String> kinds = typed.texts("partykind");
        List<String> roles = typed.texts("partyrole");
        List<String> actors = typed.texts("partyactor");
        List<String> acts = typed.texts("partyact");
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isEmpty()
                    || i >= kinds.size()
                    || i >= roles.size()
                    || i >= actors.size()
                    || i >= acts.size()) {
                continue;
            }
            Actor.Who who = Typed.who(kinds.get(i), names.get(i));
            Optional<Actor> known =
                    Id.<Actor>parse(actors.get(i))
                            .flatMap(record.actors()::find)
                            .filter(a -> same(a.who(), who));
            Actor actor = known.orElseGet(() -> new Actor(new Id<>(UUID.randomUUID()), who));
            if (known.isEmpty()) {
                fresh.add(actor);
            }
            int act = acts.get(i).matches("[0-9]{1,3}") ? Integer.parseInt(acts.get(i)) : 0;
            involved.get(Math.min(act, involved.size() - 1))
                    .add(new Involvement(actor.id(), role(roles.get(i))));
        }
        List<Act> right = new ArrayList<>();
        for (int i = 0; i < now.acts().size(); i++) {
            Act act = now.acts().get(i);
            right.add(
                    new Act(
                            act.id(),
                            act.type(),
                            filled(typed.texts("law-" + i)),
                            sanctions.get(i).orElseThrow(),
                            involved.get(i)));
        }
        return right;
    }

    /** By act; empty for one where something that was typed is no sanction. */
    private static List<Optional<List<Sanction>>> sanctions(
            Incident now, Typed typed, Wording say) {
        List<Optional<List<Sanction>>> all = new ArrayList<>();
        for (int i = 0; i < now.acts().size(); i++) {
            List<String> lines = filled(typed.texts("sanction-" + i));
            List<Sanction> understood =
                    lines.stream().flatMap(l -> TypedAmount.sanction(l, say).stream()).toList();
            all.add(understood.size() == lines.size() ? Optional.of(understood) : Optional.empty());
        }
        return all;
    }

    private static List<String> filled(List<String> lines) {
        return lines.stream().filter(l -> !l.isEmpty()).toList();
    }

    /** A declared pseudonym stays one when its name stays. */
    private static boolean same(Actor.Who recorded, Actor.Who typed) {
        return recorded.equals(typed)
                || recorded instanceof Actor.Person one
                        && typed instanceof Actor.Person other
                        && one.name().equals(other.name());
    }

    private static Involvement.Role role(String code) {
        return Arrays.stream(Involvement.Role.values())
                .filter(r -> Wording.code(r).equals(code))
                .findFirst()
                .orElse(Involvement.Role.TARGET);
    }

    private List<PartyLine> parties(Incident now, Wording say) {
        List<PartyLine> lines = new ArrayList<>();
        for (int act = 0; act < now.acts().size(); act++) {
            for (Involvement involvement : now.acts().get(act).involvements()) {
                Optional<Actor> actor = record.actors().find(involvement.actor());
                if (actor.isPresent()) {
                    lines.add(
                            line(
                                    lines.size(),
                                    IncidentRow.name(actor.get().who()),
                                    Typed.kind(actor.get().who()),
                                    Wording.code(involvement.role()),
                                    actor.get().id().toString(),
                                    act,
                                    say));
                }
            }
        }
        lines.add(line(lines.size(), "", "person", "target", "", 0, say));
        return lines;
    }

    private static PartyLine line(
            int number, String name, String kind, String role, String actor, int act, Wording say) {
        return new PartyLine(
                new Field(
                        "party",
                        say.text("enter.party", number + 1),
                        List.of(name),
                        false,
                        "actor",
                        List.of(),
                        "",
                        "",
                        ""),
                kind,
                role,
                actor,
                act);
    }

    private ServerResponse again(ServerRequest request, Incident now, Typed typed, Wording say) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("type", EntryPage.field(typed, say, "type", "type", ""));
        shown.put("when", EntryPage.field(typed, say, "when", "", ""));
        shown.put("place", EntryPage.field(typed, say, "place", "place", ""));
        shown.put("country", EntryPage.field(typed, say, "country", "country", ""));
        List<String> names = typed.texts("party");
        List<PartyLine> lines = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            lines.add(
                    line(
                            i,
                            names.get(i),
                            at(typed.texts("partykind"), i),
                            at(typed.texts("partyrole"), i),
                            at(typed.texts("partyactor"), i),
                            0,
                            say));
        }
        shown.put("parties", lines);
        shown.put("acts", actLines(now, Optional.of(typed), say));
        shown.put("statuses", Status.values());
        shown.put("status", typed.status("status").code());
        return form(request, now, shown, HttpStatus.valueOf(422), say);
    }

    private static List<ActLines> actLines(Incident now, Optional<Typed> typed, Wording say) {
        List<ActLines> lines = new ArrayList<>();
        for (int i = 0; i < now.acts().size(); i++) {
            Act act = now.acts().get(i);
            String law = "law-" + i;
            String sanction = "sanction-" + i;
            List<String> laws = typed.map(t -> t.texts(law)).orElse(act.law());
            List<String> sanctions =
                    typed.map(t -> t.texts(sanction))
                            .orElse(act.sanctions().stream().map(say::sanction).toList());
            boolean wrong =
                    filled(sanctions).stream()
                            .anyMatch(l -> TypedAmount.sanction(l, say).isEmpty());
            lines.add(
                    new ActLines(
                            now.acts().size() > 1
                                    ? Optional.of(say.type(act.type()))
                                    : Optional.empty(),
                            Field.several(law, say.text("enter.law"), laws)
                                    .suggesting("law", List.of()),
                            Field.several(sanction, say.text("fact.sanction"), sanctions)
                                    .suggesting("sanction", KnownWords.sanctions("", say))
                                    .hinting(say.text("hint.sanction"))
                                    .wrong(wrong ? say.text("wrong.sanction") : "")));
        }
        return lines;
    }

    private static String at(List<String> values, int i) {
        return i < values.size() ? values.get(i) : "";
    }

    private ServerResponse form(
            ServerRequest request,
            Incident now,
            Map<String, Object> shown,
            HttpStatus status,
            Wording say) {
        shown.put("id", now.id().toString());
        shown.put("called", IncidentRow.called(now, say));
        shown.put("roles", Arrays.stream(Involvement.Role.values()).map(Wording::code).toList());
        shown.put("wrong", status.value() == 422);
        return pages.show(request, status, "amending", "amending", Frame.Place.INCIDENTS, shown);
    }

    private Incident incident(ServerRequest request) {
        return Id.<Incident>parse(request.pathVariable("id"))
                .flatMap(record.incidents()::find)
                .orElseThrow(EntryPage::nothing);
    }
}
