// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.organisation;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dalel.law.check.ProfileReader;
import org.dalel.law.check.ProfileText;
import org.dalel.law.language.Fault;
import org.dalel.law.language.Source;
import org.dalel.law.language.Type;
import org.dalel.law.pack.FactDefinition;
import org.dalel.law.pack.Pack;
import org.dalel.law.program.Range;
import org.dalel.law.told.InWords;
import org.dalel.record.CaseRecord;
import org.dalel.record.Id;
import org.dalel.record.KeptProfile;
import org.dalel.record.User;
import org.dalel.terms.Quoted;
import org.dalel.web.address.Paths;
import org.dalel.web.frame.Pages;
import org.dalel.web.law.LawLibrary;
import org.dalel.web.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Keeps profiles in the vault for whoever asks for it, and for nobody else; opens, replaces and
 * deletes them. What was deleted or replaced can be brought back until something else is done: till
 * then it is in the memory of the session.
 */
public final class Keeping {
    /** The longest label, in characters. */
    public static final int LONGEST_LABEL = 60;

    private static final String OPENED = Keeping.class.getName() + ".opened";
    private static final String DONE = Keeping.class.getName() + ".done";

    private final LawLibrary library;
    private final CaseRecord record;
    private final Pages pages;
    private final User user;
    private final Clock clock;

    public Keeping(LawLibrary library, CaseRecord record, Pages pages, User user, Clock clock) {
        this.library = library;
        this.record = record;
        this.pages = pages;
        this.user = user;
        this.clock = clock;
    }

    /**
     * What was done last, and how it is taken back.
     *
     * @param what the key of the words for it
     * @param count the number that goes into them
     * @param before what was kept before; empty when nothing was
     * @param undoable whether it can be taken back
     */
    private record Done(
            String what,
            int count,
            Id<KeptProfile> id,
            Optional<KeptProfile> before,
            boolean undoable) {}

    /** A kept profile in the list. */
    public record Row(
            String id,
            String label,
            String pack,
            String kept,
            int answers,
            boolean opened,
            boolean openable) {}

    /** What was done last, in words. */
    public record Toast(String what, boolean undoable) {}

    /** What the page of the organisation shows of it. */
    void show(ServerRequest request, Map<String, Object> shown, InWords words, Wording say) {
        Optional<Id<KeptProfile>> opened = opened(request);
        List<KeptProfile> kept = record.profiles().of(user);
        shown.put("kept", kept.stream().map(p -> row(p, opened, words, say)).toList());
        shown.put(
                "replaceable",
                kept.stream().anyMatch(p -> opened.filter(p.id()::equals).isPresent()));
        shown.put("longestLabel", LONGEST_LABEL);
        shown.put(
                "done",
                done(request)
                        .map(
                                d ->
                                        new Toast(
                                                say.text(d.what(), say.number(d.count())),
                                                d.undoable())));
    }

    private Row row(
            KeptProfile profile, Optional<Id<KeptProfile>> opened, InWords words, Wording say) {
        Optional<Pack> pack = pack(profile);
        return new Row(
                profile.id().toString(),
                profile.label().reveal(),
                pack.map(p -> words.said(p.title())).orElse(profile.pack()),
                say.day(profile.kept()),
                profile.answers().size(),
                opened.filter(profile.id()::equals).isPresent(),
                pack.isPresent());
    }

    private Optional<Pack> pack(KeptProfile profile) {
        return library.packs().stream().filter(p -> p.id().equals(profile.pack())).findFirst();
    }

    /** Keeps what the session supposes: as another profile, or in the place of the opened one. */
    public ServerResponse keep(ServerRequest request) {
        Hypothesis supposed =
                OrganisationPage.supposed(request)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        boolean replace = request.param("do").filter("replace"::equals).isPresent();
        Optional<KeptProfile> before =
                replace ? opened(request).flatMap(record.profiles()::find) : Optional.empty();
        String typed = request.param("label").map(String::strip).orElse("");
        String label =
                before.map(p -> p.label().reveal())
                        .orElse(typed.substring(0, Math.min(typed.length(), LONGEST_LABEL)));
        KeptProfile profile =
                kept(
                        supposed,
                        before.map(KeptProfile::id).orElseGet(() -> new Id<>(UUID.randomUUID())),
                        new Quoted(label));
        record.profiles().keep(profile);
        request.session().setAttribute(OPENED, profile.id());
        return done(
                request,
                new Done(
                        before.isPresent()
                                ? "organisation.kept.replaced"
                                : "organisation.kept.done",
                        profile.answers().size(),
                        profile.id(),
                        before,
                        true));
    }

