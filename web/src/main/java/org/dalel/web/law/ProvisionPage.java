// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dalel.law.check.Assessment;
import org.dalel.law.check.Finding;
import org.dalel.law.check.Profile;
import org.dalel.law.day.LawOfDay;
import org.dalel.law.language.Type;
import org.dalel.law.pack.FactDefinition;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.Provision;
import org.dalel.law.pack.Rule;
import org.dalel.law.program.Range;
import org.dalel.law.told.InWords;
import org.dalel.record.CaseRecord;
import org.dalel.record.Incident;
import org.dalel.terms.When;
import org.dalel.web.frame.Frame;
import org.dalel.web.frame.Pages;
import org.dalel.web.incident.IncidentRow;
import org.dalel.web.wording.Wording;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A provision: what it says and where, when it is in force, what went before it, whom it reaches,
 * what can follow in the money of a day, and what was recorded under it.
 */
public final class ProvisionPage {
    private static final int FEW_INCIDENTS = 12;
    private static final Pattern ARTICLE = Pattern.compile("[0-9]+(-[0-9]+)?");

    private final LawLibrary library;
    private final CaseRecord record;
    private final Pages pages;

    public ProvisionPage(LawLibrary library, CaseRecord record, Pages pages) {
        this.library = library;
        this.record = record;
        this.pages = pages;
    }

    /** Another version of the same article. */
    public record Version(String href, String says, String language, String force, boolean shown) {}

    /** A value of a fact that tells organisations apart, and whether the provision reaches it. */
    public record Reached(String name, String state, String word) {}

    /** A penalty in the money of the day. */
    public record Consequence(String kind, String on, String amount, String logic) {}

    /** A way to read a rule that is not settled. */
    public record Reading(String name, String who) {}

    /** Another provision that goes with this one. */
    public record Neighbour(String href, String citation, String says, String language) {}

    public ServerResponse show(ServerRequest request) {
        Wording say = pages.wording(request);
        InWords words = LawLibrary.words(say);
        LawLibrary.Found<Provision> found = library.provision(request);
        Provision provision = found.what();
        Pack pack = found.pack();
        Optional<LocalDate> asked =
                request.param("day")
                        .flatMap(When::parse)
                        .filter(w -> w instanceof When.Day)
                        .flatMap(When::earliest);
        LocalDate day = asked.orElse(library.today());
        LawOfDay law = library.on(pack, day);
        Assessment unknown = Assessment.of(law, new Profile(Map.of()));
        Finding finding = unknown.finding(provision.id());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("code", pack.id());
        shown.put("packTitle", words.said(pack.title()));
        shown.put("token", request.param("of").orElse(""));
        pack.instrument(provision.instrument())
                .ifPresent(i -> shown.put("instrumentHref", library.address(pack, i)));
        shown.put("instrument", words.title(provision.instrument(), pack));
        shown.put("anchor", words.anchor(provision));
        shown.put("says", words.said(provision.says()));
        shown.put("language", words.languageOf(provision.says()).code());
        shown.put("kind", words.kind(provision.rule()));
        shown.put("branch", words.branch(provision.branch()));
        shown.put("topic", words.topic(provision.topic()));
        shown.put("force", words.force(provision.force()));
        shown.put("inForce", words.truth(finding.inForce()));
        shown.put("reviewed", pack.reviewed().isPresent());
        shown.put("review", words.reviewed(pack));
        shown.put("certainty", provision.certainty().name().toLowerCase(Locale.ROOT));
        shown.put("certaintyWord", words.certainty(provision.certainty()));
        shown.put("warnings", words.warnings(provision));
        shown.put("confidence", words.confidence(provision.citation().confidence()));
        shown.put("source", provision.citation().source().orElse(""));
        shown.put("read", provision.citation().read().orElse(""));
        shown.put("who", words.reaches(provision.who(), pack));
        shown.put(
                "readings",
                provision.readings().stream()
                        .map(r -> new Reading(r.name(), words.reaches(r.who(), pack)))
                        .toList());
        shown.put("authority", words.authority(authority(provision.rule())));
        shown.put("day", day.toString());
        shown.put("dayInWords", words.day(day));
        shown.put(
                "consequences",
                finding.consequences().stream().map(c -> consequence(c, words)).toList());
        shown.put("versions", versions(pack, provision, words));
        shown.put("reached", reached(law, pack, provision, words));
        shown.put("neighbours", neighbours(pack, provision, words));
        List<Incident> incidents = incidents(pack, provision);
        shown.put("incidentCount", incidents.size());
        shown.put(
                "incidents",
                incidents.stream()
                        .limit(FEW_INCIDENTS)
                        .map(i -> IncidentRow.of(i, record, say))
                        .toList());
        return pages.show(request, "provision", Frame.Place.LAW, shown);
    }

