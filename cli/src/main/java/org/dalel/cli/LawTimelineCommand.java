// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.dalel.intake.UnreadableFile;
import org.dalel.law.pack.Bill;
import org.dalel.law.pack.Instrument;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.Provision;
import org.dalel.law.told.BillWords;
import org.dalel.law.told.InWords;
import org.dalel.terms.When;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dalel law timeline}: what happened to the law of a country, day by day. */
@Command(
        name = "timeline",
        mixinStandardHelpOptions = true,
        header = "What happened to instruments and bills, and when rules began and ended.",
        description = {
            "",
            "A month or year stays one. With --until only what had happened by a day, as far as the"
                    + " packs know it now."
        },
        footer = {
            "",
            "Examples:",
            "  dalel law timeline xx",
            "  dalel law timeline kz --from 2013-01-01 --until 2014-06-18",
            "  dalel law timeline kz social-order-law --language ru",
            ""
        })
final class LawTimelineCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Path home;

    @Parameters(index = "0", paramLabel = "PACK", description = "Such as kz.")
    private String pack = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "INSTRUMENT",
            description = "One instrument only.")
    private Optional<String> instrument = Optional.empty();

    @Option(names = "--from", paramLabel = "DATE", description = "Not what was before.")
    private Optional<LocalDate> from = Optional.empty();

    @Option(names = "--until", paramLabel = "DATE", description = "Not what came after.")
    private Optional<LocalDate> until = Optional.empty();

    @Mixin private PackPlace place = new PackPlace();

    @Mixin private LawLanguage language = new LawLanguage();

    LawTimelineCommand(Terminal terminal, Path home) {
        this.terminal = terminal;
        this.home = home;
    }

    /** Something that happened. */
    private record Event(When on, String about, String what, String body, String source) {}

    @Override
    public Integer call() throws Refused, UnreadableFile {
        InWords say = language.say();
        Packs known = place.in(home);
        Pack law = known.read(pack);
        if (instrument.isPresent() && law.instrument(instrument.get()).isEmpty()) {
            throw new Refused(
                    "there is no instrument '" + instrument.get() + "'",
                    "pack " + law.id(),
                    org.dalel.law.language.Nearest.advice(
                            instrument.get(),
                            law.instruments().stream().map(Instrument::id).toList(),
                            "dalel law list --country " + law.id() + " lists them"));
        }
        List<Event> events = new ArrayList<>();
        for (Instrument one : law.instruments()) {
            if (instrument.isEmpty() || instrument.get().equals(one.id())) {
                events.addAll(events(one, law, say));
            }
        }
        if (instrument.isEmpty()) {
            known.bills(pack).forEach(b -> events.addAll(events(b, say)));
        }
        terminal.out()
                .println(
                        terminal.bold(say.said(law.title()))
                                + " · "
                                + say.reviewed(law)
                                + " · "
                                + say.text("advice"));
        events.stream()
                .filter(this::asked)
                .sorted(Comparator.comparing(e -> e.on().earliest().orElse(LocalDate.MAX)))
                .forEach(e -> print(e, say));
        return Exit.DONE;
    }

    private boolean asked(Event event) {
        boolean after =
                from.isEmpty()
                        || event.on().latest().map(d -> !d.isBefore(from.get())).orElse(true);
        boolean before =
                until.isEmpty()
                        || event.on().earliest().map(d -> !d.isAfter(until.get())).orElse(false);
        return after && before;
    }

    private static List<Event> events(Instrument instrument, Pack law, InWords say) {
        String about = say.said(instrument.title());
        List<Event> events = new ArrayList<>();
        for (Instrument.Stage stage : instrument.stages()) {
            events.add(
                    new Event(
                            stage.on(),
                            about,
                            say.stage(stage.what()),
                            stage.body().map(say::said).orElse(""),
                            stage.source().orElse("")));
        }
        counted(instrument, law, true)
                .forEach((on, many) -> events.add(began("timeline.began", on, many, about, say)));
        counted(instrument, law, false)
                .forEach((on, many) -> events.add(began("timeline.ended", on, many, about, say)));
        return events;
    }

    private static Event began(String key, When on, int many, String about, InWords say) {
        return new Event(on, about, say.text(key, many), "", "");
    }

    private static Map<When, Integer> counted(Instrument instrument, Pack law, boolean first) {
        Map<When, Integer> counted = new TreeMap<>(Comparator.comparing((When w) -> w.edtf()));
        for (Provision provision : law.provisions()) {
            if (provision.instrument().equals(instrument.id())) {
                Optional<When> on =
                        first ? Optional.of(provision.force().from()) : provision.force().to();
                on.ifPresent(d -> counted.merge(d, 1, Integer::sum));
            }
        }
        return counted;
    }

    private static List<Event> events(Bill bill, InWords say) {
        return bill.steps().stream()
                .map(
                        s ->
                                new Event(
                                        s.on(),
                                        say.said(bill.title())
                                                + " ("
                                                + say.text("timeline.bill")
                                                + ")",
                                        new BillWords(say).step(s),
                                        "",
                                        s.source().orElse("")))
                .toList();
    }

    private void print(Event event, InWords say) {
        terminal.out().println(say.when(event.on()) + "  " + event.about());
        terminal.out()
                .println(
                        "    "
                                + event.what()
                                + (event.body().isEmpty() ? "" : " (" + event.body() + ")"));
        if (!event.source().isEmpty()) {
            terminal.out().println("    " + say.text("source", event.source()));
        }
    }
}
