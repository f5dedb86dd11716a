// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.organisation;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dalel.law.check.Assessment;
import org.dalel.law.check.Deadlines;
import org.dalel.law.check.Interview;
import org.dalel.law.check.ProfileText;
import org.dalel.law.day.LawOfDay;
import org.dalel.law.language.Type;
import org.dalel.law.pack.FactDefinition;
import org.dalel.law.pack.Pack;
import org.dalel.law.program.Range;
import org.dalel.law.told.CalendarText;
import org.dalel.law.told.InWords;
import org.dalel.law.told.TypedAnswer;
import org.dalel.terms.When;
import org.dalel.web.address.Paths;
import org.dalel.web.frame.Frame;
import org.dalel.web.frame.Pages;
import org.dalel.web.law.LawLibrary;
import org.dalel.web.law.Laws;
import org.dalel.web.wording.Wording;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * My organisation: what must be done by when, what can follow, and the question that would settle
 * most. Every answer comes in the body of a form and stays in the memory of the session.
 */
public final class OrganisationPage {
    private static final String SUPPOSED = OrganisationPage.class.getName();

    /** A year of deadlines goes into a calendar. */
    private static final int MONTHS = 12;

    private static final int NEXT = 4;
    private static final int FEW = 5;

    private final LawLibrary library;
    private final Pages pages;
    private final Keeping keeping;

    public OrganisationPage(LawLibrary library, Pages pages, Keeping keeping) {
        this.library = library;
        this.pages = pages;
        this.keeping = keeping;
    }

    /** A value to choose as an answer. */
    public record Value(String code, String name) {}

    /** What one kind of answer would settle. */
    public record Effect(String answer, List<String> settles, int more) {}

    /**
     * The question of the page.
     *
     * @param form how it is answered: truth, one, many, number, date
     * @param sensitivity 0 public, 3 a confession
     * @param wrong what is wrong with what was typed; may be empty
     */
    public record Question(
            String fact,
            String ask,
            String form,
            List<Value> values,
            String how,
            int sensitivity,
            int settles,
            List<Effect> effects,
            String wrong) {}

    /** An answer that was given and can be taken back. */
    public record Given(String fact, String ask, String answer) {}

    public ServerResponse show(ServerRequest request) {
        return show(request, Optional.empty());
    }

    /** Takes the law, the day, an answer or the wish to forget one. */
    public ServerResponse say(ServerRequest request) {
        Keeping.goneOn(request);
        Optional<Hypothesis> now = supposed(request);
        String wish = request.param("do").orElse("");
        if (wish.equals("law") || now.isEmpty()) {
            keep(request, law(request, now));
            return back();
        }
        Hypothesis supposed = now.get();
        if (wish.equals("forget")) {
            keep(request, Hypothesis.about(supposed.pack(), supposed.on()));
            return back();
        }
        Pack pack = pack(supposed);
        FactDefinition fact =
                Optional.ofNullable(pack.facts().get(request.param("fact").orElse("")))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        switch (wish) {
            case "again" -> keep(request, supposed.without(fact.id()));
            case "unknown" -> keep(request, supposed.passing(fact.id()));
            case "unsaid" -> keep(request, supposed.refusing(fact.id()));
            default -> {
                Optional<Range> answer = answer(request, fact);
                if (answer.isEmpty()) {
                    return show(request, Optional.of(fact.id()));
                }
                keep(request, supposed.answered(fact.id(), answer.get()));
            }
        }
        return back();
    }

    /** The deadlines of the coming year, for a calendar program. */
    public ServerResponse calendar(ServerRequest request) {
        Hypothesis supposed = supposed(request).orElseThrow(OrganisationPage::nothingSaid);
        Assessment assessment = assessment(supposed);
        LocalDate until = assessment.law().days().today().plusMonths(MONTHS);
        return file(
                "deadlines.ics",
                "text/calendar;charset=UTF-8",
                CalendarText.of(
                        Deadlines.of(assessment, until).entries(),
                        assessment,
                        LawLibrary.words(pages.wording(request))));
    }

    /** What was said, as a file for the terminal. */
    public ServerResponse file(ServerRequest request) {
        Hypothesis supposed = supposed(request).orElseThrow(OrganisationPage::nothingSaid);
        return file(
                "organisation.yaml",
                "application/yaml;charset=UTF-8",
                ProfileText.of(
                        pack(supposed), supposed.on(), supposed.profile(), supposed.refused()));
    }

