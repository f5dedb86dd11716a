// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dalel.law.pack.Bill;
import org.dalel.law.pack.Coverage;
import org.dalel.law.pack.Instrument;
import org.dalel.law.pack.Pack;
import org.dalel.law.told.InWords;
import org.dalel.web.frame.Frame;
import org.dalel.web.frame.Pages;
import org.dalel.web.wording.ToldProblem;
import org.dalel.web.wording.Wording;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The register of instruments of a country, and what of its law is not encoded. */
public final class LawPage {
    private final LawLibrary library;
    private final Pages pages;

    public LawPage(LawLibrary library, Pages pages) {
        this.library = library;
        this.pages = pages;
    }

    /** An instrument in the register. */
    public record Row(
            String href,
            String title,
            String language,
            String kind,
            String number,
            String force,
            String state,
            int provisions) {}

    /**
     * A bill over the law.
     *
     * @param stage the last that is known, and when
     */
    public record BillRow(
            String href, String title, String language, String stage, int proposals) {}

    /** A line of the coverage table. */
    public record Line(String topic, String instrument, String period, String extent, String gap) {}

    public ServerResponse show(ServerRequest request) {
        Wording say = pages.wording(request);
        InWords words = LawLibrary.words(say);
        Optional<Pack> chosen = library.packOr(request.param("pack"));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("chosen", chosen.isPresent());
        shown.put("packs", library.choices(chosen, words));
        List<ToldProblem> problems =
                Stream.concat(
                                library.volumes().stream().flatMap(v -> v.problem().stream()),
                                chosen.stream()
                                        .flatMap(p -> library.bills(p).stream())
                                        .flatMap(d -> d.problem().stream()))
                        .map(say::problem)
                        .toList();
        shown.put("problems", problems);
        chosen.ifPresent(pack -> describe(pack, words, shown));
        return pages.show(request, "law", Frame.Place.LAW, shown);
    }

    private void describe(Pack pack, InWords words, Map<String, Object> shown) {
        shown.put("pack", words.said(pack.title()));
        shown.put("code", pack.id());
        shown.put("reviewed", pack.reviewed().isPresent());
        shown.put("review", words.reviewed(pack));
        shown.put("provisions", pack.provisions().size());
        shown.put("rows", pack.instruments().stream().map(i -> row(pack, i, words)).toList());
        shown.put(
                "bills",
                library.bills(pack).stream()
                        .flatMap(d -> d.bill().stream().map(b -> bill(pack, d, b, words)))
                        .toList());
        shown.put(
                "coverage",
                pack.coverage().lines().stream().map(l -> line(pack, l, words)).toList());
    }

    private BillRow bill(Pack pack, Laws.Draft draft, Bill bill, InWords words) {
        String stage = "";
        for (Bill.Step step : bill.steps()) {
            for (Bill.Stage one : step.stages()) {
                stage =
                        words.stage(one.name().toLowerCase(Locale.ROOT))
                                + ": "
                                + words.when(step.on());
            }
        }
        return new BillRow(
                library.address(pack, draft),
                words.said(bill.title()),
                words.languageOf(bill.title()).code(),
                stage.isEmpty() ? words.text("unknown") : stage,
                bill.proposals().size());
    }

    private Row row(Pack pack, Instrument instrument, InWords words) {
        return new Row(
                library.address(pack, instrument),
                words.said(instrument.title()),
                words.languageOf(instrument.title()).code(),
                words.instrumentKind(instrument.kind()),
                instrument.number().orElse(""),
                words.force(instrument.force()),
                words.truth(instrument.force().on(library.today())),
                (int)
                        pack.provisions().stream()
                                .filter(p -> p.instrument().equals(instrument.id()))
                                .count());
    }

    private static Line line(Pack pack, Coverage.Line line, InWords words) {
        return new Line(
                words.topic(line.topic()),
                words.title(line.instrument(), pack),
                words.force(line.period()),
                words.extent(line.extent()),
                line.gap());
    }
}