    /** Puts a kept profile into the session, in place of what it supposes. */
    public ServerResponse open(ServerRequest request) {
        KeptProfile profile = asked(request);
        Pack pack =
                pack(profile).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<String, Range> facts = new HashMap<>();
        profile.answers()
                .forEach(
                        (id, text) ->
                                Optional.ofNullable(pack.facts().get(id))
                                        .flatMap(f -> answer(f, text))
                                        .ifPresent(r -> facts.put(id, r)));
        List<String> order =
                profile.order().stream()
                        .filter(f -> pack.facts().containsKey(f))
                        .filter(f -> facts.containsKey(f) || !profile.answers().containsKey(f))
                        .toList();
        OrganisationPage.keep(
                request,
                new Hypothesis(
                        pack.id(),
                        profile.on(),
                        facts,
                        Set.copyOf(profile.refused()),
                        Set.copyOf(profile.passed()),
                        order));
        request.session().setAttribute(OPENED, profile.id());
        int lost = profile.answers().size() - facts.size();
        return done(
                request,
                new Done(
                        lost == 0 ? "organisation.kept.opened" : "organisation.kept.lost",
                        lost == 0 ? facts.size() : lost,
                        profile.id(),
                        Optional.empty(),
                        false));
    }

    /** Takes a kept profile out of the vault; what the session supposes stays. */
    public ServerResponse delete(ServerRequest request) {
        KeptProfile profile = asked(request);
        record.profiles().drop(profile.id());
        return done(
                request,
                new Done(
                        "organisation.kept.deleted",
                        profile.answers().size(),
                        profile.id(),
                        Optional.of(profile),
                        true));
    }

    /** Takes back what was done last. */
    public ServerResponse undo(ServerRequest request) {
        Done done =
                done(request)
                        .filter(Done::undoable)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
        if (done.before().isPresent()) {
            record.profiles().keep(done.before().get());
        } else {
            record.profiles().drop(done.id());
        }
        return done(
                request,
                new Done("organisation.kept.undone", 0, done.id(), Optional.empty(), false));
    }

    /** Something else was done: what was done last cannot be taken back any more. */
    static void goneOn(ServerRequest request) {
        request.session().removeAttribute(DONE);
    }

    private static ServerResponse done(ServerRequest request, Done done) {
        request.session().setAttribute(DONE, done);
        return ServerResponse.seeOther(URI.create(Paths.ORGANISATION)).build();
    }

    private static Optional<Done> done(ServerRequest request) {
        return request.session().getAttribute(DONE) instanceof Done done
                ? Optional.of(done)
                : Optional.empty();
    }

    private static Optional<Id<KeptProfile>> opened(ServerRequest request) {
        return request.session().getAttribute(OPENED) instanceof Id<?> id
                ? Id.parse(id.toString())
                : Optional.empty();
    }

    private KeptProfile asked(ServerRequest request) {
        return Id.<KeptProfile>parse(request.pathVariable("id"))
                .flatMap(record.profiles()::find)
                .filter(p -> p.by().equals(user))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private KeptProfile kept(Hypothesis supposed, Id<KeptProfile> id, Quoted label) {
        Pack pack =
                library.packs().stream()
                        .filter(p -> p.id().equals(supposed.pack()))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<String, String> answers = new HashMap<>();
        supposed.facts()
                .forEach(
                        (fact, range) ->
                                Optional.ofNullable(pack.facts().get(fact))
                                        .map(f -> text(f, range))
                                        .filter(t -> !t.isEmpty())
                                        .ifPresent(t -> answers.put(fact, t)));
        return new KeptProfile(
                id,
                label,
                user,
                clock.instant(),
                pack.id(),
                supposed.on(),
                answers,
                supposed.refused().stream().sorted().toList(),
                supposed.passed().stream().sorted().toList(),
                supposed.order());
    }

    /** An answer as it is kept: in words of the pack, which outlast a change of the pack. */
    private static String text(FactDefinition fact, Range range) {
        if (fact.type() instanceof Type.Many many && range.settled()) {
            List<String> values = many.domain().of(range.high());
            return values.isEmpty() ? "none" : String.join("|", values);
        }
        return ProfileText.value(fact, range);
    }

    private static Optional<Range> answer(FactDefinition fact, String text) {
        List<Fault> faults = new ArrayList<>();
        long mask = 0;
        Optional<Range> answer = Optional.empty();
        for (String part : text.split("\\|")) {
            answer = ProfileReader.answer(fact, new Source("vault", 1, 1, part), faults);
            mask |= answer.map(Range::low).orElse(0L);
        }
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        return fact.type() instanceof Type.Many ? Optional.of(Range.of(mask)) : answer;
    }
}