    private static String authority(Rule rule) {
        if (rule instanceof Rule.Sanction sanction) {
            return sanction.authority().orElse("");
        }
        if (rule instanceof Rule.Remedy remedy) {
            return remedy.authority().orElse("");
        }
        return rule instanceof Rule.Power power ? power.authority() : "";
    }

    private static Consequence consequence(Finding.Consequence consequence, InWords words) {
        return new Consequence(
                words.penaltyKind(consequence.penalty()),
                words.subject(consequence.penalty().on()),
                words.amount(consequence).orElse("–"),
                words.logic(consequence.penalty().logic()));
    }

    /** What the same article said on other days, the first first. */
    private List<Version> versions(Pack pack, Provision provision, InWords words) {
        String article = article(provision);
        return pack.provisions().stream()
                .filter(p -> p.instrument().equals(provision.instrument()))
                .filter(p -> article(p).equals(article))
                .sorted(
                        Comparator.comparing(
                                p -> p.force().from().earliest().orElse(LocalDate.MIN)))
                .map(
                        p ->
                                new Version(
                                        library.address(pack, p),
                                        words.said(p.says()),
                                        words.languageOf(p.says()).code(),
                                        words.force(p.force()),
                                        p.equals(provision)))
                .toList();
    }

    private static String article(Provision provision) {
        Matcher article = ARTICLE.matcher(provision.citation().anchor());
        return article.find() ? article.group() : provision.citation().anchor();
    }

    /** Which legal forms and the like it reaches, when nothing else is known. */
    private List<Reached> reached(LawOfDay law, Pack pack, Provision provision, InWords words) {
        FactDefinition form = pack.facts().get("legal_form");
        if (form == null || !(form.type() instanceof Type.One one)) {
            return List.of();
        }
        List<Reached> reached = new ArrayList<>();
        for (String value : one.domain().values()) {
            Range bit = Range.of(one.domain().bit(value).orElseThrow());
            Finding finding =
                    Assessment.of(law, new Profile(Map.of(form.id(), bit))).finding(provision.id());
            String state =
                    finding.holds().isYes() ? "yes" : finding.holds().isNo() ? "no" : "maybe";
            reached.add(
                    new Reached(
                            words.said(java.util.Objects.requireNonNull(form.values().get(value))),
                            state,
                            words.state(finding)));
        }
        return reached;
    }

    /** What it punishes, what punishes it, what gives way to it. */
    private List<Neighbour> neighbours(Pack pack, Provision provision, InWords words) {
        return pack.provisions().stream()
                .filter(
                        p ->
                                breaches(provision).contains(p.id())
                                        || breaches(p).contains(provision.id())
                                        || provision.beats().contains(p.id())
                                        || p.beats().contains(provision.id()))
                .map(
                        p ->
                                new Neighbour(
                                        library.address(pack, p),
                                        words.citation(p, pack),
                                        words.said(p.says()),
                                        words.languageOf(p.says()).code()))
                .toList();
    }

    private static List<String> breaches(Provision provision) {
        return provision.rule() instanceof Rule.Sanction sanction ? sanction.breachOf() : List.of();
    }

    /** Incidents whose sources name this article of this instrument. */
    private List<Incident> incidents(Pack pack, Provision provision) {
        String article = article(provision);
        List<String> titles =
                pack.instrument(provision.instrument())
                        .map(i -> i.title().texts().values().stream().toList())
                        .orElse(List.of());
        return record.incidents().under(law -> names(law, article, titles));
    }

    /** Whether words of a source name that article of that law: its number and a title. */
    static boolean names(String law, String article, List<String> titles) {
        boolean number =
                Pattern.compile("(?<![0-9-])" + Pattern.quote(article) + "(?![0-9])")
                        .matcher(law)
                        .find();
        String said = law.toLowerCase(Locale.ROOT);
        return number
                && titles.stream()
                        .map(t -> t.toLowerCase(Locale.ROOT))
                        .anyMatch(t -> said.contains(t) || alike(said, t));
    }

    /** Whether the words of a title that tell it from others are all in what was said. */
    private static boolean alike(String said, String title) {
        List<String> words =
                Pattern.compile("[^\\p{L}]+")
                        .splitAsStream(title)
                        .filter(w -> w.length() > 3)
                        .map(w -> w.substring(0, Math.min(w.length(), 6)))
                        .toList();
        return words.size() > 1 && words.stream().allMatch(said::contains);
    }
}