    private static ServerResponse file(String name, String type, String text) {
        return ServerResponse.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(text);
    }

    private static ResponseStatusException nothingSaid() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static ServerResponse back() {
        return ServerResponse.seeOther(URI.create(Paths.ORGANISATION)).build();
    }

    /** What this session supposes; empty before the first answer. */
    static Optional<Hypothesis> supposed(ServerRequest request) {
        return request.session().getAttribute(SUPPOSED) instanceof Hypothesis known
                ? Optional.of(known)
                : Optional.empty();
    }

    /** Supposes it from now on, in the memory of this session. */
    static void keep(ServerRequest request, Hypothesis supposed) {
        request.session().setAttribute(SUPPOSED, supposed);
    }

    private Hypothesis law(ServerRequest request, Optional<Hypothesis> now) {
        Pack pack =
                library.packOr(request.param("pack")).orElseThrow(OrganisationPage::nothingSaid);
        Optional<LocalDate> day =
                request.param("day")
                        .map(String::strip)
                        .flatMap(When::parse)
                        .filter(w -> w instanceof When.Day)
                        .flatMap(When::earliest);
        return now.filter(h -> h.pack().equals(pack.id()))
                .map(h -> h.on(day))
                .orElseGet(() -> Hypothesis.about(pack.id(), day));
    }

    private Pack pack(Hypothesis supposed) {
        return library.packOr(Optional.of(supposed.pack()))
                .orElseThrow(OrganisationPage::nothingSaid);
    }

    private LawOfDay law(Hypothesis supposed) {
        return library.on(pack(supposed), supposed.on().orElseGet(library::today));
    }

    private Assessment assessment(Hypothesis supposed) {
        return Assessment.of(law(supposed), supposed.profile());
    }

    private Optional<Range> answer(ServerRequest request, FactDefinition fact) {
        InWords words = LawLibrary.words(pages.wording(request));
        if (fact.type() instanceof Type.Many) {
            List<String> chosen = request.params().getOrDefault("value", List.of());
            return chosen.isEmpty()
                    ? Optional.empty()
                    : chosen.contains("none")
                            ? Optional.of(Range.of(0))
                            : TypedAnswer.of(fact, String.join(",", chosen), words);
        }
        return request.param("value").flatMap(v -> TypedAnswer.of(fact, v, words));
    }

    private ServerResponse show(ServerRequest request, Optional<String> wrong) {
        Wording say = pages.wording(request);
        InWords words = LawLibrary.words(say);
        Map<String, Object> shown = new LinkedHashMap<>();
        Optional<Hypothesis> supposed = supposed(request);
        Optional<Pack> pack = library.packOr(supposed.map(Hypothesis::pack));
        shown.put("begun", supposed.isPresent());
        keeping.show(request, shown, words, say);
        shown.put("bills", bills(supposed.isPresent() ? pack : Optional.empty(), words));
        shown.put("packs", library.choices(pack, words));
        shown.put("today", library.today().toString());
        shown.put("day", supposed.flatMap(Hypothesis::on).map(LocalDate::toString).orElse(""));
        if (supposed.isPresent()) {
            describe(supposed.get(), shown, words, say, wrong);
        }
        return pages.show(request, "organisation", Frame.Place.ORGANISATION, shown);
    }

    /** A bill over the law that is asked. */
    public record BillLink(String href, String title, String language) {}

    private List<BillLink> bills(Optional<Pack> pack, InWords words) {
        List<BillLink> links = new ArrayList<>();
        for (Pack asked : pack.stream().toList()) {
            for (Laws.Draft draft : library.bills(asked)) {
                draft.bill()
                        .ifPresent(
                                b ->
                                        links.add(
                                                new BillLink(
                                                        Paths.BILL_FOR_US
                                                                + "?of="
                                                                + library.token(asked, draft),
                                                        words.said(b.title()),
                                                        words.languageOf(b.title()).code())));
            }
        }
        return links;
    }

