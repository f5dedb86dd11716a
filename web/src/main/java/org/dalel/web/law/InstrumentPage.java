// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dalel.law.pack.Instrument;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.Provision;
import org.dalel.law.told.InWords;
import org.dalel.terms.When;
import org.dalel.web.frame.Frame;
import org.dalel.web.frame.Pages;
import org.dalel.web.wording.Wording;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** An instrument: what happened to it, and the provisions that are encoded of it. */
public final class InstrumentPage {
    private final LawLibrary library;
    private final Pages pages;

    public InstrumentPage(LawLibrary library, Pages pages) {
        this.library = library;
        this.pages = pages;
    }

    /**
     * A day in the life of an instrument.
     *
     * @param precision as the stylesheet draws it: day, month, year, unknown
     * @param ahead whether it is still to come
     */
    public record Event(
            When on,
            String when,
            String precision,
            boolean ahead,
            String what,
            Said body,
            String source) {}

    /** A provision in a list. */
    public record Row(
            String href,
            String anchor,
            String says,
            String language,
            String kind,
            String force,
            String state,
            List<String> warnings) {}

    public ServerResponse show(ServerRequest request) {
        Wording say = pages.wording(request);
        InWords words = LawLibrary.words(say);
        LawLibrary.Found<Instrument> found = library.instrument(request);
        Instrument instrument = found.what();
        Pack pack = found.pack();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("code", pack.id());
        shown.put("packTitle", words.said(pack.title()));
        shown.put("name", words.said(instrument.title()));
        shown.put("language", words.languageOf(instrument.title()).code());
        shown.put("kind", words.instrumentKind(instrument.kind()));
        shown.put("number", instrument.number().orElse(""));
        shown.put("force", words.force(instrument.force()));
        shown.put("reviewed", pack.reviewed().isPresent());
        shown.put("review", words.reviewed(pack));
        List<Provision> provisions =
                pack.provisions().stream()
                        .filter(p -> p.instrument().equals(instrument.id()))
                        .toList();
        shown.put("events", events(instrument, provisions, words, say, library.today()));
        shown.put("rows", provisions.stream().map(p -> row(pack, p, words)).toList());
        return pages.show(request, "instrument", Frame.Place.LAW, shown);
    }

    private Row row(Pack pack, Provision provision, InWords words) {
        return new Row(
                library.address(pack, provision),
                words.anchor(provision),
                words.said(provision.says()),
                words.languageOf(provision.says()).code(),
                words.kind(provision.rule()),
                words.force(provision.force()),
                words.truth(provision.force().on(library.today())),
                words.warnings(provision));
    }

    /** Stages, and the days on which provisions began or ended; the first first. */
    static List<Event> events(
            Instrument instrument,
            List<Provision> provisions,
            InWords words,
            Wording say,
            LocalDate today) {
        List<Event> events = new ArrayList<>();
        for (Instrument.Stage stage : instrument.stages()) {
            events.add(
                    event(
                            stage.on(),
                            words.stage(stage.what()),
                            Said.of(stage.body(), words),
                            stage.source().orElse(""),
                            words,
                            today));
        }
        counted(provisions, true)
                .forEach(
                        (when, many) ->
                                events.add(
                                        event(
                                                when,
                                                say.text("instrument.began", say.number(many)),
                                                Said.of(Optional.empty(), words),
                                                "",
                                                words,
                                                today)));
        counted(provisions, false)
                .forEach(
                        (when, many) ->
                                events.add(
                                        event(
                                                when,
                                                say.text("instrument.ended", say.number(many)),
                                                Said.of(Optional.empty(), words),
                                                "",
                                                words,
                                                today)));
        events.sort(Comparator.comparing((Event e) -> e.on().earliest().orElse(LocalDate.MAX)));
        return events;
    }

    private static Map<When, Integer> counted(List<Provision> provisions, boolean first) {
        Map<When, Integer> counted = new TreeMap<>(Comparator.comparing((When w) -> w.edtf()));
        for (Provision provision : provisions) {
            Optional<When> day =
                    first ? Optional.of(provision.force().from()) : provision.force().to();
            day.ifPresent(d -> counted.merge(d, 1, Integer::sum));
        }
        return counted;
    }

    private static Event event(
            When on, String what, Said body, String source, InWords words, LocalDate today) {
        String precision =
                on instanceof When.Day
                        ? "day"
                        : on instanceof When.Month ? "month" : on.isKnown() ? "year" : "unknown";
        return new Event(
                on,
                words.when(on),
                precision,
                on.earliest().map(d -> d.isAfter(today)).orElse(false),
                what,
                body,
                source);
    }
}