    private void describe(
            Hypothesis supposed,
            Map<String, Object> shown,
            InWords words,
            Wording say,
            Optional<String> wrong) {
        Assessment assessment = assessment(supposed);
        Pack pack = assessment.law().pack();
        Outcome outcome = new Outcome(assessment, supposed.profile(), library, words, say);
        shown.put("pack", words.said(pack.title()));
        shown.put("dayInWords", words.day(assessment.law().days().today()));
        shown.put("reviewed", pack.reviewed().isPresent());
        shown.put("review", words.reviewed(pack));
        shown.put("duties", outcome.duties(true));
        shown.put("perhaps", outcome.duties(false));
        shown.put("exposures", outcome.exposures(true));
        shown.put("waiting", outcome.exposures(false));
        shown.put("prohibitions", outcome.prohibitions());
        shown.put("rights", outcome.rights());
        shown.put("others", outcome.others());
        shown.put(
                "gaps",
                assessment.notEncoded().stream()
                        .map(g -> words.topic(g.topic()) + ": " + words.extent(g.extent()))
                        .toList());
        Interview interview = Interview.about(assessment.law());
        List<Interview.Question> questions = interview.next(supposed.profile(), supposed.left());
        shown.put("given", given(supposed, pack, words));
        shown.put("answered", supposed.order().size());
        shown.put("all", supposed.order().size() + questions.size());
        Optional<FactDefinition> asked =
                wrong.map(w -> Objects.requireNonNull(pack.facts().get(w)))
                        .or(() -> questions.stream().findFirst().map(Interview.Question::fact));
        shown.put(
                "question",
                asked.map(f -> question(f, questions, interview, supposed, pack, words, wrong)));
        shown.put(
                "next",
                questions.stream()
                        .filter(q -> asked.filter(q.fact()::equals).isEmpty())
                        .limit(NEXT)
                        .map(q -> words.said(q.fact().question()))
                        .toList());
    }

    private static List<Given> given(Hypothesis supposed, Pack pack, InWords words) {
        List<Given> given = new ArrayList<>();
        for (String id : supposed.order()) {
            FactDefinition fact = pack.facts().get(id);
            if (fact == null) {
                continue;
            }
            Range known = supposed.facts().get(id);
            String answer =
                    known != null
                            ? words.answer(fact, known)
                            : words.text(
                                    supposed.refused().contains(id) ? "ask.refused" : "unknown");
            given.add(new Given(id, words.said(fact.question()), answer));
        }
        return given;
    }

    private static Question question(
            FactDefinition fact,
            List<Interview.Question> questions,
            Interview interview,
            Hypothesis supposed,
            Pack pack,
            InWords words,
            Optional<String> wrong) {
        Type type = fact.type();
        List<String> codes =
                type instanceof Type.One one
                        ? one.domain().values()
                        : type instanceof Type.Many many ? many.domain().values() : List.of();
        int settles =
                questions.stream()
                        .filter(q -> q.fact().equals(fact))
                        .findFirst()
                        .map(q -> q.settles().size())
                        .orElse(0);
        return new Question(
                fact.id(),
                words.said(fact.question()),
                type instanceof Type.Truth
                        ? "truth"
                        : type instanceof Type.One
                                ? "one"
                                : type instanceof Type.Many
                                        ? "many"
                                        : type instanceof Type.Day ? "date" : "number",
                codes.stream()
                        .map(
                                c ->
                                        new Value(
                                                c,
                                                Optional.ofNullable(fact.values().get(c))
                                                        .map(words::said)
                                                        .orElse(c)))
                        .toList(),
                TypedAnswer.how(fact, words),
                fact.sensitivity(),
                settles,
                interview.effects(supposed.profile(), fact.id()).stream()
                        .map(e -> effect(e, fact, pack, words))
                        .toList(),
                wrong.map(w -> words.text("ask.wrong", TypedAnswer.how(fact, words))).orElse(""));
    }

    private static Effect effect(
            Interview.Effect effect, FactDefinition fact, Pack pack, InWords words) {
        List<String> settles =
                effect.settles().entrySet().stream()
                        .limit(FEW)
                        .map(
                                e ->
                                        pack.provision(e.getKey())
                                                        .map(p -> words.citation(p, pack))
                                                        .orElse("")
                                                + ": "
                                                + words.text(
                                                        e.getValue().isYes()
                                                                ? "state.applies"
                                                                : "state.no"))
                        .toList();
        return new Effect(
                words.answer(fact, effect.answer()),
                settles,
                effect.settles().size() - settles.size());
    }
}
